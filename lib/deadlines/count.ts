import type { Day } from "@/lib/findings/types";
import { addDays } from "./days";
import type { Rest } from "./rest";

/** One step of a count, as one would tick it off on a wall calendar. */
export interface Step {
  on: Day;
  says: string;
}

interface Count {
  by: Day;
  steps: Step[];
}

/**
 * The day of the event is left out, every day is counted, and a last day of rest runs on to the next that is none: Fed.
 * R. Civ. P. 6(a)(1), and the states' rules alike.
 */
export function countDays(event: Day, days: number, rest: Rest, eventWords: string): Count {
  let by = addDays(event, days);
  const steps = [
    { on: event, says: `${eventWords}. This day is left out.` },
    { on: by, says: `The ${ordinal(days)} day.` },
  ];
  for (let why = rest(by); why !== null; why = rest(by)) {
    const last = steps[steps.length - 1]!;
    steps[steps.length - 1] = { on: by, says: `${last.says} ${why}: it runs on.`.trim() };
    by = addDays(by, 1);
    steps.push({ on: by, says: "" });
  }
  const last = steps[steps.length - 1]!;
  steps[steps.length - 1] = { on: by, says: last.says || "The next day that is no day of rest." };
  return { by, steps };
}

/** So many days on which nobody rests, the day of the event left out. */
export function countBusinessDays(event: Day, days: number, rest: Rest, eventWords: string): Count {
  const steps = [{ on: event, says: `${eventWords}. This day is left out.` }];
  let by = event;
  for (let counted = 0; counted < days; ) {
    by = addDays(by, 1);
    const why = rest(by);
    if (why === null) counted++;
    steps.push({ on: by, says: why === null ? `The ${ordinal(counted)} business day.` : `${why}: not counted.` });
  }
  return { by, steps };
}

function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  return `${number}${{ 1: "st", 2: "nd", 3: "rd" }[number % 10] ?? "th"}`;
}
