import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { digestDeliveries, digestRecipients, digests, digestTally } from "@/db/schema/digests";
import { libraries, settings } from "@/db/schema/libraries";
import { deadAddresses, mailOutbox } from "@/db/schema/mail";
import { DigestSettings, FIRST_SETTINGS } from "./input";
import type { DigestContents } from "./types";

/** When the report goes out, and from how many on a thing is counted by itself. */
export async function getDigestSettings(tx: Tx, libraryId: string): Promise<DigestSettings> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.libraryId, libraryId), eq(settings.key, "digest")));
  return row ? DigestSettings.parse(row.value) : FIRST_SETTINGS;
}

/** Who gets the report now, by name, each with whether nothing arrives there any more. */
export async function listRecipients(tx: Tx, libraryId: string) {
  const rows = await tx
    .select({
      id: digestRecipients.id,
      name: digestRecipients.name,
      email: digestRecipients.email,
      addedAt: digestRecipients.addedAt,
      deadId: deadAddresses.id,
      deadReason: deadAddresses.reason,
      deadSince: deadAddresses.since,
    })
    .from(digestRecipients)
    .leftJoin(
      deadAddresses,
      and(
        eq(deadAddresses.libraryId, digestRecipients.libraryId),
        eq(deadAddresses.address, digestRecipients.email),
        isNull(deadAddresses.revivedAt),
      ),
    )
    .where(and(eq(digestRecipients.libraryId, libraryId), isNull(digestRecipients.leftAt)))
    .orderBy(asc(digestRecipients.name), asc(digestRecipients.id));
  return rows.map(({ deadId, deadReason, deadSince, ...recipient }) => ({
    ...recipient,
    dead: deadId && deadReason && deadSince ? { id: deadId, reason: deadReason, since: deadSince } : null,
  }));
}

/** Who has left the list, the last one first. */
export async function listLeavers(tx: Tx, libraryId: string) {
  const rows = await tx
    .select({
      id: digestRecipients.id,
      name: digestRecipients.name,
      leftAt: digestRecipients.leftAt,
      leftHow: digestRecipients.leftHow,
    })
    .from(digestRecipients)
    .where(eq(digestRecipients.libraryId, libraryId))
    .orderBy(desc(digestRecipients.leftAt));
  return rows.flatMap(({ leftAt, leftHow, ...row }) => (leftAt && leftHow ? [{ ...row, leftAt, leftHow }] : []));
}

/** The reports that were sent, the last one first. */
export async function listDigests(tx: Tx, libraryId: string) {
  const rows = await tx
    .select({
      id: digests.id,
      occasion: digests.occasion,
      meetingOn: digests.meetingOn,
      builtAt: digests.builtAt,
      subject: digests.subject,
    })
    .from(digests)
    .where(eq(digests.libraryId, libraryId))
    .orderBy(desc(digests.builtAt), desc(digests.id));
  const sent = await tx
    .select({ digestId: digestDeliveries.digestId })
    .from(digestDeliveries)
    .where(eq(digestDeliveries.libraryId, libraryId));
  const counts = new Map<string, number>();
  for (const { digestId } of sent) counts.set(digestId, (counts.get(digestId) ?? 0) + 1);
  return rows.map((row) => ({ ...row, recipients: counts.get(row.id) ?? 0 }));
}

/** One report as it was sent, and what became of each mail; `null` where there is none. */
export async function getDigest(tx: Tx, libraryId: string, id: string) {
  const [digest] = await tx
    .select()
    .from(digests)
    .where(and(eq(digests.libraryId, libraryId), eq(digests.id, id)));
  if (!digest) return null;
  const deliveries = await tx
    .select({
      id: digestDeliveries.id,
      name: digestDeliveries.name,
      address: digestDeliveries.address,
      mailId: digestDeliveries.mailId,
      state: mailOutbox.state,
      errorCode: mailOutbox.errorCode,
      carrier: mailOutbox.carrier,
      sentAt: mailOutbox.sentAt,
      delivery: mailOutbox.delivery,
    })
    .from(digestDeliveries)
    .leftJoin(
      mailOutbox,
      and(eq(mailOutbox.libraryId, digestDeliveries.libraryId), eq(mailOutbox.id, digestDeliveries.mailId)),
    )
    .where(and(eq(digestDeliveries.libraryId, libraryId), eq(digestDeliveries.digestId, id)))
    .orderBy(asc(digestDeliveries.name), asc(digestDeliveries.id));
  return { ...digest, contents: digest.contents as DigestContents, deliveries };
}

/** The libraries that are set up here, for whatever is done for each of them in turn. */
export async function listLibraries(): Promise<{ id: string; timeZone: string }[]> {
  return withActor({ kind: "public" }, async (tx) => {
    const rows = await tx
      .select({ id: libraries.id, timeZone: libraries.timeZone, setUpAt: libraries.setUpAt })
      .from(libraries);
    return rows.filter(({ setUpAt }) => setUpAt !== null).map(({ id, timeZone }) => ({ id, timeZone }));
  });
}

/** What earlier reports said, for the trend; and where the last one ended. For the report's own actor, or a member. */
export async function listArchive(tx: Tx, libraryId: string): Promise<{ contents: DigestContents; untilAt: Date }[]> {
  const rows = await tx
    .select({ contents: digests.contents, untilAt: digests.untilAt })
    .from(digests)
    .where(eq(digests.libraryId, libraryId))
    .orderBy(asc(digests.untilAt));
  return rows.map(({ contents, untilAt }) => ({ contents: contents as DigestContents, untilAt }));
}

/** What earlier reports have counted of the matters that are open, as `count` wants it. For the report's own actor. */
export async function listCounted(tx: Tx, libraryId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ matterId: digestTally.matterId, fact: digestTally.fact })
    .from(digestTally)
    .where(eq(digestTally.libraryId, libraryId));
  return new Set(rows.map(({ matterId, fact }) => `${matterId} ${fact}`));
}

/** Whether a time at which a report was due was answered already. */
export async function isAnswered(tx: Tx, libraryId: string, dueAt: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: digests.id })
    .from(digests)
    .where(and(eq(digests.libraryId, libraryId), eq(digests.dueAt, dueAt)));
  return rows.length > 0;
}

/** Of these addresses, those at which nothing arrives any more. For the report's own actor. */
export async function listDead(tx: Tx, libraryId: string, addresses: string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await tx
    .select({ address: deadAddresses.address })
    .from(deadAddresses)
    .where(
      and(
        eq(deadAddresses.libraryId, libraryId),
        inArray(deadAddresses.address, addresses),
        isNull(deadAddresses.revivedAt),
      ),
    );
  return new Set(rows.map(({ address }) => address));
}
