import { mkdir } from "node:fs/promises";
import { connect, type DatabaseUrls, disconnect, getDb } from "./client";
import { startEmbedded } from "./embedded/server";
import { stopListening } from "./listen";
import { derivePassword, letIn, readSecret } from "./logins";
import { migrateDatabase } from "./migrate";
import { assertUnprivileged } from "./unprivileged";

interface Boot {
  /** Where the embedded PostgreSQL and the secret of its passwords are kept. */
  dataDir: string;
  /** The owner's connection string to another PostgreSQL, used instead of the embedded one. */
  databaseUrl?: string;
  /** The folder of the program, where `db/migrations` lies. */
  root?: string;
}

/** The booted database; `close` ends the pool and then, if it was started here, PostgreSQL. */
export interface BootedDatabase {
  urls: DatabaseUrls;
  /** Whether the embedded server was still running, left behind by a process that was killed. */
  adopted: boolean;
  close(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL, or turns to the one of `databaseUrl`; brings it up to date; opens this process's pool
 * as `app_login`, and checks that it passes no guard. Throws with a sentence for the operator, and leaves nothing running.
 */
export async function bootDatabase({ dataDir, databaseUrl, root = process.cwd() }: Boot): Promise<BootedDatabase> {
  const embedded = databaseUrl ? null : await startEmbedded(dataDir, root);
  try {
    const ownerUrl = embedded?.ownerUrl ?? databaseUrl!;
    await migrateDatabase(ownerUrl, root);
    const secret = embedded?.secret ?? (await secretOf(ownerUrl, dataDir));
    const urls = {
      app: await letIn(ownerUrl, "app_login", derivePassword(secret, "app_login")),
      jobs: await letIn(ownerUrl, "good_cause_jobs", derivePassword(secret, "good_cause_jobs")),
    };
    connect(urls);
    await assertUnprivileged(getDb());
    return {
      urls,
      adopted: embedded?.adopted ?? false,
      async close() {
        await stopListening();
        await disconnect();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await disconnect();
    await embedded?.stop();
    throw error;
  }
}

// Several machines on one database agree on the logins' passwords, since they share the owner's.
async function secretOf(ownerUrl: string, dataDir: string): Promise<string> {
  const { password } = new URL(ownerUrl);
  if (password) return decodeURIComponent(password);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  return readSecret(dataDir);
}
