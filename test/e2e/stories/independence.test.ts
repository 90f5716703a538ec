import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { advise, Library } from "./library";
import { attorneysSubpoena } from "./papers";

let library: Library;
let page: Page;

beforeAll(async () => {
  library = await Library.open("independence");
  page = library.page;
}, 120_000);
afterAll(() => library?.close());

test("independence:order a lawyer's subpoena comes, and no judge has ordered anything", async () => {
  await library.receive(attorneysSubpoena("Independence Public Library"));
  await library.confirmFindings();
  await library.nothingBindsToSilence();
  await library.at("production");
  const computers = page.getByRole("region", { name: /computer/ }).first();
  await computers.getByText("attorney", { exact: false }).first().waitFor();
});

test("counsel advises to object, in time", async () => {
  const counsel = await library.askCounsel("Do we answer a lawyer's subpoena for a reader's loans?");
  const questions = await counsel.getByRole("group", { name: /^\d\. / }).count();
  await advise(counsel, Array(questions).fill("No"), "Object", "Our Board's policy asks for an order; none was made.");
  await counsel.getByRole("button", { name: "Submit my advice" }).click();
  await counsel.getByRole("heading", { name: "Object" }).waitFor();
});

test("the objection is drafted for her signature, and sent before its day", async () => {
  await library.stopDeletion();
  await library.sendLetter("Objections to the subpoena");
});

test("independence:resist the Board votes to resist, and the Director decides so in its name", async () => {
  await library.at("board");
  await page.getByRole("radio", { name: /^To resist/ }).check();
  await page.getByRole("radio", { name: "At a special meeting" }).check();
  await page.getByLabel("Day of the meeting").fill(library.today);
  await page.getByRole("button", { name: "Bring it before the Board" }).click();
  await page.getByLabel("Motion, as it was put").fill("To resist the demand until good cause is shown in court.");
  await page.getByLabel("Ayes").fill("5");
  await page.getByLabel("Nays").fill("0");
  await page.getByLabel("The Board resists").check();
  await page.getByRole("button", { name: "Write down the vote" }).click();
  await page.getByText("The Board resists,").waitFor();
  await library.decide("Resist", "No court has found good cause.", async () => {
    await page.getByLabel("In the name of the Board").check();
  });
});

test("nothing left the library, and the matter closes", async () => {
  await library.closeMatter();
  await library.at();
  await page.goto("/matters");
});
