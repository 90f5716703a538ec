import type { Day, InstrumentKind } from "@/lib/findings/types";
import type { Step } from "./count";

export type DeadlineKey =
  /** to comply, or to have answered */
  | "return"
  /** to object in writing */
  | "object"
  /** to move the court */
  | "quash"
  /** until when officers may act on a warrant */
  | "execute"
  /** a request for public records: ordinarily, and at the latest */
  | "answer"
  | "answer-at-latest"
  /** until when records are kept on a preservation request */
  | "preserve";

/** A day that counts, by the rule that sets it, with how it was counted. */
export interface Deadline {
  key: DeadlineKey;
  /** `To object in writing`. */
  title: string;
  by: Day;
  /** What it means, in a sentence or two. */
  says: string;
  setBy: "paper" | "rule" | "agreement";
  /** As a lawyer cites it; what nobody has checked says that counsel must confirm it. */
  basis: string[];
  steps: Step[];
  /** Whether the library must have acted by then; a warrant's last day is the officers'. */
  ours: boolean;
}

/** More time, agreed in writing. */
export interface Agreement {
  until: Day;
  /** The day on which it was agreed, and with whom. */
  agreedOn: Day;
  with: string | null;
}

/** What the days of a paper are counted from. */
export interface DatedPaper {
  kind: InstrumentKind | null;
  /** `US`, or a state; `null` where the paper names no court. */
  jurisdiction: string | null;
  servedOn: Day;
  issuedOn: Day | null;
  returnOn: Day | null;
  executeBy: Day | null;
  /** The agreement that counts: the last one. */
  agreement: Agreement | null;
}
