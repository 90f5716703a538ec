import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { loadPdfium } from "@/lib/pdf/pdfium";
import { readTextLayer } from "@/lib/text/text-layer";
import { faultsEverywhere } from "@/test/support/faults";
import { pdfFile, SUBPOENA } from "@/test/support/make-pdf";
import type { Server } from "@/test/support/server";
import { beginWalk } from "@/test/support/walk";

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let matter = "";
let instrument = "";
let complaints: string[];

// The same subpoena, re-served with a day that lies ahead.
const RESERVED = SUBPOENA.map((text) => text.replace("March 23, 2026", "March 23, 2029"));

async function takeIn(path: string, pages: readonly string[]) {
  await page.goto(path);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles([await pdfFile("paper.pdf", pages)]);
}
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

/** A letter's PDF as the browser gets it, and the words on it. */
async function pdfOf(query = ""): Promise<{ headers: Record<string, string>; text: string }> {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const response = await context.request.get(`/api/letters/${id}${query}`);
  expect(response.status()).toBe(200);
  const document = (await loadPdfium()).open(new Uint8Array(await response.body()));
  const texts = Array.from({ length: document.pageCount }, (_, index) =>
    readTextLayer(document.page(index).characters()).words.map(({ text }) => text),
  );
  return { headers: response.headers(), text: texts.flat().join(" ") };
}

beforeAll(async () => {
  const walk = await beginWalk({
    look: { viewport: { width: 1440, height: 900 } },
    but: /404|Failed to load resource/,
  });
  ({ server, browser, context, page, complaints } = walk);
  return walk.end;
});

test("the letterhead is set once, and each letter carries it", async () => {
  await page.goto("/settings/letterhead");
  await page.getByLabel("Beside the name").fill("1\n2\n3\n4\n5\n6");
  await press("Save");
  await page.getByText("At most five lines fit").waitFor();
  await page.getByLabel("Beside the name").fill("950 South Warrior Lane\nWaukee, Iowa 50263");
  await press("Save");
  await page.getByText("Saved. The next letter carries it.").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
});

test("the first letters are one tap away as soon as a paper is in", async () => {
  await takeIn("/matters/new", SUBPOENA);
  await press("Take it in and read it");
  await page.waitForURL(/\/instruments\//);
  instrument = new URL(page.url()).pathname;
  matter = instrument.replace(/\/instruments\/.*/, "");
  await press("Received, and referred to counsel");
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  await page.getByRole("article").getByText("It has been referred to the library’s counsel").waitFor();

  const { headers, text } = await pdfOf();
  expect(text).toContain("950 South Warrior Lane");
  expect(text).toContain("Maria Ortiz Director, lawful custodian of records");
  expect(text).not.toContain("stop the clock");
  expect(headers["content-type"]).toBe("application/pdf");
  expect(headers["content-disposition"]).toBe('inline; filename="Good Cause.pdf"');
  expect((await pdfOf("?keep")).headers["content-disposition"]).toBe('attachment; filename="Good Cause.pdf"');
  expect((await pdfOf("?copy")).text).toContain("This does not stop the clock.");
  expect(await faultsEverywhere(page)).toEqual([]);
});

test("it is noted as sent only when what it says of deletion is so", async () => {
  await page.getByLabel("To", { exact: true }).fill("Brandt & Oyelaran");
  await press("It was sent");
  await page.getByText("Tick this when it is so").waitFor();
  await page.getByLabel(/^Routine deletion of what may be responsive/).check();
  await press("It was sent");
  await page.getByText(/^Sent .* by mail to Brandt & Oyelaran$/).waitFor();
  expect(await page.getByRole("link", { name: "Change it" }).count()).toBe(0);
});

test("a letter that is not there, or not hers, is the same nothing", async () => {
  const answers = [];
  for (const id of ["00000000-0000-4000-8000-000000000000", "nonsense"]) {
    const response = await context.request.get(`/api/letters/${id}`);
    answers.push([response.status(), await response.text()]);
  }
  const stranger = await browser.newContext({ baseURL: server.url });
  const mine = new URL(page.url()).pathname.split("/").at(-1);
  expect((await stranger.request.get(`/api/letters/${mine}`)).status()).toBe(401);
  await stranger.close();
  expect(answers[0]).toEqual([404, expect.any(String)]);
  expect(answers[0]).toEqual(answers[1]);
  expect((await context.request.get(`${matter}/letters/00000000-0000-4000-8000-000000000000`)).status()).toBe(404);
});

describe("the letters page", () => {
  test("names neither patron nor board before the question of silence is answered no", async () => {
    await page.goto(instrument);
    await page.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });
    await page.goto(`${matter}/letters`);
    await page.getByRole("heading", { name: "To whoever asks" }).waitFor();
    expect(await page.content()).not.toMatch(/To the patron|Notice to the patron|For the board/);

    await page.goto(matter);
    await page.getByRole("button", { name: "No", exact: true }).click();
    await page.getByText("Nothing here binds anyone to silence.").waitFor();
    await page.goto(`${matter}/letters`);
    await page.getByRole("link", { name: "Write: Notice to the patron" }).waitFor();
    await page.getByRole("link", { name: "Write: Item for the board’s agenda" }).waitFor();
    await page.getByText("This does not stop the clock.").first().waitFor();
    expect(await faultsEverywhere(page)).toEqual([]);
  });
});

test("the cure letter lists the defects, takes no word that tells of records, and waits for counsel (waukee:proc.4)", async () => {
  await page.getByRole("link", { name: "Write: What is to be cured" }).click();
  await page.getByRole("heading", { level: 1, name: "What is to be cured" }).waitFor();
  const paper = page.getByRole("article");
  await paper.getByText("No judge was found to have signed it.").waitFor();
  await page.getByLabel("In your own words").fill("Our records show that she comes on Mondays.");
  await paper.getByText("comes on Mondays").waitFor();
  await press("Keep this letter");
  await page.getByText("tells whether there are records").waitFor();
  await page.getByLabel("In your own words").fill("Please call me if anything is unclear.");
  await page.getByLabel("To", { exact: true }).fill("Hon. Jane Roe");
  await press("Keep this letter");
  await page.getByText("Nobody writes letters to a judge").waitFor();
  await page.getByLabel("To", { exact: true }).fill("Priya Oyelaran\nBrandt & Oyelaran");
  expect(await faultsEverywhere(page)).toEqual([]);
  await press("Keep this letter");
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  await page.getByText("Counsel sees it first.").waitFor();
  expect(await page.getByRole("button", { name: "It was sent" }).count()).toBe(0);
  await page.getByLabel("Counsel’s name").fill("J. Feld");
  await press("Counsel has seen it");
  await page.getByText(/^Seen by J\. Feld/).waitFor();
  await page.getByLabel(/^Routine deletion/).check();
  await press("It was sent");
  await page.getByText(/^Sent .* to Priya Oyelaran$/).waitFor();
  const { text } = await pdfOf();
  expect(text).toContain("To be cured by:");
  expect(text).toContain("Please call me if anything is unclear.");
});

test("of two who note something at once, the later sees what changed, and keeps what she typed", async () => {
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel("They insist on the paper as it is").waitFor();
  await page.getByLabel("Nothing that helps").check();
  await press("Note the answer");
  await page.getByText(/: nothing that helps$/).waitFor();
  await other.getByLabel("They insist on the paper as it is").check();
  await other.getByLabel("From").fill("Priya Oyelaran");
  await other.getByRole("button", { name: "Note the answer" }).click();
  await other.getByText(/: nothing that helps$/).waitFor();
  await other.close();
});

test("a re-served paper shows on the old one what it cures (waukee:proc.4)", async () => {
  await takeIn(`/matters/new?matter=${matter.split("/").at(-1)}`, RESERVED);
  await page.getByLabel("Does it correct or replace a paper?").selectOption({ index: 1 });
  await press("Take it in and read it");
  await page.waitForURL((url) => /\/instruments\//.test(url.pathname) && url.pathname !== instrument);
  await page.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });
  await page.goto(`${matter}/letters`);
  expect(await page.getByRole("heading", { name: "What was cured" }).count()).toBe(0);
  await page.getByRole("link", { name: "What it cured" }).click();
  await page.getByRole("heading", { name: "What was cured" }).waitFor();
  await page.getByRole("listitem").filter({ hasText: "Cured" }).getByText("The date had passed when it came").waitFor();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Still open" })
    .getByText("Clerk or attorney, not a judge")
    .waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
  await page.goto(`${matter}/letters`);
});

test("more time counts when it was agreed in writing, and stands on the page", async () => {
  await page.getByText("More time was agreed in writing", { exact: true }).click();
  await page.getByLabel("The new day").fill("2029-04-20");
  await press("Note the later day");
  await page.getByText("Say who agreed to it.").waitFor();
  await page.getByLabel("By whom").fill("Priya Oyelaran");
  await press("Note the later day");
  await page.getByText("More time was agreed in writing, until").waitFor();
  await page.getByText("Fri 20 Apr 2029").first().waitFor();
});

test("notice is given that process is resisted, in time, as a draft for counsel (waukee:6)", async () => {
  await page.getByRole("link", { name: "Write: Notice that the library resists" }).click();
  await page.getByRole("article").getByText("DRAFT FOR THE SIGNATURE OF COUNSEL").waitFor();
  await press("Keep this letter");
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  expect((await pdfOf()).text).toContain("until good cause has been shown in a court of competent jurisdiction");
});

test("the packet for counsel carries the paper’s own pages", async () => {
  await page.goto(`${matter}/letters`);
  await page.getByRole("link", { name: "Write: Consultation packet" }).click();
  await press("Keep this letter");
  await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  expect((await pdfOf()).text).toContain("The paper, page 3 of 3");
});

test("nothing was complained of", () => {
  expect(complaints).toEqual([]);
});
