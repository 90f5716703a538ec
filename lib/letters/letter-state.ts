import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import type { LetterDefinition } from "./define-letter";

export type EventKind = "seen-by-counsel" | "sent" | "answered" | "extended" | "set-aside";

export const OUTCOMES = ["re-served", "explained", "withdrawn", "insists", "objects", "consents", "none"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Something that became of a letter, as it was noted. */
export interface LetterEvent {
  id: string;
  letterId: string | null;
  instrumentId: string;
  kind: EventKind;
  happenedOn: Day;
  how: string | null;
  party: string | null;
  outcome: Outcome | null;
  untilOn: Day | null;
  answerId: string | null;
  note: string | null;
  by: string;
}

/** What counsel has advised so far, as far as a letter asks. */
export interface CounselsWord {
  advice: string;
  givenOn: Day;
}

export interface LetterStanding {
  state: "draft" | "seen" | "sent" | "answered" | "set-aside";
  /** `Sent Tue 10 Mar 2026 by certified mail to Priya Oyelaran`. */
  sentence: string;
  /** Null where it may go out; else why not yet. */
  held: string | null;
  sentOn: Day | null;
}

// Advice upon which a letter of that kind goes out as it was advised.
const ADVISED: Record<string, string> = { cure: "cure", objection: "object", resist: "resist" };

/** Where a letter stands after all that was noted of it, the oldest event first. */
export function letterStanding(
  definition: LetterDefinition,
  events: readonly LetterEvent[],
  counsel: CounselsWord | null,
): LetterStanding {
  const last = (kind: EventKind) => events.findLast((event) => event.kind === kind) ?? null;
  const sent = last("sent");
  const seen = last("seen-by-counsel");
  const advised = counsel !== null && ADVISED[definition.kind] === counsel.advice ? counsel : null;
  const aside = last("set-aside");
  const answered = last("answered");
  const held = heldBack(definition, seen, advised);

  if (aside && !sent)
    return { state: "set-aside", sentence: `Set aside ${dayWords(aside.happenedOn)}`, held, sentOn: null };
  if (answered) return { state: "answered", sentence: answerWords(answered), held, sentOn: sent?.happenedOn ?? null };
  if (sent) return { state: "sent", sentence: sentWords(sent), held, sentOn: sent.happenedOn };
  if (seen) {
    const by = seen.party ? ` by ${seen.party}` : " by counsel";
    return { state: "seen", sentence: `Seen${by} ${dayWords(seen.happenedOn)}, not sent`, held, sentOn: null };
  }
  if (advised) {
    return { state: "seen", sentence: `Advised by counsel ${dayWords(advised.givenOn)}, not sent`, held, sentOn: null };
  }
  return { state: "draft", sentence: "A draft, not sent", held, sentOn: null };
}

function heldBack(
  { counselFirst, counselSigns, goesTo }: LetterDefinition,
  seen: unknown,
  advised: unknown,
): string | null {
  if (seen || !counselFirst) return null;
  if (counselSigns) return "Counsel signs this one. Note that she has seen it, and then how it went out.";
  if (goesTo === "patron") return "Only on counsel’s advice. Note what she said of it first.";
  return advised ? null : "Counsel sees it first. Note when she has, or wait for her opinion.";
}

function sentWords({ happenedOn, how, party }: LetterEvent): string {
  return `Sent ${dayWords(happenedOn)}${how ? ` ${how}` : ""}${party ? ` to ${party}` : ""}`;
}

const OUTCOME_WORDS: Record<Outcome, string> = {
  "re-served": "a corrected paper came",
  explained: "an explanation came, and no new paper",
  withdrawn: "it was withdrawn",
  insists: "they insist on the paper as it is",
  objects: "the patron objects",
  consents: "the patron consents",
  none: "nothing that helps",
};

function answerWords({ happenedOn, outcome, party }: LetterEvent): string {
  const what = outcome ? `: ${OUTCOME_WORDS[outcome]}` : "";
  return `Answered ${dayWords(happenedOn)}${party ? ` by ${party}` : ""}${what}`;
}

/** Each event after the one that it follows, whatever the clock said. */
export function inOrder<T extends { id: string; follows: string | null }>(rows: readonly T[]): T[] {
  const placed: T[] = [];
  const left = [...rows];
  while (left.length > 0) {
    const next = left.findIndex(({ follows }) => follows === null || placed.some(({ id }) => id === follows));
    placed.push(...left.splice(Math.max(0, next), 1));
  }
  return placed;
}
