import type { OpenDefect } from "./facts";

interface NamedRule {
  rule: string;
  title: string;
}

/** What a paper that came in the place of another puts right. */
export interface Cure {
  /** The paper that was faulty, and the one that came in its place. */
  instrumentId: string;
  curedBy: string;
  cured: NamedRule[];
  /** Still wrong. */
  open: NamedRule[];
  /** Wrong now, and not before. */
  appeared: NamedRule[];
  /** A part of the new paper could not be read, so that silence about a defect may mean nothing. */
  doubtful: boolean;
}

type Seen = Pick<OpenDefect, "rule" | "title" | "severity" | "unreadable">;

/** The defects of two papers side by side: those that no longer show are cured. What is only to know is left out. */
export function comparePapers(
  before: readonly Seen[],
  after: readonly Seen[],
): Pick<Cure, "cured" | "open" | "appeared" | "doubtful"> {
  const then = before.filter(counts);
  const now = after.filter(counts);
  const still = (rule: string) => now.some((defect) => defect.rule === rule);
  const was = (rule: string) => then.some((defect) => defect.rule === rule);
  return {
    cured: then.filter(({ rule }) => !after.some((defect) => defect.rule === rule)).map(named),
    open: then.filter(({ rule }) => still(rule)).map(named),
    appeared: now.filter(({ rule }) => !was(rule)).map(named),
    doubtful: after.some(({ unreadable }) => unreadable),
  };
}

function counts({ severity }: Seen): boolean {
  return severity !== "advisory";
}

function named({ rule, title }: Seen): NamedRule {
  return { rule, title };
}
