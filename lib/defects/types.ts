import type { Evidence, RecordCategory } from "@/lib/findings/types";

export const SEVERITIES = ["blocking", "counsel", "advisory"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A fault in the instrument, or a question that it raises, and what would put it right. */
export interface Defect {
  rule: string;
  severity: Severity;
  title: string;
  reason: string;
  /** Clauses of the library's policy and citations of the law. */
  basis: string[];
  cure: string;
  /** The record categories it touches: the gate is computed category by category. */
  records: RecordCategory[];
  /** It speaks only because what it asks about could not be read. */
  unreadable: boolean;
  evidence: Evidence[];
}

/** What the desk or the custodian knows and the paper does not say. `undefined` where nobody was asked. */
export interface IntakeAnswers {
  /** Nothing was handed over: it was said at the desk or on the telephone. */
  oral?: boolean;
  /** The hour at which it was brought, local time, `22:30`. */
  servedAt?: string;
  /** Who asks has shown identification. */
  identified?: boolean;
  /** Who asks is an official of the investigation or prosecution. */
  officialOfInvestigation?: boolean;
  /** An officer showed a patron's card, or gave its number. */
  cardPresented?: boolean;
  /** What the policy asks before amounts due are shown is so: a bill was sent, recovery has begun. */
  ownRecovery?: boolean;
  /** The other policy that governs these records has been entered. */
  otherPolicyEntered?: boolean;
  /** The footage shows what somebody reads. */
  footageShowsReading?: boolean;
  /** Some of what is sought was given on conditions. */
  donorRestricted?: boolean;
  /** These are held by a vendor or a consortium, not by the library. */
  heldElsewhere?: RecordCategory[];
  /** The court or agency was called back on a published number. */
  verifiedWithIssuer?: boolean;
}
