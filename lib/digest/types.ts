import type { DeterminationKind } from "@/lib/course/types";
import type { Day, InstrumentKind, RecordCategory } from "@/lib/findings/types";

/** Who asked, as `guards.agency_types` tells it. */
export type AgencyType = "law-enforcement" | "prosecutor" | "court" | "other-agency" | "private-party" | "not-known";

/** What came: a kind of paper, what was said without one, or a paper that has not been read yet. */
export type RequestKind = InstrumentKind | "oral" | "threat" | "not-read";

export type DigestDecision = DeterminationKind;

/** How often each of a few things was counted. Those that were too few to tell are left out: they share one line. */
export type Counted<K extends string> = { key: K; count: number }[];

/** Everything that a digest says. It is kept as it was sent, and trends are drawn from it. */
export interface DigestContents {
  library: string;
  /** Null for the first one. */
  from: Day | null;
  until: Day;
  /** From how many on a record category or a kind of requester is counted by itself. */
  band: number;
  nothingNew: boolean;
  requests: { total: number; kinds: Counted<RequestKind>; agencies: Counted<AgencyType> };
  papers: { defective: number; cured: number };
  consultationsOpen: number;
  decisions: { total: number; kinds: Counted<DigestDecision> };
  releases: { total: number; taken: number; categories: Counted<RecordCategory> };
  deadlines: { due: number; met: number };
  referrals: { meetingOn: Day | null; count: number }[];
  trend: TrendMonth[];
}

/** A month of the trend, `2026-03`, as the digests of that month have it. */
export interface TrendMonth {
  month: string;
  requests: number;
  defective: number;
  cured: number;
  decisions: number;
  releases: number;
}
