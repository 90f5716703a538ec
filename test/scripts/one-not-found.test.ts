import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHttpServer } from "@/scripts/server/http-server";
import { type NothingPage, nothingPage } from "@/scripts/server/one-not-found";

let nothing: NothingPage | null = null;
let address = "";
const server = createHttpServer(
  async ({ url, headers }, response) => {
    if (url === "/here") {
      response.writeHead(200, { "Content-Type": "text/plain" });
      response.end("Here it is.");
      return;
    }
    response.statusCode = 404;
    response.setHeader("Set-Cookie", "seen=1");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("X-Hint", url ?? "");
    if (url === "/flushed") response.flushHeaders();
    if (url === "/streamed") response.write("<p>It is ");
    const page =
      '<!doctype html><script nonce="n1">told()</script><link rel="stylesheet" nonce="n1" href="/a.css"><p>Gone.';
    const small = headers["accept-encoding"]?.includes("gzip");
    if (small) response.setHeader("Content-Encoding", "gzip");
    response.end(small ? gzipSync(page) : page);
  },
  async () => new URL("http://library.test"),
  () => nothing,
);

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  nothing = await nothingPage(address);
});
afterAll(() => server.close());

async function told(path: string, method = "GET") {
  const answer = await fetch(address + path, { method });
  const { date: _date, "x-request-id": _id, ...headers } = Object.fromEntries(answer.headers);
  return { status: answer.status, headers, body: await answer.text() };
}

test("the page for nothing holds no script, and no number used once", () => {
  const page = nothing!.body.toString();
  expect(page).toContain('<link rel="stylesheet" href="/a.css">');
  expect(page).not.toMatch(/script|nonce|told/);
});

test("whatever is not there is answered by the same bytes, however its own answer was written", async () => {
  const plain = await told("/plain");
  expect(plain.status).toBe(404);
  expect(plain.body).toBe(nothing!.body.toString());
  expect(plain.headers["content-length"]).toBe(String(nothing!.body.length));
  for (const path of ["/streamed", "/flushed", "/other?with=query"]) {
    const { headers, ...rest } = await told(path);
    expect(rest).toEqual({ status: 404, body: plain.body });
    expect(headers).toEqual(plain.headers);
  }
});

test("its head is the same, without the body", async () => {
  const head = await told("/plain", "HEAD");
  expect(head.body).toBe("");
  expect(head.headers["content-length"]).toBe(String(nothing!.body.length));
});

test("what is there is answered as it was", async () => {
  expect(await told("/here")).toMatchObject({ status: 200, body: "Here it is." });
});

test("an action's answer goes to the page that sent it", async () => {
  const answer = await fetch(`${address}/plain`, { method: "POST", headers: { "next-action": "1" } });
  expect(answer.headers.get("x-hint")).toBe("/plain");
});
