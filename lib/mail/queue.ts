import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { mailOutbox } from "@/db/schema/mail";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { MAIL_KINDS } from "./kinds";

/** A mail to be: its words are written when it is sent, from its kind and parameters, which hold links and no content. */
export interface MailRequest {
  libraryId: string;
  matterId: string | null;
  to: { personId: string } | { address: string };
  kind: keyof typeof MAIL_KINDS;
  parameters: unknown;
}

/** Queues a mail in the caller's transaction; it goes out after the commit, or never. Gives its id in the outbox. */
export async function queueMail(tx: Tx, { to, ...mail }: MailRequest): Promise<string> {
  const id = newId();
  const at = now();
  const toPersonId = "personId" in to ? to.personId : null;
  const toAddress = "address" in to ? to.address : null;
  await tx
    .insert(mailOutbox)
    .values({ ...mail, id, toPersonId, toAddress, state: "queued", queuedAt: at, nextAttemptAt: at });
  await enqueue(tx, "send-mail", { matterId: mail.matterId, rowId: id });
  return id;
}
