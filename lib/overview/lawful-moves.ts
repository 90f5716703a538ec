import { daysLeft } from "@/lib/deadlines/day-words";
import { daysBetween } from "@/lib/deadlines/days";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Day, InstrumentKind } from "@/lib/findings/types";
import type { NextStep } from "./next-step";

/** So many days before a date the page says what can still be done lawfully, and more plainly each time. */
const URGENT = [1, 3, 5] as const;

/** One of the few things that can lawfully be done while the gate is closed and the date comes near. */
export interface Move {
  key: "object" | "court" | "more-time" | "comply";
  says: string;
  place: NextStep["place"];
  /** The letter that goes with it, by its kind. */
  letter: string | null;
}

export interface Nearing {
  by: Day;
  title: string;
  /** `1`: today or tomorrow. */
  within: (typeof URGENT)[number];
  says: string;
  moves: Move[];
}

const OBJECT: Move = {
  key: "object",
  says: "Object in writing: counsel signs and sends it.",
  place: "letters",
  letter: "objection",
};
const RESIST: Move = {
  key: "court",
  says: "Move the court to quash or to change it, or give notice that you resist: counsel does.",
  place: "letters",
  letter: "resist",
};
const MORE_TIME: Move = {
  key: "more-time",
  says: "Agree on more time, in writing. A word on the telephone moves nothing.",
  place: "letters",
  letter: "more-time",
};
const COMPLY: Move = {
  key: "comply",
  says: "Comply with what the gate has open, and say in writing what is withheld and why.",
  place: "production",
  letter: null,
};

/**
 * What is left to do lawfully as a date comes near with the gate closed: object, move the court, agree on more time in
 * writing, comply. Never to let the day pass. `null` while there is time, once the gate is open, and for a warrant.
 */
export function nearing(
  days: readonly Deadline[],
  { kind, today, gateOpen }: { kind: InstrumentKind | null; today: Day; gateOpen: boolean },
): Nearing | null {
  if (gateOpen || kind === "search-warrant") return null;
  const next = days.find(({ ours, by }) => ours && daysBetween(today, by) >= 0);
  const left = next ? daysBetween(today, next.by) : Number.NaN;
  const within = URGENT.find((most) => left <= most);
  if (!next || !within) return null;
  return { by: next.by, title: next.title, within, says: says(next, today, within), moves: movesOf(kind, days, today) };
}

function says({ by, title }: Deadline, today: Day, within: Nearing["within"]): string {
  const when = `${title}: ${daysLeft(by, today)}.`;
  if (within === 1)
    return `${when} The clock does not wait for counsel, for the board or for the gate. One of these must happen before the day is over.`;
  if (within === 3)
    return `${when} Nothing may be released yet, and letting the day pass is no answer. One of these is.`;
  return `${when} Nothing may be released yet. These are the lawful ways; see which one counsel takes.`;
}

function movesOf(kind: InstrumentKind | null, days: readonly Deadline[], today: Day): Move[] {
  const open = (key: Deadline["key"]) => days.some((day) => day.key === key && daysBetween(today, day.by) >= 0);
  if (kind === "open-records-request")
    return [{ ...COMPLY, says: "Answer: release what is public, and say in writing what is withheld and why." }];
  return [
    ...(open("object") ? [OBJECT] : []),
    ...(open("quash")
      ? [
          kind === "court-order"
            ? { ...RESIST, says: "Ask the court to reconsider or to stay it: counsel does." }
            : RESIST,
        ]
      : []),
    ...(kind === "court-order" ? [] : [MORE_TIME]),
    COMPLY,
  ];
}
