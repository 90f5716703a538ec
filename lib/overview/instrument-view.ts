import type {
  Day,
  Evidence,
  FactKey,
  FindingKey,
  FindingStatus,
  FindingValues,
  InstrumentKind,
  RecordCategory,
} from "@/lib/findings/types";

import type { SilenceView } from "./matter-view";
import type { NextStep } from "./next-step";

/** Everything the instrument page shows: plain data, so that it can cross to the browser. */
export interface InstrumentView {
  matterId: string;
  instrumentId: string;
  /** `Subpoena, Prairie Crossing Homes v. Lombard`; before it is read, `A paper received Mon 2 Mar 2026`. */
  matterTitle: string;
  silence: SilenceView;
  nextStep: NextStep;
  /** The library's own day, from which `in 14 days` is counted. */
  today: Day;
  service: ServiceView;
  files: FileView[];
  reading: ReadingView;
  /** Every page that has a picture, in the instrument's order. */
  pages: PageView[];
  /** The operative paper first, then the cover letter, the fax sheet, the return. Empty until the first page is read. */
  papers: PaperView[];
  /** What was said or typed, where there is no paper. */
  statement: string | null;
  /** Whether the reader may confirm and correct. */
  mayDecide: boolean;
}

interface ServiceView {
  receivedOn: Day;
  /** `14:05`, the library's time, or `null`. */
  receivedAt: string | null;
  /** `in person`, `by mail`. */
  how: string;
  by: string | null;
  on: string | null;
}

export interface FileView {
  id: string;
  /** Hexadecimal, of the bytes as they were served. */
  sha256: string;
  bytes: number;
  /** Where the original can be fetched, byte for byte. */
  href: string;
  /** Why it could not be read, in one sentence that ends with what to do. `password` is asked for in place. */
  failure: { code: string; message: string } | null;
}

export interface ReadingView {
  state: "waiting" | "reading" | "read" | "failed";
  pagesRead: number;
  /** `null` until the files have been opened. */
  pageCount: number | null;
}

export interface PageView {
  number: number;
  /** The page as a viewer shows the file, wide enough to read at twice its size; and about 160 pixels wide. */
  picture: string;
  thumbnail: string;
  /** Of the picture, in pixels. Boxes are fractions of these. */
  width: number;
  height: number;
  /** The clockwise turn of the writing; 0 until the page is read. */
  rotation: 0 | 90 | 180 | 270;
  state: "seen" | "read" | "blank";
  /** 0 to 100; under 65 the page could not be read. `null` until it is read. */
  confidence: number | null;
  source: "text-layer" | "ocr" | "blank" | null;
}

export interface PaperView {
  /** Its place among the instrument's papers: 0 is the operative one. */
  index: number;
  kind: InstrumentKind | null;
  pages: number[];
  /** Read it to me: five plain sentences, what to do today last. Empty for all but the operative paper. */
  sentences: string[];
  findings: FindingView[];
  facts: FactView[];
  defects: DefectView[];
}

interface DecidedView<T> {
  /** The row of which a decision speaks. */
  id: string;
  /** As it stands, with what a person decided. */
  value: T | null;
  status: FindingStatus;
  /** 0 to 1. */
  confidence: number;
  evidence: Evidence[];
  decision: DecisionView<T> | null;
}

interface DecisionView<T> {
  id: string;
  kind: "confirmed" | "corrected";
  by: string;
  on: Day;
  /** Why it was corrected. */
  reason: string | null;
  /** What the program had read. */
  before: { value: T | null; status: FindingStatus; confidence: number };
}

export type FindingView = { [K in FindingKey]: DecidedView<FindingValues[K]> & { key: K } }[FindingKey];
export type FactView = DecidedView<boolean> & { key: FactKey };

export interface DefectView {
  id: string;
  rule: string;
  severity: "blocking" | "counsel" | "advisory";
  title: string;
  reason: string;
  /** As lawyers cite it: `Iowa Code § 22.7(13)`, `Your policy, Section 4.1, item 4`. */
  basis: string[];
  cure: string;
  records: RecordCategory[];
  unreadable: boolean;
  evidence: Evidence[];
}
