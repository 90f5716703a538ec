import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { writeMail } from "@/lib/mail/mail";
import { outboxTransport, resendTransport } from "@/lib/mail/transport";
import { startFakeResend } from "@/test/support/fake-resend";

const mail = writeMail({
  to: "m.ortiz@waukee.test",
  subject: "Your sign-in link",
  paragraphs: ["If it was you, open the link."],
  link: { href: "https://gc.waukee.test/sign-in/confirm?token=t", label: "Sign in" },
});

describe("by Resend", () => {
  let resend: Awaited<ReturnType<typeof startFakeResend>>;
  beforeAll(async () => {
    resend = await startFakeResend();
    vi.stubEnv("RESEND_BASE_URL", resend.url);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await resend.stop();
  });
  /** With the transport's own patience, unless it is to be lost. */
  const send = (id: string, patience?: { timeoutMs: number }) =>
    resendTransport({ apiKey: "re_test", from: "desk@waukee.test", ...patience })(id, mail);
  const SOON = { timeoutMs: 400 };

  test("a mail arrives with its key, both bodies and its link", async () => {
    expect(await send("one")).toEqual({ kind: "sent", providerId: "fake-1" });
    expect(resend.delivered.at(-1)).toMatchObject({
      idempotencyKey: "one",
      authorization: "Bearer re_test",
      from: "desk@waukee.test",
      to: "m.ortiz@waukee.test",
      text: expect.stringContaining("https://gc.waukee.test/sign-in/confirm?token=t"),
      html: expect.stringContaining('href="https://gc.waukee.test/sign-in/confirm?token=t"'),
    });
  });

  test("a mail that was tried twice arrives once", async () => {
    const before = resend.delivered.length;
    await send("two");
    await send("two");
    expect(resend.delivered).toHaveLength(before + 1);
  });

  test.each([
    [
      "too many requests",
      { status: 429, body: { name: "rate_limit_exceeded", statusCode: 429 } },
      "rate_limit_exceeded",
    ],
    ["a server that is down", { status: 503, body: "<html>" }, "application_error"],
    [
      "a key that was revoked, which the operator can put right",
      { status: 401, body: { name: "invalid_api_key" } },
      "invalid_api_key",
    ],
    ["an error that says nothing", { status: 500, body: "null" }, "unknown_error"],
    ["no answer in time", "hang" as const, "timeout"],
  ])("%s is worth another try", async (_, misfortune, code) => {
    resend.failNext(misfortune);
    expect(await send("three", misfortune === "hang" ? SOON : undefined)).toEqual({ kind: "later", code });
    expect(await send("three")).toMatchObject({ kind: "sent" });
  });

  test("an address that is none is given up", async () => {
    resend.failNext({ status: 422, body: { name: "validation_error", message: "Invalid `to` field: secret@x" } });
    expect(await send("four")).toEqual({ kind: "refused", code: "validation_error", wrongAddress: true });
  });

  test("a sender whose domain is not verified yet is worth another try", async () => {
    resend.failNext({ status: 403, body: { name: "validation_error", statusCode: 403 } });
    expect(await send("four-b")).toEqual({ kind: "later", code: "sender_not_verified" });
  });

  test("a mail that was taken without an answer, and is written anew, is known to have arrived", async () => {
    const before = resend.delivered.length;
    resend.failNext("take-and-hang");
    expect(await send("seven", SOON)).toEqual({ kind: "later", code: "timeout" });
    const anew = { ...mail, text: "Within 14 minutes." };
    expect(await resendTransport({ apiKey: "re_test", from: "desk@waukee.test" })("seven", anew)).toEqual({
      kind: "sent",
    });
    expect(resend.delivered).toHaveLength(before + 1);
  });

  test("requests keep the pace that Resend asks for", async () => {
    const before = performance.now();
    await Promise.all(["p1", "p2", "p3"].map((id) => send(id)));
    expect(performance.now() - before).toBeGreaterThan(950);
    resend.failNext({ status: 429, body: { name: "rate_limit_exceeded" }, headers: { "retry-after": "2" } });
    await send("p4");
    const held = performance.now();
    await send("p5");
    expect(performance.now() - held).toBeGreaterThan(1900);
  });

  test("what a server says in place of a code is not passed on", async () => {
    resend.failNext({ status: 500, body: { name: "No mail for m.ortiz@waukee.test" } });
    expect(await send("five")).toEqual({ kind: "later", code: "unknown_error" });
  });

  test("nobody at the other end is worth another try", async () => {
    vi.stubEnv("RESEND_BASE_URL", "http://127.0.0.1:1");
    expect(await send("six")).toEqual({ kind: "later", code: "application_error" });
    vi.stubEnv("RESEND_BASE_URL", resend.url);
  });
});

describe("into the outbox folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "outbox-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("a mail becomes a file that only the server's user reads, and is told of", async () => {
    const told: string[] = [];
    const send = outboxTransport({
      folder: join(folder, "outbox"),
      from: "desk@waukee.test",
      tell: (_, file) => told.push(file),
    });
    expect(await send("one", mail)).toEqual({ kind: "sent" });
    expect(readdirSync(join(folder, "outbox"))).toEqual(["one.eml"]);
    expect(told).toEqual([join(folder, "outbox/one.eml")]);
    expect(statSync(told[0]!).mode & 0o777).toBe(0o600);
    const eml = readFileSync(told[0]!, "utf8");
    expect(eml).toContain("To: m.ortiz@waukee.test\r\nSubject: Your sign-in link\r\n");
    const [, , plain] = eml.split("\r\n\r\n");
    expect(Buffer.from(plain!.split("\r\n--")[0]!, "base64").toString()).toBe(mail.text);
  });

  test("a name with a line's end in it cannot add a header", async () => {
    const send = outboxTransport({ folder, from: "desk@waukee.test" });
    await send("two", writeMail({ to: "a@b.test\r\nBcc: spy@x.test", subject: "Größe", paragraphs: ["<b>&"] }));
    const eml = readFileSync(join(folder, "two.eml"), "utf8");
    expect(eml).not.toMatch(/^Bcc:/m);
    expect(eml).toContain("Subject: =?utf-8?B?");
  });

  test("a folder that cannot be written is worth another try", async () => {
    writeFileSync(join(folder, "file"), "");
    const send = outboxTransport({ folder: join(folder, "file/outbox"), from: "desk@waukee.test" });
    expect(await send("three", mail)).toEqual({ kind: "later", code: "ENOTDIR" });
  });
});

test("what is written into a mail cannot become html", () => {
  const { html, text } = writeMail({ to: "a@b.test", subject: "s", paragraphs: ['<img src="x"> & co'] });
  expect(html).toContain("&lt;img src=&quot;x&quot;&gt; &amp; co");
  expect(text).toContain('<img src="x"> & co');
});
