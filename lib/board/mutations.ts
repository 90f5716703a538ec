import { and, eq, isNull } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes, standingResolutions } from "@/db/schema/board";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { sealJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { getMatter, mayDecide } from "@/lib/matter/queries";
import type { EndResolution, RecordResolution, RecordVote, ReferToBoard, WithdrawReferral } from "./input";
import { lastReferral, listReferrals, listResolutions } from "./queries";

/** `changed-meanwhile`: somebody else has said something of it since the page was opened; nothing of either is lost. */
type Outcome = "done" | "changed-meanwhile" | null;

/** Brings a paper before the Board. `null` where there is no such matter for her, or it is not open and stays with counsel. */
export async function referToBoard(tx: Tx, member: Member, input: ReferToBoard): Promise<Outcome> {
  const { libraryId } = member;
  const { matterId, instrumentId, agendaItem, resolutionId, ...referral } = input;
  const key = await openMatterKey(tx, member, matterId);
  if (!key) return null;
  const standing = referral.meeting === "standing-resolution";
  if (standing && !(await listResolutions(tx, libraryId)).some((one) => one.id === resolutionId && !one.endedOn)) {
    return null;
  }
  if ((await lastReferral(tx, matterId, instrumentId)) !== referral.follows) return "changed-meanwhile";

  const id = newId();
  const inserted = await tx
    .insert(boardReferrals)
    .values({
      libraryId,
      matterId,
      id,
      instrumentId,
      state: "referred",
      ...referral,
      meetingOn: standing ? null : referral.meetingOn,
      resolutionId: standing ? resolutionId : null,
      sealedText: sealJson({ agendaItem }, key, `board_referrals.sealed_text ${id}`),
      referredBy: member.id,
      referredAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: boardReferrals.id });
  if (inserted.length === 0) return "changed-meanwhile";
  const { asks, meeting, meetingOn } = referral;
  await record(tx, member, "board.referred", id, { matterId, details: { asks, meeting, meetingOn } });
  return "done";
}

/** Takes a referral back, so that it holds nothing any longer. */
export async function withdrawReferral(tx: Tx, member: Member, input: WithdrawReferral): Promise<Outcome> {
  const { matterId, instrumentId, follows } = input;
  const key = await openMatterKey(tx, member, matterId);
  const before = (await listReferrals(tx, matterId)).find(({ id }) => id === follows);
  if (!key) return null;
  if (!before) return "changed-meanwhile";

  const id = newId();
  const inserted = await tx
    .insert(boardReferrals)
    .values({
      libraryId: member.libraryId,
      matterId,
      id,
      instrumentId,
      follows,
      state: "withdrawn",
      asks: before.asks,
      meeting: before.meeting,
      sealedText: sealJson({ agendaItem: before.agendaItem }, key, `board_referrals.sealed_text ${id}`),
      referredBy: member.id,
      referredAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: boardReferrals.id });
  if (inserted.length === 0) return "changed-meanwhile";
  await record(tx, member, "board.withdrawn", id, { matterId });
  return "done";
}

/** Writes down how the Board voted, with its minutes where they are attached. */
export async function recordVote(
  tx: Tx,
  member: Member,
  { matterId, motion, note, minutesFileId, ...vote }: RecordVote,
): Promise<Outcome> {
  const { libraryId } = member;
  const key = await openMatterKey(tx, member, matterId);
  const referral = (await listReferrals(tx, matterId)).find(({ id }) => id === vote.referralId);
  if (!key) return null;
  if (!referral || (referral.vote?.id ?? null) !== vote.follows) return "changed-meanwhile";

  const id = newId();
  const inserted = await tx
    .insert(boardVotes)
    .values({
      libraryId,
      matterId,
      id,
      ...vote,
      sealedText: sealJson({ motion, note }, key, `board_votes.sealed_text ${id}`),
      minutesFileId: minutesFileId ?? referral.vote?.minutes?.fileId ?? null,
      recordedBy: member.id,
      recordedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: boardVotes.id });
  if (inserted.length === 0) return "changed-meanwhile";
  const { ayes, nays, abstentions, outcome, heldOn } = vote;
  await record(tx, member, "board.voted", id, { matterId, details: { outcome, heldOn, ayes, nays, abstentions } });
  return "done";
}

/** Enters a standing resolution; the guards ask that it be the custodian who does. */
export async function recordResolution(tx: Tx, member: Member, input: RecordResolution): Promise<void> {
  const { libraryId } = member;
  const id = newId();
  await tx.insert(standingResolutions).values({ libraryId, id, ...input, recordedBy: member.id, recordedAt: now() });
  await record(tx, member, "resolution.recorded", id, { details: { adoptedOn: input.adoptedOn } });
}

/** Ends a standing resolution. What was resisted under it stays as it was. */
export async function endResolution(
  tx: Tx,
  member: Member,
  { id, version, endedOn }: EndResolution,
): Promise<"done" | "changed-meanwhile"> {
  const ended = await tx
    .update(standingResolutions)
    .set({ endedOn, version: version + 1 })
    .where(
      and(
        eq(standingResolutions.libraryId, member.libraryId),
        eq(standingResolutions.id, id),
        eq(standingResolutions.version, version),
        isNull(standingResolutions.endedOn),
      ),
    )
    .returning({ id: standingResolutions.id });
  if (ended.length === 0) return "changed-meanwhile";
  await record(tx, member, "resolution.ended", id, { details: { endedOn } });
  return "done";
}

/** The key of an open matter that she decides, or `null`: what is not open goes before no Board. */
async function openMatterKey(tx: Tx, { libraryId }: Member, matterId: string): Promise<Buffer | null> {
  const matter = await getMatter(tx, libraryId, matterId);
  if (matter?.standing !== "open" || !(await mayDecide(tx, matterId))) return null;
  return getMatterKey(tx, libraryId, matterId);
}
