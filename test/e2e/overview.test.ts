import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { totpCode } from "@/test/support/director";
import { faultsEverywhere, faultsOf } from "@/test/support/faults";
import { pdfFile, SUBPOENA } from "@/test/support/make-pdf";
import type { Server } from "@/test/support/server";
import { beginWalk, takeIn } from "@/test/support/walk";

let server: Server;
let browser: Browser;
let page: Page;
let matter: string;
let complaints: string[];

beforeAll(async () => {
  const walk = await beginWalk({ look: { viewport: { width: 1440, height: 900 } } });
  ({ server, browser, page, complaints } = walk);
  await page.goto("/matters/new");
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([await pdfFile("subpoena.pdf", SUBPOENA)]);
  await page.getByLabel("Day", { exact: true }).fill("2026-03-02");
  ({ matter } = await takeIn(page));
  await page.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });
  return walk.end;
});

/** What anybody may be shown who uses it: no fault that axe finds, and nothing to be pushed sideways. */
async function looksWell(path: string) {
  for (const [width, colorScheme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
    expect((await faultsOf(page)).map((fault) => `${path} ${fault}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}

describe("a matter's own page", () => {
  test("asks about silence first, then says where the matter stands and what comes next", async () => {
    await page.goto(matter);
    await page.getByText("Silence first", { exact: true }).waitFor();
    await page.getByRole("button", { name: "No", exact: true }).click();
    await page.getByText("To be confirmed", { exact: true }).waitFor();
    await page.getByRole("link", { name: /^Confirm \d findings$/ }).waitFor();
    const told = await page.getByRole("region", { name: "What happened" }).textContent();
    expect(told).toContain("A paper came.");
    expect(told).toContain("The paper was read.");
    expect(told).toContain("Silence: nothing binds anyone.");
  });

  test("shows each date by its rule, with every step of the count, and counts anew when a day of rest is added", async () => {
    await page.goto(`${matter}/dates`);
    const steps = page.getByRole("list", { name: "How it was counted: To object in writing" });
    expect(await steps.textContent()).toContain("The 14th day.");
    expect(await page.getByText("Fed. R. Civ. P. 45(d)(2)(B)").count()).toBeGreaterThan(0);

    await page.goto("/settings/dates");
    await page.getByLabel("Day", { exact: true }).fill("2026-03-16");
    await page.getByLabel("Whose day of rest").selectOption("federal");
    await page.getByLabel("Why").fill("Courthouse closed, ice storm");
    await page.getByRole("button", { name: "Add this day" }).click();
    await page.getByText("Added. Every date has been counted anew.").waitFor();

    await page.goto(`${matter}/dates`);
    expect(await steps.textContent()).toContain("Courthouse closed, ice storm: it runs on.");
    expect(await steps.getByRole("listitem").last().textContent()).toContain("Tue 17 Mar 2026");
  });

  test("leads to its papers, its dates and back", async () => {
    const tabs = page.getByRole("navigation", { name: "This matter" });
    await tabs.getByRole("link", { name: "Papers" }).click();
    await page.waitForURL(/\/instruments\//);
    await tabs.getByRole("link", { name: "Overview" }).click();
    await page.getByRole("heading", { name: "What happened" }).waitFor();
  });
});

test("a calendar is made once, holds days and no word about them, and ends at once", async () => {
  await page.goto("/settings/dates");
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("Your calendar’s address").inputValue();
  const stranger = (await browser.newContext()).request;
  const file = await (await stranger.get(address)).text();
  expect(file).toContain("DTSTART;VALUE=DATE:20260317");
  expect(file).not.toMatch(/Hartwell|Marsh|subpoena|Waukee/i);
  await page.getByRole("button", { name: "End this address" }).click();
  await page.getByRole("button", { name: "Make an address" }).waitFor();
  const ended = await stranger.get(address);
  const absent = await stranger.get(`${server.url}/api/calendar/none`);
  expect([ended.status(), await ended.text()]).toEqual([404, await absent.text()]);
});

describe("the policy", () => {
  test("is shown clause by clause, with what each switches", async () => {
    await page.goto("/settings/policy");
    const clause = page.locator('[id="waukee:4"]');
    expect(await clause.textContent()).toContain("Circulation, on a court's order");
    await clause.locator("summary").click();
    await clause.getByText("Clerk or attorney, not a judge").waitFor();
  });

  test("is changed in the library's own copy, as a new version with its reasons; the matter keeps the one it was opened under", async () => {
    await page.getByRole("link", { name: "Change the copy" }).click();
    await page.getByLabel("Title", { exact: true }).fill("Library Director");
    await page.getByLabel("No court's seal", { exact: true }).selectOption("advisory");
    await page.getByRole("button", { name: "Enter as a new version" }).click();
    await page.getByText("Say why: where the policy, or counsel, says so.").waitFor();
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Library Director");
    await page.getByLabel("Why: No court's seal").fill("Counsel’s letter of 3 March.");
    await page.getByRole("button", { name: "Enter as a new version" }).click();
    await page.waitForURL("**/settings/policy");
    await page.getByText("The custodian is the Library Director.").waitFor();
    await page.getByText("missing-seal: advisory. Counsel’s letter of 3 March.").waitFor();

    await page.getByRole("heading", { name: "Is this still your board’s text?" }).waitFor();
    await page.getByRole("button", { name: "Yes, it is our board’s text" }).click();
    await page.getByText("Version 3", { exact: true }).waitFor();
    await page.goto(matter);
    await page.getByText(/Section 4\.1, Confidentiality of Library Records, version 1/).waitFor();
  });

  test("is public, without signing in, in plain words: cresco:6b-d, minden:2", async () => {
    const visitor = await (await browser.newContext({ baseURL: server.url })).newPage();
    const asked: string[] = [];
    visitor.on("request", (request) => asked.push(new URL(request.url()).origin));
    await visitor.goto("/privacy");
    await visitor.getByRole("heading", { name: "Waukee Public Library" }).waitFor();
    await visitor.getByText("Keep them to yourself, and tell the library at once").waitFor();
    await visitor.getByText("Encrypted, on the library’s own machine.").waitFor();
    expect([...new Set(asked)]).toEqual([server.url]);
    expect(await visitor.context().cookies()).toEqual([]);
    await visitor.context().close();
  });
});

describe("people", () => {
  test("a designee is invited with her days, confirms confidentiality, and makes a second factor of her own: ames:access, ames:custodian, cresco:2h", async () => {
    await page.goto("/settings/people");
    await page.getByLabel("Name", { exact: true }).fill("Jo Park");
    await page.getByLabel("E-mail address").fill("jo.park@waukee.test");
    await page.getByLabel("Designee").check();
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    await page.getByText("A designee acts until a day: give the last one.").waitFor();
    await page.getByLabel("Until").fill("2099-12-31");
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    await page.getByText("Jo Park acts as custodian today.").waitFor();

    const hers = await (await browser.newContext({ baseURL: server.url })).newPage();
    await hers.goto(await link("jo.park@waukee.test"));
    await hers.getByRole("button", { name: "Sign in" }).click();
    await hers.getByRole("heading", { name: "Before you begin" }).waitFor();
    await hers.goto("/matters");
    await hers.waitForURL(/\/sign-in/);
    await hers.goto("/sign-in/begin");
    await hers.getByRole("button", { name: "Go on" }).click();
    await hers.getByText("Please confirm this.").waitFor();
    await hers.getByLabel("I keep confidential").check();
    await hers.getByRole("button", { name: "Go on" }).click();
    await hers.getByText("Type it instead").click();
    const secret = ((await hers.locator("details p").textContent()) ?? "").replace(/\s/g, "");
    await hers.getByLabel("The code that the app shows now").fill(totpCode(secret));
    await hers.getByRole("button", { name: "Go on" }).click();
    await hers.getByText("Make your recovery codes, below, and print them").waitFor();
    // The matter was opened to all members; what is the director's own she does not change.
    await hers.goto(matter);
    await hers.getByRole("heading", { level: 1 }).waitFor();
    await hers.goto("/settings/people");
    expect(await hers.getByRole("button", { name: "Invite", exact: true }).count()).toBe(0);

    await page.getByLabel("End the membership of Jo Park").click();
    const hersToEnd = page.getByRole("listitem").filter({ hasText: "Jo Park" });
    await hersToEnd.getByText("It began today, so that today is its last day.").waitFor();
    await hersToEnd.getByRole("button", { name: "End it now" }).click();
    await expect.poll(() => hersToEnd.textContent()).not.toContain("2099");
    await hers.goto("/matters");
    await hers.waitForURL(/\/sign-in/);
    await hers.context().close();
  });

  test("the last director stays", async () => {
    await page.goto("/settings/people");
    await page.getByLabel("End the membership of Maria Ortiz").click();
    const hers = page.getByRole("listitem").filter({ hasText: "Maria Ortiz" });
    await hers.getByRole("button", { name: "End it now" }).click();
    await page.getByText("Nobody would be left to decide. Make another director first.").waitFor();
  });
});

describe("a search", () => {
  const field = () => page.getByRole("searchbox", { name: "Search the matters" });
  const look = async (words: string) => {
    await field().fill(words);
    await page.keyboard.press("Enter");
  };

  test("leads by keyboard alone from the list to a word of a page, and back", async () => {
    await page.goto("/matters");
    // The page shows before it listens.
    await expect
      .poll(async () => {
        await page.keyboard.press("/");
        return field().evaluate((input) => input === document.activeElement);
      })
      .toBe(true);
    await look("marsh 2025");
    await page.getByRole("status").getByText("Found in one matter.").waitFor();
    expect(await page.locator("mark").first().textContent()).toMatch(/^(?:marsh|2025)$/i);
    expect(await faultsEverywhere(page)).toEqual([]);
    await field().press("Escape");
    await page.getByRole("heading", { name: /^Waiting for/ }).waitFor();
    expect(await field().inputValue()).toBe("");

    await look("4:26cv00142");
    const places = page.getByRole("listitem").filter({ has: page.locator("mark") });
    await places.last().getByRole("link", { name: "Case number" }).waitFor();
    await look("public computers");
    await places.last().getByRole("link", { name: "Page 2" }).click();
    await page.waitForURL(/\/instruments\/[^?]*#page-2$/);
    const top = () => page.locator("#page-2").evaluate((sheet) => sheet.getBoundingClientRect().top);
    await expect.poll(async () => Math.abs(await top())).toBeLessThan(200);
  });

  test("says so when nothing is found, and what it was asked is in no address and no log", async () => {
    await page.goto("/search");
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    await look("Quackenbush");
    await page.getByText("“Quackenbush” was not found in the matters of your list.").waitFor();
    expect(await faultsEverywhere(page)).toEqual([]);
    await look("q");
    await page.getByText("Type two letters or digits at least.").waitFor();
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.join("\n") + page.url() + server.said()).not.toMatch(/quackenbush/i);
    await page.reload();
    expect(await field().inputValue()).toBe("");
  });
});

test("every page of these can be used by everyone", async () => {
  for (const path of [
    matter,
    `${matter}/dates`,
    "/settings",
    "/settings/dates",
    "/settings/policy",
    "/settings/policy/edit",
    "/settings/people",
    "/privacy",
    "/search",
  ])
    await looksWell(path);
  expect(complaints).toEqual([]);
});

/** A link from the command line, beside the running server. */
async function link(email: string): Promise<string> {
  const env = { ...process.env, GOODCAUSE_DATA: server.dataFolder, PORT: new URL(server.url).port };
  const command = ["--import", "tsx", "scripts/sign-in-link.ts", email];
  return (await promisify(execFile)(process.execPath, command, { env })).stdout.trim();
}
