import type { Day } from "@/lib/findings/types";
import { cite, getLaw } from "@/lib/law/law";
import { countBusinessDays } from "./count";
import { addDays, dayNumber } from "./days";
import type { Deadline } from "./deadline";
import { type House, officesRest } from "./rest";

const ANSWERED = { setBy: "rule", ours: true } as const;

/** The clocks of a request for public records in the library's state, the nearest first. */
export function openRecordsDeadlines(receivedOn: Day, house: House): Deadline[] {
  if (Number.isNaN(dayNumber(receivedOn))) return [];
  const rest = officesRest(house);
  if (house.state === "IA") {
    const basis = [cite(getLaw("ia-22.8-4-d"))];
    const latest = addDays(receivedOn, 20);
    return [
      {
        ...ANSWERED,
        ...countBusinessDays(receivedOn, 10, rest, "Received"),
        key: "answer",
        title: "To decide what is confidential, ordinarily",
        says: "Iowa sets no day for the answer itself. Deciding in good faith what is confidential ordinarily takes no more than ten business days.",
        basis,
      },
      {
        ...ANSWERED,
        key: "answer-at-latest",
        title: "To decide what is confidential, at the latest",
        by: latest,
        says: "Twenty days of the calendar are the most that the law allows for it; no day of rest moves them.",
        basis,
        steps: [
          { on: receivedOn, says: "Received. This day is left out." },
          { on: latest, says: "The 20th day." },
        ],
      },
    ];
  }
  if (house.state === "NE") {
    return [
      {
        ...ANSWERED,
        ...countBusinessDays(receivedOn, 4, rest, "Received"),
        key: "answer",
        title: "To answer the request",
        says: "Within four business days the library gives the records, says in writing why it withholds them, or says by when it will.",
        basis: [cite(getLaw("ne-84-712"))],
      },
    ];
  }
  return [];
}

/** The same clocks for a sentence. */
export function openRecordsClocks(state: string, receivedOn: Day): { by: Day; says: string; basis: string }[] {
  const says = {
    IA: ["ordinarily decide what is confidential", "at the latest decide what is confidential"],
    NE: ["answer the request"],
  };
  return openRecordsDeadlines(receivedOn, { state, holidays: [] }).map(({ by, basis }, index) => ({
    by,
    says: says[state as keyof typeof says][index]!,
    basis: basis[0]!,
  }));
}
