import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle, type NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { type Client, Pool } from "pg";
import * as audit from "./schema/audit";
import * as defects from "./schema/defects";
import * as digests from "./schema/digests";
import * as instruments from "./schema/instruments";
import * as libraries from "./schema/libraries";
import * as mail from "./schema/mail";
import * as matters from "./schema/matters";
import * as notices from "./schema/notices";
import * as people from "./schema/people";
import * as readings from "./schema/readings";

const schema = {
  ...audit,
  ...notices,
  ...digests,
  ...defects,
  ...instruments,
  ...libraries,
  ...mail,
  ...matters,
  ...people,
  ...readings,
};

/** A handle to the database, and what a transaction hands out: pass it on, never reach for another inside one. */
export type Tx = PgDatabase<NodePgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** Connection strings: `app` for `app_login`, behind every guard; `jobs` for pg-boss alone. */
export interface DatabaseUrls {
  app: string;
  jobs: string;
}

interface Connected {
  urls: DatabaseUrls;
  db: Tx;
  end(): Promise<void>;
}

// One pool a process, however many copies of this file a bundler makes.
const CONNECTED = Symbol.for("good-cause.database");
const held = globalThis as { [CONNECTED]?: Connected };

/** Opens the process's pool as `app_login`; at most `max` connections (10). Throws where one is open already. */
export function connect(urls: DatabaseUrls, { max = 10 } = {}): void {
  if (held[CONNECTED]) throw new Error("The database is connected already.");
  const pool = new Pool({ connectionString: urls.app, max, application_name: "good-cause" });
  // A connection that breaks while it idles is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  // And one that breaks within a transaction tells the query that waits, or the next.
  pool.on("connect", (client) => client.on("error", () => undefined));
  held[CONNECTED] = { urls, db: openOn(pool), end: () => pool.end() };
}

/** Closes the pool, once its transactions have ended. */
export async function disconnect(): Promise<void> {
  const connected = held[CONNECTED];
  held[CONNECTED] = undefined;
  await connected?.end();
}

/** The process's database as `app_login`, which may do nothing there until `withActor` takes on a role. */
export function getDb(): Tx {
  return connected().db;
}

/** The connection strings of the process's database: for the job loop and for listeners. */
export function getUrls(): DatabaseUrls {
  return connected().urls;
}

/** Puts another handle in the place of the pool, so that a test can be rolled back; call what it returns to go back. */
export function replaceDb(db: Tx): () => void {
  const before = held[CONNECTED];
  held[CONNECTED] = { urls: before?.urls ?? { app: "", jobs: "" }, db, end: async () => undefined };
  return () => {
    held[CONNECTED] = before;
  };
}

/** A handle on a pool or a single connection, with the schema's names. */
export function openOn(client: Pool | Client): Tx {
  return drizzle(client, { schema, casing: "snake_case" });
}

function connected(): Connected {
  if (process.env.NEXT_PHASE === "phase-production-build") throw new Error("The build opens no database.");
  const connected = held[CONNECTED];
  if (!connected) throw new Error("The database was not booted: call bootDatabase first.");
  return connected;
}
