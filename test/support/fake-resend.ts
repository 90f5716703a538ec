import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface ReceivedMail {
  idempotencyKey: string;
  authorization: string;
  from: string;
  to: string | string[];
  subject: string;
  text: string;
  html: string;
}

/** Answers the next request instead of taking the mail; `hang` never answers. */
type Misfortune = { status: number; body: unknown; headers?: Record<string, string> } | "hang";

/** Resend's `/emails` over real HTTP on this machine: takes mail once per idempotency key, and fails as it is told to. */
export async function startFakeResend() {
  const delivered: ReceivedMail[] = [];
  const misfortunes: Misfortune[] = [];
  let requests = 0;

  const server = createServer(async (request, response) => {
    requests++;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const misfortune = misfortunes.shift();
    if (misfortune === "hang") return;
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(typeof body === "string" ? body : JSON.stringify(body));
    if (misfortune) return answer(misfortune.status, misfortune.body, misfortune.headers);
    if (request.method !== "POST" || request.url !== "/emails") return answer(404, { name: "not_found" });

    const idempotencyKey = String(request.headers["idempotency-key"] ?? "");
    const mail = JSON.parse(Buffer.concat(chunks).toString()) as ReceivedMail;
    if (!delivered.some((one) => one.idempotencyKey === idempotencyKey)) {
      delivered.push({ ...mail, idempotencyKey, authorization: String(request.headers.authorization ?? "") });
    }
    answer(200, { id: `fake-${delivered.length}` });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    requests: () => requests,
    failNext: (...next: Misfortune[]) => misfortunes.push(...next),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
