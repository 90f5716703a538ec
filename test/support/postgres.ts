import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded/server";
import { derivePassword, letIn } from "@/db/logins";
import { migrateDatabase } from "@/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection strings to the migrated database from which each test file's own is copied. */
    postgres: { superuser: string; app: string; jobs: string };
  }
}

/** Starts one embedded PostgreSQL for the run, in a folder of its own, and migrates its database once, as a template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "good-cause-test-"));
  const server = await startEmbedded(folder);
  await migrateDatabase(server.ownerUrl);
  project.provide("postgres", {
    superuser: server.superuserUrl,
    app: await letIn(server.ownerUrl, "app_login", derivePassword(server.secret, "app_login")),
    jobs: await letIn(server.ownerUrl, "good_cause_jobs", derivePassword(server.secret, "good_cause_jobs")),
  });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
