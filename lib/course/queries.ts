import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes } from "@/db/schema/board";
import { consultations, opinionConfirmations, opinions } from "@/db/schema/consultation";
import { determinationSignatures, determinations } from "@/db/schema/determination";
import { handOvers } from "@/db/schema/hand-over";
import { instruments } from "@/db/schema/instruments";
import { letterEvents, letters } from "@/db/schema/letters";
import { type ConsultationProgress, listConsultationProgress } from "@/lib/consultation/queries";
import { type Course, JUST_READ } from "./types";

const RESISTING = ["objection", "resist"];

/** How far each of these matters has come; the queries are as many for a hundred matters as for one. */
export async function listCourses(
  tx: Tx,
  libraryId: string,
  matterIds: readonly string[],
): Promise<Map<string, Course>> {
  if (matterIds.length === 0) return new Map();
  const ids = [...matterIds];
  const standing = await listStanding(tx, libraryId, ids);
  const progress = await listConsultationProgress(tx, libraryId, ids);
  const advice = await listAdvice(tx, libraryId, ids, standing);
  const sent = await listSent(tx, libraryId, ids, standing);
  const board = await listBoard(tx, libraryId, ids, standing);
  const determined = await listDetermined(tx, libraryId, ids, standing);
  const handed = await listHanded(tx, libraryId, ids);
  return new Map(
    ids.map((id) => [
      id,
      {
        ...JUST_READ,
        consultation: progressOf(progress.get(id), standing.get(id)),
        advice: advice.get(id) ?? null,
        ...sent.get(id),
        board: board.get(id) ?? "none",
        determination: determined.get(id) ?? null,
        handedOverOn: handed.get(id) ?? null,
      },
    ]),
  );
}

/** Of each matter the paper that counts: the newest of those in whose place no other stands. */
type Standing = ReadonlyMap<string, string>;

async function listStanding(tx: Tx, libraryId: string, ids: string[]): Promise<Standing> {
  const rows = await tx
    .select({ matterId: instruments.matterId, id: instruments.id, supersedes: instruments.supersedes })
    .from(instruments)
    .where(and(eq(instruments.libraryId, libraryId), inArray(instruments.matterId, ids)))
    .orderBy(asc(instruments.addedAt), asc(instruments.id));
  const replaced = new Set(rows.map(({ supersedes }) => supersedes));
  return new Map(rows.filter(({ id }) => !replaced.has(id)).map(({ matterId, id }) => [matterId, id]));
}

type Placed = { matterId: string; instrumentId: string | null };
const counts = ({ matterId, instrumentId }: Placed, standing: Standing) =>
  instrumentId === (standing.get(matterId) ?? null);

function progressOf(progress: ConsultationProgress | undefined, standing: string | undefined): Course["consultation"] {
  if (!progress) return "not-asked";
  return progress.instrumentId === standing ? progress.state : "of-earlier-paper";
}

async function listAdvice(
  tx: Tx,
  libraryId: string,
  ids: string[],
  standing: Standing,
): Promise<Map<string, Course["advice"]>> {
  const rows = await tx
    .select({
      matterId: opinions.matterId,
      instrumentId: consultations.instrumentId,
      advice: opinions.advice,
      source: opinions.source,
      isHers: opinionConfirmations.isHers,
    })
    .from(opinions)
    .innerJoin(
      consultations,
      and(eq(consultations.matterId, opinions.matterId), eq(consultations.id, opinions.consultationId)),
    )
    .leftJoin(
      opinionConfirmations,
      and(eq(opinionConfirmations.matterId, opinions.matterId), eq(opinionConfirmations.opinionId, opinions.id)),
    )
    .where(and(eq(opinions.libraryId, libraryId), inArray(opinions.matterId, ids)))
    .orderBy(asc(opinions.recordedAt), asc(opinions.id));
  const hers = rows.filter(
    ({ source, isHers }) => isHers !== false && (isHers || (source !== "telephone" && source !== "in-person")),
  );
  return new Map(hers.filter((row) => counts(row, standing)).map(({ matterId, advice }) => [matterId, advice]));
}

/** What went out to the requester, and whether it was answered. */
async function listSent(tx: Tx, libraryId: string, ids: string[], standing: Standing) {
  const events = await tx
    .select({
      matterId: letterEvents.matterId,
      letterId: letterEvents.letterId,
      instrumentId: letterEvents.instrumentId,
      letter: letters.kind,
      kind: letterEvents.kind,
      happenedOn: letterEvents.happenedOn,
    })
    .from(letterEvents)
    .innerJoin(letters, and(eq(letters.matterId, letterEvents.matterId), eq(letters.id, letterEvents.letterId)))
    .where(and(eq(letterEvents.libraryId, libraryId), inArray(letterEvents.matterId, ids)))
    .orderBy(asc(letterEvents.happenedOn), asc(letterEvents.recordedAt));
  return new Map(
    ids.map((id): [string, Pick<Course, "cure" | "objectedOn">] => {
      const own = events.filter((event) => event.matterId === id && counts(event, standing));
      const cure = own.findLast(({ letter, kind }) => letter === "cure" && kind === "sent");
      const answered = own.some(({ letterId, kind }) => letterId === cure?.letterId && kind === "answered");
      const objection = own.findLast(({ letter, kind }) => RESISTING.includes(letter) && kind === "sent");
      return [
        id,
        {
          cure: cure ? { sentOn: cure.happenedOn, answered } : null,
          objectedOn: objection?.happenedOn ?? null,
        },
      ];
    }),
  );
}

async function listBoard(
  tx: Tx,
  libraryId: string,
  ids: string[],
  standing: Standing,
): Promise<Map<string, Course["board"]>> {
  const rows = await tx
    .select({
      matterId: boardReferrals.matterId,
      instrumentId: boardReferrals.instrumentId,
      id: boardReferrals.id,
      follows: boardReferrals.follows,
      state: boardReferrals.state,
      meeting: boardReferrals.meeting,
      outcome: boardVotes.outcome,
    })
    .from(boardReferrals)
    .leftJoin(
      boardVotes,
      and(eq(boardVotes.matterId, boardReferrals.matterId), eq(boardVotes.referralId, boardReferrals.id)),
    )
    .where(and(eq(boardReferrals.libraryId, libraryId), inArray(boardReferrals.matterId, ids)))
    .orderBy(asc(boardReferrals.referredAt), asc(boardVotes.recordedAt));
  const last = rows.filter(({ id }) => !rows.some(({ follows }) => follows === id));
  return new Map(
    last
      .filter((row) => row.state === "referred" && counts(row, standing))
      .map(({ matterId, meeting, outcome }) => {
        // By a standing resolution the director resists in the board's name, and nothing is waited for.
        const voted = meeting === "standing-resolution" || (outcome !== null && outcome !== "tabled");
        return [matterId, voted ? "voted" : "before"];
      }),
  );
}

async function listDetermined(
  tx: Tx,
  libraryId: string,
  ids: string[],
  standing: Standing,
): Promise<Map<string, Course["determination"]>> {
  const rows = await tx
    .select({
      matterId: determinations.matterId,
      instrumentId: determinations.instrumentId,
      kind: determinations.kind,
      signature: determinationSignatures.id,
    })
    .from(determinations)
    .leftJoin(
      determinationSignatures,
      and(
        eq(determinationSignatures.matterId, determinations.matterId),
        eq(determinationSignatures.determinationId, determinations.id),
      ),
    )
    .where(and(eq(determinations.libraryId, libraryId), inArray(determinations.matterId, ids)))
    .orderBy(asc(determinations.determinedAt), asc(determinations.id));
  return new Map(
    rows
      .filter((row) => counts(row, standing))
      .map(({ matterId, kind, signature }) => [matterId, { kind, signed: signature !== null }]),
  );
}

async function listHanded(tx: Tx, libraryId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectDistinctOn([handOvers.matterId], { matterId: handOvers.matterId, on: handOvers.handedOn })
    .from(handOvers)
    .where(and(eq(handOvers.libraryId, libraryId), inArray(handOvers.matterId, ids)))
    .orderBy(handOvers.matterId, desc(handOvers.handedOn));
  return new Map(rows.map(({ matterId, on }) => [matterId, on]));
}
