import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { findingDecisions, findings, readings } from "@/db/schema/readings";
import type { StoredReading } from "@/lib/text/queries";
import { notFound } from "./define-finder";
import {
  type Evidence,
  FACT_KEYS,
  type FactKey,
  type Facts,
  FINDING_KEYS,
  type Finding,
  type FindingKey,
  type Findings,
} from "./types";

/** What a person decided about a finding: the last word on it. */
interface StoredDecision {
  id: string;
  kind: "confirmed" | "corrected";
  value: unknown;
  status: Finding<unknown>["status"];
  reason: string | null;
  decidedBy: string;
  decidedAt: Date;
}

/** A finding as it was read, and what was decided about it. */
export interface StoredFinding {
  id: string;
  key: FindingKey | FactKey;
  asRead: Finding<unknown>;
  decision: StoredDecision | null;
}

/** One paper of an instrument; 0 is the operative one. */
export interface StoredPaper {
  index: number;
  pages: number[];
  stored: StoredFinding[];
  /** As they stand: what was decided in the place of what was read. */
  findings: Findings;
  facts: Facts;
}

/** What a reading has found so far, paper by paper, with the decisions that people made; empty before its first round. */
export async function getPapers(tx: Tx, reading: StoredReading): Promise<StoredPaper[]> {
  const rows = await tx
    .select({
      id: findings.id,
      paper: findings.paper,
      key: findings.key,
      value: findings.value,
      status: findings.status,
      confidence: findings.confidence,
      evidence: findings.evidence,
    })
    .from(findings)
    .where(
      and(
        eq(findings.libraryId, reading.libraryId),
        eq(findings.matterId, reading.matterId),
        eq(findings.readingId, reading.id),
        eq(findings.round, reading.round),
      ),
    );
  const decisions = await listDecisions(tx, [reading]);
  return (reading.papers ?? []).map((pages, index) => {
    const stored = rows
      .filter(({ paper }) => paper === index)
      .map(({ id, key, value, status, confidence, evidence }) => ({
        id,
        key: key as FindingKey | FactKey,
        asRead: { value, status, confidence, evidence: evidence as Evidence[] },
        decision: decisions.get(placeOf(reading.instrumentId, index, key)) ?? null,
      }));
    return { index, pages, stored, ...asTheyStand(stored) };
  });
}

function asTheyStand(stored: readonly StoredFinding[]): { findings: Findings; facts: Facts } {
  const standing = new Map<string, Finding<unknown>>(stored.map((finding) => [finding.key, standingOf(finding)]));
  const pick = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, standing.get(key) ?? notFound()]));
  return { findings: pick(FINDING_KEYS) as Findings, facts: pick(FACT_KEYS) as Facts };
}

/** A finding as it stands. Of what a person has looked at, nothing is doubtful any more. */
export function standingOf({ asRead, decision }: StoredFinding): Finding<unknown> {
  if (!decision) return asRead;
  return { value: decision.value, status: decision.status, confidence: 1, evidence: asRead.evidence };
}

/** Some findings of the operative papers of these readings, by instrument and then by key. */
export async function listOperative(
  tx: Tx,
  of: readonly StoredReading[],
  keys: readonly FindingKey[],
): Promise<Map<string, Map<FindingKey, StoredFinding>>> {
  const operative = new Map<string, Map<FindingKey, StoredFinding>>();
  const libraryId = of[0]?.libraryId;
  if (!libraryId) return operative;
  const rows = await tx
    .select({
      id: findings.id,
      readingId: findings.readingId,
      round: findings.round,
      key: findings.key,
      value: findings.value,
      status: findings.status,
      confidence: findings.confidence,
      evidence: findings.evidence,
    })
    .from(findings)
    .where(
      and(
        eq(findings.libraryId, libraryId),
        inArray(
          findings.readingId,
          of.map(({ id }) => id),
        ),
        eq(findings.paper, 0),
        inArray(findings.key, [...keys]),
      ),
    );
  const decisions = await listDecisions(tx, of);
  for (const { id, round, instrumentId } of of) {
    const own = rows.filter((row) => row.readingId === id && row.round === round);
    const found = own.map(({ id, key, value, status, confidence, evidence }): [FindingKey, StoredFinding] => [
      key as FindingKey,
      {
        id,
        key: key as FindingKey,
        asRead: { value, status, confidence, evidence: evidence as Evidence[] },
        decision: decisions.get(placeOf(instrumentId, 0, key)) ?? null,
      },
    ]);
    operative.set(instrumentId, new Map(found));
  }
  return operative;
}

function placeOf(instrumentId: string, paper: number, key: string): string {
  return `${instrumentId} ${paper} ${key}`;
}

/** The last decision on each finding, by its place among the papers of the given readings. */
async function listDecisions(tx: Tx, of: readonly StoredReading[]): Promise<Map<string, StoredDecision>> {
  const last = new Map<string, StoredDecision>();
  const libraryId = of[0]?.libraryId;
  if (!libraryId) return last;
  const decidedOn = alias(readings, "decided_on");
  const rows = await tx
    .select({
      id: findingDecisions.id,
      instrumentId: findingDecisions.instrumentId,
      paper: findingDecisions.paper,
      key: findingDecisions.key,
      kind: findingDecisions.kind,
      value: findingDecisions.newValue,
      status: findingDecisions.newStatus,
      reason: findingDecisions.reason,
      decidedBy: findingDecisions.decidedBy,
      decidedAt: findingDecisions.decidedAt,
      papers: decidedOn.papers,
    })
    .from(findingDecisions)
    .innerJoin(
      findings,
      and(
        eq(findings.libraryId, findingDecisions.libraryId),
        eq(findings.matterId, findingDecisions.matterId),
        eq(findings.id, findingDecisions.findingId),
      ),
    )
    .innerJoin(
      decidedOn,
      and(
        eq(decidedOn.libraryId, findings.libraryId),
        eq(decidedOn.matterId, findings.matterId),
        eq(decidedOn.id, findings.readingId),
      ),
    )
    .where(
      and(
        eq(findingDecisions.libraryId, libraryId),
        inArray(
          findingDecisions.instrumentId,
          of.map(({ instrumentId }) => instrumentId),
        ),
      ),
    )
    .orderBy(asc(findingDecisions.decidedAt), asc(findingDecisions.id));
  for (const { instrumentId, paper, papers, key, ...decision } of rows) {
    const reading = of.find((one) => one.instrumentId === instrumentId);
    const here = samePaper(papers?.[paper] ?? [], reading?.papers ?? []);
    if (here !== -1) last.set(placeOf(instrumentId, here, key), decision);
  }
  return last;
}

/**
 * Where the paper with these pages is among those of another reading: the one that shares the most of them, -1 where
 * none does. A later reading may part an instrument's papers otherwise, and what a person said goes with the pages.
 */
export function samePaper(pages: readonly number[], papers: readonly (readonly number[])[]): number {
  const shared = papers.map((others) => others.filter((page) => pages.includes(page)).length);
  const most = Math.max(0, ...shared);
  return most === 0 ? papers.findIndex((others) => others.length === 0 && pages.length === 0) : shared.indexOf(most);
}
