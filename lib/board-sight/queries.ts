import { and, asc, desc, eq, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes } from "@/db/schema/board";
import { consultations, opinionConfirmations, opinions } from "@/db/schema/consultation";
import { determinationSignatures, determinations } from "@/db/schema/determination";
import { handOvers } from "@/db/schema/hand-over";
import { instruments } from "@/db/schema/instruments";
import { matters } from "@/db/schema/matters";
import type { Sight } from "@/lib/digest/count";
import type { RequestKind } from "@/lib/digest/types";
import type { Day, RecordCategory } from "@/lib/findings/types";
import { type DueDay, withWhatWasDone } from "./due-queries";
import { listAgencies, listFaults, listKinds, listPapers } from "./paper-queries";

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
