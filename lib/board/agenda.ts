import { type PolicyPack, policyName } from "@/lib/policy/pack";
import type { BoardAsks } from "./types";

/** What the agenda says of a request: its kind and whose policy it falls under. No patron, no case, no requester. */
export function agendaItem(asks: BoardAsks, facts: { pack: PolicyPack; reference: string; noun: string }): string {
  const { pack, reference, noun } = facts;
  const clauses = pack.grounds.board.length ? ` (${places(pack)})` : "";
  return `${OPENINGS[asks](noun)} Reference ${reference}. ${policyName(pack)}${clauses} brings it to the Board. ${ASKED[asks]}`;
}

function places(pack: PolicyPack): string {
  const found = pack.clauses.filter(({ id }) => pack.grounds.board.includes(id)).map(({ at }) => at);
  return [pack.section, ...found].filter(Boolean).join(", ");
}

const OPENINGS: Record<BoardAsks, (noun: string) => string> = {
  "approve-registration": (noun) => `A ${noun} for registration records has been received.`,
  resist: (noun) => `A ${noun} for confidential library records has been received.`,
  consult: (noun) => `A ${noun} for confidential library records has been received.`,
};

const ASKED: Record<BoardAsks, string> = {
  "approve-registration": "The Board is asked whether the Director may release them as an exception.",
  resist: "The Board is asked to resist it until good cause has been shown in a court of competent jurisdiction.",
  consult: "The Board is asked for its counsel before the Director decides.",
};
