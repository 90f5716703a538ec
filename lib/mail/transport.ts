import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Resend } from "resend";
import type { Mail } from "./mail";

/** What became of one attempt. `later` is worth another try; `refused` never will be. The code is all that is logged. */
type Delivery = { kind: "sent" } | { kind: "later"; code: string } | { kind: "refused"; code: string };

/** Delivers one mail; the same `id` twice is delivered once. Never throws. */
export type Transport = (id: string, mail: Mail) => Promise<Delivery>;

const TIMEOUT_MS = 15_000;
/** The answers that say that this mail, as it is, will never be taken. Everything else may be put right by waiting. */
const HOPELESS = new Set(["validation_error", "invalid_to_address", "invalid_parameter", "missing_required_field"]);

/** Sends by Resend, at `RESEND_BASE_URL` when that is set. */
export function resendTransport({ apiKey, from, timeoutMs = TIMEOUT_MS }: ResendOptions): Transport {
  return async (id, { to, subject, text, html }) => {
    const resend = new Resend(apiKey);
    const signal = AbortSignal.timeout(timeoutMs);
    const { data, error } = await resend.emails.send({ from, to, subject, text, html }, { idempotencyKey: id, signal });
    if (data?.id) return { kind: "sent" };
    if (signal.aborted) return { kind: "later", code: "timeout" };
    const code = /^[a-z_]{1,60}$/.test(error?.name ?? "-") ? error!.name : "unknown_error";
    return { kind: HOPELESS.has(code) ? "refused" : "later", code };
  };
}

interface ResendOptions {
  apiKey: string;
  from: string;
  timeoutMs?: number;
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

function toEml(id: string, from: string, { to, subject, text, html }: Mail): string {
  const boundary = `=_${id}`;
  const part = (type: string, body: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(body)}\r\n`;
  return (
    `From: ${header(from)}\r\nTo: ${header(to)}\r\nSubject: ${header(subject)}\r\nMIME-Version: 1.0\r\n` +
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
