import { and, asc, eq, isNull } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { deadAddresses, mailEvents, mailOutbox } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";

/** What a carrier tells of a mail after it has taken it. */
export interface DeliveryEvent {
  /** The message's own id: the same one comes again until it is answered. */
  messageId: string;
  providerId: string;
  event: "delivered" | "delayed" | "bounced" | "complained";
  /** Whether the address is dead for good. */
  permanent: boolean;
  happenedAt: Date;
}

/** What was told last does not hide what weighs more: a mail that bounced was not delivered after all. */
const WEIGHT = { delayed: 0, delivered: 1, bounced: 2, complained: 3 } as const;

/** Keeps what a carrier told, each message once, and what it means for the mail and its address. */
export async function noteDelivery(libraryId: string, event: DeliveryEvent): Promise<void> {
  await withActor({ kind: "mailer", libraryId }, async (tx) => {
    const { permanent, ...told } = event;
    const kept = await tx
      .insert(mailEvents)
      .values({ ...told, libraryId, id: newId(), permanent: permanent ? "yes" : "no", toldAt: now() })
      .onConflictDoNothing({ target: [mailEvents.libraryId, mailEvents.messageId] })
      .returning({ id: mailEvents.id });
    if (kept.length > 0) await apply(tx, libraryId, event);
  });
}

/** Applies what was told of a mail before its id was known here: the webhook may be faster than the answer. */
export async function catchUpDelivery(tx: Tx, libraryId: string, providerId: string): Promise<void> {
  const events = await tx
    .select()
    .from(mailEvents)
    .where(and(eq(mailEvents.libraryId, libraryId), eq(mailEvents.providerId, providerId)))
    .orderBy(asc(mailEvents.happenedAt));
  for (const { permanent, ...event } of events)
    await apply(tx, libraryId, { ...event, permanent: permanent === "yes" });
}

async function apply(tx: Tx, libraryId: string, { providerId, event, permanent, happenedAt }: DeliveryEvent) {
  const [mail] = await tx
    .select({
      id: mailOutbox.id,
      delivery: mailOutbox.delivery,
      address: mailOutbox.toAddress,
      email: people.email,
    })
    .from(mailOutbox)
    .leftJoin(people, and(eq(people.libraryId, mailOutbox.libraryId), eq(people.id, mailOutbox.toPersonId)))
    .where(and(eq(mailOutbox.libraryId, libraryId), eq(mailOutbox.providerId, providerId)));
  if (!mail) return;
  if (!mail.delivery || WEIGHT[event] > WEIGHT[mail.delivery])
    await tx
      .update(mailOutbox)
      .set({ delivery: event, deliveryAt: happenedAt })
      .where(and(eq(mailOutbox.libraryId, libraryId), eq(mailOutbox.id, mail.id)));
  const address = mail.email ?? mail.address;
  const reason = event === "complained" ? "complained" : event === "bounced" && permanent ? "bounced" : null;
  if (address && reason) await noteDeadAddress(tx, { libraryId, mailId: mail.id, address, reason });
}

interface Dead {
  libraryId: string;
  /** The mail that showed it. */
  mailId: string;
  address: string;
  reason: "bounced" | "complained" | "refused";
}

/** Notes that nothing arrives at an address, once while it is dead, and whose it is where it is a colleague's. */
export async function noteDeadAddress(tx: Tx, { libraryId, mailId, address, reason }: Dead): Promise<void> {
  const lower = address.toLowerCase();
  const known = await tx
    .select({ id: deadAddresses.id })
    .from(deadAddresses)
    .where(
      and(eq(deadAddresses.libraryId, libraryId), eq(deadAddresses.address, lower), isNull(deadAddresses.revivedAt)),
    );
  if (known.length > 0) return;
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.libraryId, libraryId), eq(people.email, lower)));
  await tx
    .insert(deadAddresses)
    .values({ libraryId, id: newId(), address: lower, personId: person?.id ?? null, reason, since: now(), mailId });
}
