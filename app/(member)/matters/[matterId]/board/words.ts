import type { BoardAsks, BoardOutcome } from "@/lib/board/types";

export const ASKS_WORDS: Record<BoardAsks, { label: string; means: string }> = {
  "approve-registration": {
    label: "Whether registration may be released as an exception",
    means: "The Director may release it herself, or bring it to the next meeting.",
  },
  resist: { label: "To resist", means: "Until good cause has been shown in a competent court." },
  consult: { label: "For its counsel", means: "Before the Director decides." },
};

export const OUTCOME_WORDS: Record<BoardOutcome, string> = {
  approved: "Approved",
  declined: "Not approved",
  resists: "The Board resists",
  advises: "The Board has advised",
  tabled: "Put off to another meeting",
};

export const MEETING_WORDS = {
  regular: "Regular meeting",
  special: "Special meeting",
  "standing-resolution": "Standing resolution",
} as const;
