import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mail } from "./mail";
import { Pace } from "./pace";

/**
 * What became of one attempt. `later` is worth another try; `refused` never will be, and `wrongAddress` says that it is
 * the address that was not taken. The code is all that is logged.
 */
export type Delivery =
  | { kind: "sent"; providerId?: string }
  | { kind: "later"; code: string }
  | { kind: "refused"; code: string; wrongAddress?: true };

/** Delivers one mail; the same `id` twice is delivered once. Never throws. */
export type Transport = (id: string, mail: Mail) => Promise<Delivery>;

const TIMEOUT_MS = 15_000;
/** The answers that say that this mail, as it is, will never be taken. Everything else may be put right by waiting. */
const HOPELESS = new Set(["validation_error", "invalid_to_address", "invalid_parameter", "missing_required_field"]);

// One sender's requests share one pace, however many mails are under way.
const pace = new Pace();

/** Sends by Resend, at `RESEND_BASE_URL` when that is set. */
export function resendTransport({ apiKey, from, timeoutMs = TIMEOUT_MS }: ResendOptions): Transport {
  return async (id, { to, subject, text, html, replyTo, headers }) => {
    // Whoever sends by another way never loads it.
    const { Resend } = await import("resend");
    const resend = new Resend(apiKey);
    await pace.turn();
    const signal = AbortSignal.timeout(timeoutMs);
    const mail = { from, to, subject, text, html, ...(replyTo && { replyTo }), ...(headers && { headers }) };
    const { data, error, headers: answered } = await resend.emails.send(mail, { idempotencyKey: id, signal });
    if (data?.id) return { kind: "sent", providerId: data.id };
    if (signal.aborted) return { kind: "later", code: "timeout" };
    return explain(error, answered);
  };
}

interface ResendOptions {
  apiKey: string;
  from: string;
  timeoutMs?: number;
}

function explain(
  error: { name?: string; message?: string; statusCode?: number | null } | null,
  headers: Record<string, string> | null,
): Delivery {
  const code = /^[a-z_]{1,60}$/.test(error?.name ?? "-") ? error!.name! : "unknown_error";
  // The key was used before with other words: an earlier attempt, of which no answer came back, had been taken.
  if (code === "invalid_idempotent_request") return { kind: "sent" };
  if (code === "rate_limit_exceeded") pace.hold(Number(headers?.["retry-after"]) || 1);
  // 403 is about who sends: the domain is not verified yet, which somebody can put right.
  if (code === "validation_error" && error?.statusCode === 403) return { kind: "later", code: "sender_not_verified" };
  if (!HOPELESS.has(code)) return { kind: "later", code };
  const aboutTo = code === "invalid_to_address" || /`to`/.test(error?.message ?? "");
  return { kind: "refused", code, ...(aboutTo && { wrongAddress: true }) };
}

/** Puts each mail into a folder as an .eml file, which any mail program opens, and says so with `tell`. */
export function outboxTransport({ folder, from, tell }: OutboxOptions): Transport {
  return async (id, mail) => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${id}.eml`);
      await writeFile(`${file}.new`, toEml(id, from, mail), { mode: 0o600 });
      await rename(`${file}.new`, file);
      tell?.(mail, file);
      return { kind: "sent" };
    } catch (error) {
      return { kind: "later", code: (error as NodeJS.ErrnoException).code ?? "outbox_error" };
    }
  };
}

interface OutboxOptions {
  folder: string;
  from: string;
  tell?: ((mail: Mail, file: string) => void) | undefined;
}

function toEml(id: string, from: string, { to, subject, text, html, replyTo, headers = {} }: Mail): string {
  const boundary = `=_${id}`;
  const part = (type: string, body: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(body)}\r\n`;
  const more = Object.entries({ ...(replyTo && { "Reply-To": replyTo }), ...headers });
  return (
    `From: ${header(from)}\r\nTo: ${header(to)}\r\nSubject: ${header(subject)}\r\n` +
    `${more.map(([name, value]) => `${name}: ${header(value)}\r\n`).join("")}MIME-Version: 1.0\r\n` +
    `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n` +
    `${part("text/plain", text)}${part("text/html", html)}--${boundary}--\r\n`
  );
}

/** Plain letters as they are, others as RFC 2047 wants them; a line's end never gets through. */
function header(value: string): string {
  const line = value.replace(/[\r\n]+/g, " ");
  return /^[\x20-\x7e]*$/.test(line) ? line : `=?utf-8?B?${Buffer.from(line).toString("base64")}?=`;
}

function lines(body: string): string {
  return (
    Buffer.from(body)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");
}
