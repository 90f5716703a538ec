import type { Day } from "@/lib/findings/types";
import type { Authority } from "./authorities";

/** A bar on telling, as it was last recorded. */
export interface Bar {
  id: string;
  barId: string;
  authority: Authority;
  citation: string | null;
  forbids: string;
  binds: string;
  mayBeTold: string;
  issuedBy: string | null;
  issuedOn: Day | null;
  /** As the paper prints it, or as the last extension does. */
  endsOn: Day | null;
  lasts: string | null;
  challenge: string;
  liftedBy: string;
  certified: "yes" | "no" | "unclear" | null;
  reviewNotice: "yes" | "no" | "unclear" | null;
  investigationOpenedOn: Day | null;
  recordedOn: Day;
  events: BarEvent[];
  /** A document has ended it. */
  ended: boolean;
}

const BAR_EVENTS = [
  "extended",
  "reciprocal-notice",
  "petition-filed",
  "government-applied",
  "court-ordered",
  "review-asked",
  "review-answered",
  "investigation-closed",
  "ended",
] as const;
export type BarEventKind = (typeof BAR_EVENTS)[number];

/** What became of a bar. */
export interface BarEvent {
  id: string;
  kind: BarEventKind;
  on: Day;
  endsOn: Day | null;
  note: string | null;
  fileId: string | null;
  recordedBy: string;
}

export const GROUNDS = ["needed-to-comply", "attorney", "approved-by-authority"] as const;
export type Ground = (typeof GROUNDS)[number] | "custodian" | "told-before-sealing";

/** Somebody who was told, and what followed. */
export interface PersonTold {
  id: string;
  personId: string | null;
  guestId: string | null;
  name: string;
  office: string | null;
  ground: Ground;
  reason: string;
  toldOn: Day;
  how: "in-person" | "on-paper" | "by-telephone" | "before-sealing";
  saw: "opened" | "could-see" | null;
  /** Sees the matter in the program now. */
  named: boolean;
  noticeGivenOn: Day | null;
  confirmedOn: Day | null;
  sheetSignedOn: Day | null;
  sheetFileId: string | null;
  sawNothing: boolean;
  mailAllowedTo: string | null;
}

/** Which grounds are whose, in words. */
export const GROUND_WORDS: Record<Ground, string> = {
  custodian: "custodian",
  "needed-to-comply": "needed in order to comply",
  attorney: "attorney, for legal advice",
  "approved-by-authority": "approved by the authority",
  "told-before-sealing": "told before it was sealed",
};
