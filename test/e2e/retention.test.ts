import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { behindTheGuards } from "@/test/support/behind-the-guards";
import type { Director } from "@/test/support/director";
import { faultsEverywhere } from "@/test/support/faults";
import type { Server } from "@/test/support/server";
import { beginWalk } from "@/test/support/walk";

let server: Server;
let page: Page;
let director: Director;
let complaints: string[];

beforeAll(async () => {
  const walk = await beginWalk({ library: "cresco", look: { viewport: { width: 1440, height: 900 } } });
  ({ server, page, director, complaints } = walk);
  return walk.end;
});

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

const storedFiles = () =>
  readdirSync(join(server.dataFolder, "files"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;

/** A matter that was refused at the desk, decided, signed and closed. */
async function closedMatter(): Promise<string> {
  const matterId = await page.evaluate(async () => {
    const form = new FormData();
    const said = {
      form: "oral",
      receivedOn: "2026-03-02",
      how: "in-person",
      statement: "What does Quackenbush borrow?",
    };
    for (const [name, value] of Object.entries(said)) form.set(name, value);
    const answer = await fetch("/api/intake", { method: "POST", body: form });
    return ((await answer.json()) as { matterId: string }).matterId;
  });
  const matter = `/matters/${matterId}`;
  await page.goto(matter);
  await press("No");
  await page.getByText("Does anything here bind anyone to silence?").waitFor({ state: "detached" });
  await page.goto(`${matter}/determination`);
  await press("Refused at the desk");
  await page.getByText("Decided, and not yet signed").waitFor();
  await page.locator("form", { hasText: "Sign it" }).getByLabel("Code").fill(director.recoveryCodes[1]!);
  await press("Sign it");
  await press("Close the matter");
  await page.getByText("This matter is closed.").waitFor();
  return matter;
}

test("cresco:6a the usual period is set once, and a matter that closes is kept for it", async () => {
  await page.goto("/settings");
  await page.getByText("A closed matter is kept until you say otherwise.").waitFor();
  await page.getByText("Change the usual period").click();
  await page.getByLabel("Months after a matter is closed").fill("a year");
  const form = page.locator("form", { hasText: "Months after a matter is closed" });
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText("Give a whole number of months").waitFor();
  await page.getByLabel("Months after a matter is closed").fill("24");
  await form.getByRole("button", { name: "Save" }).click();
  await page.getByText("A closed matter is kept for 24 months.").waitFor();
});

test("cresco:6a a closed matter is purged by its custodian once its day has come, on what was shown, with a fresh code", async () => {
  const matter = await closedMatter();
  const before = storedFiles();
  await page.goto(matter);
  await page.getByRole("link", { name: "Periods, holds and the purge" }).click();
  await page.getByText("Kept for 24 months after it was closed").waitFor();
  await page.getByText("It is not possible yet.").waitFor();
  expect(await page.getByRole("button", { name: "Purge this matter" }).count()).toBe(0);

  await page.getByText("Place a hold").click();
  await page.getByLabel("Litigation").check();
  await page.locator("form", { hasText: "What holds it?" }).getByLabel("Why").fill("Roe v. Library is to be expected.");
  await press("Place the hold");
  await page.getByText("Roe v. Library is to be expected.").waitFor();
  await page.getByText("Set another period for this matter").click();
  await page.getByLabel("Months after it was closed").fill("0");
  await page
    .locator("form", { hasText: "Months after it was closed" })
    .getByLabel("Why")
    .fill("The schedule names none.");
  await press("Change the period");
  await page.getByText("A hold keeps it longer.").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
  await page.getByText("Lift it", { exact: true }).click();
  await page.getByLabel("Why it is lifted").fill("Roe has withdrawn.");
  await press("Lift the hold");
  await page.getByText("It may be purged now.").waitFor();

  await page.goto("/matters");
  await page.getByRole("link", { name: "Kept long enough: it may be purged" }).click();
  await page.getByText("1 stored file, encrypted").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
  await page.getByLabel("Code").fill(director.recoveryCodes[0]!);
  await press("Purge this matter");
  await page.getByText("Say that you have seen what goes.").waitFor();
  await page.getByLabel("I have seen what goes.").check();
  await page.getByLabel("Code").fill("000000");
  await press("Purge this matter");
  await page.getByText("That code is not right.").waitFor();
  await page.getByLabel("Code").fill(director.recoveryCodes[0]!);
  await press("Purge this matter");
  await page.getByRole("heading", { name: "Certificate of destruction" }).waitFor();
  await page.getByText("with a recovery code given for this paper").waitFor();
  expect(await faultsEverywhere(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the certificate" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Good Cause.pdf");

  // What was said is off the disk; the certificate has come to the signed decision.
  await expect.poll(storedFiles).toBe(before);
  const waiting = "select 1 from purged_files where removed_at is null union all select 1 from findings";
  await expect.poll(() => behindTheGuards(server, waiting)).toEqual([]);
  for (const segment of ["determination", "letters", "consultation", "production", "dates", "instruments"]) {
    expect((await page.request.get(`${matter}/${segment}`)).status()).toBe(404);
  }
  await page.goto(matter);
  await page.getByText("Refused at the desk,").waitFor();
  expect(await page.getByRole("navigation", { name: "This matter" }).count()).toBe(0);
  expect(await faultsEverywhere(page)).toEqual([]);
  await page.goto("/matters");
  await page.getByText("Closed (1)").click();
  await page.getByText(/^Purged matter/).waitFor();
  expect(await page.content()).not.toContain("Quackenbush");
});

test("no page complained", () => {
  expect(complaints).toEqual([]);
});
