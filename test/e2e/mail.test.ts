import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { behindTheGuards } from "@/test/support/behind-the-guards";
import { startFakeResend, WEBHOOK_SECRET, webhookOf } from "@/test/support/fake-resend";
import { faultsOf } from "@/test/support/faults";
import { type Server, startServer } from "@/test/support/server";
import { beginWalk } from "@/test/support/walk";

const PUBLIC = "https://gc.waukee.test";
const KEY = "re_right";

let resend: Awaited<ReturnType<typeof startFakeResend>>;
let server: Server;
let page: Page;
let libraryId: string;

const env = () => ({ RESEND_API_KEY: "re_wrong", RESEND_BASE_URL: resend.url, MAIL_FROM: "Waukee <desk@waukee.test>" });

beforeAll(async () => {
  resend = await startFakeResend({ apiKey: KEY });
  const walk = await beginWalk({ env: env() });
  ({ server, page } = walk);
  const [library] = (await behindTheGuards(
    server,
    "update libraries set public_address = $1, public_address_checked_at = created_at returning id",
    [PUBLIC],
  )) as { id: string }[];
  libraryId = library!.id;
  return async () => {
    // By then it is another process, on the data of the first.
    await server.dispose();
    await walk.end();
  };
});
afterAll(() => resend?.stop());

const to = (address: string) => resend.delivered.filter((mail) => mail.to === address);
const arrived = (count: number, address: string) =>
  expect.poll(() => to(address).length, { timeout: 15_000, interval: 100 }).toBe(count);
const tell = (type: string, emailId: string, more: Parameters<typeof webhookOf>[3] = {}) => {
  const { body, headers } = webhookOf(type, emailId, now(), more);
  return fetch(`${server.url}/api/webhooks/resend/${libraryId}`, { method: "POST", body, headers });
};
const usable = async () => expect(await faultsOf(page)).toEqual([]);

test("a key that Resend does not accept is told of, and what it held up goes out by the right one", async () => {
  await page.goto("/settings/mail");
  await page.getByRole("button", { name: "Send yourself a test mail" }).click();
  await page.getByText("It is queued.").waitFor();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByText("Resend does not accept the key.").count();
      },
      { timeout: 15_000 },
    )
    .toBe(1);
  expect(resend.delivered).toEqual([]);

  await page.getByText("Change how it leaves").click();
  await page.getByLabel("Resend’s key").fill(KEY);
  await page.getByLabel("Signing secret of Resend’s webhook").fill(WEBHOOK_SECRET);
  await page
    .locator("form", { has: page.getByLabel("Resend’s key") })
    .getByRole("button", { name: "Save" })
    .click();
  await page.getByText("Send yourself a test mail to see whether it arrives.").waitFor();
  await arrived(1, "m.ortiz@waukee.test");
  expect(to("m.ortiz@waukee.test")[0]!.from).toBe("Waukee Public Library <desk@waukee.test>");
});

describe("the Board's report", () => {
  test("goes to each on the list in a mail of her own, and to the archive", async () => {
    await page.goto("/digest");
    for (const name of ["Ada Trustee", "Ben Trustee"]) {
      await page.getByLabel("Name", { exact: true }).fill(name);
      await page.getByLabel("E-mail address").fill(`${name.split(" ")[0]!.toLowerCase()}@board.test`);
      await page.getByRole("button", { name: "Add to the list" }).click();
      await page.getByRole("button", { name: `Take ${name} off the list` }).waitFor();
    }
    await page.getByText("Change the schedule").click();
    await page.getByLabel("Before each meeting of the Board").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Give the dates of the meetings").waitFor();
    await page.getByLabel("Every month, on the date below").check();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/^Next on /).waitFor();

    await page.goto("/digest/preview");
    await page.getByText("Nothing to report as of").waitFor();
    await page.getByRole("button", { name: "Send a trial to yourself" }).click();
    await page.getByText("It is on its way to your own address").waitFor();
    await page.getByText("Send it now").click();
    await page.getByRole("button", { name: "Send it" }).click();
    await page.waitForURL(/\/digest\/[0-9a-f-]{36}$/);
    await arrived(1, "ada@board.test");
    await arrived(1, "ben@board.test");
    await arrived(2, "m.ortiz@waukee.test");
    expect(to("m.ortiz@waukee.test")[1]!.subject).toMatch(/^Trial: Requests for library records: report of /);
    expect(to("ada@board.test")[0]).toMatchObject({
      reply_to: "m.ortiz@waukee.test",
      headers: {
        "List-Unsubscribe": expect.stringContaining(`<${PUBLIC}/api/leave/`),
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      },
      text: expect.stringMatching(
        /^Nothing to report as of .*\nThis report covers only what the law lets us report\.\n/,
      ),
    });
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByText("Sent.", { exact: true }).count();
      })
      .toBe(2);
  });

  test("that comes back marks the address, once, and only where Resend has signed it", async () => {
    const bounced = to("ben@board.test")[0]!.id;
    const data = { bounce: { type: "Permanent", subType: "General", message: "no such user" } };
    expect((await tell("email.bounced", bounced, { data, secret: `whsec_${"A".repeat(43)}=` })).status).toBe(401);
    await page.goto("/digest");
    expect(await page.getByText("Nothing arrives here").count()).toBe(0);
    for (const _ of [1, 2]) expect((await tell("email.bounced", bounced, { data })).status).toBe(204);
    expect((await tell("email.delivered", to("ada@board.test")[0]!.id)).status).toBe(204);
    await page.reload();
    await page.getByText("mail came back").waitFor();
    await page.getByRole("link", { name: /^Report of/ }).click();
    await page.getByText("It came back").waitFor();
    await page.getByText("Delivered.").waitFor();
  });

  test("is left by one request, as mail programs send it, and the director is told", async () => {
    const header = to("ada@board.test")[0]!.headers!["List-Unsubscribe"]!;
    const path = /<https:\/\/gc\.waukee\.test(\/api\/leave\/[^>]+)>/.exec(header)![1]!;
    await page.goto(path.replace("/api", ""));
    await page.getByRole("button", { name: "Leave the list" }).waitFor();
    await usable();
    const body = "List-Unsubscribe=One-Click";
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await fetch(`${server.url}${path}`, { method: "POST", body, headers })).status).toBe(204);
    await page.reload();
    await page.getByText("You are off the list").waitFor();
    await arrived(3, "m.ortiz@waukee.test");
    expect((await fetch(`${server.url}${path}x`, { method: "POST", body, headers })).status).toBe(404);
    await page.goto("/digest");
    await page.getByText("Who has left the list").click();
    await page.getByText("Ada Trustee, at her own wish").waitFor();
  });
});

describe.each([
  [390, "light"],
  [1440, "dark"],
] as const)("at %d pixels, %s", (width, colorScheme) => {
  test.each(["/digest", "/digest/preview", "/settings/mail", "/api/digests/preview"])(
    "%s can be used by everyone",
    async (path) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await behindTheGuards(server, OPEN_MATTER, [libraryId]);
      await page.goto(path);
      await usable();
    },
  );

  test("the mail itself asks nothing of another machine", async () => {
    const asked: string[] = [];
    const note = (request: { url(): string }) => asked.push(request.url());
    page.on("request", note);
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/api/digests/preview");
    page.off("request", note);
    expect(asked).toEqual([`${server.url}/api/digests/preview`]);
    expect(await page.getByRole("heading", { name: "The last year, as it was reported" }).count()).toBe(1);
  });
});

// One open matter, so that the report has its whole shape; of several calls the first makes it.
const OPEN_MATTER = `insert into matters (library_id, id, reference, title, came, standing, received_on, policy_version_id,
    opened_by, opened_at)
  select $1, '11111111-1111-4111-8111-111111111111', 'AAAAA-AAAAA', 'A visit', 'oral', 'open', '2026-03-09',
    (select id from policy_versions limit 1), (select id from people limit 1), (select created_at from libraries limit 1)
  on conflict do nothing`;

test("a program that is killed while it sends has sent each mail once, when it is up again", async () => {
  const everybody = ["c", "d", "e", "f"].map((name) => `${name}@board.test`);
  await page.goto("/digest");
  for (const address of everybody) {
    await page.getByLabel("Name", { exact: true }).fill(`Trustee ${address[0]!.toUpperCase()}`);
    await page.getByLabel("E-mail address").fill(address);
    await page.getByRole("button", { name: "Add to the list" }).click();
    await page.getByRole("button", { name: `Take Trustee ${address[0]!.toUpperCase()} off the list` }).waitFor();
  }
  await page.goto("/digest/preview");
  const before = resend.attempts.length;
  resend.slowly(700);
  await page.getByText("Send it now").click();
  await page.getByRole("button", { name: "Send it" }).click();
  await expect.poll(() => resend.attempts.length - before, { timeout: 10_000, interval: 20 }).toBeGreaterThanOrEqual(2);
  await server.end("SIGKILL");
  const cut = new Set(resend.attempts.slice(before));
  resend.slowly(0);

  const { dataFolder, url } = server;
  server = await startServer({ dataFolder, port: Number(new URL(url).port), env: env() });
  for (const address of everybody) await arrived(1, address);
  const sending = resend.attempts.slice(before);
  expect(sending.filter((key) => cut.has(key)).length).toBeGreaterThan(cut.size);
  expect(new Set(sending).size).toBe(everybody.length);
  await expect
    .poll(async () => behindTheGuards(server, "select distinct state from mail_outbox where kind = 'digest'"), {
      timeout: 10_000,
    })
    .toEqual([{ state: "sent" }]);
  for (const address of everybody) expect(to(address)).toHaveLength(1);
}, 90_000);
