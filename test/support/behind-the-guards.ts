import { join } from "node:path";
import { Client } from "pg";
import { findPostmaster } from "@/db/embedded/postmaster";
import { derivePassword, readSecret, socketUrl } from "@/db/logins";
import type { Server } from "./server";

/** Asks a running program's own database as PostgreSQL's superuser, whom no guard holds: to arrange what no page can. */
export async function behindTheGuards(server: Server, statement: string, values: unknown[] = []): Promise<unknown[]> {
  const running = await findPostmaster(join(server.dataFolder, "postgres"));
  if (!running) throw new Error("The program's database is not running.");
  const password = derivePassword(await readSecret(server.dataFolder), "postgres");
  const to = { folder: running.socketFolder, user: "postgres", password, database: "good_cause" };
  const client = new Client({ connectionString: socketUrl(to) });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}
