import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { withActor } from "@/db/actor";
import { libraries } from "@/db/schema/libraries";
import { mailOutbox } from "@/db/schema/mail";
import { requestSignInLink } from "@/lib/auth/sign-in-link";
import { now, replaceClock } from "@/lib/clock";
import { sendMail } from "@/lib/mail/send-mail";
import { testDatabase } from "@/test/support/database";
import { startFakeResend } from "@/test/support/fake-resend";
import { furnish, type House } from "@/test/support/house";

const db = testDatabase();
let resend: Awaited<ReturnType<typeof startFakeResend>>;
let house: House;
let data: string;

beforeAll(async () => {
  resend = await startFakeResend();
});
afterAll(() => resend.stop());
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "mail-"));
  vi.stubEnv("GOODCAUSE_DATA", data);
  vi.stubEnv("RESEND_BASE_URL", resend.url);
  vi.stubEnv("RESEND_API_KEY", "re_test");
  house = await furnish(db);
  await requestSignInLink("person-0@library.test");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

const reachedAt = (publicAddress: string) =>
  db.asSuperuser((tx) => tx.update(libraries).set({ publicAddress, publicAddressCheckedAt: now() }));
const queued = async () => (await db.asSuperuser((tx) => tx.select().from(mailOutbox)))[0]!;
const send = async () => {
  const told: string[] = [];
  const { id } = await queued();
  await sendMail({ libraryId: house.libraryId, rowId: id }, (mail) => told.push(mail.link ?? ""));
  return told;
};
const outbox = () => readdirSync(data).flatMap((name) => (name === "outbox" ? readdirSync(join(data, name)) : []));

describe("a queued mail", () => {
  test("goes out by Resend, with a link to the checked public address", async () => {
    await reachedAt("https://records.waukee.test");
    expect(await send()).toEqual([]);
    expect(resend.delivered.at(-1)).toMatchObject({
      to: "person-0@library.test",
      text: expect.stringMatching(
        /https:\/\/records\.waukee\.test\/sign-in\/confirm\?email=person-0%40library\.test&token=[\w-]{43}/,
      ),
    });
    expect(await queued()).toMatchObject({ state: "sent", attempts: 1, errorCode: null });
    expect(outbox()).toEqual([]);
  });

  test("stays on this machine while the public address is not checked, key or no key", async () => {
    const before = resend.requests();
    const [link] = await send();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sign-in\/confirm/);
    expect(resend.requests()).toBe(before);
    expect(outbox()).toHaveLength(1);
  });

  test("stays on this machine where there is no key", async () => {
    await reachedAt("https://records.waukee.test");
    vi.stubEnv("RESEND_API_KEY", "");
    expect(await send()).toEqual([expect.stringContaining("https://records.waukee.test/sign-in/confirm")]);
    expect(outbox()).toHaveLength(1);
  });

  test("is tried again after a failure, under the same key, and not after it was sent", async () => {
    await reachedAt("https://records.waukee.test");
    resend.failNext({ status: 429, body: { name: "rate_limit_exceeded" } });
    await expect(send()).rejects.toThrow("rate_limit_exceeded");
    expect(await queued()).toMatchObject({ state: "queued", attempts: 1, errorCode: "rate_limit_exceeded" });
    await send();
    expect(await queued()).toMatchObject({ state: "sent", attempts: 2, errorCode: null });
    const requests = resend.requests();
    await send();
    expect(resend.requests()).toBe(requests);
    expect(resend.delivered.at(-1)!.idempotencyKey).toBe((await queued()).id);
  });

  test("is given up when Resend will never take it", async () => {
    await reachedAt("https://records.waukee.test");
    resend.failNext({ status: 422, body: { name: "validation_error" } });
    await send();
    expect(await queued()).toMatchObject({ state: "failed", errorCode: "validation_error" });
  });

  test("is given up after thirteen attempts", async () => {
    await reachedAt("https://records.waukee.test");
    await db.asSuperuser((tx) => tx.update(mailOutbox).set({ attempts: 12 }));
    resend.failNext({ status: 503, body: {} });
    await send();
    expect(await queued()).toMatchObject({ state: "failed", attempts: 13 });
  });

  test("is not sent once its link has run out", async () => {
    const before = resend.requests();
    const later = new Date(now().getTime() + 16 * 60_000);
    const restore = replaceClock(() => later);
    await send();
    restore();
    expect(await queued()).toMatchObject({ state: "failed", errorCode: "expired" });
    expect(resend.requests()).toBe(before);
  });

  test("another library's mailer finds nothing to send", async () => {
    const other = await furnish(db, "Cresco Public Library");
    const { id } = await queued();
    await sendMail({ libraryId: other.libraryId, rowId: id });
    expect(await queued()).toMatchObject({ state: "queued", attempts: 0 });
  });

  test("is read by nobody but the mailer", async () => {
    await expect(withActor(house.director, (tx) => tx.select().from(mailOutbox))).rejects.toThrow();
  });
});
