import type { Entry } from "@/app/_ui/value-text";
import type { PaperView } from "@/lib/overview/instrument-view";
import { alsoSays, factsInPlay, lookFirst } from "@/lib/overview/look-first";

/** What the paper says, under one heading. */
export interface FindingGroup {
  title: string;
  entries: Entry[];
  /** How many can be shown or put away: facts that are simply not so. */
  rest: number;
}

/** What the paper says, in the order in which it is worth looking at. */
export function groupsOf(paper: PaperView | undefined, everyFact: boolean): FindingGroup[] {
  if (!paper) return [];
  const facts = factsInPlay(paper.facts);
  const told = facts.filter((fact) => fact.value !== false || fact.status === "unreadable" || fact.decision);
  return [
    { title: paper.index === 0 ? "Look at these first" : "What it says", entries: lookFirst(paper.findings), rest: 0 },
    { title: "What else it says", entries: alsoSays(paper.findings), rest: 0 },
    {
      title: "What the rules ask besides",
      entries: everyFact ? facts : told,
      rest: facts.length - told.length,
    },
  ].filter(({ entries, rest }) => entries.length + rest > 0);
}
