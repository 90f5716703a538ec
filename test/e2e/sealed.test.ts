import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { behindTheGuards } from "@/test/support/behind-the-guards";
import { openBrowser } from "@/test/support/browser";
import { countMails, type Director, LIBRARIES, mailedLink, setUpLibrary, totpCode } from "@/test/support/director";
import { faultsOf } from "@/test/support/faults";
import { makePdf } from "@/test/support/make-pdf";
import { type Server, startServer } from "@/test/support/server";

const LETTER = `U.S. Department of Justice
FEDERAL BUREAU OF INVESTIGATION
Omaha, Nebraska

March 2, 2026

NATIONAL SECURITY LETTER

To: Custodian of Records, Jensen Memorial Library, Minden, Nebraska

Under the authority of Title 18, United States Code, Section 2709, you are directed to provide the
name, address and length of service of the holder of the account 203.0.113.7.

In accordance with Title 18, United States Code, Section 2709(c), I certify that a disclosure of the fact
that the Federal Bureau of Investigation has sought or obtained access to the information sought by this
letter may result in a danger to the national security of the United States. You shall not disclose it.
You may tell those to whom disclosure is necessary to comply, and an attorney for legal advice.

You have a right to judicial review under Title 18, United States Code, Section 3511. You may
challenge this nondisclosure requirement by petition once a year.

/s/ R. Halloran
Special Agent in Charge`;

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let mine: Page;
let counsel: Page;
let director: Director;
let matter = "";
let codes = 0;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 950 } });
  page = await context.newPage();
  mine = page;
  counsel = await (await browser.newContext({ baseURL: server.url })).newPage();
  page.on("pageerror", (error) => expect.unreachable(`The page failed: ${error.message}`));
  director = await setUpLibrary(server, page, LIBRARIES.minden);
});
afterAll(async () => {
  await browser?.close();
  await server?.dispose();
});

/** A code that was not used yet: each works once. */
const freshCode = () => director.recoveryCodes[codes++]!;

async function looksRight(page = mine): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.title()).toBe("Good Cause");
    const folder = process.env.GOODCAUSE_PICTURES;
    const name = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, "x").replaceAll("/", "_");
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 950 });
}

async function scan(label: string, within: Page | Locator = page): Promise<void> {
  const buffer = Buffer.from(await makePdf(["Signed, March 9, 2026"]));
  await within.getByLabel(label).setInputFiles([{ name: "letter to FBI.pdf", mimeType: "application/pdf", buffer }]);
  await within.getByText("Kept, encrypted.").waitFor();
}

test("a drawer is there for everyone, and says nothing of what lies in it until it is opened", async () => {
  await page.goto("/drawer");
  await page.getByRole("heading", { name: "Sealed drawer" }).waitFor();
  await looksRight();
  const closed = await (await page.request.get("/drawer")).text();
  await page.getByLabel("Code").fill(freshCode());
  await page.getByRole("button", { name: "Open the drawer" }).click();
  await page.getByText("Nothing lies here.").waitFor();
  await page.getByRole("button", { name: "Close it now" }).click();
  await page.getByRole("button", { name: "Open the drawer" }).waitFor();
  expect(closed).not.toContain("Nothing lies here");
});

test("minden:5 a national security letter is taken in, sealed, and stands in no list from then on", async () => {
  await page.goto("/matters/new");
  const buffer = Buffer.from(await makePdf([LETTER]));
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([{ name: "nsl.pdf", mimeType: "application/pdf", buffer }]);
  await page.getByRole("button", { name: "Take it in and read it" }).click();
  await page.waitForURL(/\/instruments\//);
  matter = new URL(page.url()).pathname.replace(/\/instruments\/.*/, "");
  await page.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });
  await page.goto(matter);
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await page.getByText("Something here binds to silence.").waitFor();
  await page.goto("/matters");
  await page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
  expect(await page.content()).not.toContain(matter);
});

test("minden:215 what binds is recorded from the paper, and what the law says today stands beside it", async () => {
  await page.goto(`${matter}/nondisclosure`);
  await page
    .getByText("No authority was found on the paper. Tell nobody until counsel has answered.")
    .first()
    .waitFor();
  await page.getByRole("link", { name: "Record what the paper says" }).click();
  await page.getByRole("heading", { name: "What binds to silence" }).waitFor();
  expect(await page.getByLabel("It rests on").inputValue()).toBe("usc18-2709c");
  await looksRight();
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByRole("heading", { name: "What the law says today" }).waitFor();
  for (const title of [
    "A library is mostly outside these letters",
    "It says that silence may be challenged once a year: that is wrong",
    "The policy describes law that has lapsed",
  ])
    await page.getByRole("heading", { name: title }).waitFor();
  await page.getByText("minden:215").waitFor();
  await page.getByText("Three years since the letter").waitFor();
});

test("counsel is told in person: she stands on the list, with a sheet to sign, and no mail goes out", async () => {
  const mails = countMails(server);
  await page.getByText("Tell somebody else").click();
  await page.getByLabel("Name", { exact: true }).fill("Ada Brandt");
  await page.getByLabel("Office · optional").fill("City attorney");
  await page.getByLabel("Attorney, for legal advice").check();
  await page.getByLabel("Why", { exact: true }).fill("Advises the library.");
  await page.getByRole("button", { name: "Put on the list" }).click();
  await page.getByText("Ada Brandt").first().waitFor();
  await page.getByText("The notice was not given yet.").waitFor();

  const row = page.getByRole("listitem").filter({ hasText: "Ada Brandt" });
  await row.getByRole("link", { name: "Gag sheet" }).click();
  await page.getByRole("heading", { name: "Notice that you are bound to silence" }).waitFor();
  await looksRight();
  const address = (await page.getByRole("link", { name: "As a PDF" }).getAttribute("href"))!;
  const pdf = await page.request.get(address);
  expect(pdf.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="Good Cause.pdf"',
  });

  await page.goto(`${matter}/nondisclosure`);
  await row.getByText("Note what followed").click();
  await scan("Scan of the signed sheet · optional", row);
  await row.getByRole("button", { name: "Note it" }).click();
  await page.getByText(/Gag sheet signed/).waitFor();
  await looksRight();
  expect(countMails(server)).toBe(mails);
});

test("counsel is asked with a link that is handed over in person: she confirms the notice first, and no mail goes out", async () => {
  const mails = countMails(server);
  await behindTheGuards(server, "update libraries set public_address = $1, public_address_checked_at = set_up_at", [
    server.url,
  ]);
  await page.goto(`${matter}/consultation`);
  await page.getByText("No mail about this matter goes out by itself").waitFor();
  await page.getByLabel("Her name").fill("Ruth Halloran");
  await page.getByLabel("By a link, handed over in person").check();
  await page.getByLabel("E-mail address").fill("ruth@minden.test");
  await page.getByLabel("The question, in a sentence").fill("Are we bound to silence, and for how long?");
  await page.getByRole("button", { name: "Ask counsel" }).click();
  await page.getByRole("link", { name: "Hand her a link in person" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("img", { name: "The link, as a square to photograph" }).waitFor();
  await looksRight();
  const link = /http\S+\/sign-in\/counsel\?link=[\w-]{43}/.exec(
    (await page.getByRole("status").textContent()) ?? "",
  )![0];

  await counsel.goto(link);
  await counsel.getByRole("button", { name: "Open it" }).click();
  await counsel.getByRole("heading", { name: "Before you read on: this binds you to silence" }).waitFor();
  await looksRight(counsel);
  await counsel.getByLabel("I have read it, and I tell nobody").check();
  await counsel.getByRole("button", { name: "Confirm" }).click();
  await counsel.getByRole("heading", { name: "Before you read on: can you advise on this?" }).waitFor();
  await counsel.getByRole("link", { name: "The notice, and what to do when the custodian cannot sign" }).click();
  await counsel.getByRole("heading", { name: "If the custodian cannot sign" }).waitFor();
  await looksRight(counsel);
  expect(countMails(server)).toBe(mails);
});

test("the list for the authority leaves the attorney out, and says why", async () => {
  await page.goto(`${matter}/nondisclosure`);
  await page.getByRole("link", { name: "The list for the authority" }).click();
  await page.getByText("The attorney is left out.").waitFor();
  const list = page.getByRole("table");
  expect(await list.textContent()).toContain("Maria Ortiz");
  for (const attorney of ["Brandt", "Halloran"]) expect(await list.textContent()).not.toContain(attorney);
  await looksRight();
});

test("a reciprocal notice starts thirty days, which remind and lift nothing", async () => {
  await page.goto(`${matter}/nondisclosure`);
  await page.getByText("Note an extension, a challenge, a review").click();
  const form = page.locator("form").filter({ hasText: "What happened" });
  await form.getByLabel("On", { exact: true }).fill("2026-01-05");
  await form.getByRole("button", { name: "Note it" }).click();
  await page.getByText("Thirty days since the Government had the notice").waitFor();
  await page.getByText("Sealed.", { exact: true }).waitFor();
});

/** Invites a deputy, who comes in by the link in her mail and makes a second factor of her own: her page, and its secret. */
async function inviteDeputy(): Promise<{ desk: Page; secret: string }> {
  const mails = countMails(server);
  await page.goto("/settings/people");
  await page.getByLabel("Name", { exact: true }).fill("Jo Deputy");
  await page.getByLabel("E-mail address").fill("deputy@minden.test");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await page.getByText("Invited. A mail says how to sign in.").waitFor();
  const invited = await mailedLink(server, mails + 1);

  const desk = await (await browser.newContext({ baseURL: server.url })).newPage();
  await desk.goto(invited);
  await desk.getByLabel("E-mail address").fill("deputy@minden.test");
  await desk.getByRole("button", { name: "Send me a link" }).click();
  await desk.getByRole("heading", { name: "Look into your mail" }).waitFor();
  await desk.goto(await mailedLink(server, mails + 2));
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByRole("heading", { name: "Before you begin" }).waitFor();
  await desk.getByLabel("I keep confidential").check();
  await desk.getByRole("button", { name: "Go on" }).click();
  await desk.getByText("Type it instead").click();
  const secret = ((await desk.locator("details p").textContent()) ?? "").replace(/\s/g, "");
  await desk.getByLabel("The code that the app shows now").fill(totpCode(secret));
  await desk.getByRole("button", { name: "Go on" }).click();
  await desk.getByText("Make your recovery codes, below, and print them").waitFor();
  return { desk, secret };
}

async function giveTo(from: Page, name: string): Promise<void> {
  const choice = from.getByLabel("Who answers for it from now on");
  await choice.selectOption(await choice.locator("option", { hasText: name }).getAttribute("value"));
}

test("the custodian, away, hands it over under her signature, and finds it in her drawer when it comes back", async () => {
  const { desk, secret } = await inviteDeputy();
  await page.goto(`${matter}/nondisclosure/hand-over`);
  await page.getByLabel("Code").fill(freshCode());
  await page.getByRole("button", { name: "Show that it is you" }).click();
  await giveTo(page, "Jo Deputy");
  await page.getByLabel("Why").fill("Away until April.");
  await page.getByLabel("Sign with your name").fill("Maria Ortiz");
  await looksRight();
  await page.getByRole("button", { name: "Sign and hand it over" }).click();
  await page.waitForURL("**/drawer");
  await page.getByText("Nothing lies here.").waitFor();
  expect((await page.request.get(matter)).status()).toBe(404);

  // The deputy hands it back, in her own browser: a fresh code opens her drawer, and is enough to sign with.
  await desk.goto("/drawer");
  expect((await desk.request.get(matter)).status()).toBe(404);
  await desk.getByLabel("Code").fill(totpCode(secret, 1));
  await desk.getByRole("button", { name: "Open the drawer" }).click();
  await desk.locator(`a[href^="${matter}"]`).first().waitFor();
  await desk.goto(`${matter}/nondisclosure/hand-over`);
  await giveTo(desk, "Maria Ortiz");
  await desk.getByLabel("Why").fill("She is back.");
  await desk.getByLabel("Sign with your name").fill("Jo Deputy");
  await desk.getByRole("button", { name: "Sign and hand it over" }).click();
  await desk.waitForURL("**/drawer");
  await desk.context().close();
  await page.reload();
  await page.locator(`a[href^="${matter}"]`).first().waitFor();
  await looksRight();
});

test("with her drawer closed a sealed matter is not there for who is named in it either", async () => {
  await page.goto("/drawer");
  await page.getByRole("button", { name: "Close it now" }).click();
  await page.getByRole("button", { name: "Open the drawer" }).waitFor();
  const statuses = [];
  for (const below of ["", "/nondisclosure", "/instruments", "/consultation"])
    statuses.push((await page.request.get(matter + below)).status());
  expect(statuses).toEqual([404, 404, 404, 404]);
  await page.getByLabel("Code").fill(freshCode());
  await page.getByRole("button", { name: "Open the drawer" }).click();
  await page.locator(`a[href^="${matter}"]`).first().waitFor();
});

test("it is lifted by a document and her signature, and stands in the list from then on", async () => {
  await page.goto(`${matter}/nondisclosure/lift`);
  await page.getByLabel("Sign with your name").fill("Maria Ortiz");
  await page.getByRole("button", { name: "Sign, and lift the silence" }).click();
  await page.getByText("Add the document: silence is lifted by a paper alone.").waitFor();
  await scan("The document itself");
  await page.getByLabel("Its date").fill("2026-03-02");
  await page.getByLabel("Issued by").fill("FBI, Omaha");
  await page.getByLabel(/A national security letter/).check();
  await page.getByLabel("Sign with your name").fill("Maria Ortiz");
  await looksRight();
  await page.getByRole("button", { name: "Sign, and lift the silence" }).click();
  await page.getByText("It was sealed, and is open to the library’s members now.").waitFor();
  await page.goto("/matters");
  await page.locator(`a[href^="${matter}"]`).first().waitFor();
});

test("a code of the app opens the drawer too", async () => {
  await page.goto("/drawer");
  if (await page.getByRole("button", { name: "Close it now" }).isVisible())
    await page.getByRole("button", { name: "Close it now" }).click();
  await page.getByLabel("Code").fill(totpCode(director.totpSecret, 1));
  await page.getByRole("button", { name: "Open the drawer" }).click();
  await page.getByText("Nothing lies here.").waitFor();
});
