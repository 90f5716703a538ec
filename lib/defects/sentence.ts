import type { RecordCategory } from "@/lib/findings/types";
import { RECORD_LABELS } from "@/messages/labels";

/** `circulation, holds and computer use`. */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** The categories as a phrase: `circulation and holds`. */
export function recordWords(records: readonly RecordCategory[]): string {
  return joined(records.map((category) => RECORD_LABELS[category].label));
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Mon 16 Mar 2026`; a day that cannot be read as one is given back as it is. */
export function dayWords(day: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  if (!date || Number.isNaN(date.getTime())) return day;
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `1 day`, `3 days`. */
export function countOfDays(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

/** `your policy` from `Your policy`, inside a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
