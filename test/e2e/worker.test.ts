import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded/server";
import { openBrowser } from "@/test/support/browser";
import { setUpLibrary } from "@/test/support/director";
import { makePdf, SUBPOENA } from "@/test/support/make-pdf";
import { type Server, startServer, startWorker, type Worker } from "@/test/support/server";

// Another PostgreSQL than the program's own, as a city would run one.
const folder = mkdtempSync(join(tmpdir(), "good-cause-elsewhere-"));
let elsewhere: EmbeddedServer;
let server: Server;
let worker: Worker | null = null;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [elsewhere, browser] = await Promise.all([startEmbedded(folder), openBrowser()]);
  server = await startServer({ env: { DATABASE_URL: elsewhere.ownerUrl, GOODCAUSE_WORKERS: "none" } });
  page = await (await browser.newContext({ baseURL: server.url })).newPage();
  await setUpLibrary(server, page);
});
afterAll(async () => {
  await worker?.end("SIGTERM");
  await browser?.close();
  await server?.dispose();
  await elsewhere?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a paper waits on the database of the city for a worker, which reads it in a process of its own", async () => {
  await page.goto("/matters/new");
  const paper = { name: "served.pdf", mimeType: "application/pdf", buffer: Buffer.from(await makePdf(SUBPOENA)) };
  await page.locator('input[type="file"]').first().setInputFiles([paper]);
  await page.getByRole("button", { name: "Take it in and read it" }).click();
  await page.waitForURL(/\/instruments\//);
  expect(await page.getByText("Mon 23 Mar 2026").count()).toBe(0);

  worker = await startWorker({ dataFolder: server.dataFolder, env: { DATABASE_URL: elsewhere.ownerUrl } });
  await page.getByText("Mon 23 Mar 2026").first().waitFor();
});

test("a worker that is told to stop does so cleanly", async () => {
  expect(await worker!.end("SIGTERM")).toBe(0);
  worker = null;
});
