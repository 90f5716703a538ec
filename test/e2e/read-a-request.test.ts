import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { behindTheGuards } from "@/test/support/behind-the-guards";
import { makePdf, pdfFile, SUBPOENA } from "@/test/support/make-pdf";
import { drawPage, makeScan } from "@/test/support/make-scan";
import type { Server } from "@/test/support/server";
import { beginWalk, handIn } from "@/test/support/walk";

let server: Server;
let page: Page;

beforeAll(async () => {
  const walk = await beginWalk({ look: { viewport: { width: 1500, height: 950 } } });
  ({ server, page } = walk);
  return walk.end;
});

/** Three pages as a flatbed scanner sees them: pictures, with no text behind. */
async function scanned(): Promise<Buffer[]> {
  const sheets = [];
  for (const text of SUBPOENA) {
    const picture = (await drawPage(await makePdf([text]), 200)).greyscale().blur(0.6);
    sheets.push(Buffer.from(await makeScan(picture)));
  }
  return sheets;
}

const row = (name: string) =>
  page.locator("li[data-entry]").filter({ has: page.getByRole("button", { name: new RegExp(`^${name}`) }) });
const defects = () => page.locator("#defects");

describe("a scan", () => {
  test("is taken in, read page by page, and shown beside what it says", async () => {
    const sheets = await scanned();
    const files = sheets.map((buffer, i) => ({ name: `page-${i + 1}.pdf`, mimeType: "application/pdf", buffer }));
    await handIn(page, ...files);
    await page.getByRole("img", { name: "Page 1" }).first().waitFor();
    await row("Due").getByText("Mon 23 Mar 2026").waitFor({ timeout: 90_000 });
    await defects().getByText("Clerk or attorney, not a judge").waitFor({ timeout: 90_000 });
    // The picture is the reader's alone.
    const address = await page.locator("image").first().getAttribute("href");
    const picture = await page.request.get(address!);
    expect(picture.headers()).toMatchObject({ "content-type": "image/jpeg", "cache-control": "private, no-store" });
    expect((await fetch(`${server.url}${address}`)).status).toBe(401);
  });

  test("a finding that is clicked shows its box on the page", async () => {
    await row("Due").getByRole("button", { name: /^Due/ }).click();
    const mark = page.locator("rect.page-mark.active").first();
    await mark.waitFor();
    // Both at one moment, for the page glides to the place.
    const { y, width } = await mark.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const paper = element.closest('[role="img"]')!.getBoundingClientRect();
      return { y: (box.y - paper.y) / paper.height, width: box.width / paper.width };
    });
    // "Date and Time: March 23, 2026", a little above the middle of the first page.
    expect(y).toBeGreaterThan(0.3);
    expect(y).toBeLessThan(0.5);
    expect(width).toBeLessThan(0.6);
  });

  test("a finding that is corrected makes a defect come, and go", async () => {
    const correct = async (day: string) => {
      const button = row("Due").getByRole("button", { name: /^Correct/ });
      if (!(await button.isVisible())) await row("Due").getByRole("button", { name: /^Due/ }).click();
      await button.click();
      await page.getByRole("dialog").locator('input[type="date"]').fill(day);
      await page.getByRole("button", { name: "Keep the correction" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    const passed = defects().getByText("The date had passed when it came");
    await passed.waitFor();
    await correct("2099-03-23");
    await passed.waitFor({ state: "detached" });
    await row("Due").getByText("Read as").waitFor();
  });

  test("the question of silence is answered, and stands in the matter", async () => {
    await page.goto(page.url().replace(/\/instruments\/.*/, ""));
    await page.getByRole("heading", { name: "Does anything here bind anyone to silence?" }).waitFor();
    await page.getByRole("button", { name: "No", exact: true }).click();
    await page.getByText("Nothing here binds anyone to silence.").waitFor();
    await page.goto("/matters");
    await page
      .getByText(/Hartwell Orchards/)
      .first()
      .waitFor();
  });
});

describe("addresses", () => {
  const absent = "3f0d3c1e-0000-4000-8000-0123456789ab";

  // The moment and the request's own number are all that may differ.
  async function answerTo(path: string) {
    const answer = await page.request.get(path);
    const { date, "x-request-id": _, ...headers } = answer.headers();
    return { status: answer.status(), headers, body: await answer.text() };
  }

  test("of what is sealed, what never was and what is no address are answered alike, to the byte", async () => {
    await handIn(page, await pdfFile("sealed.pdf", SUBPOENA.slice(0, 1)));
    await row("Due").getByText("Mon 23 Mar 2026").waitFor();
    const [, matterId, instrumentId] = /matters\/([^/]+)\/instruments\/([^/]+)/.exec(page.url())!;
    const file = await page.locator('a[href*="/files/"]').first().getAttribute("href");
    expect((await page.request.get(`/api/instruments/${instrumentId}/pages/1`)).status()).toBe(200);
    await page.goto("/matters");
    await behindTheGuards(server, "update matters set standing = 'sealed', version = version + 1 where id = $1", [
      matterId,
    ]);

    const paths = [
      `/api/instruments/${instrumentId}/pages/1`,
      `/api/instruments/${instrumentId}/progress`,
      file!,
      `/matters/${matterId}`,
      `/matters/${matterId}/instruments/${instrumentId}`,
      `/api/instruments/${absent}/pages/1`,
      "/api/instruments/nonsense/pages/1",
      `/api/instruments/${absent}/pages/0`,
      `/api/instruments/${absent}/pages/1?size=huge`,
      `/api/instruments/${absent}/files/${absent}`,
      `/api/instruments/${absent}/progress`,
      `/matters/${absent}`,
      "/matters/nonsense",
      `/matters/${absent}/instruments/${absent}`,
      "/no-such-address",
    ];
    const [first, ...others] = await Promise.all(paths.map(answerTo));
    expect(first!.status).toBe(404);
    for (const other of others) expect(other).toEqual(first);
  });

  test("an upload from another site is answered as if there were no such address", async () => {
    const foreign = await page.request.post("/api/intake", {
      multipart: { form: "oral" },
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(foreign.status()).toBe(404);
  });
});

test("a paper with a text layer shows its first findings within seconds of the upload", async () => {
  await handIn(page, await pdfFile("subpoena.pdf", SUBPOENA));
  const sent = performance.now();
  await row("Due").getByText("Mon 23 Mar 2026").waitFor();
  const seconds = (performance.now() - sent) / 1000;
  process.stderr.write(`First findings ${seconds.toFixed(1)} s after the upload.\n`);
  expect(seconds).toBeLessThan(10);
});

test("what is no paper is kept, and says what to do", async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(200)]);
  await handIn(page, { name: "../../../etc/passwd\u202Egpj.heic", mimeType: "image/jpeg", buffer: heic });
  await page.getByText("This file is a HEIC photo from a phone.").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href*="/files/"]').first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("Good Cause.bin");
});
