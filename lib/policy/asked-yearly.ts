import { daysBetween } from "@/lib/deadlines/days";
import type { Day } from "@/lib/findings/types";

const A_YEAR = 365;

/** *Is this still your board's text?* is asked of a text that was never confirmed, and of any once a year. */
export function isStale({ confirmed, inForceOn }: { confirmed: boolean; inForceOn: Day }, today: Day): boolean {
  return !confirmed || daysBetween(inForceOn, today) >= A_YEAR;
}
