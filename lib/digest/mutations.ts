import { and, eq, isNull, sql } from "drizzle-orm";
import { type Member, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { digestDeliveries, digestRecipients, digests, digestTally } from "@/db/schema/digests";
import { libraries, settings } from "@/db/schema/libraries";
import { deadAddresses } from "@/db/schema/mail";
import { memberships } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { listDueDays } from "@/lib/board-sight/due-queries";
import { getSight } from "@/lib/board-sight/queries";
import { dayOf, now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { digestMail } from "@/lib/mail/kinds/digest";
import { digestLeft } from "@/lib/mail/kinds/digest-left";
import { digestTrial } from "@/lib/mail/kinds/digest-trial";
import { readLeaveToken } from "@/lib/mail/leave-token";
import { listCustodians } from "@/lib/mail/notice-queries";
import { queueMail } from "@/lib/mail/queue";
import { masterKey } from "@/lib/settings/master-key";
import { count, type Fact } from "./count";
import type { RecipientInput, ScheduleInput } from "./input";
import { getDigestSettings, isAnswered, listArchive, listCounted, listDead } from "./queries";
import { renderHtml } from "./render-html";
import { renderText } from "./render-text";
import { subjectOf } from "./report";
import { trendOf } from "./trend";
import type { DigestContents } from "./types";

/** A report as it would go out now. */
export interface BuiltDigest {
  contents: DigestContents;
  subject: string;
  html: string;
  text: string;
  /** What it counts, so that no later one counts it again. */
  facts: Fact[];
  /** Where the one before it ended. */
  fromAt: Date | null;
}

/** Builds the report as it would go out now, and keeps nothing: to look at before it is sent. */
export async function previewDigest(libraryId: string): Promise<BuiltDigest> {
  const due = await listDueDays(libraryId, await timeZoneOf(libraryId));
  return withActor({ kind: "digest", libraryId }, (tx) => build(tx, libraryId, due));
}

interface Occasion {
  occasion: "weekly" | "monthly" | "meeting" | "by-hand";
  dueAt: Date;
  meetingOn: string | null;
  requestedBy: string | null;
}

/**
 * Builds the report, keeps it in the archive and queues one mail for each recipient: all of it or none, and once for each
 * time at which one was due. Gives its id; null where that time was answered already. It goes out to nobody where there
 * is no recipient, and is kept, to be printed.
 */
export async function issueDigest(libraryId: string, occasion: Occasion): Promise<string | null> {
  const due = await listDueDays(libraryId, await timeZoneOf(libraryId));
  return withActor({ kind: "digest", libraryId }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`digest ${libraryId}`}, 0))`);
    if (await isAnswered(tx, libraryId, occasion.dueAt)) return null;
    const { contents, subject, html, text, facts, fromAt } = await build(tx, libraryId, due);
    const id = newId();
    const at = now();
    const row = { libraryId, id, ...occasion, fromAt, untilAt: at, contents, subject, html, text, builtAt: at };
    await tx.insert(digests).values(row);
    if (facts.length > 0)
      await tx
        .insert(digestTally)
        .values(facts.map(({ matterId, fact }) => ({ libraryId, matterId, id: newId(), digestId: id, fact })));
    await deliver(tx, libraryId, id);
    return id;
  });
}

async function build(tx: Tx, libraryId: string, due: Awaited<ReturnType<typeof listDueDays>>): Promise<BuiltDigest> {
  const { band } = await getDigestSettings(tx, libraryId);
  const [library] = await tx
    .select({ name: libraries.name, timeZone: libraries.timeZone })
    .from(libraries)
    .where(eq(libraries.id, libraryId));
  if (!library) throw new Error("A library whose report is built is missing.");
  const archive = await listArchive(tx, libraryId);
  const fromAt = archive.at(-1)?.untilAt ?? null;
  const until = dayOf(now(), library.timeZone);
  const { counts, facts } = count(await getSight(tx, libraryId, due), await listCounted(tx, libraryId), band);
  const own = { library: library.name, from: fromAt && dayOf(fromAt, library.timeZone), until, band, ...counts };
  const trend = trendOf([...archive.map(({ contents }) => contents), own], until);
  const contents: DigestContents = { ...own, trend };
  return {
    contents,
    subject: subjectOf(contents),
    html: renderHtml(contents),
    text: renderText(contents),
    facts,
    fromAt,
  };
}

/** One mail a recipient; none to a dead address, which the list shows. */
async function deliver(tx: Tx, libraryId: string, digestId: string): Promise<void> {
  const recipients = await tx
    .select({ id: digestRecipients.id, email: digestRecipients.email, name: digestRecipients.name })
    .from(digestRecipients)
    .where(and(eq(digestRecipients.libraryId, libraryId), isNull(digestRecipients.leftAt)));
  const dead = await listDead(
    tx,
    libraryId,
    recipients.map(({ email }) => email),
  );
  for (const { id: recipientId, email, name } of recipients) {
    const mailId = dead.has(email) ? null : await queueMail(tx, digestMail(libraryId, email, digestId, recipientId));
    const row = { libraryId, digestId, id: newId(), recipientId, address: email, name, mailId, queuedAt: now() };
    await tx.insert(digestDeliveries).values(row);
  }
}

async function timeZoneOf(libraryId: string): Promise<string> {
  const [library] = await withActor({ kind: "public", libraryId }, (tx) =>
    tx.select({ timeZone: libraries.timeZone }).from(libraries).where(eq(libraries.id, libraryId)),
  );
  return library?.timeZone ?? "UTC";
}

/** Sends the report as it would go out now to the member who asks, and to nobody else. */
export async function sendTrial(tx: Tx, member: Member, { subject, html, text }: BuiltDigest): Promise<void> {
  await queueMail(tx, digestTrial(member.libraryId, member.id, { subject, html, text }));
  await record(tx, member, "digest.tried", null);
}

/** Sets when the report goes out. What would have been due before is not made up for. */
export async function changeSchedule(tx: Tx, member: Member, input: ScheduleInput): Promise<void> {
  const value = { ...input, since: now().toISOString() };
  const set = { value, setBy: member.id, setAt: now() };
  await tx
    .insert(settings)
    .values({ libraryId: member.libraryId, key: "digest", ...set })
    .onConflictDoUpdate({ target: [settings.libraryId, settings.key], set });
  await record(tx, member, "digest.scheduled", null, { details: { schedule: input.schedule } });
}

/** Puts somebody on the list; false where the address is on it already. */
export async function addRecipient(tx: Tx, member: Member, { name, email }: RecipientInput): Promise<boolean> {
  const { libraryId } = member;
  const there = await tx
    .select({ id: digestRecipients.id })
    .from(digestRecipients)
    .where(
      and(
        eq(digestRecipients.libraryId, libraryId),
        eq(digestRecipients.email, email),
        isNull(digestRecipients.leftAt),
      ),
    );
  if (there.length > 0) return false;
  const id = newId();
  await tx.insert(digestRecipients).values({ libraryId, id, name, email, addedBy: member.id, addedAt: now() });
  await record(tx, member, "digest.recipient-added", id);
  return true;
}

/** Takes somebody off the list; false where she is not on it. */
export async function removeRecipient(tx: Tx, member: Member, id: string): Promise<boolean> {
  const removed = await leave(tx, member.libraryId, id, "removed");
  if (removed) await record(tx, member, "digest.recipient-removed", id);
  return removed;
}

/** Says that an address works again: mail goes there once more. False where it is not known to be dead. */
export async function reviveAddress(tx: Tx, member: Member, id: string): Promise<boolean> {
  const revived = await tx
    .update(deadAddresses)
    .set({ revivedAt: now(), revivedBy: member.id })
    .where(
      and(eq(deadAddresses.libraryId, member.libraryId), eq(deadAddresses.id, id), isNull(deadAddresses.revivedAt)),
    )
    .returning({ id: deadAddresses.id });
  if (revived.length > 0) await record(tx, member, "address.revived", id);
  return revived.length > 0;
}

/** Whose list a leave link is for, without leaving it; null where it is none of ours. */
export async function readLeaveLink(token: string): Promise<{ library: string; gone: boolean } | null> {
  const leaver = readLeaveToken(token, await masterKey());
  if (!leaver) return null;
  const { libraryId, recipientId } = leaver;
  return withActor({ kind: "mailer", libraryId }, async (tx) => {
    const [row] = await tx
      .select({ library: libraries.name, leftAt: digestRecipients.leftAt })
      .from(digestRecipients)
      .innerJoin(libraries, eq(libraries.id, digestRecipients.libraryId))
      .where(and(eq(digestRecipients.libraryId, libraryId), eq(digestRecipients.id, recipientId)));
    return row ? { library: row.library, gone: row.leftAt !== null } : null;
  });
}

/** Leaves the list by the link in a mail, and tells the director. False where the link is none of ours. */
export async function leaveByLink(token: string): Promise<boolean> {
  const leaver = readLeaveToken(token, await masterKey());
  if (!leaver) return false;
  const { libraryId, recipientId } = leaver;
  return withActor({ kind: "mailer", libraryId }, async (tx) => {
    if (!(await leave(tx, libraryId, recipientId, "asked"))) return true;
    for (const personId of await listDirectors(tx, libraryId)) await queueMail(tx, digestLeft(libraryId, personId));
    await record(tx, { kind: "mailer", libraryId }, "digest.left", recipientId);
    return true;
  });
}

async function leave(tx: Tx, libraryId: string, id: string, leftHow: "asked" | "removed"): Promise<boolean> {
  const left = await tx
    .update(digestRecipients)
    .set({ leftAt: now(), leftHow, version: sql`${digestRecipients.version} + 1` })
    .where(and(eq(digestRecipients.libraryId, libraryId), eq(digestRecipients.id, id), isNull(digestRecipients.leftAt)))
    .returning({ id: digestRecipients.id });
  return left.length > 0;
}

/** The directors of today; where there is none, who acts. */
async function listDirectors(tx: Tx, libraryId: string): Promise<string[]> {
  const [library] = await tx
    .select({ timeZone: libraries.timeZone })
    .from(libraries)
    .where(eq(libraries.id, libraryId));
  const day = dayOf(now(), library?.timeZone ?? "UTC");
  const rows = await tx
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(
      and(
        eq(memberships.libraryId, libraryId),
        eq(memberships.role, "director"),
        sql`${day}::date between ${memberships.from} and coalesce(${memberships.until}, 'infinity')`,
      ),
    );
  return rows.length > 0 ? rows.map(({ personId }) => personId) : listCustodians(tx, libraryId, day);
}
