import type { LetterKind } from "@/lib/letters/define-letter";

/** Under which what is typed into a letter's form is kept until it is sent. */
export function draftName(kind: LetterKind, instrumentId: string): string {
  return `letter.${kind}.${instrumentId}`;
}
