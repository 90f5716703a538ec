import type { FreeParts, LetterFacts } from "./facts";
import type { Letter } from "./letter";

export const LETTER_KINDS = [
  "received",
  "more-time",
  "cure",
  "objection",
  "resist",
  "protective-order",
  "patron-notice",
  "policy-explained",
  "agenda-item",
  "bench-memo",
  "packet",
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A letter of ours about a paper: whether it can be written now, what may be changed in it, and what it says. */
export interface LetterDefinition {
  kind: LetterKind;
  title: string;
  /** One sentence: what it is for. */
  purpose: string;
  /** Whom it goes to. */
  goesTo: "requester" | "court" | "patron" | "board" | "counsel" | "anyone";
  /** Counsel signs it herself: what the program writes is her draft. */
  counselSigns: boolean;
  /** It goes out only after counsel has seen it. */
  counselFirst: boolean;
  /** What `until` is called on the form; null where the letter names no day. */
  untilLabel: string | null;
  /** Null where it can be written now; else one sentence that says why not. */
  unavailable(facts: LetterFacts): string | null;
  /** Not so much as named: its name alone would tell. */
  absent(facts: LetterFacts): boolean;
  defaults(facts: LetterFacts): FreeParts;
  write(facts: LetterFacts, free: FreeParts): Letter;
}

type Optional = "counselSigns" | "counselFirst" | "untilLabel" | "unavailable" | "absent";

export function defineLetter(
  letter: Omit<LetterDefinition, Optional> & Partial<Pick<LetterDefinition, Optional>>,
): LetterDefinition {
  return {
    counselSigns: false,
    counselFirst: letter.counselSigns ?? false,
    untilLabel: null,
    unavailable: () => null,
    absent: () => false,
    ...letter,
  };
}
