import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Library } from "./library";

let library: Library;
let page: Page;
let desk: Page;

beforeAll(async () => {
  library = await Library.open("minden");
  page = library.page;
  desk = await library.enrolDesk();
}, 120_000);
afterAll(() => library?.close());

const tap = (name: string) => desk.getByRole("button", { name, exact: true }).click();

test("minden:6 an officer asks at the desk, is sent to the Director, and she is told at once", async () => {
  await tap("They did not say");
  await tap("They ask, or hand over a paper");
  await tap("I said it");
  await tap("Next");
  await desk.getByLabel("Agency").fill("Kearney County Sheriff");
  await desk.getByLabel("Name").fill("Sgt. Dale Pruett");
  await desk.getByLabel("Call-back number").fill("308-555-0150");
  await tap("Next");
  await tap("I have called");
  await desk.getByLabel("What did they ask for, in their words?").fill("What a young man in a red coat has out.");
  await tap("Send the report");
  await desk.getByRole("heading", { level: 1, name: "Sent" }).waitFor();
});

test("minden:guide nothing was written, so nothing can be released", async () => {
  await library.openNewest();
  await library.nothingBindsToSilence();
  await library.at("production");
  await page.getByLabel("What was asked for").selectOption("circulation");
  await page.getByRole("button", { name: "This was asked for" }).click();
  const circulation = page.getByRole("region", { name: "circulation", exact: true });
  await circulation.getByText("Asked, not ordered.").waitFor();
});

test("minden:4 no mail that went out has a title, a name or what was asked, and the desk card speaks of calls", async () => {
  for (const mail of library.mails()) expect(mail).not.toMatch(/Pruett|red coat|young man|Kearney/);
  expect(library.mails().length).toBeGreaterThan(0);
  await desk.goto("/desk/card");
  await desk.getByText("leave no title in a message", { exact: false }).waitFor();
});

test("minden:7 it was refused at the desk: one tap, signed later, and the matter closes", async () => {
  await library.at("determination");
  await page.getByRole("button", { name: "Refused at the desk" }).click();
  await page.getByText("Decided, and not yet signed").waitFor();
  await page.goto("/to-sign");
  await library.sign(page, "Sign what is ticked");
  await page.getByText("Nothing waits for your signature.").waitFor();
  await library.closeMatter();
});
