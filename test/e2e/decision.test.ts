import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { type Director, totpCode } from "@/test/support/director";
import { faultsEverywhere } from "@/test/support/faults";
import { beginWalk } from "@/test/support/walk";

let page: Page;
let director: Director;
let complaints: string[];

beforeAll(async () => {
  const walk = await beginWalk({ library: "independence", look: { viewport: { width: 1440, height: 900 } } });
  ({ page, director, complaints } = walk);
  return walk.end;
});

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const heading = (name: string) => page.getByRole("heading", { name, exact: true }).first().waitFor();

/** Takes in what was said at the desk, and answers that nothing binds anyone to silence; gives the matter's address. */
async function spoken(statement: string): Promise<string> {
  const matterId = await page.evaluate(async (words) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      form: "oral",
      receivedOn: "2026-03-02",
      how: "in-person",
      statement: words,
    }))
      form.set(name, value);
    const answer = await fetch("/api/intake", { method: "POST", body: form });
    return ((await answer.json()) as { matterId: string }).matterId;
  }, statement);
  const matter = `/matters/${matterId}`;
  await page.goto(matter);
  await press("No");
  await page.getByText("Does anything here bind anyone to silence?").waitFor({ state: "detached" });
  return matter;
}

test("what was refused at the desk is written down with one tap, signed with a code, and closes the matter", async () => {
  const matter = await spoken("An officer asked what she borrows.");
  await page.goto(`${matter}/determination`);
  await heading("Decision");
  await page.getByRole("button", { name: "Refused at the desk" }).click();
  await page.getByText("Decided, and not yet signed").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);

  await page.goto("/to-sign");
  await page.getByText("Refused at the desk,").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
  await press("Sign what is ticked");
  await page.getByText("Give the code that your app shows now").waitFor();
  await page.getByLabel("Code").fill("000000");
  await press("Sign what is ticked");
  await page.getByText("That code is not right.").waitFor();
  await page.getByLabel("Code").fill(totpCode(director.totpSecret, 1));
  await press("Sign what is ticked");
  await page.getByText("Nothing waits for your signature.").waitFor();

  await page.goto(`${matter}/determination`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the determination" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Good Cause.pdf");
  await press("Close the matter");
  await page.getByText("This matter is closed.").waitFor();
});

test("independence:card one's own records take the short path: the request, a yes of one sentence, the hand-over, the close", async () => {
  const matter = await spoken("She asks what she has borrowed this year.");
  await page.goto(`${matter}/production`);
  await page.getByText("Write down how it was given").click();
  await page.getByLabel("The cardholder asks for what is her own").check();
  await page.getByLabel("The cardholder", { exact: true }).check();
  await page.getByLabel("Whose records").fill("Ann Lee, card ending 12");
  await page.getByRole("checkbox", { name: "circulation" }).check();
  await page.getByLabel("Who gave it showed who she is").check();
  await page.locator("form", { hasText: "What was given?" }).getByRole("button", { name: "Write it down" }).click();
  await page.getByText("It is a basis of release.").waitFor();
  await page.getByText("Nobody has decided on this paper.").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);

  await page.getByRole("link", { name: "To the decision" }).click();
  await page.getByLabel("Release", { exact: false }).first().check();
  await page.getByRole("checkbox", { name: "circulation" }).check();
  await page.getByLabel("In your own words").fill("She asks for what is her own.");
  await page
    .getByRole("region", { name: "The determination as it will print" })
    .getByText("She asks for what is her own.")
    .waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
  await page.getByLabel("Code").fill(director.recoveryCodes[0]!);
  await press("Sign the decision");
  await page.getByText("Decided and signed.").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);

  await page.goto(`${matter}/production`);
  await page.getByText("Open", { exact: true }).waitFor();
  await page.getByLabel("What, exactly").first().fill("A list of 14 items.");
  await press("Record the hand-over");
  await page.getByText("Say to whom: name, agency, badge.").waitFor();
  expect(await page.getByLabel("What, exactly").first().inputValue()).toBe("A list of 14 items.");
  await page.getByLabel("To whom").first().fill("Ann Lee");
  await page
    .getByLabel("Files")
    .first()
    .setInputFiles([{ name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("14 items") }]);
  await page.getByText("Kept, encrypted.").waitFor();
  await press("Record the hand-over");
  await page.getByText("Released by the short path: circulation").waitFor();
  // SHA-256 of "14 items".
  await page.getByText("SHA-256 5a9547ae").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);

  await page.goto(`${matter}/determination`);
  await press("Close the matter");
  await page.getByText("This matter is closed.").waitFor();
});

test("independence:resist a paper goes before the Board, its vote and its standing resolution are bound to the matter", async () => {
  await page.goto("/board");
  await page.getByText("Enter a resolution").click();
  await page.getByLabel("What the Board resolved").fill("Process is resisted until good cause has been shown.");
  await page.getByLabel("Adopted on").fill("2020-05-04");
  await press("Enter it");
  await page.getByText("Adopted Mon 4 May 2020").waitFor();

  const matter = await spoken("He says that a subpoena is on its way.");
  await page.goto(`${matter}/board`);
  expect(await page.getByLabel("Agenda item").inputValue()).not.toMatch(/Lee|subpoena is on its way/);
  await press("Bring it before the Board");
  await page.getByText("Give the day of the meeting.").waitFor();
  await page.getByLabel("Day of the meeting").fill("2026-03-17");
  await press("Bring it before the Board");
  await page.getByText("Until the Board has acted").waitFor();
  await page.getByLabel("Motion, as it was put").fill("To resist the demand.");
  await page.getByLabel("Ayes").fill("5");
  await page.getByLabel("Nays").fill("1");
  await page.getByLabel("The Board resists").check();
  expect(await faultsEverywhere(page)).toEqual([]);
  await press("Write down the vote");
  await page.getByText("The Board resists, Tue 17 Mar 2026: 5 to 1").waitFor();

  await page.getByText("Another meeting, or other words").click();
  await page.getByLabel("By a standing resolution").check();
  await press("Change the referral");
  await page.getByText("The Director resists in the Board’s name, by its resolution of Mon 4 May 2020.").waitFor();
  await page.goto("/board");
  expect(await faultsEverywhere(page)).toEqual([]);
});

test("no page complained", () => {
  expect(complaints).toEqual([]);
});
