import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { defectAnswers, defects, evaluations } from "@/db/schema/defects";
import { instruments } from "@/db/schema/instruments";
import { findingDecisions, findings, readings } from "@/db/schema/readings";
import type { Sight } from "@/lib/digest/count";
import type { AgencyType } from "@/lib/digest/types";
import type { InstrumentKind } from "@/lib/findings/types";

/** The paper that an instrument is, as it was read and corrected; the first one of a matter says what kind of request it is. */
export interface SeenPaper {
  matterId: string;
  id: string;
  supersedes: string | null;
  came: "paper" | "oral" | "threat" | "typed-letter";
}

/** The papers of the matters that are there for who asks, as they came. */
export async function listPapers(tx: Tx, libraryId: string): Promise<SeenPaper[]> {
  return tx
    .select({
      matterId: instruments.matterId,
      id: instruments.id,
      supersedes: instruments.supersedes,
      came: instruments.came,
    })
    .from(instruments)
    .where(eq(instruments.libraryId, libraryId))
    .orderBy(asc(instruments.receivedOn), asc(instruments.id));
}

/** What kind of paper each is: as somebody has corrected it last, else as it was read. */
export async function listKinds(tx: Tx, libraryId: string): Promise<Map<string, InstrumentKind>> {
  const newest = newestReadings(tx, libraryId);
  const read = await tx
    .select({ instrumentId: findings.instrumentId, value: findings.value })
    .from(findings)
    .innerJoin(newest, and(eq(newest.id, findings.readingId), eq(newest.round, findings.round)))
    .where(and(eq(findings.libraryId, libraryId), eq(findings.paper, 0), eq(findings.key, "instrument")));
  const decided = await tx
    .select({ instrumentId: findingDecisions.instrumentId, value: findingDecisions.newValue })
    .from(findingDecisions)
    .where(
      and(
        eq(findingDecisions.libraryId, libraryId),
        eq(findingDecisions.paper, 0),
        eq(findingDecisions.key, "instrument"),
      ),
    )
    .orderBy(asc(findingDecisions.decidedAt), asc(findingDecisions.id));
  return new Map(
    [...read, ...decided].flatMap(({ instrumentId, value }) =>
      typeof value === "string" ? [[instrumentId, value as InstrumentKind] as const] : [],
    ),
  );
}

/** The newest reading of each paper, as a table to join. */
export function newestReadings(tx: Tx, libraryId: string) {
  return tx
    .selectDistinctOn([readings.instrumentId], { id: readings.id, round: readings.round })
    .from(readings)
    .where(eq(readings.libraryId, libraryId))
    .orderBy(readings.instrumentId, desc(readings.queuedAt), desc(readings.id))
    .as("newest");
}

export async function listAgencies(tx: Tx): Promise<Map<string, AgencyType>> {
  const { rows } = await tx.execute<{ instrument_id: string; agency_type: AgencyType }>(
    sql`select instrument_id, agency_type from guards.agency_types()`,
  );
  return new Map(rows.map((row) => [row.instrument_id, row.agency_type]));
}

/** Which papers have a defect that somebody must answer, and which of those a later paper or an answer has cured. */
export async function listFaults(tx: Tx, libraryId: string, papers: SeenPaper[]): Promise<Sight["papers"]> {
  const newest = tx
    .selectDistinctOn([evaluations.instrumentId], { id: evaluations.id, instrumentId: evaluations.instrumentId })
    .from(evaluations)
    .where(eq(evaluations.libraryId, libraryId))
    .orderBy(evaluations.instrumentId, desc(evaluations.evaluatedAt), desc(evaluations.id))
    .as("newest");
  const found = await tx
    .select({ instrumentId: newest.instrumentId, rule: defects.rule, severity: defects.severity })
    .from(defects)
    .innerJoin(newest, eq(newest.id, defects.evaluationId))
    .where(
      and(eq(defects.libraryId, libraryId), eq(defects.paper, 0), inArray(defects.severity, ["blocking", "counsel"])),
    );
  const answers = await tx
    .select({ instrumentId: defectAnswers.instrumentId, rule: defectAnswers.rule, answer: defectAnswers.answer })
    .from(defectAnswers)
    .where(and(eq(defectAnswers.libraryId, libraryId), eq(defectAnswers.paper, 0)))
    .orderBy(asc(defectAnswers.answeredAt), asc(defectAnswers.id));
  const last = new Map(answers.map(({ instrumentId, rule, answer }) => [`${instrumentId} ${rule}`, answer]));
  const evaluated = new Set((await tx.select({ id: newest.instrumentId }).from(newest)).map(({ id }) => id));

  const standing = (id: string) =>
    found.filter(({ instrumentId, rule }) => instrumentId === id && last.get(`${id} ${rule}`) !== "is-none");
  const blocking = (id: string) =>
    standing(id).filter(({ rule, severity }) => severity === "blocking" && last.get(`${id} ${rule}`) !== "is-cured");
  return papers.map(({ matterId, id }) => {
    const later = papers.find(({ supersedes }) => supersedes === id);
    const defective = standing(id).length > 0;
    const replaced = later !== undefined && evaluated.has(later.id) && blocking(later.id).length === 0;
    const answered =
      standing(id).some(({ rule }) => last.get(`${id} ${rule}`) === "is-cured") && blocking(id).length === 0;
    return { matterId, id, defective, cured: defective && (replaced || answered) };
  });
}
