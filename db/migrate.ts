import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import PgBoss from "pg-boss";
import { QUEUES } from "./queues";

// Any number, the same in every release: servers that start together wait for one another here.
const MIGRATING = 7_310_001;

/**
 * Brings a database up to date: roles, tables, the job queue and the guards, under one advisory lock and on a connection
 * of the owner's that is closed when it returns. Leaves everything as it is where nothing has changed since.
 * Throws with a sentence for the operator where the owner may not do it.
 */
export async function migrateDatabase(ownerUrl: string, root = process.cwd()): Promise<void> {
  const migrations = join(root, "db/migrations");
  const guards = await readGuards(join(root, "db/guards"));
  const version = await versionOf(migrations, guards);

  const owner = new Client({ connectionString: ownerUrl, application_name: "good-cause-migrations" });
  await owner.connect();
  try {
    await owner.query("set client_min_messages = warning");
    await owner.query("select pg_advisory_lock($1)", [MIGRATING]);
    if ((await appliedVersion(owner)) === version) return;

    await assertOwner(owner);
    // Between this commit and the last one no actor has a right on anything.
    await inTransaction(
      owner,
      guards.filter((guard) => guard.name < "30"),
    );
    await runMigrations(drizzle(owner), { migrationsFolder: migrations, migrationsSchema: "migrations" });
    await makeQueues(owner);
    await inTransaction(owner, guards.slice(1), await finish(owner, version));
  } finally {
    await owner.end();
  }
}

interface Guard {
  name: string;
  sql: string;
}

async function readGuards(folder: string): Promise<Guard[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name), "utf8") })));
}

async function versionOf(migrations: string, guards: Guard[]): Promise<string> {
  const hash = createHash("sha256").update(await readFile(join(migrations, "meta/_journal.json")));
  for (const guard of guards) hash.update(guard.name).update(guard.sql);
  return hash.update(JSON.stringify(QUEUES)).digest("hex");
}

async function appliedVersion(owner: Client): Promise<string | null> {
  const { rows } = await owner.query(
    "select obj_description(oid, 'pg_namespace') as version from pg_namespace where nspname = 'guards'",
  );
  return rows[0]?.version ?? null;
}

async function assertOwner(owner: Client): Promise<void> {
  const { rows } = await owner.query(`
    select current_user as name, rolsuper or rolcreaterole as makes_roles,
      has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as makes_tables
    from pg_roles where rolname = current_user`);
  const { name, makes_roles, makes_tables } = rows[0];
  if (!makes_roles)
    throw new Error(`The database user ${name} cannot make roles: run "alter role ${name} createrole".`);
  if (!makes_tables)
    throw new Error(`The database user ${name} cannot make tables: make it the owner of the database.`);
}

async function inTransaction(owner: Client, guards: Guard[], last = ""): Promise<void> {
  await owner.query("begin");
  try {
    for (const guard of guards) await owner.query(guard.sql);
    await owner.query(last);
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
}

// Nobody comes into the database but those who are let in, and nobody makes temporary tables there.
async function finish(owner: Client, version: string): Promise<string> {
  const { rows } = await owner.query("select current_database() as name");
  const database = owner.escapeIdentifier(rows[0].name);
  return `
    revoke all on database ${database} from public;
    grant connect on database ${database} to app_login, good_cause_jobs;
    comment on schema guards is '${version}'`;
}

async function makeQueues(owner: Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => owner.query(text, values) },
    supervise: false,
    schedule: false,
  });
  await boss.start();
  const names = Object.keys(QUEUES) as (keyof typeof QUEUES)[];
  // Dead letters first: a queue refers to its own.
  for (const name of names.sort((a, b) => Number("deadLetter" in QUEUES[a]) - Number("deadLetter" in QUEUES[b]))) {
    await boss.createQueue(name, { name, ...QUEUES[name] });
    await boss.updateQueue(name, { name, ...QUEUES[name] });
  }
  await boss.stop({ graceful: false });
}
