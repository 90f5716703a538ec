import type { Day, RecordCategory } from "@/lib/findings/types";

type QuestionId = "proper-form" | "good-cause" | "silence";
export type QuestionAnswer = "yes" | "no" | "in-part";
export const ADVICE = ["release", "release-in-part", "cure", "object", "quash", "resist"] as const;
export type Advice = (typeof ADVICE)[number];

/** Where an opinion comes from: counsel's own screen, or what a member wrote down of what she wrote or said. */
export type OpinionSource = "screen" | "letter" | "e-mail" | "telephone" | "in-person";

export interface Question {
  id: QuestionId;
  asks: string;
}

export interface AnsweredQuestion extends Question {
  answer: QuestionAnswer | null;
  reasons: string;
}

/** What counsel advised, as it was submitted or written down. */
export interface Opinion {
  id: string;
  consultationId: string;
  /** Whose it is. */
  invitationId: string;
  by: string;
  advice: Advice;
  /** What may be released, where it is a part. */
  categories: RecordCategory[];
  reasons: string;
  answers: { id: QuestionId; answer: QuestionAnswer; reasons: string }[];
  source: OpinionSource;
  givenOn: Day;
  /** The letter or the e-mail itself, where it was kept. */
  fileId: string | null;
  recordedAt: Date;
  /** The member who wrote it down. */
  recordedBy: string | null;
  follows: string | null;
  /** `oral`: said, and not yet confirmed by who said it. `not-hers`: she says that it is not her advice. */
  standing: "confirmed" | "oral" | "not-hers";
  confirmedOn: Day | null;
}

/** What the gate, the next step and the letters know of a consultation: plain values. */
export interface ConsultationState {
  /** Whether counsel has been asked about a paper of this matter. */
  asked: boolean;
  /** Whether one of those who were asked has opened it. */
  opened: boolean;
  consultationId: string | null;
  /** The paper that was asked about. */
  instrumentId: string | null;
  dueOn: Day | null;
  /** The newest consultation's questions, each with the answer of the opinion that counts. */
  questions: AnsweredQuestion[];
  /** The newest opinion in writing, or confirmed; `null` until there is one. */
  opinion: Opinion | null;
  /** What was said by word of mouth after it, and is not yet confirmed. */
  oralUnconfirmed: Opinion | null;
  /** Threads that nobody has resolved. */
  openComments: number;
}

/** Counsel's answer to a defect: the last one on that rule and paper. */
export interface DefectAnswer {
  id: string;
  instrumentId: string;
  paper: number;
  rule: string;
  answer: "is-none" | "is-cured" | "stands";
  reasons: string;
  by: string;
  invitationId: string;
  /** By her own hand, or from a letter or an e-mail of hers; what was only said is not. */
  inWriting: boolean;
  source: string | null;
  answeredAt: Date;
}

/** Who was asked, and how it stands between her and the library. */
export interface Invitation {
  id: string;
  matterId: string;
  consultationId: string;
  name: string;
  role: "city-attorney" | "personal-counsel" | "colleague";
  /** `null` where she has none here, and to other counsel. */
  email: string | null;
  how: "link" | "paper" | "telephone";
  replaces: string | null;
  invitedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  declinedAt: Date | null;
}

export type EventKind =
  | "asked"
  | "opened"
  | "no-conflict"
  | "declined"
  | "reminded"
  | "renewed"
  | "revoked"
  | "called"
  | "no-answer"
  | "handed-over"
  | "link-handed-over"
  | "colleague-asked"
  | "colleague-refused"
  | "taken-in";

/** One line of the record between the library and one of its counsel. */
export interface ConsultationEvent {
  id: string;
  invitationId: string;
  kind: EventKind;
  note: string | null;
  about: string | null;
  happenedAt: Date;
  recordedBy: string | null;
}

/** Where a remark stands. */
export interface Place {
  place: "page" | "finding" | "defect" | "general";
  paper: number | null;
  /** The finding's key or the defect's rule. */
  subject: string | null;
  page: number | null;
  /** Left, top, width and height, as shares of the page as a viewer shows the file. */
  box: [number, number, number, number] | null;
}

/** A row of a thread, opened. */
export interface StoredComment extends Place {
  id: string;
  instrumentId: string;
  thread: string | null;
  kind: "remark" | "resolved" | "reopened";
  body: string | null;
  personId: string | null;
  invitationId: string | null;
  byName: string;
  writtenAt: Date;
}
