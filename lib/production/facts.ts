import type { Advice, QuestionAnswer } from "@/lib/consultation/types";
import type { Severity } from "@/lib/defects/types";
import type { DeterminationKind } from "@/lib/determination/types";
import type { Day, FindingKey, FindingValues, InstrumentKind, RecordCategory } from "@/lib/findings/types";
import type { PolicyPack } from "@/lib/policy/pack";

/** The paper that counts, or what was said, as the gate asks after it. */
export interface GatePaper {
  id: string;
  /** Whether there is a paper to confirm: not of what was only said. */
  written: boolean;
  /** Whether the reader is through with it, or has given up. */
  read: boolean;
  /** Null of what was only said, and of what could not be read. */
  kind: InstrumentKind | null;
  /** The key findings that nobody has confirmed or corrected. */
  unconfirmed: FindingKey[];
  /** What it asks for, and of which days. */
  asked: RecordCategory[];
  period: FindingValues["period"] | null;
  justiceAgency: boolean | null;
  programImages: boolean;
  allPatrons: boolean;
  /** A judge's order, entered: signed, and not merely proposed. */
  entered: boolean;
  /** Whether who asked showed identification; null where nobody noted it. */
  identified: boolean | null;
}

/** A defect of that paper, with counsel's last answer in writing. */
export interface GateDefect {
  rule: string;
  severity: Severity;
  title: string;
  /** The record categories that it touches; none: all of them. */
  records: RecordCategory[];
  answer: "is-none" | "is-cured" | "stands" | null;
}

/** What counsel was asked about that paper, and what she has said in writing, or confirmed. */
export interface GateConsultation {
  answers: Partial<Record<"proper-form" | "good-cause", QuestionAnswer>>;
  opinion: { id: string; advice: Advice; categories: RecordCategory[] } | null;
}

/** The last determination. */
export interface GateDecision {
  id: string;
  kind: DeterminationKind;
  categories: RecordCategory[];
  /** Whether it is about the paper that counts. */
  aboutThisPaper: boolean;
  signed: boolean;
  /** The opinions from which a note to file says, with reasons, why it departs. */
  departsFrom: string[];
}

/** How the matter stands before the Board. */
export interface GateBoard {
  state: "open" | "declined" | "done";
  meetingOn: Day | null;
}

/** Somebody's word that a cardholder's records may be given. */
export interface GateConsent {
  how: "written" | "card" | "own-request";
  givenBy: "cardholder" | "another" | "officer";
  identified: boolean;
  doubted: boolean;
  categories: RecordCategory[];
}

/** What the custodian has said of a category. */
interface GateStatement {
  category: RecordCategory;
  kind: "asked" | "necessity" | "recovery" | "reading";
  holds: boolean;
}

/** How routine deletion of a kind of record stands, in one system. */
export interface GateDeletion {
  category: RecordCategory;
  state: "running" | "suspended" | "nothing-deleted" | "not-in-custody";
}

/** Everything that the gate is computed from: plain values. */
export interface GateFacts {
  today: Day;
  pack: PolicyPack;
  standing: "closed" | "open" | "sealed";
  silence: "yes" | "no" | "not-sure" | null;
  paper: GatePaper | null;
  defects: GateDefect[];
  consultation: GateConsultation;
  decision: GateDecision | null;
  board: GateBoard | null;
  /** The last day on which nothing is released, so that the patron can object herself. */
  waitingUntil: Day | null;
  consents: GateConsent[];
  statements: GateStatement[];
  deletion: GateDeletion[];
}
