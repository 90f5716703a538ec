import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { now } from "@/lib/clock";
import type { Mail } from "./mail";
import type { Delivery, Transport } from "./transport";

/** How the city's relay is reached. `tls`: from the first byte (465); `starttls`: asked for and insisted on (587, 25). */
export interface Relay {
  from: string;
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  user: string | null;
  password: string | null;
}

const TIMEOUT_MS = 15_000;

/**
 * Sends by a relay. It knows no keys, so a mail is never tried again once the relay may have it: what breaks off before
 * is worth another try, what breaks off after is given up as `interrupted`, for a person to look at.
 */
export function smtpTransport(relay: Relay, timeoutMs = TIMEOUT_MS): Transport {
  return async (id, mail) => {
    const connection = await open(relay, timeoutMs);
    try {
      await enter(connection, relay);
    } catch (error) {
      connection.close();
      return { kind: "later", code: codeOf(error, "relay_unreachable") };
    }
    try {
      await hand(connection, mail, await compose(id, relay.from, mail));
      connection.quit();
      return { kind: "sent" };
    } catch (error) {
      connection.close();
      return explain(error as SMTPConnection.SMTPError);
    }
  };
}

async function open({ host, port, security }: Relay, timeout: number): Promise<SMTPConnection> {
  // Whoever sends by another way never loads it.
  const { default: Connection } = await import("nodemailer/lib/smtp-connection");
  return new Connection({
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
}

function enter(connection: SMTPConnection, { user, password }: Relay): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on("error", reject);
    connection.once("end", () => reject(new Error("The relay hung up.")));
    connection.connect(() => {
      if (!user) return resolve();
      connection.login({ user, pass: password ?? "", credentials: { user, pass: password ?? "" } }, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  });
}

function hand(connection: SMTPConnection, { to }: Mail, { from, message }: Composed): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on("error", reject);
    connection.once("end", () => reject(new Error("The relay hung up.")));
    connection.send({ from, to: [to] }, message, (error) => (error ? reject(error) : resolve()));
  });
}

interface Composed {
  from: string;
  message: Buffer;
}

/** The id makes the `Message-ID`, so that a mailbox that is handed the same mail twice can tell. */
async function compose(
  id: string,
  from: string,
  { to, subject, text, html, replyTo, headers }: Mail,
): Promise<Composed> {
  const address = /<([^>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const composed = new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    date: now(),
    messageId: `<${id}@${address.split("@").pop()}>`,
    ...(replyTo && { replyTo }),
    ...(headers && { headers }),
  });
  return { from: address, message: await composed.compile().build() };
}

function explain(error: SMTPConnection.SMTPError): Delivery {
  const { responseCode = 0, command = "" } = error;
  if (responseCode >= 400 && responseCode < 500) return { kind: "later", code: "relay_busy" };
  if (responseCode >= 500) {
    const aboutTo = command.startsWith("RCPT");
    return {
      kind: "refused",
      code: aboutTo ? "address_refused" : "relay_refused",
      ...(aboutTo && { wrongAddress: true }),
    };
  }
  return { kind: "refused", code: "interrupted" };
}

// The relay's own words may quote an address or a password; its code does not.
function codeOf(error: unknown, otherwise: string): string {
  const code = (error as { code?: unknown }).code;
  const known: Record<string, string> = {
    EAUTH: "relay_login",
    ETLS: "relay_tls",
    EDNS: "relay_unknown",
    ENOTFOUND: "relay_unknown",
  };
  return (typeof code === "string" && known[code]) || otherwise;
}
