import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { countMails, type Director, mailedLink, totpCode } from "@/test/support/director";
import type { Server } from "@/test/support/server";
import { beginWalk, type Walk } from "@/test/support/walk";

let server: Server;
let walk: Walk;
let director: Director;
let mails = 0;

beforeAll(async () => {
  walk = await beginWalk({ but: /404/ });
  ({ server, director } = walk);
  await walk.context.close();
  return walk.end;
});

async function newPage(context?: BrowserContext): Promise<Page> {
  const page = await (context ? context.newPage() : walk.open());
  walk.watch(page);
  return page;
}

async function askForLink(page: Page, email = director.email): Promise<string> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
  return mailedLink(server, ++mails);
}

/** The set-up used the present code, so the next one is taken: a clock may be half a minute off. */
async function typeCode(page: Page, code = totpCode(director.totpSecret, 1)) {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

describe("signing in", () => {
  test("a link, its button and a code lead to the page that was asked for", async () => {
    const page = await newPage();
    await page.goto("/matters/new");
    await page.waitForURL("**/sign-in?next=%2Fmatters%2Fnew");
    await page.getByLabel("E-mail address").fill(director.email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
    await page.goto(await mailedLink(server, ++mails));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/sign-in/second-factor");
    // Without the second factor there is no way in.
    await page.goto("/matters");
    await page.waitForURL("**/sign-in/second-factor?next=%2Fmatters");
    await typeCode(page);
    await page.waitForURL("**/matters/new");
    await page.context().close();
  });

  test("a link that a mail scanner opened still works, and works once", async () => {
    const page = await newPage();
    const link = await askForLink(page);
    for (const _ of [1, 2]) expect((await fetch(link)).status).toBe(200);
    const callback = link.replace("/sign-in/confirm", "/api/auth/callback/email");
    const scanned = await fetch(callback, { redirect: "manual" });
    expect([scanned.status, scanned.headers.get("set-cookie")]).toEqual([303, null]);

    const uses = await Promise.all([1, 2, 3, 4].map(() => fetch(callback, { method: "POST", redirect: "manual" })));
    const signedIn = uses.filter((use) => (use.headers.get("set-cookie") ?? "").includes("good-cause-session="));
    expect(signedIn).toHaveLength(1);
    const refused = uses.filter((use) => !signedIn.includes(use));
    expect(refused).toHaveLength(3);
    await page.goto(refused[0]!.headers.get("location")!);
    await page.getByText("That link does not work any more").waitFor();
    await page.context().close();
  });

  test("an address that nobody has is answered with the same page, and gets no mail", async () => {
    const page = await newPage();
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill("nobody@elsewhere.test");
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
    const token = "A".repeat(43);
    const forged = await fetch(`${server.url}/api/auth/callback/email?email=nobody%40elsewhere.test&token=${token}`, {
      method: "POST",
      redirect: "manual",
    });
    expect(forged.headers.get("location")).toContain("error=Verification");
    expect(countMails(server)).toBe(mails);
    await page.context().close();
  });

  test("a form on another site cannot sign anybody in", async () => {
    const callback = (await askForLink(await newPage())).replace("/sign-in/confirm", "/api/auth/callback/email");
    const foreign = await fetch(callback, {
      method: "POST",
      redirect: "manual",
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(foreign.status).toBe(404);
  });

  test("a recovery code lets her in once, and signing out ends the session", async () => {
    const page = await newPage();
    await page.goto(await askForLink(page));
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Use a recovery code instead").click();
    await page.getByLabel("Recovery code").fill(director.recoveryCodes[3]!.toUpperCase());
    await page.getByRole("button", { name: "Go on" }).click();
    await page.waitForURL("**/matters");
    await page.locator("header summary").click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    await page.goto("/matters");
    await page.waitForURL("**/sign-in?next=%2Fmatters");

    const again = await newPage();
    await again.goto(await askForLink(again));
    await again.getByRole("button", { name: "Sign in" }).click();
    await again.getByText("Use a recovery code instead").click();
    await again.getByLabel("Recovery code").fill(director.recoveryCodes[3]!);
    await again.getByRole("button", { name: "Go on" }).click();
    await again.getByText("That code is not right").waitFor();
    await page.context().close();
    await again.context().close();
  });

  test("set-up is over, and its link leads to the sign-in", async () => {
    const page = await newPage();
    await page.goto(server.setupLink());
    await page.waitForURL("**/sign-in");
    await page.context().close();
  });
});
