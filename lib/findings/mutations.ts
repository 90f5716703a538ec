import { and, desc, eq } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { findingDecisions, findings, readings } from "@/db/schema/readings";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { getNewestReading, type StoredReading } from "@/lib/text/queries";
import { type DecideFinding, parseValue } from "./input";
import { getPapers, type StoredPaper, standingOf } from "./queries";
import { FACT_KEYS, type FactKey, FINDING_KEYS, type ReadPaper } from "./types";

/** Writes down what a reading has found so far, as its next round; gives the reading at that round. */
export async function insertRound(
  tx: Tx,
  reading: StoredReading,
  papers: readonly ReadPaper[],
): Promise<StoredReading> {
  const { libraryId, matterId, instrumentId } = reading;
  const round = reading.round + 1;
  const foundAt = now();
  const rows = papers.flatMap((paper, index) =>
    [...FINDING_KEYS, ...FACT_KEYS].map((key) => {
      const fact = (FACT_KEYS as readonly string[]).includes(key);
      const { value, status, confidence, evidence } = fact
        ? paper.facts[key as FactKey]
        : paper.findings[key as (typeof FINDING_KEYS)[number]];
      return {
        libraryId,
        matterId,
        id: newId(),
        instrumentId,
        readingId: reading.id,
        round,
        paper: index,
        key,
        fact,
        value,
        status,
        confidence,
        evidence,
        foundAt,
      };
    }),
  );
  await tx.insert(findings).values(rows);
  const pages = papers.map((paper) => paper.pages);
  await tx
    .update(readings)
    .set({ round, papers: pages })
    .where(ofMatter(readings, reading, reading.id));
  return { ...reading, round, papers: pages };
}

/**
 * Confirms or corrects a finding: what it was, what it is, who, why. Nothing is overwritten. `changed-meanwhile` where
 * the finding is no longer the one that counts, or somebody else has just decided; `null` where it is not there for who
 * asks.
 */
export async function recordDecision(
  tx: Tx,
  member: Member,
  { matterId, instrumentId, findingId, key, kind, value, status, reason, follows }: DecideFinding,
): Promise<StoredReading | "changed-meanwhile" | null> {
  const reading = await getNewestReading(tx, member.libraryId, instrumentId);
  if (!reading || reading.matterId !== matterId) return null;
  if (!(await isFinding(tx, reading, findingId))) return null;
  if (reading.state !== "read" && reading.state !== "failed") return "changed-meanwhile";

  const index = paperOf(await getPapers(tx, reading), findingId)?.index;
  if (index === undefined) return "changed-meanwhile";
  // Asked before what stands is looked at: who decides in between is seen there, or has taken the place of this row.
  const last = await lastDecision(tx, reading, index, key);
  const paper = paperOf(await getPapers(tx, reading), findingId);
  const finding = paper?.stored.find(({ id }) => id === findingId);
  if (!paper || !finding || finding.key !== key) return "changed-meanwhile";
  if ((finding.decision?.id ?? null) !== follows) return "changed-meanwhile";

  const before = standingOf(finding);
  const after = kind === "confirm" ? before : { value: status === "read" ? parseValue(key, value) : null, status };
  const [row] = await tx
    .insert(findingDecisions)
    .values({
      libraryId: member.libraryId,
      matterId,
      id: newId(),
      instrumentId,
      findingId,
      paper: paper.index,
      key,
      kind: kind === "confirm" ? "confirmed" : "corrected",
      oldValue: before.value,
      oldStatus: before.status,
      newValue: after.value,
      newStatus: after.status,
      reason,
      follows: last,
      decidedBy: member.id,
      decidedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: findingDecisions.id });
  if (!row) return "changed-meanwhile";
  const action = kind === "confirm" ? "finding.confirmed" : "finding.corrected";
  await record(tx, member, action, row.id, { matterId, details: { finding: findingId, key } });
  return reading;
}

function paperOf(papers: StoredPaper[], findingId: string): StoredPaper | undefined {
  return papers.find(({ stored }) => stored.some(({ id }) => id === findingId));
}

async function isFinding(tx: Tx, reading: StoredReading, findingId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: findings.id })
    .from(findings)
    .where(and(ofMatter(findings, reading, findingId), eq(findings.instrumentId, reading.instrumentId)));
  return rows.length > 0;
}

// Of two people who decide at once, the second one's row would follow the same decision, which a constraint forbids.
async function lastDecision(tx: Tx, reading: StoredReading, paper: number, key: string): Promise<string | null> {
  const [last] = await tx
    .select({ id: findingDecisions.id })
    .from(findingDecisions)
    .where(
      and(
        eq(findingDecisions.libraryId, reading.libraryId),
        eq(findingDecisions.matterId, reading.matterId),
        eq(findingDecisions.instrumentId, reading.instrumentId),
        eq(findingDecisions.paper, paper),
        eq(findingDecisions.key, key),
      ),
    )
    .orderBy(desc(findingDecisions.decidedAt), desc(findingDecisions.id))
    .limit(1);
  return last?.id ?? null;
}

function ofMatter(table: typeof findings | typeof readings, { libraryId, matterId }: StoredReading, id: string) {
  return and(eq(table.libraryId, libraryId), eq(table.matterId, matterId), eq(table.id, id));
}
