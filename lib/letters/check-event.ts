import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";

/** What is wrong with the day of an event; null where nothing is. */
export function checkEvent(happenedOn: Day, receivedOn: Day, today: Day): { field: string; message: string } | null {
  if (happenedOn > today) return { field: "happenedOn", message: "This day has not come yet." };
  if (happenedOn < receivedOn) {
    return { field: "happenedOn", message: `The paper itself came on ${dayWords(receivedOn)}, after this day.` };
  }
  return null;
}
