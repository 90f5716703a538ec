import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { advise, Library } from "./library";
import { judgesOrder } from "./papers";

let library: Library;
let page: Page;

beforeAll(async () => {
  library = await Library.open("ames");
  page = library.page;
}, 120_000);
afterAll(() => library?.close());

test("ames:process a judge's order comes, and the Legal Department is asked on paper alone", async () => {
  await library.receive(judgesOrder("Ames Public Library", "Story"));
  await library.confirmFindings();
  await library.nothingBindsToSilence();
  await library.at("consultation");
  await page.getByLabel("Her name").fill("Karen Ostby");
  await page.getByRole("radio", { name: /^On paper/ }).check();
  await page.getByLabel("The question, in a sentence").fill("Does this order bind us, and to what?");
  await page.getByRole("button", { name: "Ask counsel" }).click();
  await page.getByRole("heading", { name: "Karen Ostby" }).waitFor();
});

test("ames:process her letter is written down, and the Director releases what the order names", async () => {
  await page.getByText("Write down advice that came").click();
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Write it down" }) });
  await form.getByLabel("By letter").check();
  await advise(form, ["Yes", "Yes"], "Release", "The order is in form, and names the loans of August.");
  await page.getByRole("button", { name: "Write it down" }).click();
  await page.getByRole("heading", { name: "Release", exact: true }).waitFor();
  await library.stopDeletion();
  await library.decide("Release", "The court ordered it, and counsel advises it.", async () => {
    await page.getByRole("checkbox", { name: /^circulation/ }).check();
  });
});

test("ames:custodian the Director hands over what the order names, and the matter closes", async () => {
  await library.handOver("Loans of August 2026: two titles, three dates.", "Ellen Vance, Story County Attorney");
  await library.closeMatter();
});
