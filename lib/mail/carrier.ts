import { and, eq } from "drizzle-orm";
import { withActor } from "@/db/actor";
import { settings } from "@/db/schema/libraries";
import { openJson, sealJson } from "@/lib/files/keys";
import { libraryKey } from "@/lib/files/queries";
import type { Relay } from "./smtp";

/** Who carries a library's mail. The folder keeps it on this machine. */
export type Carrier =
  | { kind: "resend"; from: string; apiKey: string; webhookSecret: string | null }
  | ({ kind: "smtp" } & Relay)
  | { kind: "outbox"; from: string };

/** What of it may be shown: everything but its secrets. */
export type CarrierShown =
  | { kind: "resend"; from: string; hasWebhookSecret: boolean }
  | { kind: "smtp"; from: string; host: string; port: number; security: Relay["security"]; user: string | null }
  | { kind: "outbox"; from: string };

/** The key of `settings` under which it is kept. */
export const CARRIER = "mail-carrier";

const PLACE = `settings ${CARRIER}`;
const LOCAL_FROM = "Good Cause <good-cause@localhost>";

/** A carrier as `settings` keeps it: what may be shown beside what may not. */
export interface KeptCarrier {
  shown: CarrierShown;
  /** The whole of it, sealed under the library's key. */
  sealed: string;
}

/** The library's own carrier; else the one of the environment, for whoever runs the machine; else the folder. */
export async function getCarrier(libraryId: string): Promise<Carrier> {
  const kept = await withActor({ kind: "mailer", libraryId }, async (tx) => {
    const [row] = await tx
      .select({ value: settings.value })
      .from(settings)
      .where(and(eq(settings.libraryId, libraryId), eq(settings.key, CARRIER)));
    return row?.value as KeptCarrier | undefined;
  });
  if (!kept) return carrierOfEnvironment();
  return openJson<Carrier>(Buffer.from(kept.sealed, "base64"), await libraryKey(libraryId), PLACE);
}

/** Seals a carrier for `settings`. */
export async function keepCarrier(libraryId: string, carrier: Carrier): Promise<KeptCarrier> {
  const sealed = Buffer.from(sealJson(carrier, await libraryKey(libraryId), PLACE)).toString("base64");
  return { shown: showCarrier(carrier), sealed };
}

/** A carrier without its secrets. */
export function showCarrier(carrier: Carrier): CarrierShown {
  if (carrier.kind === "resend") {
    const { kind, from, webhookSecret } = carrier;
    return { kind, from, hasWebhookSecret: webhookSecret !== null };
  }
  if (carrier.kind === "smtp") {
    const { kind, from, host, port, security, user } = carrier;
    return { kind, from, host, port, security, user };
  }
  return carrier;
}

function carrierOfEnvironment(): Carrier {
  const { RESEND_API_KEY: apiKey, RESEND_WEBHOOK_SECRET: webhookSecret, MAIL_FROM } = process.env;
  const from = MAIL_FROM || LOCAL_FROM;
  if (apiKey) return { kind: "resend", from, apiKey, webhookSecret: webhookSecret || null };
  return { kind: "outbox", from };
}
