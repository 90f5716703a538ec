import type { Page } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { Library } from "./library";
import { searchWarrant } from "./papers";

let library: Library;
let page: Page;
let desk: Page;

beforeAll(async () => {
  library = await Library.open("cresco");
  page = library.page;
  desk = await library.enrolDesk();
}, 120_000);
afterAll(() => library?.close());

const tap = (name: string) => desk.getByRole("button", { name, exact: true }).click();

test("officers with a warrant take a computer, and the desk writes down what they take", async () => {
  await tap("No");
  await tap("They have a warrant and are acting now");
  await desk.getByText("I do not consent to anything beyond the warrant.").waitFor();
  await tap("I said it");
  await tap("I have called");
  await tap("Next");
  await tap("Next");
  await desk.getByLabel("Thing 1").fill("The public computer PC-4");
  await desk.getByLabel("Taken by").fill("Deputy Nolan Weir, badge 212");
  await tap("Next");
  await tap("Send the report");
  await desk.getByRole("heading", { level: 1, name: "Sent" }).waitFor();
});

test("the director finds it at once, and adds the warrant, which no gate holds back", async () => {
  await library.openNewest();
  await page.getByRole("cell", { name: "The public computer PC-4" }).waitFor();
  await library.receive(searchWarrant("Cresco Public Library", "Howard"), "beside");
  await page.getByText("They take, you do not release", { exact: false }).first().waitFor();
  await library.confirmFindings();
  await library.nothingBindsToSilence();
});

test("cresco:5a what was taken is kept as a fact, which nothing refuses", async () => {
  await library.at("production");
  await page.getByText("They take, you do not release.").waitFor();
  await page.getByRole("radio", { name: /^Taken under a warrant/ }).waitFor();
  await page.getByLabel("What, exactly").fill("The public computer PC-4, with its reservations.");
  await page.getByLabel("To whom").fill("Deputy Nolan Weir, badge 212, Howard County Sheriff");
  await page.getByLabel("Receipt").fill("Inventory of one line, signed by N. Weir");
  await page.getByRole("button", { name: "Write it down", exact: true }).click();
  await page.getByRole("region", { name: "What has left the library" }).getByText("The public computer PC-4").waitFor();
});

test("the decision says that they took and the library did not release, and the matter closes", async () => {
  await library.at("determination");
  await library.decide("Taken under a warrant", "A magistrate's warrant; a receipt was given.", async () => {
    await page.getByLabel("What was taken, by whom, when?").fill("The public computer PC-4, by Deputy Weir.");
  });
  await library.closeMatter();
});
