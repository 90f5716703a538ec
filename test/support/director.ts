import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { authenticator } from "otplib";
import type { Page } from "playwright-core";
import { newRecoveryCodes } from "@/lib/auth/recovery-codes";
import { newTotpSecret } from "@/lib/auth/totp";
import { now } from "@/lib/clock";
import { openMasterKey } from "@/lib/files/master-key";
import { newId } from "@/lib/ids";
import { type SetupDraft, sealDraft } from "@/lib/settings/setup-draft";
import type { Server } from "./server";

/** A director who has set her library up. */
export interface Director {
  email: string;
  totpSecret: string;
  recoveryCodes: string[];
}

/** A library as its director types it in. */
export interface LibraryGiven {
  name: string;
  city: string;
  state: "Iowa" | "Nebraska";
}

export const LIBRARIES = {
  waukee: { name: "Waukee Public Library", city: "Waukee", state: "Iowa" },
  independence: { name: "Independence Public Library", city: "Independence", state: "Iowa" },
  cresco: { name: "Cresco Public Library", city: "Cresco", state: "Iowa" },
  minden: { name: "Jensen Memorial Library", city: "Minden", state: "Nebraska" },
  ames: { name: "Ames Public Library", city: "Ames", state: "Iowa" },
} as const satisfies Record<string, LibraryGiven>;

/** Sets a library up through the browser, from the link on the terminal to the list of matters: Waukee's, if none is given. */
export async function setUpLibrary(
  server: Server,
  page: Page,
  { name, city, state }: LibraryGiven = LIBRARIES.waukee,
): Promise<Director> {
  const domain = `${city.toLowerCase()}.test`;
  await page.goto(server.setupLink());
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByLabel("Name of the library").fill(name);
  await page.getByLabel("City").fill(city);
  await page.getByLabel(state).check();
  await goOn(page);
  await page.getByLabel("Yes, this is our board’s text").check();
  await page.getByLabel("Last reviewed on").fill("2025-06-10");
  await goOn(page);
  await page.getByLabel("Your name").fill("Maria Ortiz");
  await page.getByLabel("Your e-mail address").fill(`M.Ortiz@${domain} `);
  await page.getByLabel("I keep confidential").check();
  await goOn(page);
  await page.getByText("Type it instead").click();
  const totpSecret = ((await page.locator("details p").textContent()) ?? "").replace(/\s/g, "");
  await page.getByLabel("The code that the app shows now").fill(totpCode(totpSecret));
  await goOn(page);
  await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
  const recoveryCodes = await page.locator("ol code").allInnerTexts();
  await page.getByLabel("I have them on paper.").check();
  await goOn(page);
  await page.getByRole("button", { name: "Later" }).click();
  await page.getByRole("button", { name: "Make the library" }).click();
  await page.waitForURL("**/matters");
  return { email: `m.ortiz@${domain}`, totpSecret, recoveryCodes };
}

/**
 * Sets a library up as `setUpLibrary` does, and in one step: the browser brings along what its earlier pages would have
 * kept in it, so that the last page alone is left. For tests that are of something else.
 */
export async function setUpAtOnce(
  server: Server,
  page: Page,
  given: LibraryGiven = LIBRARIES.waukee,
): Promise<Director> {
  const email = `m.ortiz@${given.city.toLowerCase()}.test`;
  const [totpSecret, recoveryCodes] = [newTotpSecret(), newRecoveryCodes()];
  const pack = (Object.keys(LIBRARIES) as (keyof typeof LIBRARIES)[]).find((one) => LIBRARIES[one].city === given.city);
  const draft: SetupDraft = {
    begunAt: now().getTime(),
    personId: newId(),
    library: { ...given, state: given.state === "Iowa" ? "IA" : "NE", timeZone: "America/Chicago", aliases: [] },
    policy: { pack: pack!, stillTheText: "yes", adoptedOn: null, reviewedOn: "2025-06-10" },
    director: { name: "Maria Ortiz", email, confidential: "yes" },
    authenticator: { secret: totpSecret, lastStep: Math.floor(now().getTime() / 30_000) },
    recoveryCodes,
    recoveryCodesKept: true,
    reach: { address: null },
  };
  const key = await openMasterKey(join(server.dataFolder, "keys"), {});
  const { hostname } = new URL(server.url);
  const cookie = { name: "good-cause-set-up", value: sealDraft(draft, key), domain: hostname, path: "/setup" };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: "Strict" }]);
  await page.goto("/setup/finish");
  await page.getByRole("button", { name: "Make the library" }).click();
  await page.waitForURL("**/matters");
  return { email, totpSecret, recoveryCodes };
}

/** What the app on her phone shows; `later` half minutes from now. */
export function totpCode(secret: string, later = 0): string {
  return authenticator.clone({ epoch: now().getTime() + later * 30_000 }).generate(secret);
}

/** The newest link in the outbox folder, once there are `count` mails. */
export async function mailedLink(server: Server, count: number): Promise<string> {
  const folder = join(server.dataFolder, "outbox");
  for (const deadline = performance.now() + 15_000; performance.now() < deadline; ) {
    const mails = mailTexts(server);
    const links = mails.map((mail) => /https?:\S+/.exec(mail)![0]);
    const fresh = links.filter((link) => !seen.has(link));
    if (mails.length >= count && fresh.length > 0) {
      for (const link of fresh) seen.add(link);
      return fresh[0]!;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There are ${list(folder).length} mails.`);
}

/** The mails in the outbox folder, as plain text. */
export function mailTexts(server: Server): string[] {
  const folder = join(server.dataFolder, "outbox");
  return list(folder).map((name) => plainText(readFileSync(join(folder, name), "utf8")));
}

/** How many mails lie in the outbox folder. */
export function countMails(server: Server): number {
  return list(join(server.dataFolder, "outbox")).length;
}

const seen = new Set<string>();

function list(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".eml"));
  } catch {
    return [];
  }
}

function plainText(eml: string): string {
  const [, , part = ""] = eml.split("\r\n\r\n");
  return Buffer.from(part.split("\r\n--")[0]!, "base64").toString();
}

async function goOn(page: Page) {
  await page.getByRole("button", { name: "Go on" }).click();
}
