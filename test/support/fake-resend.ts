import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface ReceivedMail {
  /** The id under which it was taken, and under which webhooks speak of it. */
  id: string;
  idempotencyKey: string;
  authorization: string;
  from: string;
  to: string | string[];
  subject: string;
  text: string;
  html: string;
  reply_to?: string;
  headers?: Record<string, string>;
}

/** Answers the next request instead of taking the mail; `hang` never answers; `take-and-hang` takes it and says nothing. */
type Misfortune = { status: number; body: unknown; headers?: Record<string, string> } | "hang" | "take-and-hang";

/** How Resend signs what it tells: a secret as its page shows it. */
export const WEBHOOK_SECRET = `whsec_${Buffer.from("good-cause tests, thirty-two byt").toString("base64")}`;

/**
 * Resend's `/emails` over real HTTP on this machine: takes mail once per idempotency key, refuses other words under a key
 * that was used, and fails as it is told to. `slowly` waits that long before each answer.
 */
export async function startFakeResend({ apiKey }: { apiKey?: string } = {}) {
  const delivered: ReceivedMail[] = [];
  const bodies = new Map<string, string>();
  const misfortunes: Misfortune[] = [];
  const attempts: string[] = [];
  let delay = 0;

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const idempotencyKey = String(request.headers["idempotency-key"] ?? "");
    attempts.push(idempotencyKey);
    const misfortune = misfortunes.shift();
    if (misfortune === "hang") return;
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    if (typeof misfortune === "object") return answer(misfortune.status, misfortune.body, misfortune.headers);
    if (request.method !== "POST" || request.url !== "/emails") return answer(404, { name: "not_found" });
    const authorization = String(request.headers.authorization ?? "");
    if (apiKey && authorization !== `Bearer ${apiKey}`)
      return answer(401, { name: "invalid_api_key", message: "API key is invalid", statusCode: 401 });

    const body = Buffer.concat(chunks).toString();
    const before = bodies.get(idempotencyKey);
    if (before !== undefined && before !== body) return answer(409, { name: "invalid_idempotent_request" });
    if (before === undefined) {
      bodies.set(idempotencyKey, body);
      delivered.push({ ...JSON.parse(body), id: `fake-${delivered.length + 1}`, idempotencyKey, authorization });
    }
    if (misfortune === "take-and-hang") return;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    answer(200, { id: delivered.find((mail) => mail.idempotencyKey === idempotencyKey)!.id });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    /** The idempotency key of every request, in order. */
    attempts,
    requests: () => attempts.length,
    failNext: (...next: Misfortune[]) => misfortunes.push(...next),
    slowly: (ms: number) => {
      delay = ms;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A webhook message as Resend sends it: `email.bounced` about a mail that it took. */
export function webhookOf(
  type: string,
  emailId: string,
  at: Date,
  {
    id = `msg_${type}_${emailId}`,
    data = {},
    secret = WEBHOOK_SECRET,
  }: { id?: string; data?: object; secret?: string } = {},
) {
  const body = JSON.stringify({
    type,
    created_at: at.toISOString(),
    data: { created_at: at.toISOString(), email_id: emailId, from: "desk@waukee.test", to: [], subject: "", ...data },
  });
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  return {
    body,
    headers: {
      "content-type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": signature,
    },
  };
}
