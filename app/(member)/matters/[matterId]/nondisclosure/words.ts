import type { BarEventKind } from "@/lib/nondisclosure/types";

/** What became of a bar, in a few words. */
export const EVENT_WORDS: Record<BarEventKind, string> = {
  extended: "It was extended",
  "reciprocal-notice": "The Government was notified of a challenge",
  "petition-filed": "The library petitioned a court",
  "government-applied": "The Government applied to a court",
  "court-ordered": "A court ruled on it",
  "review-asked": "A review was asked for",
  "review-answered": "The review, or counsel, answered",
  "investigation-closed": "The investigation was closed",
  ended: "A document ended it",
};

export const LIFTING_WORDS = {
  "termination-notice": "A notice that it has ended",
  "court-order": "An order of a court",
  "printed-end": "An order whose printed end has passed",
  "authority-letter": "A letter of the authority",
} as const;

export const HOW_WORDS = {
  "in-person": "in person",
  "on-paper": "on paper",
  "by-telephone": "by telephone",
  "before-sealing": "before it was sealed",
} as const;
