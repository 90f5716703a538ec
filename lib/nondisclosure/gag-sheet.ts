import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import { authorityWords } from "./authorities";
import { type Bar, GROUND_WORDS, type PersonTold } from "./types";

/** What a person told takes in her hand, reads and signs. */
export interface GagSheet {
  title: string;
  to: string;
  ground: string;
  /** What, whom, until when, whom she may tell: a heading and its sentences. */
  parts: { heading: string; sentences: string[] }[];
  /** What she signs. */
  promise: string;
}

type Told = Pick<PersonTold, "name" | "office" | "ground" | "toldOn">;

/** The sheet for one person, of every bar that stands. It names no patron, no record and no case. */
export function gagSheet(library: string, person: Told, bars: readonly Bar[]): GagSheet {
  const standing = bars.filter(({ ended }) => !ended);
  return {
    title: "Notice that you are bound to silence",
    to: person.office ? `${person.name}, ${person.office}` : person.name,
    ground: `Told ${dayWords(person.toldOn)}: ${GROUND_WORDS[person.ground]}.`,
    parts: standing.length > 0 ? partsOf(standing) : [NOTHING_RECORDED],
    promise: `I have read this notice. I will tell nobody but those named in it that ${library} received this demand, what it asks for, or that anything was handed over.`,
  };
}

function partsOf(bars: readonly Bar[]) {
  return [
    { heading: "What you may not tell", sentences: unique(bars.map(({ forbids }) => forbids)) },
    { heading: "Whom it binds", sentences: [...unique(bars.map(({ binds }) => binds)), "You are bound as of now."] },
    {
      heading: "Until when",
      sentences: [...unique(bars.map(untilWords)), "It does not lift by itself: you will be told."],
    },
    { heading: "Whom you may tell", sentences: unique(bars.map(({ mayBeTold }) => mayBeTold)) },
    {
      heading: "What it rests on",
      sentences: unique(bars.map(({ authority, citation }) => citation ?? authorityWords(authority).label)),
    },
    {
      heading: "If somebody asks",
      sentences: [
        "Say neither yes nor no. Say: “I cannot speak about that”, and tell the custodian who asked.",
        "Do not write about it in mail, messages, calendars or notes that others read.",
      ],
    },
  ];
}

const NOTHING_RECORDED = {
  heading: "What you may not tell",
  sentences: ["That the demand exists. No authority was found on the paper. Tell nobody until counsel has answered."],
};

/** `Until Mon 16 Mar 2026.` or the words of the paper. */
export function untilWords({ endsOn, lasts }: { endsOn: Day | null; lasts: string | null }): string {
  if (endsOn) return `Until ${dayWords(endsOn)}, unless it is extended.`;
  return lasts ?? "The paper names no end.";
}

function unique(sentences: readonly string[]): string[] {
  return [...new Set(sentences)];
}
