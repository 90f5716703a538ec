import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes, standingResolutions } from "@/db/schema/board";
import { files } from "@/db/schema/instruments";
import { matters } from "@/db/schema/matters";
import { openJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import { getStandingInstrument } from "@/lib/matter/queries";
import { type BoardReferral, type BoardState, type BoardVote, boardOutcome, type StandingResolution } from "./types";

const NONE: BoardState = { state: "none", referral: null };

/**
 * How a matter stands before its Board, by the referral of the paper that counts. A matter that is not open has none:
 * counsel alone is asked there.
 */
export async function getBoardState(tx: Tx, matterId: string): Promise<BoardState> {
  const instrumentId = await getStandingInstrument(tx, matterId);
  const [matter] = await tx.select({ standing: matters.standing }).from(matters).where(eq(matters.id, matterId));
  if (!instrumentId || matter?.standing !== "open") return NONE;
  const referral = (await listReferrals(tx, matterId)).find((one) => one.instrumentId === instrumentId) ?? null;
  return { state: boardOutcome(referral), referral };
}

/** What goes, or went, before the Board of the papers of a matter: of each paper what was said last, less what was taken back. */
export async function listReferrals(tx: Tx, matterId: string): Promise<BoardReferral[]> {
  const rows = await tx
    .select({ referral: boardReferrals, resolution: standingResolutions })
    .from(boardReferrals)
    .leftJoin(
      standingResolutions,
      and(
        eq(standingResolutions.libraryId, boardReferrals.libraryId),
        eq(standingResolutions.id, boardReferrals.resolutionId),
      ),
    )
    .where(eq(boardReferrals.matterId, matterId))
    .orderBy(desc(boardReferrals.referredAt));
  const libraryId = rows[0]?.referral.libraryId;
  const key = libraryId && (await getMatterKey(tx, libraryId, matterId));
  if (!key) return [];
  const followed = new Set(rows.map(({ referral }) => referral.follows));
  const votes = await listVotes(tx, matterId, key);
  return rows
    .filter(({ referral }) => !followed.has(referral.id) && referral.state === "referred")
    .map(
      ({ referral: { sealedText, follows, state, libraryId, matterId, resolutionId, ...referral }, resolution }) => ({
        ...referral,
        resolution,
        agendaItem: openJson<{ agendaItem: string }>(sealedText, key, `board_referrals.sealed_text ${referral.id}`)
          .agendaItem,
        vote: votes.find(({ referralId }) => referralId === referral.id) ?? null,
      }),
    );
}

/** The id of the last word on a paper's referral, taken back or not: what the next one follows. */
export async function lastReferral(tx: Tx, matterId: string, instrumentId: string): Promise<string | null> {
  const later = alias(boardReferrals, "later");
  const rows = await tx
    .select({ id: boardReferrals.id, next: later.id })
    .from(boardReferrals)
    .leftJoin(later, and(eq(later.matterId, boardReferrals.matterId), eq(later.follows, boardReferrals.id)))
    .where(and(eq(boardReferrals.matterId, matterId), eq(boardReferrals.instrumentId, instrumentId)));
  return rows.find(({ next }) => next === null)?.id ?? null;
}

async function listVotes(tx: Tx, matterId: string, key: Buffer): Promise<(BoardVote & { referralId: string })[]> {
  const rows = await tx
    .select({ vote: boardVotes, sha256: files.sha256 })
    .from(boardVotes)
    .leftJoin(files, and(eq(files.matterId, boardVotes.matterId), eq(files.id, boardVotes.minutesFileId)))
    .where(eq(boardVotes.matterId, matterId))
    .orderBy(desc(boardVotes.recordedAt));
  const followed = new Set(rows.map(({ vote }) => vote.follows));
  return rows
    .filter(({ vote }) => !followed.has(vote.id))
    .map(({ vote: { sealedText, minutesFileId, libraryId, matterId, follows, ...vote }, sha256 }) => ({
      ...vote,
      ...openJson<{ motion: string; note: string | null }>(sealedText, key, `board_votes.sealed_text ${vote.id}`),
      minutes: minutesFileId ? { fileId: minutesFileId, sha256: sha256 ?? "" } : null,
    }));
}

/** The Board's standing resolutions, those in force first. */
export async function listResolutions(tx: Tx, libraryId: string): Promise<StandingResolution[]> {
  const rows = await tx
    .select({
      id: standingResolutions.id,
      adoptedOn: standingResolutions.adoptedOn,
      resolved: standingResolutions.resolved,
      minutes: standingResolutions.minutes,
      endedOn: standingResolutions.endedOn,
      recordedBy: standingResolutions.recordedBy,
      version: standingResolutions.version,
    })
    .from(standingResolutions)
    .where(eq(standingResolutions.libraryId, libraryId))
    .orderBy(desc(standingResolutions.adoptedOn));
  return [...rows.filter(({ endedOn }) => endedOn === null), ...rows.filter(({ endedOn }) => endedOn !== null)];
}

/** What is before the Board in the library's open matters: no words, and nothing of a matter that is not open. */
export async function listOpenReferrals(
  tx: Tx,
  libraryId: string,
): Promise<
  {
    matterId: string;
    reference: string;
    asks: BoardReferral["asks"];
    meeting: BoardReferral["meeting"];
    meetingOn: string | null;
    agendaItem: string;
  }[]
> {
  const rows = await tx
    .selectDistinct({ matterId: boardReferrals.matterId, reference: matters.reference })
    .from(boardReferrals)
    .innerJoin(matters, and(eq(matters.libraryId, boardReferrals.libraryId), eq(matters.id, boardReferrals.matterId)))
    .where(and(eq(boardReferrals.libraryId, libraryId), eq(matters.standing, "open")));
  const found = await Promise.all(
    rows.map(async ({ matterId, reference }) => ({ matterId, reference, ...(await getBoardState(tx, matterId)) })),
  );
  return found
    .flatMap(({ matterId, reference, state, referral }) => {
      if (state !== "open" || !referral) return [];
      const { asks, meeting, meetingOn, agendaItem } = referral;
      return [{ matterId, reference, asks, meeting, meetingOn, agendaItem }];
    })
    .sort((a, b) => (a.meetingOn ?? "9999").localeCompare(b.meetingOn ?? "9999"));
}
