import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { deadAddresses, mailOutbox } from "@/db/schema/mail";
import { mailPreferences } from "@/db/schema/notices";

const LATEST = 100;

const SHOWN = {
  id: mailOutbox.id,
  matterId: mailOutbox.matterId,
  toPersonId: mailOutbox.toPersonId,
  toAddress: mailOutbox.toAddress,
  kind: mailOutbox.kind,
  state: mailOutbox.state,
  attempts: mailOutbox.attempts,
  carrier: mailOutbox.carrier,
  errorCode: mailOutbox.errorCode,
  queuedAt: mailOutbox.queuedAt,
  sentAt: mailOutbox.sentAt,
  delivery: mailOutbox.delivery,
};

/** A mail as who may know of it sees it: to whom, of what kind, and what became of it. */
export type ShownMail = Awaited<ReturnType<typeof listMails>>[number];

/** The latest hundred mails of which the member may know: those about no matter, if she acts, and about matters that she sees. */
export async function listMails(tx: Tx, libraryId: string) {
  return tx
    .select(SHOWN)
    .from(mailOutbox)
    .where(eq(mailOutbox.libraryId, libraryId))
    .orderBy(desc(mailOutbox.queuedAt), desc(mailOutbox.id))
    .limit(LATEST);
}

/** One of them, or `null`. */
export async function getMail(tx: Tx, libraryId: string, id: string): Promise<ShownMail | null> {
  const [mail] = await tx
    .select(SHOWN)
    .from(mailOutbox)
    .where(and(eq(mailOutbox.libraryId, libraryId), eq(mailOutbox.id, id)));
  return mail ?? null;
}

/** Of what the member wants to be told, as she has set it; `null` where she has left it as it was. */
export async function getOwnPreferences(tx: Tx, libraryId: string, personId: string) {
  const [own] = await tx
    .select({
      events: mailPreferences.events,
      quietFrom: mailPreferences.quietFrom,
      quietUntil: mailPreferences.quietUntil,
    })
    .from(mailPreferences)
    .where(and(eq(mailPreferences.libraryId, libraryId), eq(mailPreferences.personId, personId)));
  return own ?? null;
}

/** The colleagues at whose address nothing arrives any more, by person: for the page of people. */
export async function listDeadColleagues(tx: Tx, libraryId: string) {
  const rows = await tx
    .select({
      id: deadAddresses.id,
      personId: deadAddresses.personId,
      address: deadAddresses.address,
      reason: deadAddresses.reason,
      since: deadAddresses.since,
    })
    .from(deadAddresses)
    .where(
      and(eq(deadAddresses.libraryId, libraryId), isNull(deadAddresses.revivedAt), isNotNull(deadAddresses.personId)),
    );
  return new Map(rows.map(({ personId, ...dead }) => [personId!, dead]));
}
