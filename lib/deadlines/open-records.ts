import type { Day } from "@/lib/findings/types";
import { cite, getLaw } from "@/lib/law/law";
import { addDays, dayNumber } from "./days";
import { addBusinessDays } from "./federal";

export interface Clock {
  by: Day;
  says: string;
  basis: string;
}

/**
 * The clocks of a request for public records in that state, the nearest first. Business days leave out the federal
 * holidays; a state's own may move a day, which counsel confirms.
 */
export function openRecordsClocks(state: string, receivedOn: Day): Clock[] {
  if (Number.isNaN(dayNumber(receivedOn))) return [];
  if (state === "IA") {
    const basis = cite(getLaw("ia-22.8-4-d"));
    return [
      { by: addBusinessDays(receivedOn, 10), says: "ordinarily decide what is confidential", basis },
      { by: addDays(receivedOn, 20), says: "at the latest decide what is confidential", basis },
    ];
  }
  if (state === "NE") {
    return [{ by: addBusinessDays(receivedOn, 4), says: "answer the request", basis: cite(getLaw("ne-84-712")) }];
  }
  return [];
}
