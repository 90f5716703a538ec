import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { behindTheGuards } from "@/test/support/behind-the-guards";
import { countMails, mailedLink } from "@/test/support/director";
import { faultsOf } from "@/test/support/faults";
import { pdfFile, SUBPOENA } from "@/test/support/make-pdf";
import type { Server } from "@/test/support/server";
import { beginWalk, handIn, takeIn } from "@/test/support/walk";

let server: Server;
let browser: Browser;
let director: Page;
let counsel: Page;
let matter = "";
let link = "";
let complaints: string[];

beforeAll(async () => {
  const walk = await beginWalk({ look: { viewport: { width: 1440, height: 950 } }, but: /status of 404/ });
  ({ server, browser, page: director, complaints } = walk);
  ({ matter } = await handIn(director, await pdfFile("subpoena.pdf", SUBPOENA)));
  await director.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });

  counsel = await walk.open({ viewport: { width: 390, height: 844 }, hasTouch: true });
  walk.watch(counsel);
  return walk.end;
});

test("before the public address is checked no link is offered: the page says so, and names paper and telephone", async () => {
  await director.goto(`${matter}/consultation`);
  await director.getByText("No link goes to anybody outside yet").waitFor();
  await director.getByLabel("On paper").waitFor();
  expect(await director.getByLabel("By a link to her e-mail").count()).toBe(0);
  expect(await faultsOf(director)).toEqual([]);
});

test("the director asks counsel, and the mail that goes out says nothing of what it is about", async () => {
  // The check itself needs the city's own proxy.
  await behindTheGuards(server, "update libraries set public_address = $1, public_address_checked_at = set_up_at", [
    server.url,
  ]);
  await director.reload();
  await director.getByText("Is this process, order or subpoena in proper form?").waitFor();
  await director.getByLabel("Her name").fill("Ruth Halloran");
  await director.getByLabel("E-mail address").fill("Ruth.Halloran@Waukee.test");
  await director.getByLabel("The question, in a sentence").fill("May we release Delia Marsh’s loans to the plaintiff?");
  await director.getByRole("button", { name: "Ask counsel" }).click();
  await director.getByText("asked, not opened yet").waitFor();
  link = await mailedLink(server, 1);
  expect(link).toMatch(new RegExp(`^${server.url}/sign-in/counsel\\?link=[\\w-]{43}$`));
});

describe("on a phone", () => {
  test("a scanner that opens the link does no harm; the button lets counsel in", async () => {
    for (let scans = 0; scans < 2; scans++) expect((await fetch(link)).status).toBe(200);
    await counsel.goto(link);
    expect(await faultsOf(counsel)).toEqual([]);
    await counsel.getByRole("button", { name: "Open it" }).click();
    await counsel.waitForURL(/\/consultations\/[0-9a-f-]{36}$/);
    await counsel.getByRole("heading", { name: "May we release Delia Marsh’s loans to the plaintiff?" }).waitFor();
    await counsel.getByText("asked by Maria Ortiz").waitFor();
  });

  test("she sees who is in it, and the paper only once she has said that she has no conflict", async () => {
    expect(await counsel.locator("image").count()).toBe(0);
    expect(await faultsOf(counsel)).toEqual([]);
    await counsel.getByRole("button", { name: "I have no conflict of interest" }).click();
    await counsel.getByRole("img", { name: "Page 1" }).waitFor();
    const address = await counsel.locator("image").first().getAttribute("href");
    expect((await counsel.request.get(address!)).status()).toBe(200);
    expect(await faultsOf(counsel)).toEqual([]);
  });

  test("she remarks on a place of the page, and the director answers", async () => {
    await counsel.getByRole("img", { name: "Page 1" }).click({ position: { x: 40, y: 300 } });
    await counsel.getByLabel("Remark on: Page 1, a place").fill("Whose hand is this?");
    await counsel.getByRole("button", { name: "Add the remark" }).click();
    await counsel.getByText("Whose hand is this?").waitFor();
    await director.reload();
    const thread = director.locator("#remarks li").filter({ hasText: "Whose hand is this?" }).first();
    await thread.locator("summary").click();
    await thread.getByLabel("Answer").fill("The deputy clerk’s.");
    await thread.getByRole("button", { name: "Add the answer" }).click();
    await director.getByText("The deputy clerk’s.").waitFor();
  });

  test("what she writes is kept, and is there again", async () => {
    await counsel.getByLabel("Your reasons", { exact: true }).fill("No judge has made the determination.");
    await counsel.getByText("Kept as a draft.").waitFor();
    await counsel.reload();
    expect(await counsel.getByLabel("Your reasons", { exact: true }).inputValue()).toBe(
      "No judge has made the determination.",
    );
    await counsel.getByText("The deputy clerk’s.").waitFor();
  });

  test("what is missing is said beside it, and nothing that she chose is lost", async () => {
    await counsel.getByLabel("Have it cured").check();
    await counsel.getByRole("button", { name: "Submit my advice" }).click();
    await counsel.getByText("2 things are missing above.").waitFor();
    await counsel.getByText("Answer yes, no, or in part.").first().waitFor();
    expect(await counsel.getByLabel("Have it cured").isChecked()).toBe(true);
  });

  test("waukee:proc.3: she answers the policy's two questions and advises, and the director sees both", async () => {
    const answer = (question: string, word: string) =>
      counsel.getByRole("group", { name: question }).getByLabel(word, { exact: true }).check();
    await answer("1. Is this process, order or subpoena in proper form?", "Yes");
    await answer("2. Is there a showing of good cause for its issuance?", "No");
    await counsel.locator('[name="why.good-cause"]').fill("None is shown to any court.");
    const defect = counsel.locator('[data-rule="no-judicial-determination"]');
    await defect.getByText("Authorities for and against").click();
    await defect.getByText("Brown v. Johnston", { exact: false }).first().waitFor();
    await defect.getByLabel("It stands").check();
    await counsel.getByRole("button", { name: "Submit my advice" }).click();
    await counsel.getByRole("heading", { name: "Have it cured" }).waitFor();

    await director.reload();
    await director.getByRole("heading", { name: "Have it cured" }).waitFor();
    await director.getByText("None is shown to any court.").waitFor();
    await director.getByText("has opened it").waitFor();
    expect(await faultsOf(director)).toEqual([]);
    expect(await faultsOf(counsel)).toEqual([]);
  });
});

test("her page prints on two sheets, with what was asked and advised", async () => {
  const pdf = await counsel.pdf({ format: "Letter" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
});

test("advice by telephone is asked back, and one tap makes it hers", async () => {
  const mails = countMails(server);
  await director.getByText("Write down advice that came by letter").click();
  const form = director.locator("form").filter({ has: director.getByRole("button", { name: "Write it down" }) });
  await form.getByLabel("By telephone").check();
  for (const group of await form.getByRole("group", { name: /^\d\. / }).all()) await group.getByLabel("Yes").check();
  await form.getByLabel("Object", { exact: false }).first().check();
  await form.getByLabel("Your reasons", { exact: true }).fill("She says: object before the 16th.");
  await form.getByRole("button", { name: "Write it down" }).click();
  await director.getByText("said, and not yet confirmed").waitFor();
  await mailedLink(server, mails + 1);

  await counsel.reload();
  await counsel.getByRole("heading", { name: "Is this your advice?" }).waitFor();
  await counsel.getByRole("button", { name: "Yes, that is my advice" }).click();
  await counsel.getByRole("heading", { name: "Is this your advice?" }).waitFor({ state: "detached" });
  await director.reload();
  await director.getByText(/confirmed \w{3} \d/).waitFor();
});

test("she opens the cure letter that waits for her, and says herself that she has seen it", async () => {
  for (const name of ["What is to be cured", "Bench memo"]) {
    await director.goto(`${matter}/letters`);
    await director.getByRole("link", { name: `Write: ${name}` }).click();
    await director.getByRole("button", { name: "Keep this letter" }).click();
    await director.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
  }

  await counsel.reload();
  const papers = counsel.locator("#papers");
  for (const name of [/^What is to be cured, opens/, /^Bench memo, opens/]) {
    const address = await papers.getByRole("link", { name }).getAttribute("href");
    const answer = await counsel.request.get(address!);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  }
  expect(await faultsOf(counsel)).toEqual([]);
  await papers.getByRole("button", { name: "I have seen it; it may go out: What is to be cured" }).click();
  await papers.getByText(/Seen by Ruth Halloran/).waitFor();
  await director.goto(`${matter}/letters`);
  await director.getByText(/^Seen by Ruth Halloran/).waitFor();
});

test("about a paper that comes in the place of the first counsel is asked anew, in one step, and sees which she answers for", async () => {
  await director.goto(`/matters/new?matter=${matter.split("/").at(-1)}`);
  const again = await pdfFile("again.pdf", SUBPOENA);
  await director.locator('input[type="file"]').first().setInputFiles([again]);
  await director.getByLabel("Does it correct or replace a paper?").selectOption({ index: 1 });
  await takeIn(director);
  await director.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });

  await counsel.reload();
  await counsel.getByText("Another paper has come in the place of this one").waitFor();
  await counsel.getByText("The library has not asked you about the new one yet.").waitFor();
  await director.goto(`${matter}/consultation`);
  await director.getByRole("heading", { name: "Counsel is to be asked anew" }).waitFor();
  expect(await faultsOf(director)).toEqual([]);
  const mails = countMails(server);
  await director.getByRole("button", { name: "Ask about the new paper" }).click();
  await director.getByText("asked, not opened yet").waitFor();
  await director.getByRole("heading", { name: "Asked before" }).waitFor();
  await mailedLink(server, mails + 1);
  expect(await faultsOf(director)).toEqual([]);

  await counsel.reload();
  await counsel.getByRole("link", { name: "You are asked about the new one here" }).click();
  await counsel.getByRole("button", { name: "I have no conflict of interest" }).click();
  await counsel.getByRole("button", { name: "Submit my advice" }).waitFor();
  expect(await counsel.getByText("Another paper has come").count()).toBe(0);
  await counsel.goto("/consultations");
  await counsel.getByText("another paper has come in its place").waitFor();
  expect(await faultsOf(counsel)).toEqual([]);
  await counsel.locator("main li a").last().click();
  await counsel.waitForURL(/\/consultations\/[0-9a-f-]{36}$/);
});

describe("a link", () => {
  test("that was used is good for nothing but a new one, which goes to the same address", async () => {
    const other = await (await browser.newContext({ baseURL: server.url })).newPage();
    await other.goto(link);
    await other.getByRole("heading", { name: "This link was used before" }).waitFor();
    expect(await faultsOf(other)).toEqual([]);
    const mails = countMails(server);
    await other.getByRole("button", { name: "Mail me a new link" }).click();
    await other.getByText("Look into your mail").waitFor();
    await other.goto(await mailedLink(server, mails + 1));
    await other.getByRole("button", { name: "Open it" }).click();
    await other.getByRole("heading", { name: "What you are asked" }).waitFor();
    await other.context().close();
  });

  test("for an address that nobody asks is promised in the same words, and never sent", async () => {
    const other = await (await browser.newContext({ baseURL: server.url })).newPage();
    const mails = countMails(server);
    await other.goto("/sign-in/counsel");
    await other.getByLabel("Your e-mail address").fill("nobody@elsewhere.test");
    await other.getByRole("button", { name: "Mail me a new link" }).click();
    await other.getByText("Look into your mail").waitFor();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(countMails(server)).toBe(mails);
    await other.context().close();
  });
});

test("revoked, counsel sees nothing at once, and her link says that the library asks nothing", async () => {
  await director.getByRole("button", { name: "Withdraw at once" }).click();
  await director.getByText("invitation withdrawn", { exact: true }).first().waitFor();
  const before = counsel.url();
  expect((await counsel.goto(before))?.status()).toBe(404);
  await counsel.goto("/consultations");
  await counsel.getByText("Nothing waits for you here now.").waitFor();
  const other = await (await browser.newContext({ baseURL: server.url })).newPage();
  await other.goto(link);
  await other.getByRole("heading", { name: "The library asks nothing of you now" }).waitFor();
  await other.context().close();
});

test("nothing failed on any page on the way", () => {
  expect(complaints).toEqual([]);
});
