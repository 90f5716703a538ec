import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { today } from "@/lib/clock";
import { behindTheGuards } from "@/test/support/behind-the-guards";
import { openBrowser } from "@/test/support/browser";
import {
  countMails,
  type Director,
  LIBRARIES,
  mailedLink,
  mailTexts,
  setUpLibrary,
  totpCode,
} from "@/test/support/director";
import { makePdf } from "@/test/support/make-pdf";
import { type Server, startServer } from "@/test/support/server";

const DESKTOP = { width: 1440, height: 950 };
const PHONE = { width: 390, height: 844 };

/** A library at work: its program, its director at her desk, and what she does there in each story. */
export class Library {
  /** Path of the matter that the story is about. */
  matter = "";

  private constructor(
    readonly server: Server,
    readonly browser: Browser,
    readonly page: Page,
    readonly director: Director,
  ) {}

  static async open(id: keyof typeof LIBRARIES): Promise<Library> {
    const [server, browser] = await Promise.all([startServer(), openBrowser()]);
    const page = await (await browser.newContext({ baseURL: server.url, viewport: DESKTOP })).newPage();
    const director = await setUpLibrary(server, page, LIBRARIES[id]);
    // The check of the public address itself needs the city's own proxy.
    await behindTheGuards(server, "update libraries set public_address = $1, public_address_checked_at = set_up_at", [
      server.url,
    ]);
    return new Library(server, browser, page, director);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.dispose();
  }

  /** The mails that went out, as plain text. */
  mails(): string[] {
    return mailTexts(this.server);
  }

  /** Somebody else's browser, on a phone. */
  async phone(): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.server.url, viewport: PHONE, hasTouch: true });
    return context.newPage();
  }

  /** Takes a paper in and waits until it is read; it opens a matter, stands beside the one before, or in its place. */
  async receive(pages: readonly string[], place: "new" | "instead" | "beside" = "new"): Promise<void> {
    const { page } = this;
    await page.goto(place === "new" ? "/matters/new" : `/matters/new?matter=${this.matter.split("/").at(-1)}`);
    const buffer = Buffer.from(await makePdf(pages));
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([{ name: "served.pdf", mimeType: "application/pdf", buffer }]);
    if (place === "instead") await page.locator('select[name="supersedes"]').selectOption({ index: 1 });
    await page.getByRole("button", { name: "Take it in and read it" }).click();
    await page.waitForURL(/\/instruments\//);
    this.matter = new URL(page.url()).pathname.replace(/\/instruments\/.*/, "");
    await page.getByText(/\d to confirm/).waitFor({ timeout: 60_000 });
  }

  /** Confirms finding after finding, by keyboard, until none waits; each leads on to the next. */
  async confirmFindings(): Promise<void> {
    const { page } = this;
    const left = page.getByText(/\d+ to confirm/);
    const count = async () => Number.parseInt((await left.textContent()) ?? "", 10);
    const chosen = () => page.evaluate(() => document.activeElement?.getAttribute("data-row") ?? "");
    while ((await chosen()) === "") await page.keyboard.press("j");
    for (let waiting = await count(); waiting > 0; waiting--) {
      await page.keyboard.press("c");
      if (waiting > 1) await page.getByText(`${waiting - 1} to confirm`).waitFor();
    }
    await left.waitFor({ state: "detached" });
  }

  async at(part = ""): Promise<Page> {
    await this.page.goto(part ? `${this.matter}/${part}` : this.matter);
    return this.page;
  }

  async nothingBindsToSilence(): Promise<void> {
    const page = await this.at();
    await page.getByRole("button", { name: "No", exact: true }).click();
    await page.getByText("Nothing here binds anyone to silence.").waitFor();
  }

  /** Notes of every system that nothing is deleted there by routine, or that it was stopped. */
  async stopDeletion(): Promise<void> {
    const page = await this.at();
    const deletion = page.getByRole("region", { name: "Stop routine deletion" });
    const waiting = deletion.getByRole("listitem").filter({ hasText: "Routine deletion may still run" });
    for (let left = await waiting.count(); left > 0; left--) {
      const row = waiting.first();
      await row.getByText("Note it", { exact: false }).first().click();
      await row.getByLabel("System").fill("Library system (ILS)");
      await row.getByLabel("How", { exact: true }).fill("Nightly clearing was switched off.");
      await row.getByRole("button", { name: "Note it" }).click();
      await expect.poll(() => waiting.count()).toBe(left - 1);
    }
  }

  /** The desk's own phone, enrolled by the director, at its first question. */
  async enrolDesk(): Promise<Page> {
    await this.page.goto("/settings/desk");
    await this.page.getByLabel("Name of the machine").fill("The desk’s phone");
    await this.page.getByRole("button", { name: "Enroll a machine" }).click();
    const link = await this.page.getByText(/\/desk\/enrol\?code=/).textContent();
    const desk = await this.phone();
    await desk.goto(link!.trim());
    await desk.getByRole("button", { name: "Enroll this machine" }).click();
    await desk.waitForURL(/\/desk$/);
    return desk;
  }

  /** Opens the matter that came last. */
  async openNewest(): Promise<Page> {
    const { page } = this;
    await page.goto("/matters");
    await page.locator('main a[href^="/matters/"]:not([href$="/new"])').first().click();
    await page.waitForURL(/\/matters\/[0-9a-f-]{36}/);
    this.matter = /\/matters\/[0-9a-f-]{36}/.exec(page.url())![0];
    return this.at();
  }

  /** Asks counsel by a link, and gives her page, on which she has said that she has no conflict. */
  async askCounsel(question: string): Promise<Page> {
    const page = await this.at("consultation");
    const mails = countMails(this.server);
    await page.getByLabel("Her name").fill("Ruth Halloran");
    await page.getByLabel("E-mail address").fill("ruth.halloran@city.test");
    await page.getByLabel("The question, in a sentence").fill(question);
    await page.getByRole("button", { name: "Ask counsel" }).click();
    await page.getByText("asked, not opened yet").waitFor();
    const counsel = await this.phone();
    await counsel.goto(await mailedLink(this.server, mails + 1));
    await counsel.getByRole("button", { name: "Open it" }).click();
    await counsel.getByRole("button", { name: "I have no conflict of interest" }).click();
    await counsel.getByRole("button", { name: "Submit my advice" }).waitFor();
    return counsel;
  }

  /** Notes a call to a number that she found herself: they confirmed the paper. */
  async verifyRequester(spokeWith: string): Promise<void> {
    const page = await this.at();
    await page.getByText("Note a call").click();
    await page.getByLabel("Number called").fill("515-555-0100");
    await page.getByLabel("Where you found it").selectOption("agency-site");
    await page.getByLabel("Spoke with").fill(spokeWith);
    await page.getByLabel("I found this number myself").check();
    await page.getByLabel("They confirmed the paper and the person").check();
    await page.getByRole("button", { name: "Note the call" }).click();
    await page.getByText("The agency confirmed it.").waitFor();
  }

  /** Records the hand-over of the one category that is open. */
  async handOver(what: string, toWhom: string): Promise<void> {
    const page = await this.at("production");
    await page.getByRole("button", { name: "Record the hand-over" }).waitFor();
    await page.getByLabel("What, exactly").first().fill(what);
    await page.getByLabel("To whom").first().fill(toWhom);
    await page.getByRole("button", { name: "Record the hand-over" }).click();
    await page.getByRole("region", { name: "What has left the library" }).getByText(what).waitFor();
  }

  /** Writes a letter, has counsel see it where she must, and notes that it was sent. */
  async sendLetter(name: string): Promise<void> {
    const page = await this.at("letters");
    await page.getByRole("link", { name: `Write: ${name}` }).click();
    await page.getByRole("button", { name: "Keep this letter" }).click();
    await page.waitForURL(/\/letters\/[0-9a-f-]{36}$/);
    const sent = page.getByRole("button", { name: "It was sent" });
    await sent.or(page.getByLabel("Counsel’s name")).first().waitFor();
    if (!(await sent.isVisible())) {
      await page.getByLabel("Counsel’s name").fill("Ruth Halloran");
      await page.getByRole("button", { name: "Counsel has seen it" }).click();
      await sent.waitFor();
    }
    const deletion = page.getByLabel(/^Routine deletion/);
    if ((await deletion.count()) > 0) await deletion.check();
    await sent.click();
    await page.getByText(/^Sent /).waitFor();
  }

  /** Writes the decision, signs it with a fresh code, and gives the page on which it stands. */
  async decide(kind: string, reasons: string, more: (page: Page) => Promise<void> = async () => {}): Promise<Page> {
    const page = await this.at("determination");
    await page
      .getByRole("group", { name: "What does the library decide?" })
      .getByRole("radio", { name: said(kind) })
      .check();
    await page.getByLabel("In your own words").fill(reasons);
    await more(page);
    await this.sign(page, "Sign the decision");
    await page.getByText("Decided and signed", { exact: false }).first().waitFor();
    return page;
  }

  /** Signs with a code of the app, which the set-up has not used yet; after that with one recovery code after another. */
  async sign(page: Page, button: string): Promise<void> {
    const { totpSecret, recoveryCodes } = this.director;
    const code = this.#signed === 0 ? totpCode(totpSecret, 1) : recoveryCodes[this.#signed];
    this.#signed++;
    await page.getByLabel("Code", { exact: true }).fill(code!);
    await page.getByRole("button", { name: button, exact: true }).click();
  }

  #signed = 0;

  /** The library's own day, as a date field takes it. */
  readonly today = today("America/Chicago");

  async closeMatter(): Promise<void> {
    const page = await this.at("determination");
    await page.getByRole("button", { name: "Close the matter" }).click();
    await page.getByText("This matter is closed.").waitFor();
  }
}

/** Counsel's advice on her own page: an answer to each of the policy's questions, and what she advises. */
export async function advise(
  counsel: Page | Locator,
  answers: ("Yes" | "No")[],
  advice: string,
  reasons: string,
): Promise<void> {
  for (const [index, answer] of answers.entries()) {
    await counsel
      .getByRole("group", { name: new RegExp(`^${index + 1}\\. `) })
      .getByLabel(answer, { exact: true })
      .check();
    const why = counsel.locator('[name^="why."]').nth(index);
    if (answer === "No") await why.fill(reasons);
  }
  await counsel.getByRole("radio", { name: said(advice) }).check();
  await counsel.getByLabel("Your reasons", { exact: true }).fill(reasons);
}

/** A choice by its label, whatever is said below it. */
function said(label: string): RegExp {
  return new RegExp(`^${label} [A-Z]`);
}
