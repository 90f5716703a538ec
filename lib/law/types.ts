import type { Day, InstrumentKind } from "@/lib/findings/types";

/** A statute, a rule of court or a case, as the program relies on it. */
export interface LawRow {
  citation: string;
  kind: "statute" | "rule" | "case";
  /** `US` or a state's two letters. */
  jurisdiction: string;
  /** `paper`: of papers of its own jurisdiction. `library`: of whatever a library of its state receives; a federal one, anywhere. */
  speaksTo: "paper" | "library";
  /** The kinds of paper it speaks of; all where none is named. */
  kinds?: readonly InstrumentKind[];
  /** In our own words. */
  says: string;
  effectiveFrom: Day | null;
  effectiveTo: Day | null;
  /** The day on which its text or a reputable copy was read; `null` where it was not, so that counsel confirms it. */
  verifiedOn: Day | null;
  /** Facts to which it has been, or would be, applied. */
  examples?: readonly string[];
}
