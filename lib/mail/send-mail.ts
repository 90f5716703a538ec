import { join } from "node:path";
import { and, eq, inArray } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries } from "@/db/schema/libraries";
import { mailOutbox } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { dataFolder, localAddress } from "@/lib/settings/environment";
import { MAIL_KINDS } from "./kinds";
import type { Mail } from "./mail";
import { outboxTransport, resendTransport, type Transport } from "./transport";

/** As many as the queue tries: the first, and its twelve retries. */
const MOST_ATTEMPTS = 13;

/** This mail was not taken; the queue tries again, later each time. The message is a code. */
class MailNotTaken extends Error {
  override name = "MailNotTaken";
  constructor(readonly code: string) {
    super(code);
  }
}

/** Handles a `send-mail` job: sends the mail that it names, once. Throws when it is to be tried again. */
export async function sendMail(
  { libraryId, rowId }: { libraryId: string; rowId: string },
  tell = tellTerminal,
): Promise<void> {
  const taken = await withActor({ kind: "mailer", libraryId }, (tx) => takeMail(tx, libraryId, rowId));
  if (!taken) return;

  const mail = await MAIL_KINDS[taken.kind](taken.parameters, {
    libraryId,
    to: taken.to,
    origin: taken.origin,
    reachable: taken.outside !== null,
    at: now(),
  });
  const result = mail
    ? await transportFor(mail, taken.outside, tell)(rowId, mail)
    : ({ kind: "refused", code: "expired" } as const);

  const given = result.kind === "refused" || taken.attempts >= MOST_ATTEMPTS;
  const state = result.kind === "sent" ? "sent" : given ? "failed" : "queued";
  await withActor({ kind: "mailer", libraryId }, (tx) =>
    tx
      .update(mailOutbox)
      .set({ state, errorCode: result.kind === "sent" ? null : result.code, sentAt: state === "sent" ? now() : null })
      .where(isRow(libraryId, rowId)),
  );
  if (state === "queued" && result.kind !== "sent") throw new MailNotTaken(result.code);
}

/** The mail, counted as tried; null when it was sent or given up before. One that a killed process was sending is sent again, under the same key. */
async function takeMail(tx: Tx, libraryId: string, id: string) {
  const [row] = await tx
    .select({
      kind: mailOutbox.kind,
      parameters: mailOutbox.parameters,
      attempts: mailOutbox.attempts,
      toAddress: mailOutbox.toAddress,
      email: people.email,
      publicAddress: libraries.publicAddress,
      checkedAt: libraries.publicAddressCheckedAt,
    })
    .from(mailOutbox)
    .innerJoin(libraries, eq(libraries.id, mailOutbox.libraryId))
    .leftJoin(people, and(eq(people.libraryId, mailOutbox.libraryId), eq(people.id, mailOutbox.toPersonId)))
    .where(and(isRow(libraryId, id), inArray(mailOutbox.state, ["queued", "sending"])))
    .for("update", { of: mailOutbox });
  const to = row?.email ?? row?.toAddress;
  if (!row || !to) return null;
  const attempts = row.attempts + 1;
  await tx.update(mailOutbox).set({ state: "sending", attempts }).where(isRow(libraryId, id));
  const outside = row.checkedAt ? row.publicAddress : null;
  return {
    kind: row.kind as keyof typeof MAIL_KINDS,
    parameters: row.parameters,
    to,
    attempts,
    outside,
    origin: outside ?? localAddress(),
  };
}

/** By Resend where there is a key; but no link leaves this machine that leads anywhere but to the checked public address. */
function transportFor(mail: Mail, outside: string | null, tell: Tell): Transport {
  const apiKey = process.env.RESEND_API_KEY;
  const from = process.env.MAIL_FROM || "Good Cause <good-cause@localhost>";
  if (apiKey && (!mail.link || (outside && mail.link.startsWith(`${outside}/`))))
    return resendTransport({ apiKey, from });
  return outboxTransport({ folder: join(dataFolder(), "outbox"), from, tell });
}

type Tell = (mail: Mail, file: string) => void;

function tellTerminal(mail: Mail, file: string): void {
  const link = mail.link ? `\n  ${mail.link}` : "";
  process.stdout.write(`\nA mail was put into ${file}${link}\n`);
}

function isRow(libraryId: string, id: string) {
  return and(eq(mailOutbox.libraryId, libraryId), eq(mailOutbox.id, id));
}
