import type { Path } from "@/lib/production/path";

/** By which way a category leaves the house, in a sentence. */
export const PATH_WORDS: Record<Path, string> = {
  process: "On process: everything that the policy asks must be so.",
  letter: "On a letter that the policy takes as enough.",
  public: "The short path: the policy does not protect it.",
  recovery: "The short path: for the library’s own recovery. Amounts and contact, never titles.",
  consent: "The short path: on the cardholder’s consent.",
  "own-request": "The short path: the cardholder asks for what is hers.",
};

export const HOW_WORDS = {
  "in-person": "In person",
  mail: "By mail",
  "certified-mail": "By certified mail",
  "e-mail": "By e-mail",
  portal: "Through a portal",
  fax: "By fax",
  shown: "Shown, not given",
  taken: "Taken by them",
} as const;

export const KIND_WORDS = {
  release: "Released",
  "short-path": "Released by the short path",
  "taken-under-warrant": "Taken under a warrant",
  "before-the-program": "Handed over before the program was asked",
} as const;

export const CONSENT_WORDS = {
  written: "Written consent",
  card: "Card, or its number",
  "own-request": "Own request",
} as const;
