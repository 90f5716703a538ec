import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes } from "@/db/schema/board";
import { consultations, opinionConfirmations, opinions } from "@/db/schema/consultation";
import { defectAnswers, defects, evaluations } from "@/db/schema/defects";
import { determinationSignatures, determinations } from "@/db/schema/determination";
import { handOvers } from "@/db/schema/hand-over";
import { instruments } from "@/db/schema/instruments";
import { letterEvents } from "@/db/schema/letters";
import { matters } from "@/db/schema/matters";
import { findingDecisions, findings, readings } from "@/db/schema/readings";
import { today } from "@/lib/clock";
import { listAgreedDays } from "@/lib/deadlines/queries";
import type { Sight } from "@/lib/digest/count";
import type { AgencyType, RequestKind } from "@/lib/digest/types";
import type { Day, InstrumentKind, RecordCategory } from "@/lib/findings/types";

/** The paper that an instrument is, as it was read and corrected; the first one of a matter says what kind of request it is. */
interface SeenPaper {
  matterId: string;
  id: string;
  supersedes: string | null;
  came: "paper" | "oral" | "threat" | "typed-letter";
}

/**
 * What the board may know of the matters that are open now, without a name: as the report's own actor, to whom closed and
 * sealed ones are not there. `due` are the days that papers set (`listDueDays`), which that actor does not read itself.
 */
export async function getSight(tx: Tx, libraryId: string, due: readonly DueDay[]): Promise<Sight> {
  const rows = await tx
    .select({ id: matters.id, came: matters.came })
    .from(matters)
    .where(eq(matters.libraryId, libraryId))
    .orderBy(asc(matters.id));
  const papers = await listPapers(tx, libraryId);
  const kinds = await listKinds(tx, libraryId);
  const agencies = await listAgencies(tx);
  const decisions = await listDecisions(tx, libraryId);
  const handed = await listHandOvers(tx, libraryId);
  return {
    matters: rows.map(({ id, came }) => {
      const first = papers.find((paper) => paper.matterId === id && !paper.supersedes);
      const kind: RequestKind =
        came === "oral" || came === "threat" ? came : (first && kinds.get(first.id)) || "not-read";
      return { id, kind, agency: (first && agencies.get(first.id)) ?? "not-known" };
    }),
    papers: await listFaults(tx, libraryId, papers),
    consultationsOpen: await countOpenConsultations(tx, libraryId),
    decisions: decisions.map(({ matterId, id, kind }) => ({ matterId, id, kind })),
    handOvers: handed,
    deadlines: await withWhatWasDone(tx, libraryId, due, { decisions, papers }),
    referrals: await listReferrals(tx, libraryId),
  };
}

async function listPapers(tx: Tx, libraryId: string): Promise<SeenPaper[]> {
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
async function listKinds(tx: Tx, libraryId: string): Promise<Map<string, InstrumentKind>> {
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

function newestReadings(tx: Tx, libraryId: string) {
  return tx
    .selectDistinctOn([readings.instrumentId], { id: readings.id, round: readings.round })
    .from(readings)
    .where(eq(readings.libraryId, libraryId))
    .orderBy(readings.instrumentId, desc(readings.queuedAt), desc(readings.id))
    .as("newest");
}

async function listAgencies(tx: Tx): Promise<Map<string, AgencyType>> {
  const { rows } = await tx.execute<{ instrument_id: string; agency_type: AgencyType }>(
    sql`select instrument_id, agency_type from guards.agency_types()`,
  );
  return new Map(rows.map((row) => [row.instrument_id, row.agency_type]));
}

/** Which papers have a defect that somebody must answer, and which of those a later paper or an answer has cured. */
async function listFaults(tx: Tx, libraryId: string, papers: SeenPaper[]): Promise<Sight["papers"]> {
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

/**
 * Papers about which counsel was asked, of whose last question no written or confirmed opinion has come. What was asked
 * about a paper in whose place another has come waits for nobody.
 */
async function countOpenConsultations(tx: Tx, libraryId: string): Promise<number> {
  const replaced = tx
    .select({ id: instruments.supersedes })
    .from(instruments)
    .where(and(eq(instruments.libraryId, libraryId), isNotNull(instruments.supersedes)));
  const asked = await tx
    .selectDistinctOn([consultations.instrumentId], { id: consultations.id })
    .from(consultations)
    .innerJoin(matters, and(eq(matters.libraryId, consultations.libraryId), eq(matters.id, consultations.matterId)))
    .where(
      and(
        eq(consultations.libraryId, libraryId),
        isNull(matters.concludedAt),
        notInArray(consultations.instrumentId, replaced),
      ),
    )
    .orderBy(consultations.instrumentId, desc(consultations.askedAt), desc(consultations.id));
  const given = await tx
    .select({
      consultationId: opinions.consultationId,
      source: opinions.source,
      isHers: opinionConfirmations.isHers,
    })
    .from(opinions)
    .leftJoin(
      opinionConfirmations,
      and(eq(opinionConfirmations.libraryId, opinions.libraryId), eq(opinionConfirmations.opinionId, opinions.id)),
    )
    .where(eq(opinions.libraryId, libraryId));
  const answered = new Set(
    given
      .filter(({ source, isHers }) => isHers ?? !["telephone", "in-person"].includes(source))
      .map(({ consultationId }) => consultationId),
  );
  return asked.filter(({ id }) => !answered.has(id)).length;
}

type Decision = Sight["decisions"][number] & { instrumentId: string | null; decidedOn: Day };

/** What was decided and signed; a decision that another followed counts with the one that it became. */
async function listDecisions(tx: Tx, libraryId: string): Promise<Decision[]> {
  return tx
    .select({
      matterId: determinations.matterId,
      id: determinations.id,
      kind: determinations.kind,
      instrumentId: determinations.instrumentId,
      decidedOn: determinations.decidedOn,
    })
    .from(determinations)
    .innerJoin(
      determinationSignatures,
      and(
        eq(determinationSignatures.libraryId, determinations.libraryId),
        eq(determinationSignatures.determinationId, determinations.id),
      ),
    )
    .where(eq(determinations.libraryId, libraryId))
    .orderBy(asc(determinations.id));
}

/** What left the library, each once: a row that corrects another stands in its place, under the first one's id. */
async function listHandOvers(tx: Tx, libraryId: string): Promise<Sight["handOvers"]> {
  const rows = await tx
    .select({
      matterId: handOvers.matterId,
      id: handOvers.id,
      kind: handOvers.kind,
      category: handOvers.category,
      corrects: handOvers.corrects,
    })
    .from(handOvers)
    .where(eq(handOvers.libraryId, libraryId))
    .orderBy(asc(handOvers.id));
  const by = new Map(rows.map((row) => [row.id, row]));
  const first = (row: (typeof rows)[number]): string => {
    const before = row.corrects ? by.get(row.corrects) : undefined;
    return before ? first(before) : row.id;
  };
  return rows
    .filter(({ id }) => !rows.some(({ corrects }) => corrects === id))
    .map((row) => ({
      matterId: row.matterId,
      id: first(row),
      category: row.category as RecordCategory | null,
      taken: row.kind === "taken-under-warrant",
    }));
}

/** A day that a paper set, and that has come. */
export interface DueDay {
  matterId: string;
  instrumentId: string;
  on: Day;
}

/** The days up to today on which open matters' papers were returnable, as agreed, corrected or read. By the calendar's actor. */
export async function listDueDays(libraryId: string, timeZone: string): Promise<DueDay[]> {
  return withActor({ kind: "feed", libraryId }, async (tx) => {
    const newest = newestReadings(tx, libraryId);
    const read = await tx
      .select({ matterId: findings.matterId, instrumentId: findings.instrumentId, value: findings.value })
      .from(findings)
      .innerJoin(newest, and(eq(newest.id, findings.readingId), eq(newest.round, findings.round)))
      .where(and(eq(findings.libraryId, libraryId), eq(findings.paper, 0), eq(findings.key, "returnOn")));
    const decided = await tx
      .select({
        matterId: findingDecisions.matterId,
        instrumentId: findingDecisions.instrumentId,
        value: findingDecisions.newValue,
      })
      .from(findingDecisions)
      .where(
        and(
          eq(findingDecisions.libraryId, libraryId),
          eq(findingDecisions.paper, 0),
          eq(findingDecisions.key, "returnOn"),
        ),
      )
      .orderBy(asc(findingDecisions.decidedAt), asc(findingDecisions.id));
    const agreed = await listAgreedDays(tx, libraryId);
    const days = new Map<string, DueDay>();
    for (const { matterId, instrumentId, value } of [...read, ...decided]) {
      const on = agreed.get(instrumentId) ?? value;
      if (typeof on === "string") days.set(instrumentId, { matterId, instrumentId, on });
    }
    const day = today(timeZone);
    return [...days.values()].filter(({ on }) => on < day);
  });
}

/** Whether by its day something was answered: a decision was signed, a letter went out, or another paper took its place. */
async function withWhatWasDone(
  tx: Tx,
  libraryId: string,
  due: readonly DueDay[],
  { decisions, papers }: { decisions: readonly Decision[]; papers: readonly SeenPaper[] },
): Promise<Sight["deadlines"]> {
  const sent = await tx
    .select({ instrumentId: letterEvents.instrumentId, on: letterEvents.happenedOn })
    .from(letterEvents)
    .where(and(eq(letterEvents.libraryId, libraryId), inArray(letterEvents.kind, ["sent", "extended"])));
  const handed = await tx
    .select({ matterId: handOvers.matterId, on: handOvers.handedOn })
    .from(handOvers)
    .where(eq(handOvers.libraryId, libraryId));
  const open = new Set(papers.map(({ matterId }) => matterId));
  return due
    .filter(({ matterId }) => open.has(matterId))
    .filter(({ instrumentId }) => !papers.some(({ supersedes }) => supersedes === instrumentId))
    .map(({ matterId, instrumentId, on }) => ({
      matterId,
      id: instrumentId,
      on,
      met:
        decisions.some((decision) => decision.matterId === matterId && decision.decidedOn <= on) ||
        sent.some((letter) => letter.instrumentId === instrumentId && letter.on <= on) ||
        handed.some((row) => row.matterId === matterId && row.on <= on),
    }));
}

/** What waits for the Board's vote: referred, not taken back, and not voted on, or tabled. */
async function listReferrals(tx: Tx, libraryId: string): Promise<Sight["referrals"]> {
  const rows = await tx
    .select({
      id: boardReferrals.id,
      follows: boardReferrals.follows,
      state: boardReferrals.state,
      meeting: boardReferrals.meeting,
      meetingOn: boardReferrals.meetingOn,
    })
    .from(boardReferrals)
    .where(eq(boardReferrals.libraryId, libraryId));
  const votes = await tx
    .select({
      referralId: boardVotes.referralId,
      outcome: boardVotes.outcome,
      id: boardVotes.id,
      follows: boardVotes.follows,
    })
    .from(boardVotes)
    .where(eq(boardVotes.libraryId, libraryId));
  const lastVotes = votes.filter(({ id }) => !votes.some(({ follows }) => follows === id));
  const voted = new Set(lastVotes.flatMap(({ referralId, outcome }) => (outcome === "tabled" ? [] : [referralId])));
  return rows
    .filter(({ id }) => !rows.some(({ follows }) => follows === id))
    .filter(({ id, state, meeting }) => state === "referred" && meeting !== "standing-resolution" && !voted.has(id))
    .map(({ meetingOn }) => ({ meetingOn }));
}
