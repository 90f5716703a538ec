import type { Advice } from "@/lib/consultation/types";
import type { Day } from "@/lib/findings/types";

export type DeterminationKind =
  | "release"
  | "release-in-part"
  | "refuse"
  | "resist"
  | "refer"
  | "none-found"
  | "held-by-another"
  | "preserved"
  | "withdrawn"
  | "taken-under-warrant"
  | "refused-at-the-desk";

/**
 * How far a matter has come since the paper that counts was read, in plain values from every part of the program. What
 * was asked, advised, sent or decided about a paper in whose place another stands is past.
 */
export interface Course {
  /** `of-earlier-paper`: counsel was asked about a paper in whose place another has come, and not about that one. */
  consultation: "not-asked" | "asked" | "answered" | "of-earlier-paper";
  /** What counsel advised last, in writing or confirmed by her. */
  advice: Advice | null;
  /** The last cure letter that went out; answered, where a word or a paper came back. */
  cure: { sentOn: Day; answered: boolean } | null;
  /** When an objection or a notice to resist went out. */
  objectedOn: Day | null;
  /** Whether the board is to vote on it, or has. */
  board: "none" | "before" | "voted";
  /** The last determination. */
  determination: { kind: DeterminationKind; signed: boolean } | null;
  handedOverOn: Day | null;
}

/** A matter that has only been read. */
export const JUST_READ: Course = {
  consultation: "not-asked",
  advice: null,
  cure: null,
  objectedOn: null,
  board: "none",
  determination: null,
  handedOverOn: null,
};
