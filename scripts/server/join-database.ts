import { join } from "node:path";
import { bootDatabase } from "@/db/boot";
import { connect, disconnect } from "@/db/client";
import { findPostmaster } from "@/db/embedded/postmaster";
import { derivePassword, readSecret, socketUrl } from "@/db/logins";
import { dataFolder } from "@/lib/settings/environment";

/**
 * Opens the database for a command, beside a server that runs on it or without one. The command is no second
 * application: it asks a question or two as `app_login` and goes. Call what it returns when it is done.
 */
export async function joinDatabase(): Promise<() => Promise<void>> {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const folder = dataFolder();
  const running = databaseUrl ? null : await findPostmaster(join(folder, "postgres"));
  if (!running) {
    const database = await bootDatabase({ dataDir: folder, ...(databaseUrl && { databaseUrl }) });
    return () => database.close();
  }
  const secret = await readSecret(folder);
  const login = (user: string) =>
    socketUrl({ folder: running.socketFolder, user, password: derivePassword(secret, user), database: "good_cause" });
  connect({ app: login("app_login"), jobs: login("good_cause_jobs") }, { max: 1 });
  return disconnect;
}
