import type { Day } from "@/lib/findings/types";

/** A stretch of words; the names of cases stand in italics. */
export type Run = string | { italic: string } | { bold: string };
export type Words = string | readonly Run[];

/** One thing of a letter's body, from top to bottom. */
export type Block =
  | { kind: "paragraph"; words: Words }
  | { kind: "heading"; words: string }
  /** Numbered, or with dashes; what stands under an item is set smaller. */
  | { kind: "list"; numbered: boolean; items: readonly { words: Words; under?: readonly Words[] }[] }
  /** `widths` are shares of the line. */
  | { kind: "table"; head: readonly string[] | null; widths: readonly number[]; rows: readonly (readonly Words[])[] }
  | { kind: "quote"; words: string; source: string | null }
  /** A question to be answered by hand: boxes to tick, then ruled lines to write on. */
  | { kind: "answer"; asks: string; choices: readonly string[]; lines: number }
  /** Ruled lines with what is to be written on each: `Signature`, `Date`. */
  | { kind: "sign"; lines: readonly string[] }
  | { kind: "page-break" };

/** Who signs, beneath a line that is left free for the hand. */
export interface SignatureBlock {
  closing: string;
  /** Null where the name is still to be written in. */
  name: string | null;
  lines: readonly string[];
}

/** At the head of a paper for a court, in the letterhead's place: the library is no party, and does not order. */
export interface Caption {
  /** Null where it is still to be written in, as the others. */
  court: string | null;
  /** `Hartwell Orchards, LLC v. Delia Marsh`. */
  parties: string | null;
  number: string | null;
}

/** A letter or paper before it is set: plain data, the same for the page, the PDF and the text to copy. */
export interface Letter {
  /** The heading of a paper that is no letter: `Determination`. Null for a letter. */
  heading: string | null;
  /** Of a paper for a court; it bears no letterhead, no date and no reference of ours. Letters kept earlier have none. */
  caption?: Caption | null;
  /** The lines of the address; empty for a paper that is addressed to nobody. */
  to: readonly string[];
  /** How it goes, as letters say it: `By mail and by e-mail`. */
  by: string | null;
  on: Day;
  /** What it is about, a line each. */
  re: readonly string[];
  salutation: string | null;
  body: readonly Block[];
  signature: SignatureBlock | null;
  /** What the reader signs and sends back, at the end of the page. */
  agreement: { says: string; lines: readonly string[] } | null;
  enclosures: readonly string[];
  copies: readonly string[];
  /** What the library's own copy and the page say above it, and the letter that is sent does not. */
  notice: string | null;
  /** On each page of a paper that counsel has yet to sign. */
  draftMark: string | null;
  /** Set closer, to fit its page: a memo, a form. */
  compact: boolean;
  /** On each page of what is between the library and its counsel. */
  privilegedMark: string | null;
}

/** What stands at the head of each first page. */
export interface Letterhead {
  library: string;
  /** Address, telephone, e-mail, as many as are known. */
  lines: readonly string[];
  /** The matter's random reference, for the telephone and the answer. */
  reference: string | null;
}

/** The usual parts of a letter, to be spread into one and then said otherwise where it is. */
export const PLAIN = {
  heading: null,
  to: [],
  by: null,
  re: [],
  salutation: null,
  signature: null,
  agreement: null,
  enclosures: [],
  copies: [],
  notice: null,
  draftMark: null,
  compact: false,
  privilegedMark: null,
} as const satisfies Omit<Letter, "on" | "body">;

const BLANK = "[________________]";

/** A caption in the words of its lines, with room where something is still to be written in. */
export function captionLines({ court, parties, number }: Caption): {
  court: string;
  parties: string[];
  number: string;
} {
  const sides = parties ? parties.split(/ (?=vs?\. )|(?<= vs?\.) /) : [BLANK];
  return {
    court: `In the ${court ?? BLANK}`.toUpperCase(),
    parties: sides.map((side) => (/^vs?\.$/.test(side) ? side : side.toUpperCase())),
    number: `No. ${number ?? BLANK}`,
  };
}

export function paragraph(...runs: Run[]): Block {
  return { kind: "paragraph", words: runs };
}

/** Some words without their italics. */
export function plainWords(words: Words): string {
  if (typeof words === "string") return words;
  return words.map((run) => (typeof run === "string" ? run : "italic" in run ? run.italic : run.bold)).join("");
}
