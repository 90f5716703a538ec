import type { Paper } from "./paper";
import type { FactKey, Facts, Finding, FindingKey, Findings, ReadingContext } from "./types";

type Known<Needs extends readonly (FindingKey | FactKey)[]> = Pick<Findings & Facts, Needs[number]>;

/** One key, one file: a paper in, the value and where it stands out. It sees only the findings that it names in `needs`. */
export interface Finder<K extends FindingKey | FactKey = FindingKey | FactKey> {
  key: K;
  needs: readonly (FindingKey | FactKey)[];
  find(paper: Paper, known: Findings & Facts, context: ReadingContext): (Findings & Facts)[K];
}

/** Declares a finder. A finder is pure, and never throws on any text. */
export function defineFinder<
  K extends FindingKey | FactKey,
  const Needs extends readonly (FindingKey | FactKey)[] = [],
>(finder: {
  key: K;
  needs?: Needs;
  find(paper: Paper, known: Known<Needs>, context: ReadingContext): (Findings & Facts)[K];
}): Finder<K> {
  return { key: finder.key, needs: finder.needs ?? [], find: finder.find as Finder<K>["find"] };
}

/** The paper does not say. */
export function notFound<T>(confidence = 0.9): Finding<T> {
  return { value: null, status: "not-found", confidence, evidence: [] };
}

/** It is there and could not be read. */
export function unreadable<T>(evidence: Finding<T>["evidence"]): Finding<T> {
  return { value: null, status: "unreadable", confidence: 0, evidence };
}

/** It says so. */
export function read<T>(value: T, confidence: number, evidence: Finding<T>["evidence"]): Finding<T> {
  return { value, status: "read", confidence, evidence };
}
