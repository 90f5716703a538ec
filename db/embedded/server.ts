import { chmod, chown, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, escapeIdentifier } from "pg";
import { newId } from "@/lib/ids";
import { derivePassword, readSecret, setPassword, socketUrl } from "../logins";
import { type Binaries, findBinaries } from "./binaries";
import { findPostmaster } from "./postmaster";
import { chooseRunAs, giveTo, type RunAs } from "./run-as";
import { PG_HBA, postgresConf } from "./settings";
import { makeSocketFolder } from "./socket-folder";
import { Watch } from "./watch";

/** The PostgreSQL server in a data folder, started or taken over by this process alone. */
export interface EmbeddedServer {
  /** Whether it was still running, left behind by a process that was killed. */
  adopted: boolean;
  /** From which the passwords of the logins come (`db/logins.ts`). */
  secret: string;
  /** Connection string of the owner: no superuser, but it makes roles and owns the database. */
  ownerUrl: string;
  /** Connection string of PostgreSQL's superuser, for tests and for the operator's repairs. */
  superuserUrl: string;
  /** Stops the server in fast mode; open connections are cut. */
  stop(): Promise<void>;
}

const DATABASE = "good_cause";
const OWNER = "good_cause_owner";
const SUPERUSER = "postgres";
const PATIENCE_MS = 60_000;

/**
 * Starts PostgreSQL in `dataDir/postgres`, making the cluster first where there is none, or takes over one that a killed
 * process left running. Throws `AlreadyRunningError` where a living application holds it; any other error is one
 * sentence for the operator.
 */
export async function startEmbedded(dataDir: string, root = process.cwd()): Promise<EmbeddedServer> {
  const folder = resolve(dataDir);
  const binaries = await findBinaries(root);
  await makeDataFolder(folder);
  const runAs = await chooseRunAs(folder, binaries.postgres);
  const secret = await readSecret(folder);
  const cluster = join(folder, "postgres");
  await makeCluster(cluster, binaries, runAs, secret);
  await assertVersion(cluster, binaries);

  const running = await findPostmaster(cluster);
  const socketFolder = running?.socketFolder || (await makeSocketFolder(folder, runAs));
  if (!running) await start(cluster, socketFolder, binaries, runAs);

  const urlOf = (user: string, database: string) =>
    socketUrl({ folder: socketFolder, user, password: derivePassword(secret, user), database });
  const superuser = urlOf(SUPERUSER, "postgres");
  const watch = await Watch.begin({
    connect: () => patientlyConnect(superuser, cluster),
    restart: async () => {
      if (await findPostmaster(cluster)) return;
      await start(cluster, running ? socketFolder : await makeSocketFolder(folder, runAs), binaries, runAs);
    },
    refusal: `Good Cause is already running on ${folder}. Stop that one first, or set GOODCAUSE_DATA to another folder.`,
    // Two applications must not write to the same files; the other has them now.
    ousted: ({ message }) => {
      console.error(message);
      process.exit(1);
    },
  });
  const stop = async () => {
    await watch.end(() =>
      runAs.run(binaries.pgCtl, ["stop", "--mode=fast", "--wait", "--silent", `--pgdata=${cluster}`]),
    );
    // Empty now; the next start makes it anew.
    if (!socketFolder.startsWith(folder)) await rmdir(socketFolder).catch(() => undefined);
  };
  try {
    await makeDatabase(watch.session, secret);
    await removeUnfinished(folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    adopted: running !== null,
    secret,
    ownerUrl: urlOf(OWNER, DATABASE),
    superuserUrl: urlOf(SUPERUSER, DATABASE),
    stop,
  };
}

// Others may pass through to the cluster, which for root belongs to nobody; they cannot list what is here.
async function makeDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

// Made beside its place and moved there: a cluster that is there is whole.
async function makeCluster(cluster: string, binaries: Binaries, runAs: RunAs, secret: string): Promise<void> {
  if (await exists(join(cluster, "PG_VERSION"))) {
    if (!(await findPostmaster(cluster))) await giveTo(runAs, cluster);
    return;
  }

  const made = `${cluster}-${newId()}`;
  const passwordFile = join(made, "password");
  const pgdata = join(made, "cluster");
  const own = async (path: string) => runAs.owner && chown(path, runAs.owner.uid, runAs.owner.gid);
  try {
    await mkdir(made, { mode: 0o700 });
    await writeFile(passwordFile, `${derivePassword(secret, SUPERUSER)}\n`, { mode: 0o600 });
    await own(passwordFile);
    await own(made);
    await runAs.run(binaries.initdb, [
      `--pgdata=${pgdata}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The same order of letters on every machine, whatever its language.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
    ]);
    await rename(pgdata, cluster).catch((error) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } catch (cause) {
    // Another process was quicker; its cluster is as good.
    if (await exists(join(cluster, "PG_VERSION"))) return;
    throw new Error(`PostgreSQL could not make its files in ${cluster}: ${reasonOf(cause)}`, { cause });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

// What a start that was killed had begun to make.
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith("postgres-")) await rm(join(folder, name), { recursive: true, force: true });
}

async function assertVersion(cluster: string, binaries: Binaries): Promise<void> {
  const version = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  // Its first line: "# PostgreSQL 18".
  const catalogue = await readFile(join(binaries.postgres, "../../share/postgresql/postgres.bki"), "utf8");
  const ours = /^# PostgreSQL (\d+)/.exec(catalogue)?.[1];
  if (ours !== version)
    throw new Error(
      `The data in ${cluster} was written by PostgreSQL ${version}; this release brings ${ours}. Restore a backup into a new folder.`,
    );
}

async function start(cluster: string, socketFolder: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const log = join(cluster, "server.log");
  await writeOwned(join(cluster, "postgresql.conf"), postgresConf(socketFolder), runAs);
  await writeOwned(join(cluster, "pg_hba.conf"), PG_HBA, runAs);
  await rename(log, `${log}.1`).catch(() => undefined);
  await runAs
    .run(binaries.pgCtl, ["start", "--wait", "--silent", "--timeout=60", `--log=${log}`, `--pgdata=${cluster}`])
    .catch(async (cause) => {
      // Two of us started at once: the other's server is the one.
      if (await findPostmaster(cluster)) return;
      const told = (await readFile(log, "utf8").catch(() => "")).trim().split("\n").at(-1);
      throw new Error(`PostgreSQL did not start: ${told || reasonOf(cause)}`, { cause });
    });
}

async function writeOwned(path: string, text: string, runAs: RunAs): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await chmod(path, 0o600);
  if (runAs.owner) await chown(path, runAs.owner.uid, runAs.owner.gid);
}

// A server that was left behind may be recovering, or on its way out.
async function patientlyConnect(url: string, cluster: string): Promise<Client> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const client = new Client({ connectionString: url, application_name: "good-cause-application" });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query("show data_directory");
      if (resolve(rows[0].data_directory) !== cluster)
        throw new Error(`The PostgreSQL on the socket of ${cluster} serves ${rows[0].data_directory}. Stop it first.`);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const code = (error as NodeJS.ErrnoException).code ?? "";
      const starting = ["57P03", "ENOENT", "ECONNREFUSED", "ECONNRESET"].includes(code);
      if (!starting || performance.now() > until) throw error;
      await sleep(100);
    }
  }
}

async function makeDatabase(superuser: Client, secret: string): Promise<void> {
  const owner = await superuser.query("select from pg_roles where rolname = $1", [OWNER]);
  if (owner.rowCount === 0) await superuser.query(`create role ${escapeIdentifier(OWNER)} login createrole`);
  await setPassword(superuser, OWNER, derivePassword(secret, OWNER));
  const database = await superuser.query("select from pg_database where datname = $1", [DATABASE]);
  if (database.rowCount === 0)
    await superuser.query(`create database ${escapeIdentifier(DATABASE)} owner ${escapeIdentifier(OWNER)}`);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function reasonOf(cause: unknown): string {
  const { stderr, message } = cause as { stderr?: string; message?: string };
  return (stderr || message || String(cause)).trim().split("\n").at(-1) ?? "";
}
