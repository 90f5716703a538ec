import type { Day } from "@/lib/findings/types";
import { type Letter, PLAIN, paragraph } from "../letter";
import { letterDay } from "../letter-day";
import { PRIVILEGED } from "../paper-words";

export interface NoteToFileFacts {
  on: Day;
  library: string;
  /** The determination that it stands beside. */
  reference: string;
  outcome: string;
  /** Null where counsel gave none, with why. */
  advice: { by: string; on: Day; how: string; advised: string; reasons: readonly string[] } | null;
  /** Every attempt to reach counsel that had no answer. */
  attempts: readonly string[];
  followed: boolean | null;
  /** Why it was followed, or why not. */
  why: readonly string[];
  signer: { name: string; title: string };
}

/** What counsel advised and why it was followed or not, for the library's privileged file and nobody else. */
export function noteToFile(facts: NoteToFileFacts): Letter {
  const { advice } = facts;
  return {
    ...PLAIN,
    heading: "Note to file",
    on: facts.on,
    re: [`Determination ${facts.reference}: ${facts.outcome}`],
    body: [
      { kind: "heading", words: "Advice" },
      ...(advice
        ? [
            paragraph(`On ${letterDay(advice.on)} ${advice.by} advised ${advice.how}: ${advice.advised}.`),
            ...advice.reasons.map((reason) => paragraph(reason)),
          ]
        : [paragraph("There was no advice of counsel when this was determined.")]),
      ...(facts.attempts.length > 0
        ? [{ kind: "list" as const, numbered: false, items: facts.attempts.map((words) => ({ words })) }]
        : []),
      { kind: "heading", words: followedWords(facts.followed) },
      ...facts.why.map((reason) => paragraph(reason)),
      paragraph(
        "Keep this apart from the determination. It is not shown to whoever asked, nor to the board in open session.",
      ),
    ],
    signature: { closing: "Noted by", name: facts.signer.name, lines: [facts.signer.title, facts.library] },
    privilegedMark: PRIVILEGED,
  };
}

function followedWords(followed: boolean | null): string {
  if (followed === null) return "What was done";
  return followed ? "The advice was followed" : "The advice was not followed";
}
