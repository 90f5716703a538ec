import type { Day } from "@/lib/findings/types";

export const BOARD_ASKS = ["approve-registration", "resist", "consult"] as const;
export type BoardAsks = (typeof BOARD_ASKS)[number];
export const BOARD_OUTCOMES = ["approved", "declined", "resists", "advises", "tabled"] as const;
export type BoardOutcome = (typeof BOARD_OUTCOMES)[number];

/** A resolution by which the Director resists in the Board's name. */
export interface StandingResolution {
  id: string;
  adoptedOn: Day;
  resolved: string;
  minutes: string | null;
  endedOn: Day | null;
  recordedBy: string;
  version: number;
}

/** How the Board voted, from its minutes. */
export interface BoardVote {
  id: string;
  heldOn: Day;
  meeting: "regular" | "special";
  motion: string;
  ayes: number;
  nays: number;
  abstentions: number;
  outcome: BoardOutcome;
  note: string | null;
  minutes: { fileId: string; sha256: string } | null;
  recordedBy: string;
  recordedAt: Date;
}

/** What went before the Board of one paper, and what came of it. */
export interface BoardReferral {
  id: string;
  instrumentId: string;
  asks: BoardAsks;
  meeting: "regular" | "special" | "standing-resolution";
  meetingOn: Day | null;
  resolution: StandingResolution | null;
  agendaItem: string;
  referredBy: string;
  referredAt: Date;
  vote: BoardVote | null;
}

/** How a matter stands before its Board: plain values. */
export interface BoardState {
  /** `open`: the Board has yet to act. `declined`: it resists, or does not approve. */
  state: "none" | "open" | "approved" | "declined";
  /** The referral of the paper that counts. */
  referral: BoardReferral | null;
}

/** What came of a referral: pure, and the same in the database. */
export function boardOutcome(
  referral: { meeting: BoardReferral["meeting"]; vote: Pick<BoardVote, "outcome"> | null } | null,
): BoardState["state"] {
  if (!referral) return "none";
  if (referral.meeting === "standing-resolution") return "declined";
  const outcome = referral.vote?.outcome;
  if (!outcome || outcome === "tabled") return "open";
  return outcome === "approved" || outcome === "advises" ? "approved" : "declined";
}
