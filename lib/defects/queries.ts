import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { defects, evaluations } from "@/db/schema/defects";
import type { Evidence, RecordCategory } from "@/lib/findings/types";
import type { Defect } from "./types";

/** A defect as an evaluation saw it. */
export interface StoredDefect extends Defect {
  id: string;
  /** Index of its paper among the instrument's; 0 is the operative one. */
  paper: number;
}

/** The newest evaluation of an instrument, or `null` before its first. */
export async function getEvaluation(
  tx: Tx,
  libraryId: string,
  instrumentId: string,
): Promise<{ id: string; defects: StoredDefect[] } | null> {
  const [evaluation] = await tx
    .select({ id: evaluations.id, matterId: evaluations.matterId })
    .from(evaluations)
    .where(and(eq(evaluations.libraryId, libraryId), eq(evaluations.instrumentId, instrumentId)))
    .orderBy(desc(evaluations.evaluatedAt), desc(evaluations.id))
    .limit(1);
  if (!evaluation) return null;
  const rows = await tx
    .select()
    .from(defects)
    .where(
      and(
        eq(defects.libraryId, libraryId),
        eq(defects.matterId, evaluation.matterId),
        eq(defects.evaluationId, evaluation.id),
      ),
    )
    .orderBy(asc(defects.paper), asc(defects.position));
  return {
    id: evaluation.id,
    defects: rows.map((row) => ({
      id: row.id,
      paper: row.paper,
      rule: row.rule,
      severity: row.severity,
      title: row.title,
      reason: row.reason,
      basis: row.basis,
      cure: row.cure,
      records: row.records as RecordCategory[],
      unreadable: row.unreadable,
      evidence: row.evidence as Evidence[],
    })),
  };
}

/** How many defects of each severity the operative papers of these instruments have, by instrument. */
export async function countDefects(
  tx: Tx,
  libraryId: string,
  instrumentIds: readonly string[],
): Promise<Map<string, Record<Defect["severity"], number>>> {
  const counts = new Map(instrumentIds.map((id) => [id, { blocking: 0, counsel: 0, advisory: 0 }]));
  if (instrumentIds.length === 0) return counts;
  const newest = tx
    .selectDistinctOn([evaluations.instrumentId], {
      id: evaluations.id,
      matterId: evaluations.matterId,
      instrumentId: evaluations.instrumentId,
    })
    .from(evaluations)
    .where(and(eq(evaluations.libraryId, libraryId), inArray(evaluations.instrumentId, [...instrumentIds])))
    .orderBy(evaluations.instrumentId, desc(evaluations.evaluatedAt), desc(evaluations.id))
    .as("newest");
  const rows = await tx
    .select({ instrumentId: newest.instrumentId, severity: defects.severity })
    .from(defects)
    .innerJoin(newest, and(eq(newest.matterId, defects.matterId), eq(newest.id, defects.evaluationId)))
    .where(and(eq(defects.libraryId, libraryId), eq(defects.paper, 0)));
  for (const { instrumentId, severity } of rows) {
    const count = counts.get(instrumentId);
    if (count) count[severity] += 1;
  }
  return counts;
}
