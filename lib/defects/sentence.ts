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

/** `1 day`, `3 days`. */
export function countOfDays(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}

/** `your policy` from `Your policy`, inside a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
