import { daysLeft, dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";

/** `16 Mar 2026`. */
export function dayOnly(day: Day): string {
  return dayWords(day).replace(/^[A-Z][a-z]{2} /, "");
}

/** `Tue 10 Mar 2026, in 8 days`. */
export function dayAndLeft(day: Day, today: Day): string {
  const left = daysLeft(day, today);
  return left ? `${dayWords(day)}, ${left}` : dayWords(day);
}
