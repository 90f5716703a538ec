import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";

/** The program itself, started as `npm start` starts it. */
export interface Server {
  url: string;
  dataFolder: string;
  /** What it said on the terminal so far. */
  said(): string;
  /** The one-time link of the set-up, as the terminal showed it. */
  setupLink(): string;
  /** Sends a signal, and waits for the end: its code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
  /** Stops it, and takes its data away. */
  dispose(): Promise<void>;
}

interface Given {
  /** Another server's, to start on the same data. */
  dataFolder?: string;
  port?: number;
  env?: Record<string, string>;
}

/**
 * Starts the program on a free port, with a data folder of its own if none is given; resolves when it is ready. What the
 * first start of all does, test/e2e/start.test.ts looks at; here it was done once for all tests.
 */
export async function startServer(given: Given = {}): Promise<Server> {
  const server = await launchServer({ ...given, dataFolder: given.dataFolder ?? newDataFolder() });
  await server.until(/Stop it with Ctrl-C/);
  return server;
}

/** Starts the program where it will refuse to; resolves to its exit code and what it said. */
export async function startInVain(given: Given): Promise<{ code: number | NodeJS.Signals | null; said: string }> {
  const server = await launchServer(given);
  const code = await server.ended;
  if (!given.dataFolder) await server.dispose();
  return { code, said: server.said() };
}

/** An empty folder, on which the program makes everything itself. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "good-cause-e2e-"));
}

/** The PostgreSQL processes of a data folder: those whose command line names it. */
export async function countPostgres(dataFolder: string): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-eo", "args"]);
  return stdout.split("\n").filter((line) => line.includes(dataFolder) && line.includes("postgres")).length;
}

/** A data folder as the first start leaves it. PostgreSQL's files belong to whom it runs as, which may be another than ourselves. */
export function newDataFolder(): string {
  const folder = emptyFolder();
  execFileSync("cp", ["-a", `${inject("newData")}/.`, folder]);
  return folder;
}

/** Starts the program and waits for nothing; with a folder of its own, where none is given, on which nothing is made yet. */
export async function launchServer({ dataFolder = emptyFolder(), port, env = {} }: Given) {
  const listensAt = port ?? (await freePort());
  const run = launch("scripts/start.ts", {
    PORT: String(listensAt),
    HOST: "127.0.0.1",
    GOODCAUSE_DATA: dataFolder,
    // Two of these run at once on a machine that may have two cores, and a reader that warms up for nobody takes seconds.
    GOODCAUSE_READERS: "1",
    ...env,
  });
  return {
    ...run,
    url: `http://127.0.0.1:${listensAt}`,
    dataFolder,
    setupLink: () => /http:\S+\/setup\/\S+/.exec(run.said())?.[0] ?? "",
    async dispose() {
      if (run.isRunning()) await run.end("SIGTERM");
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A process of `npm run worker`. */
export type Worker = Awaited<ReturnType<typeof startWorker>>;

/** Starts a worker on a server's data folder and database; resolves when it is ready. */
export async function startWorker({ dataFolder, env }: { dataFolder: string; env: Record<string, string> }) {
  const run = launch("scripts/worker.ts", { GOODCAUSE_DATA: dataFolder, ...env });
  await run.until(/This worker is ready/);
  return run;
}

function launch(script: string, env: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null);
  return {
    ended,
    said: () => output,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    until: (pattern: RegExp) =>
      until(
        child,
        () => pattern.test(output),
        () => output,
      ),
    async end(signal: NodeJS.Signals) {
      child.kill(signal);
      return ended;
    },
  };
}

/** What a test runner sets would steer the program. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, VITEST, NODE_OPTIONS, DATABASE_URL, RESEND_API_KEY, ...rest } = process.env;
  return { ...rest, NODE_ENV: "production" };
}

async function until(child: ChildProcess, reached: () => boolean, output: () => string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!reached()) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`The server did not start:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}
