import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { bootDatabase } from "@/db/boot";
import { connect, disconnect, openOn } from "@/db/client";
import { findPostmaster } from "@/db/embedded/postmaster";
import { stopListening } from "@/db/listen";
import { derivePassword, readSecret, socketUrl } from "@/db/logins";
import type { TestDatabase } from "@/test/support/database";

/** The production build, serving pages only, with its clock and its luck in the harness's hand. */
export interface SteeredServer {
  url: string;
  db: TestDatabase;
  /** Everything it said. */
  said(): string;
  /** Stops it; gives what PostgreSQL has logged, without its moments and process numbers. */
  stop(): Promise<string[]>;
}

/** A folder for data with a booted database in it, beside which it is kept as it was: made once for all servers. */
export async function bootOnce(dataFolder: string): Promise<void> {
  const database = await bootDatabase({ dataDir: dataFolder });
  await database.close();
  execFileSync("cp", ["-a", dataFolder, `${dataFolder}.booted`]);
}

/** A server on a freshly booted database: one after the other in one folder, so that no path differs. */
export async function startSteeredServer(dataFolder: string, port: number): Promise<SteeredServer> {
  rmSync(dataFolder, { recursive: true, force: true });
  execFileSync("cp", ["-a", `${dataFolder}.booted`, dataFolder]);
  const { VITEST, NODE_OPTIONS, DATABASE_URL, RESEND_API_KEY, ...rest } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...rest,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    GOODCAUSE_WORKERS: "none",
    GOODCAUSE_DATA: dataFolder,
  };
  const child = spawn(
    process.execPath,
    ["--import", "./test/noninterference/preload.mjs", "--import", "tsx", "scripts/start.ts"],
    { env, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  await until(
    child,
    () => output.includes("Stop it with Ctrl-C"),
    () => output,
  );
  const urls = await urlsOf(dataFolder);
  connect({ app: urls.app, jobs: urls.jobs });
  return {
    url: `http://127.0.0.1:${port}`,
    db: {
      superuserUrl: () => urls.superuser,
      appUrl: () => urls.app,
      jobsUrl: () => urls.jobs,
      async asSuperuser(work) {
        const client = new Client({ connectionString: urls.superuser });
        await client.connect();
        try {
          return await openOn(client).transaction(work);
        } finally {
          await client.end();
        }
      },
    },
    said: () => output,
    async stop() {
      await stopListening();
      await disconnect();
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "close");
      const log = readFileSync(join(dataFolder, "postgres", "server.log"), "utf8");
      return log.replace(/\d+/g, "0").split("\n").sort();
    },
  };
}

async function urlsOf(dataFolder: string) {
  const running = await findPostmaster(join(dataFolder, "postgres"));
  if (!running) throw new Error("The program's database is not running.");
  const secret = await readSecret(dataFolder);
  const url = (user: string) =>
    socketUrl({
      folder: running.socketFolder,
      user,
      password: derivePassword(secret, user as Parameters<typeof derivePassword>[1]),
      database: "good_cause",
    });
  return { superuser: url("postgres"), app: url("app_login"), jobs: url("good_cause_jobs") };
}

async function until(child: ChildProcess, reached: () => boolean, output: () => string): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!reached()) {
    if (child.exitCode !== null || performance.now() > deadline) throw new Error(`It did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A folder for data, and a port that is free. */
export async function somewhere(): Promise<{ dataFolder: string; port: number }> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return { dataFolder: mkdtempSync(join(tmpdir(), "good-cause-ni-")), port };
}
