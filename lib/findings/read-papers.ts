import type { Page } from "@/lib/text/types";
import { type Finder, notFound, unreadable } from "./define-finder";
import { FINDERS } from "./finders";
import { Paper } from "./paper";
import { withWholeRows } from "./rows";
import { operativePart, splitPapers } from "./split-papers";
import { weighed } from "./sureness";
import {
  FACT_KEYS,
  type FactKey,
  type Facts,
  FINDING_KEYS,
  type Finding,
  type FindingKey,
  type Findings,
  type ReadingContext,
  type ReadPaper,
} from "./types";

/**
 * What a file's pages say, paper by paper, the operative one first; never empty, and never throws. A finder that fails
 * leaves its key `unreadable`.
 */
export function readPapers(pages: Page[], context: ReadingContext): ReadPaper[] {
  const parts = splitPapers(pages.map(withWholeRows));
  const first = operativePart(parts);
  const papers = parts.map((part) => ({ part, paper: new Paper(part.pages) }));
  papers.sort((a, b) => Number(b.part === first) - Number(a.part === first));
  for (const { paper } of papers) paper.companions = papers.map((p) => p.paper).filter((other) => other !== paper);
  return commandFirst(papers.map(({ paper }) => readPaper(paper, context)));
}

/**
 * Who only asks commands nothing: an application gives way to the warrant or the order behind it, unless that is still
 * without its judge's hand and no more than its draft.
 */
function commandFirst(papers: ReadPaper[]): ReadPaper[] {
  const at = papers.findIndex(commands);
  const asks = papers.findIndex(({ findings }) => findings.instrument.value === "application");
  if (asks < 0) return papers;
  const first = papers[0] as ReadPaper;
  if (first.findings.instrument.value === "application") {
    if (at > 0) return toFront(papers, at);
    // The draft of an order stands behind the application that brings it, and before it in nothing.
    const signed = papers.findIndex(
      (p) => p.findings.instrument.value === "application" && p.findings.signature.value === "signed",
    );
    return first.findings.signature.value === "unsigned" &&
      signed > 0 &&
      (papers[signed]?.pages[0] ?? 0) < (first.pages[0] ?? 0)
      ? toFront(papers, signed)
      : papers;
  }
  return isDraft(first) ? toFront(papers, asks) : papers;
}

function toFront(papers: ReadPaper[], at: number): ReadPaper[] {
  return [papers[at] as ReadPaper, ...papers.slice(0, at), ...papers.slice(at + 1)];
}

function commands({ findings: { instrument, signature } }: ReadPaper): boolean {
  return (
    /(?:subpoena|warrant|-order)$/.test(instrument.value ?? "") &&
    instrument.confidence >= 0.85 &&
    signature.value !== "unsigned"
  );
}

function isDraft({ findings: { instrument, signature } }: ReadPaper): boolean {
  return (
    /^(?:search-warrant|court-order|pen-trap-order)$/.test(instrument.value ?? "") && signature.value === "unsigned"
  );
}

function readPaper(paper: Paper, context: ReadingContext): ReadPaper {
  const known: Record<string, unknown> = {};
  for (const key of [...FINDING_KEYS, ...FACT_KEYS]) known[key] = notFound();
  for (const finder of IN_ORDER) {
    try {
      const found: Finding<unknown> = finder.find(paper, known as Findings & Facts, context);
      known[finder.key] = orUnreadable(paper, finder.key, found, known as Findings);
    } catch {
      known[finder.key] = unreadable([]);
    }
  }
  for (const key of FINDING_KEYS)
    known[key] = weighed(paper, key, known[key] as Finding<unknown>, known as unknown as Findings);
  const all = known as Findings & Facts;
  return {
    pages: paper.pages.map((page) => page.number),
    findings: pick(all, FINDING_KEYS),
    facts: pick(all, FACT_KEYS),
  };
}

/** Under this a page could not be read. */
const READABLE = 65;
const HEAD_KEYS: readonly string[] = ["court", "caseNumber", "issuedOn", "recipient"];

/** What was not found on a page that could not be read is not missing: nobody can say. */
function orUnreadable(paper: Paper, key: string, found: Finding<unknown>, known: Findings): Finding<unknown> {
  if (found.value !== null || found.status !== "not-found") return found;
  const kind = known.instrument.value ?? "";
  const spoilt = paper.pages.filter((page) => page.source === "ocr" && page.confidence < READABLE);
  const head = spoilt.includes(paper.pages[0] as Page) && HEAD_KEYS.includes(key);
  const day =
    key === "issuedOn" ||
    (key === "returnOn" && kind.endsWith("subpoena")) ||
    (key === "executeBy" && kind === "search-warrant");
  const page = head ? paper.pages[0] : day ? spoilt[0] : undefined;
  const line = paper.lines.find((l) => l.page === page);
  return page ? unreadable(line ? paper.evidence(line.start, line.end) : []) : found;
}

const IN_ORDER = inOrder(FINDERS);

/** Each finder after those whose findings it needs. A circle is a mistake in the code. */
function inOrder(finders: readonly Finder[]): Finder[] {
  const done = new Set<FindingKey | FactKey>();
  const here = new Set(finders.map((finder) => finder.key));
  const sorted: Finder[] = [];
  let left = [...finders];
  while (left.length) {
    const ready = left.filter((finder) => finder.needs.every((key) => done.has(key) || !here.has(key)));
    if (!ready.length) throw new Error(`Finders need each other in a circle: ${left.map((f) => f.key).join(", ")}`);
    for (const finder of ready) done.add(finder.key);
    sorted.push(...ready);
    left = left.filter((finder) => !ready.includes(finder));
  }
  return sorted;
}

function pick<K extends keyof (Findings & Facts)>(
  all: Findings & Facts,
  keys: readonly K[],
): Pick<Findings & Facts, K> {
  return Object.fromEntries(keys.map((key) => [key, all[key]])) as Pick<Findings & Facts, K>;
}
