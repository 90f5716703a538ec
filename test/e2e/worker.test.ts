import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded/server";
import { pdfFile, SUBPOENA } from "@/test/support/make-pdf";
import { type Server, startWorker, type Worker } from "@/test/support/server";
import { beginWalk, handIn } from "@/test/support/walk";

// Another PostgreSQL than the program's own, as a city would run one.
const folder = mkdtempSync(join(tmpdir(), "good-cause-elsewhere-"));
let elsewhere: EmbeddedServer;
let server: Server;
let worker: Worker | null = null;
let page: Page;

beforeAll(async () => {
  elsewhere = await startEmbedded(folder);
  const walk = await beginWalk({ env: { DATABASE_URL: elsewhere.ownerUrl, GOODCAUSE_WORKERS: "none" } });
  ({ server, page } = walk);
  return async () => {
    await worker?.end("SIGTERM");
    await walk.end();
  };
});
afterAll(async () => {
  await elsewhere?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a paper waits on the database of the city for a worker, which reads it in a process of its own", async () => {
  await handIn(page, await pdfFile("served.pdf", SUBPOENA));
  expect(await page.getByText("Mon 23 Mar 2026").count()).toBe(0);

  worker = await startWorker({ dataFolder: server.dataFolder, env: { DATABASE_URL: elsewhere.ownerUrl } });
  await page.getByText("Mon 23 Mar 2026").first().waitFor();
});

test("a worker that is told to stop does so cleanly", async () => {
  expect(await worker!.end("SIGTERM")).toBe(0);
  worker = null;
});
