import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded/server";
import { migrateDatabase } from "@/db/migrate";
import { prepare } from "@/scripts/prepare.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder as the first start leaves it: with a database, and nothing in it. */
    newData: string;
  }
}

/** Once for all browser tests: the production build, as `npm start` would make it, the browser, and a new data folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await prepare({ root: process.cwd(), build: true, say: (line: string) => process.stderr.write(`${line}\n`) });
  await chromium.executablePath();
  const folder = await mkdtemp(join(tmpdir(), "good-cause-new-"));
  const postgres = await startEmbedded(folder);
  await migrateDatabase(postgres.ownerUrl);
  await postgres.stop();
  project.provide("newData", folder);
  return () => rm(folder, { recursive: true, force: true });
}
