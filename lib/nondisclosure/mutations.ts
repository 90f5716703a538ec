import { and, eq, isNull, sql } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { matterAccess } from "@/db/schema/matters";
import { nondisclosureEvents, nondisclosures, personsTold, tellingEvents } from "@/db/schema/nondisclosure";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { getMatter, listNames, mayDecide } from "@/lib/matter/queries";
import { getTimeZone } from "@/lib/policy/queries";
import type { LiftSilence, NoteTelling, RecordBar, RecordBarEvent, TellPerson } from "./input";
import { listBars, listPersonsTold } from "./queries";

/**
 * Records a bar on telling, or says one anew. `changed-meanwhile` where it was said anew since she looked; `null` where
 * the matter is not there for her, or not hers to decide.
 */
export async function recordBar(
  tx: Tx,
  member: Member,
  { barId, follows, ...bar }: RecordBar,
): Promise<"recorded" | "changed-meanwhile" | null> {
  const { libraryId } = member;
  const { matterId } = bar;
  if (!(await isHers(tx, member, matterId))) return null;
  const id = newId();
  if (barId) {
    const standing = await listBars(tx, libraryId, matterId, await getTimeZone(tx, libraryId));
    const last = standing.find((one) => one.barId === barId);
    if (!last) return null;
    if (last.id !== follows) return "changed-meanwhile";
  }
  const inserted = await tx
    .insert(nondisclosures)
    .values({
      libraryId,
      ...bar,
      id,
      barId: barId ?? id,
      follows: barId ? follows : null,
      recordedBy: member.id,
      recordedAt: now(),
    })
    // Of two at once, the second one's row is not taken.
    .onConflictDoNothing()
    .returning({ id: nondisclosures.id });
  if (inserted.length === 0) return "changed-meanwhile";
  await record(tx, member, barId ? "bar.said-anew" : "bar.recorded", id, {
    matterId,
    details: { authority: bar.authority },
  });
  return "recorded";
}

/** Notes what became of a bar: it was extended, challenged, reviewed. `null` where it is not hers to note. */
export async function recordBarEvent(tx: Tx, member: Member, event: RecordBarEvent): Promise<true | null> {
  const { libraryId } = member;
  if (!(await isHers(tx, member, event.matterId))) return null;
  const bars = await listBars(tx, libraryId, event.matterId, await getTimeZone(tx, libraryId));
  if (!bars.some(({ barId }) => barId === event.barId)) return null;
  const id = newId();
  await tx.insert(nondisclosureEvents).values({
    libraryId,
    ...event,
    endsOn: event.kind === "extended" ? event.endsOn : null,
    id,
    recordedBy: member.id,
    recordedAt: now(),
  });
  await record(tx, member, `bar.${event.kind}`, id, { matterId: event.matterId });
  return true;
}

/**
 * Tells somebody, and puts her on the list; a member then sees the matter, and finds the notice in her drawer.
 * `nobody-yet`: while no authority is recorded, counsel alone is told. `null` where it is not hers to tell.
 */
export async function tellPerson(
  tx: Tx,
  member: Member,
  { matterId, who, name, office, ground, reason, toldOn, how }: TellPerson,
): Promise<"told" | "nobody-yet" | "told-already" | null> {
  const { libraryId } = member;
  if (!(await isHers(tx, member, matterId))) return null;
  const bars = await listBars(tx, libraryId, matterId, await getTimeZone(tx, libraryId));
  const known = bars.some(({ ended, authority }) => !ended && authority !== "none-found");
  if (ground !== "attorney" && !known) return "nobody-yet";

  const personId = who === "outside" ? null : who;
  const told = await listPersonsTold(tx, libraryId, matterId);
  if (personId && told.some((one) => one.personId === personId && one.named)) return "told-already";
  const at = now();
  const accessId = personId ? newId() : null;
  if (personId && accessId) {
    await tx
      .insert(matterAccess)
      .values({ libraryId, matterId, id: accessId, personId, ground, from: at, grantedBy: member.id });
  }
  const id = newId();
  await tx.insert(personsTold).values({
    libraryId,
    matterId,
    id,
    personId,
    name: personId ? ((await listNames(tx, libraryId)).get(personId) ?? "A member") : name!,
    office,
    ground,
    reason,
    toldOn,
    how,
    accessId,
    toldBy: member.id,
    recordedAt: at,
  });
  if (personId) await giveNotice(tx, member, matterId, id, toldOn);
  await record(tx, member, "person.told", id, { matterId, details: { ground } });
  return "told";
}

/** Notes what followed a telling. `last-custodian`: custody is handed over, not dropped. `null` where it is not hers. */
export async function noteTelling(
  tx: Tx,
  member: Member,
  event: NoteTelling,
): Promise<"noted" | "last-custodian" | null> {
  const { libraryId } = member;
  const { matterId, tellingId, kind } = event;
  if (!(await isHers(tx, member, matterId))) return null;
  const told = (await listPersonsTold(tx, libraryId, matterId)).find(({ id }) => id === tellingId);
  if (!told) return null;
  if (kind === "naming-ended") {
    if (told.ground === "custodian" && told.named) return "last-custodian";
    if (told.personId) await endNaming(tx, { libraryId, matterId }, told.personId);
  }
  await tx.insert(tellingEvents).values({ libraryId, ...event, id: newId(), recordedBy: member.id, recordedAt: now() });
  await record(tx, member, `telling.${kind}`, tellingId, { matterId });
  return "noted";
}

/** Confirms a notice that the reader was given. False where there is none, or it was confirmed before. */
export async function confirmNotice(tx: Tx, tellingId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ confirmed: boolean }>(
    sql`select guards.confirm_notice(${newId()}::uuid, ${tellingId}::uuid) as confirmed`,
  );
  return rows[0]?.confirmed === true;
}

/**
 * Lifts the silence: the matter opens to the library's members, on a document and the custodian's signature.
 * `others-stand`: a bar is recorded that the document does not lift. `null` where it is not hers, or she did not just
 * show her second factor.
 */
export async function liftSilence(
  tx: Tx,
  member: Member,
  { matterId, kind, fileId, documentOn, issuedBy, bars, statement, signature }: LiftSilence,
): Promise<"lifted" | "others-stand" | null> {
  const { libraryId } = member;
  const matter = await getMatter(tx, libraryId, matterId);
  if (matter?.standing !== "sealed") return null;
  const recorded = await listBars(tx, libraryId, matterId, await getTimeZone(tx, libraryId));
  const lifted = recorded.filter(({ ended, barId }) => !ended && bars.includes(barId));
  if (recorded.some(({ ended, barId }) => !ended && !bars.includes(barId))) return "others-stand";

  const id = newId();
  const { rows } = await tx.execute<{ lifted: boolean }>(
    sql`select guards.lift_silence(${id}::uuid, ${matterId}::uuid, ${kind}, ${fileId}::uuid, ${documentOn}::date,
      ${issuedBy}, ${JSON.stringify(lifted.map(({ barId }) => barId))}::jsonb, ${statement}, ${signature}) as lifted`,
  );
  if (rows[0]?.lifted !== true) return null;
  for (const { barId } of lifted) {
    await tx.insert(nondisclosureEvents).values({
      libraryId,
      matterId,
      id: newId(),
      barId,
      kind: "ended",
      on: documentOn,
      fileId,
      recordedBy: member.id,
      recordedAt: now(),
    });
  }
  await record(tx, member, "silence.lifted", id, { matterId, details: { kind } });
  return "lifted";
}

/** Gives the notice of silence: it lies in her drawer, to be confirmed. */
export async function giveNotice(
  tx: Tx,
  member: Member,
  matterId: string,
  tellingId: string,
  on: string,
): Promise<void> {
  await tx.insert(tellingEvents).values({
    libraryId: member.libraryId,
    matterId,
    id: newId(),
    tellingId,
    kind: "notice-given",
    on,
    recordedBy: member.id,
    recordedAt: now(),
  });
}

async function endNaming(tx: Tx, of: { libraryId: string; matterId: string }, personId: string): Promise<void> {
  await tx
    .update(matterAccess)
    .set({ until: now() })
    .where(
      and(
        eq(matterAccess.libraryId, of.libraryId),
        eq(matterAccess.matterId, of.matterId),
        eq(matterAccess.personId, personId),
        isNull(matterAccess.until),
      ),
    );
}

async function isHers(tx: Tx, member: Member, matterId: string): Promise<boolean> {
  const matter = await getMatter(tx, member.libraryId, matterId);
  return matter !== null && (await mayDecide(tx, matterId));
}
