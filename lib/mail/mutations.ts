import { and, eq, inArray } from "drizzle-orm";
import { type Member, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { settings } from "@/db/schema/libraries";
import { mailOutbox } from "@/db/schema/mail";
import { mailPreferences } from "@/db/schema/notices";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { CARRIER, type Carrier, getCarrier, type KeptCarrier } from "./carrier";
import type { CarrierInput, PreferencesInput } from "./input";
import { mailTest } from "./kinds/mail-test";
import { NOTICE_EVENT_KEYS } from "./notice-events";
import { queueMail } from "./queue";

/** What was in the way of mail and is put right with the carrier: such mail goes out once another is set. */
const CARRIERS_FAULT = [
  "invalid_api_key",
  "restricted_api_key",
  "missing_api_key",
  "sender_not_verified",
  "invalid_from_address",
  "relay_unreachable",
  "relay_unknown",
  "relay_login",
  "relay_tls",
  "relay_busy",
];

/** The carrier that a form describes, with the secrets that it left empty as they were; null where one is missing. */
export async function completeCarrier(
  library: { id: string; name: string },
  input: CarrierInput,
): Promise<Carrier | null> {
  const before = await getCarrier(library.id);
  if (input.kind === "outbox") return { kind: "outbox", from: before.from };
  const from = `${library.name.replace(/["<>,;:\\\r\n]/g, "")} <${input.from}>`;
  if (input.kind === "resend") {
    const kept = before.kind === "resend" ? before : null;
    const apiKey = input.apiKey || kept?.apiKey;
    if (!apiKey) return null;
    return { kind: "resend", from, apiKey, webhookSecret: input.webhookSecret || kept?.webhookSecret || null };
  }
  const { host, port, security, user } = input;
  const kept = before.kind === "smtp" && before.host === host && before.user === user ? before.password : null;
  return { kind: "smtp", from, host, port, security, user: user || null, password: input.password || kept };
}

/** Lets mail go by another carrier. */
export async function changeCarrier(tx: Tx, member: Member, kept: KeptCarrier): Promise<void> {
  const set = { value: kept, setBy: member.id, setAt: now() };
  await tx
    .insert(settings)
    .values({ libraryId: member.libraryId, key: CARRIER, ...set })
    .onConflictDoUpdate({ target: [settings.libraryId, settings.key], set });
  await record(tx, member, "mail-carrier.changed", null, { details: { kind: kept.shown.kind } });
}

/** Lets what a carrier's fault held up go out by the one that is set now. */
export async function releaseHeldMail(libraryId: string): Promise<void> {
  await withActor({ kind: "mailer", libraryId }, async (tx) => {
    const held = await tx
      .select({ id: mailOutbox.id })
      .from(mailOutbox)
      .where(
        and(
          eq(mailOutbox.libraryId, libraryId),
          inArray(mailOutbox.state, ["queued", "failed"]),
          inArray(mailOutbox.errorCode, CARRIERS_FAULT),
        ),
      );
    for (const { id } of held) await queueAgain(tx, libraryId, id);
  });
}

/** Sends a mail again that was given up; whoever asks has seen that it did not arrive. */
export async function sendAgain(libraryId: string, id: string): Promise<void> {
  await withActor({ kind: "mailer", libraryId }, async (tx) => {
    const [mail] = await tx
      .select({ id: mailOutbox.id })
      .from(mailOutbox)
      .where(and(eq(mailOutbox.libraryId, libraryId), eq(mailOutbox.id, id), eq(mailOutbox.state, "failed")))
      .for("update");
    if (mail) await queueAgain(tx, libraryId, id);
  });
}

async function queueAgain(tx: Tx, libraryId: string, id: string): Promise<void> {
  await tx
    .update(mailOutbox)
    .set({ state: "queued", attempts: 0, firstAttemptAt: null, errorCode: null })
    .where(and(eq(mailOutbox.libraryId, libraryId), eq(mailOutbox.id, id)));
  await enqueue(tx, "send-mail", { matterId: null, rowId: id });
}

/** Sends the member a mail that says nothing, to see whether mail arrives. */
export async function sendTest(tx: Tx, member: Member): Promise<string> {
  return queueMail(tx, mailTest(member.libraryId, member.id));
}

/** Sets of what the member wants to be told. */
export async function setPreferences(tx: Tx, member: Member, input: PreferencesInput): Promise<void> {
  const { quietFrom, quietUntil } = input;
  const events = Object.fromEntries(NOTICE_EVENT_KEYS.map((event) => [event, input.events.includes(event)]));
  const set = { events, quietFrom, quietUntil, setAt: now() };
  await tx
    .insert(mailPreferences)
    .values({ libraryId: member.libraryId, personId: member.id, ...set })
    .onConflictDoUpdate({ target: [mailPreferences.libraryId, mailPreferences.personId], set });
}
