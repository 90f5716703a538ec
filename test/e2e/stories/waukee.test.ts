import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { advise, Library } from "./library";
import { clerksSubpoena, judgesOrder, registrationLetter } from "./papers";

let library: Library;
let page: Page;
let counsel: Page;

beforeAll(async () => {
  library = await Library.open("waukee");
  page = library.page;
}, 120_000);
afterAll(() => library?.close());

describe("Waukee: a clerk's subpoena is cured, and a judge's order is answered in part", () => {
  test("waukee:4 waukee:proc.1 the clerk's subpoena comes, is confirmed, and opens nothing", async () => {
    await library.receive(clerksSubpoena("Waukee Public Library", "Dallas"));
    await library.confirmFindings();
    await library.nothingBindsToSilence();
    await library.at("production");
    const circulation = page.getByRole("region", { name: "circulation", exact: true });
    await circulation.getByText("Clerk or attorney, not a judge.").waitFor();
    await circulation.getByText("No judicial determination.").waitFor();
  });

  test("waukee:proc.3 counsel is asked the policy's two questions, and says that it is to be cured", async () => {
    counsel = await library.askCounsel("May we answer this subpoena?");
    await advise(counsel, ["Yes", "No"], "Have it cured", "A clerk signed it, and no court has found good cause.");
    await counsel.getByRole("button", { name: "Submit my advice" }).click();
    await counsel.getByRole("heading", { name: "Have it cured" }).waitFor();
  });

  test("waukee:proc.4 the letter lists what is to be cured, and is sent once counsel has seen it", async () => {
    await library.stopDeletion();
    await library.sendLetter("What is to be cured");
  });

  test("the order that a judge signs in its place cures both", async () => {
    await library.receive(judgesOrder("Waukee Public Library", "Dallas"), "instead");
    // The days of the records asked for, and not the day by which they are due.
    await page
      .getByText(/1 Aug 2026 – .*31 Aug 2026/)
      .first()
      .waitFor();
    await library.confirmFindings();
    await library.at();
    const cured = page.getByRole("listitem").filter({ hasText: "Cured" });
    await cured.getByText("Clerk or attorney, not a judge").first().waitFor();
    await cured.getByText("No judicial determination").first().waitFor();
  });

  test("waukee:proc.3 counsel, asked about the new paper, advises to release circulation", async () => {
    await library.at("consultation");
    await page.getByRole("button", { name: "Ask about the new paper" }).click();
    await page.getByText("None yet.").waitFor();
    await counsel.goto("/consultations");
    await counsel
      .getByRole("listitem")
      .filter({ hasNotText: "another paper has come in its place" })
      .getByRole("link")
      .click();
    await counsel.getByRole("button", { name: "I have no conflict of interest" }).click();
    await counsel.getByRole("button", { name: "Submit my advice" }).waitFor();
    await advise(counsel, ["Yes", "Yes"], "Release in part", "Judge Dahl found both limbs, for circulation alone.");
    await counsel.getByLabel("circulation", { exact: true }).check();
    await counsel.getByRole("button", { name: "Submit my advice" }).click();
    await counsel.getByRole("heading", { name: "Release in part" }).waitFor();
  });

  test("waukee:1 the gate opens once who asks is verified and the Director has decided and signed", async () => {
    await library.verifyRequester("The clerk of the county attorney");
    await library.stopDeletion();
    await library.decide("Release in part", "A judge found good cause for the loans of August alone.", async () => {
      await page.getByRole("checkbox", { name: /^circulation/ }).check();
    });
  });

  test("the hand-over is written down, and the matter closes", async () => {
    await library.handOver("Loans of August 2026: two titles.", "Ellen Vance, Assistant Dallas County Attorney");
    await library.closeMatter();
  });
});

describe("Waukee: a detective's letter for one cardholder's address goes before the Board", () => {
  test("waukee:3 the letter opens registration alone, once the Director has said why it is necessary", async () => {
    await library.receive(registrationLetter("Waukee Public Library"));
    await library.confirmFindings();
    await library.nothingBindsToSilence();
    await library.stopDeletion();
    await library.at("production");
    const forms = page.getByRole("region", { name: "registration", exact: true }).locator("form");
    const why = forms.filter({ has: page.getByLabel("Why these records are necessary") });
    await why.getByLabel("Why these records are necessary").fill("The wallet is hers, and nothing else names her.");
    await why.getByLabel("Who asks is an official of the body that investigates or prosecutes").check();
    await why.getByRole("button", { name: "Say so" }).click();
    await page.getByText("Nobody has said why registration is necessary here.").waitFor({ state: "detached" });
    await page.getByLabel("They showed identification, to me or to who took the paper").check();
    await forms.getByRole("button", { name: "Say so" }).click();
    await page.getByText("Nobody has noted that who asks showed identification.").waitFor({ state: "detached" });
  });

  test("waukee:proc.2 the Director brings it before the Board, whose vote is bound to the matter", async () => {
    await library.at("board");
    await page.getByRole("radio", { name: /^Whether registration may be released/ }).check();
    await page.getByLabel("Day of the meeting").fill(library.today);
    expect(await page.getByLabel("Agenda item").inputValue()).not.toMatch(/Marquardt|Brandt|26-11832/);
    await page.getByRole("button", { name: "Bring it before the Board" }).click();
    await page.getByLabel("Motion, as it was put").fill("To let the Director release what was asked for.");
    await page.getByLabel("Ayes").fill("4");
    await page.getByLabel("Nays").fill("1");
    await page.getByRole("radio", { name: "Approved", exact: true }).check();
    await page.getByRole("button", { name: "Write down the vote" }).click();
    await page.getByText(/4 to 1/).waitFor();
  });

  test("the Director decides, hands over one address, and the matter closes", async () => {
    await library.decide("Release", "The letter has what the policy asks, and the Board approved.", async () => {
      await page.getByRole("checkbox", { name: /^registration/ }).check();
    });
    await library.handOver("Name and address of one cardholder.", "Detective Thomas Brandt, badge 417");
    await library.closeMatter();
  });
});
