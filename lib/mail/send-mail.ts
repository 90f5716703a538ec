import { join } from "node:path";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries } from "@/db/schema/libraries";
import { deadAddresses, mailOutbox } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { dataFolder, localAddress } from "@/lib/settings/environment";
import { type Carrier, getCarrier } from "./carrier";
import { catchUpDelivery, noteDeadAddress } from "./delivery";
import { MAIL_KINDS } from "./kinds";
import type { Mail } from "./mail";
import { smtpTransport } from "./smtp";
import { type Delivery, outboxTransport, resendTransport, type Transport } from "./transport";

/** As many as the queue tries: the first, and its twelve retries. */
const MOST_ATTEMPTS = 13;
/** Resend remembers a key for a day. A mail that is tried after that could arrive twice. */
const KEY_LIVES_MS = 23 * 3_600_000;
/** Who asks for a link herself gets it at an address that was dead yesterday, too. */
const ASKED_FOR: readonly string[] = ["sign-in-link"];

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
  const carrier = await getCarrier(libraryId);
  const taken = await withActor({ kind: "mailer", libraryId }, (tx) => takeMail(tx, libraryId, rowId, carrier));
  if (!taken) return;

  const { to, attempts, carriedBy } = taken;
  const result = await attempt(libraryId, rowId, taken, tell);
  const given = result.kind === "refused" || (result.kind === "later" && attempts >= MOST_ATTEMPTS);
  const state = result.kind === "sent" ? "sent" : given ? "failed" : "queued";
  await withActor({ kind: "mailer", libraryId }, async (tx) => {
    const sent = result.kind === "sent" ? { sentAt: now(), providerId: result.providerId ?? null } : {};
    const errorCode = result.kind === "sent" ? null : result.code;
    await tx
      .update(mailOutbox)
      .set({ state, errorCode, carrier: carriedBy.carrier, ...sent })
      .where(isRow(libraryId, rowId));
    if (result.kind === "sent" && result.providerId) await catchUpDelivery(tx, libraryId, result.providerId);
    if (result.kind === "refused" && result.wrongAddress)
      await noteDeadAddress(tx, { libraryId, mailId: rowId, address: to, reason: "refused" });
  });
  if (state === "queued" && result.kind !== "sent") throw new MailNotTaken(result.code);
}

type Taken = NonNullable<Awaited<ReturnType<typeof takeMail>>>;

async function attempt(libraryId: string, id: string, taken: Taken, tell: Tell): Promise<Delivery> {
  if (taken.refusal) return { kind: "refused", code: taken.refusal };
  const { to, outside, carriedBy } = taken;
  const about = { libraryId, to, origin: outside ?? localAddress(), reachable: outside !== null, at: now() };
  const mail = await MAIL_KINDS[taken.kind](taken.parameters, about);
  if (!mail) return { kind: "refused", code: "expired" };
  // No link leaves this machine that leads anywhere but to the checked public address.
  if (mail.link && !(outside && mail.link.startsWith(`${outside}/`))) carriedBy.carrier = "outbox";
  return transportFor(carriedBy, tell)(id, mail);
}

/** The mail, counted as tried; null when it was sent or given up before. One that a killed process was sending is sent again, under the same key. */
async function takeMail(tx: Tx, libraryId: string, id: string, carrier: Carrier) {
  const row = await lockMail(tx, libraryId, id);
  const to = row?.email ?? row?.toAddress;
  if (!row || !to) return null;
  const at = now();
  const refusal = await refusalOf(tx, libraryId, row, to, at);
  const attempts = row.attempts + 1;
  const firstAttemptAt = row.firstAttemptAt ?? at;
  await tx
    .update(mailOutbox)
    .set({ state: "sending", attempts, firstAttemptAt, carrier: carrier.kind })
    .where(isRow(libraryId, id));
  return {
    kind: row.kind as keyof typeof MAIL_KINDS,
    parameters: row.parameters,
    to,
    attempts,
    refusal,
    outside: row.checkedAt ? row.publicAddress : null,
    carriedBy: { carrier: carrier.kind as Carrier["kind"], settings: carrier },
  };
}

async function lockMail(tx: Tx, libraryId: string, id: string) {
  const [row] = await tx
    .select({
      matterId: mailOutbox.matterId,
      kind: mailOutbox.kind,
      parameters: mailOutbox.parameters,
      state: mailOutbox.state,
      carrier: mailOutbox.carrier,
      attempts: mailOutbox.attempts,
      firstAttemptAt: mailOutbox.firstAttemptAt,
      errorCode: mailOutbox.errorCode,
      toPersonId: mailOutbox.toPersonId,
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
  return row ?? null;
}

type Row = NonNullable<Awaited<ReturnType<typeof lockMail>>>;

/** Why this mail is not to leave, as things stand at the moment of sending; null when it may. */
async function refusalOf(tx: Tx, libraryId: string, row: Row, to: string, at: Date): Promise<string | null> {
  if (row.matterId && !(await mayBeMailed(tx, row.matterId, row.toPersonId, to))) return "silence";
  // The relay may have it already, and would take it again.
  if (row.state === "sending" && row.carrier === "smtp") return "interrupted";
  if (row.firstAttemptAt && at.getTime() - row.firstAttemptAt.getTime() > KEY_LIVES_MS)
    return row.errorCode ?? "too_late";
  if (!ASKED_FOR.includes(row.kind) && (await isDead(tx, libraryId, to))) return "dead_address";
  return null;
}

/** Nothing is mailed about a sealed matter, but to whom its custodian has allowed it: asked again as the mail leaves. */
async function mayBeMailed(tx: Tx, matterId: string, personId: string | null, to: string): Promise<boolean> {
  const { rows } = await tx.execute<{ allowed: boolean }>(
    sql`select guards.mail_allowed(${matterId}::uuid, ${personId}::uuid, ${to}) as allowed`,
  );
  return rows[0]?.allowed === true;
}

async function isDead(tx: Tx, libraryId: string, address: string): Promise<boolean> {
  const rows = await tx
    .select({ id: deadAddresses.id })
    .from(deadAddresses)
    .where(
      and(
        eq(deadAddresses.libraryId, libraryId),
        eq(deadAddresses.address, address.toLowerCase()),
        isNull(deadAddresses.revivedAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

function transportFor({ carrier, settings }: Taken["carriedBy"], tell: Tell): Transport {
  if (carrier === "resend" && settings.kind === "resend") return resendTransport(settings);
  if (carrier === "smtp" && settings.kind === "smtp") return smtpTransport(settings);
  return outboxTransport({ folder: outboxFolder(), from: settings.from, tell });
}

/** Where mail lies that did not leave this machine. */
export function outboxFolder(): string {
  return join(dataFolder(), "outbox");
}

type Tell = (mail: Mail, file: string) => void;

function tellTerminal(mail: Mail, file: string): void {
  const link = mail.link ? `\n  ${mail.link}` : "";
  process.stdout.write(`\nA mail was put into ${file}${link}\n`);
}

function isRow(libraryId: string, id: string) {
  return and(eq(mailOutbox.libraryId, libraryId), eq(mailOutbox.id, id));
}
