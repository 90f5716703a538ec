import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { settings } from "@/db/schema/libraries";
import { retentionHolds, retentionTerms } from "@/db/schema/retention";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { sealJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { mayDecide } from "@/lib/matter/queries";
import type { ChangeTerm, LiftHold, PlaceHold } from "./input";
import { getRetention, getUsualMonths, USUAL_MONTHS } from "./queries";

/** Sets how long closed matters are usually kept: those that close from now on. */
export async function setUsualMonths(tx: Tx, member: Member, months: number | null): Promise<void> {
  const set = { value: { months }, setBy: member.id, setAt: now() };
  await tx
    .insert(settings)
    .values({ libraryId: member.libraryId, key: USUAL_MONTHS, ...set })
    .onConflictDoUpdate({ target: [settings.libraryId, settings.key], set });
  await record(tx, member, "usual-period.changed", member.libraryId, { details: { months } });
}

/** Gives a matter that has just been closed the usual period, unless one was set for it before. */
export async function copyUsualPeriod(tx: Tx, member: Member, matterId: string): Promise<void> {
  const { libraryId } = member;
  const months = await getUsualMonths(tx, libraryId);
  await tx
    .insert(retentionTerms)
    .values({ libraryId, matterId, id: newId(), follows: null, months, setBy: member.id, setAt: now() })
    .onConflictDoNothing();
}

/** Sets another period for a closed matter. `null` where it is not hers, or is open. */
export async function changeTerm(
  tx: Tx,
  member: Member,
  { matterId, follows, months, reason }: ChangeTerm,
): Promise<"done" | "changed-meanwhile" | null> {
  const { libraryId } = member;
  const found = await ofHers(tx, member, matterId);
  if (!found?.retention.closedOn) return null;
  if ((found.retention.terms[0]?.id ?? null) !== follows) return "changed-meanwhile";
  const id = newId();
  const sealedReason = sealJson(reason, found.key, `retention_terms.sealed_reason ${id}`);
  const inserted = await tx
    .insert(retentionTerms)
    .values({ libraryId, matterId, id, follows, months, sealedReason, setBy: member.id, setAt: now() })
    .onConflictDoNothing()
    .returning({ id: retentionTerms.id });
  if (inserted.length === 0) return "changed-meanwhile";
  await record(tx, member, "period.changed", id, { matterId, details: { months } });
  return "done";
}

/** Stops the period of a matter, open or closed, until the hold is lifted. */
export async function placeHold(tx: Tx, member: Member, { matterId, ground, reason }: PlaceHold): Promise<true | null> {
  const found = await ofHers(tx, member, matterId);
  if (!found) return null;
  const id = newId();
  await insertHold(tx, member, found.key, { matterId, id, holdId: id, state: "placed", ground, reason });
  return true;
}

/** Lifts a hold. `changed-meanwhile` where somebody has lifted it before. */
export async function liftHold(
  tx: Tx,
  member: Member,
  { matterId, holdId, reason }: LiftHold,
): Promise<"done" | "changed-meanwhile" | null> {
  const found = await ofHers(tx, member, matterId);
  const hold = found?.retention.holds.find(({ id }) => id === holdId);
  if (!found || !hold) return null;
  const { ground } = hold;
  const lifted = { matterId, id: newId(), holdId, state: "lifted" as const, ground, reason };
  return (await insertHold(tx, member, found.key, lifted)) ? "done" : "changed-meanwhile";
}

async function insertHold(
  tx: Tx,
  member: Member,
  key: Buffer,
  { reason, ...row }: PlaceHold & { id: string; holdId: string; state: "placed" | "lifted" },
): Promise<boolean> {
  const sealedReason = sealJson(reason, key, `retention_holds.sealed_reason ${row.id}`);
  const inserted = await tx
    .insert(retentionHolds)
    .values({ libraryId: member.libraryId, ...row, sealedReason, recordedBy: member.id, recordedAt: now() })
    .onConflictDoNothing()
    .returning({ id: retentionHolds.id });
  if (inserted.length === 0) return false;
  const { matterId, state, ground, holdId } = row;
  await record(tx, member, `hold.${state}`, holdId, { matterId, details: { ground } });
  return true;
}

async function ofHers(tx: Tx, { libraryId }: Member, matterId: string) {
  const retention = await getRetention(tx, libraryId, matterId);
  const key = retention && (await mayDecide(tx, matterId)) && (await getMatterKey(tx, libraryId, matterId));
  return key ? { retention, key } : null;
}
