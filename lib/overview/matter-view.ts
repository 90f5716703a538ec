import type { Deadline } from "@/lib/deadlines/deadline";
import type { Day, InstrumentKind } from "@/lib/findings/types";
import type { ReadingView } from "./instrument-view";
import type { Nearing } from "./lawful-moves";
import type { NextStep } from "./next-step";
import type { Status } from "./status";

/** A line of the matters list. */
export interface MatterRow {
  id: string;
  /** `Subpoena, Prairie Crossing Homes v. Lombard`. */
  title: string;
  receivedOn: Day;
  standing: "closed" | "open" | "sealed";
  status: Status;
  nextStep: NextStep;
  /** The paper that the next step is about. */
  instrumentId: string | null;
}

/** A matter as its own page shows it. */
export interface MatterView extends MatterRow {
  today: Day;
  openedBy: string;
  silence: SilenceView;
  /** The newest first. */
  instruments: InstrumentRow[];
  /** For letters and the telephone. */
  reference: string;
  /** The policy that it was opened under, and keeps. */
  policy: { words: string; version: number };
  /** The days of each paper in whose place no other stands. */
  dated: DatedInstrument[];
  nearing: Nearing | null;
  happenings: HappeningRow[];
  /** When counsel was tried to be reached, the latest first. */
  attempts: HappeningRow[];
}

/** A paper and its days, the nearest first. */
export interface DatedInstrument {
  id: string;
  title: string;
  /** The first that has not passed and still asks for something. */
  next: Deadline | null;
  deadlines: Deadline[];
}

/** A line of the timeline. */
export interface HappeningRow {
  on: Day;
  sentence: string;
  by: string | null;
  instrumentId: string | null;
}

/** *Does anything here bind anyone to silence?*, and what was answered. */
export interface SilenceView {
  answer: "yes" | "no" | "not-sure" | null;
  answeredBy: string | null;
  answeredOn: Day | null;
  reason: string | null;
  /** Whether the reader is the one who answers: the custodian. */
  mayAnswer: boolean;
  /** What the reading suggests; it never answers. */
  suggestion: { sentence: string; instrumentId: string } | null;
}

/** A paper, or what was said, in the matter's list of them. */
export interface InstrumentRow {
  id: string;
  /** `A paper`, `An oral demand`; once read, its kind. */
  title: string;
  kind: InstrumentKind | null;
  receivedOn: Day;
  /** `in person`, `by mail`. */
  how: string;
  reading: ReadingView;
  pageCount: number | null;
  returnOn: Day | null;
  toConfirm: number;
  defects: { blocking: number; counsel: number; advisory: number };
  /** The id of the paper that this one corrects or replaces. */
  supersedes: string | null;
  /** What was said or typed, where there is no paper. */
  statement: string | null;
}
