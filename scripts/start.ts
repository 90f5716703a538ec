// `npm start`: brings up the database, the workers and the pages in one process, and takes them down in reverse.
import { bootDatabase } from "@/db/boot";
import { now } from "@/lib/clock";
import { dataFolder, listenAddress, localAddress } from "@/lib/settings/environment";
import { masterKey } from "@/lib/settings/master-key";
import { isAnyLibrarySetUp } from "@/lib/settings/queries";
import { newSetupToken } from "@/lib/settings/setup-link";
import { askAtTerminal } from "./server/ask-passphrase";
import { close, createHttpServer, listen } from "./server/http-server";
import { type NothingPage, nothingPage } from "./server/one-not-found";
import { outliveTerminal } from "./server/outlive-terminal";
import { quietConsole } from "./server/quiet-console";
import { reachedBy } from "./server/reached-by";

/** A stop that takes longer is cut short; the next start takes up what was left. */
const STOP_MS = 20_000;

const development = process.argv.includes("--dev");
Object.assign(process.env, { NODE_ENV: development ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
// next-auth takes its address from the headers that http-server.ts sets, not from a setting that could be forgotten.
process.env.AUTH_TRUST_HOST = "true";
delete process.env.NEXTAUTH_URL;

const say = (text: string) => process.stdout.write(`${text}\n`);
/** What was brought up, to be taken down in reverse. */
const running: (() => Promise<void>)[] = [];
let stopping = false;

outliveTerminal();
// One request that breaks must not take the others with it.
for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (error) => console.error(error));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));

const starting = start();
starting.catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  stop(1);
});

async function start() {
  const address = listenAddress();
  if (!development) quietConsole();

  await masterKey(askAtTerminal());
  const databaseUrl = process.env.DATABASE_URL || undefined;
  // PostgreSQL takes its time to come up, in which the rest is loaded.
  const framework = import("next");
  const jobs = process.env.GOODCAUSE_WORKERS === "none" ? null : import("@/lib/jobs/worker");
  const database = await bootDatabase({ dataDir: dataFolder(), ...(databaseUrl && { databaseUrl }) });
  running.push(() => database.close());
  if (stopping) return;
  if (database.adopted) say("Good Cause was not stopped the last time. Nothing is lost; it takes up where it was.");

  const { default: next } = await framework;
  const pages = next({ dev: development, dir: process.cwd(), hostname: address.host, port: address.port });
  const handle = pages.getRequestHandler();
  let nothing: NothingPage | null = null;
  const server = createHttpServer(
    (request, response) => handle(request, response),
    reachedBy(address.port),
    () => nothing,
  );
  let prepared = false;
  running.push(async () => (prepared ? pages.close() : undefined));
  await listen(server, address);
  running.push(() => close(server));
  await pages.prepare();
  prepared = true;
  if (!development) nothing = await nothingPage(localAddress());
  if (jobs) {
    const { startWorkers } = await jobs;
    const workers = await startWorkers();
    running.push(() => workers.stop());
  }
  if (stopping) return;

  say(`Good Cause is ready: ${localAddress()}`);
  if (!(await isAnyLibrarySetUp())) {
    say(
      `\nSet it up with this link, within a day. It is for the director alone:\n  ${localAddress()}/setup/${newSetupToken(await masterKey(), now())}`,
    );
  }
  say("\nStop it with Ctrl-C.");
}

async function stop(code: number) {
  if (stopping) return;
  stopping = true;
  const deadline = setTimeout(() => process.exit(1), STOP_MS);
  // What is being started is let come up first, so that nothing is left behind.
  await starting.catch(() => undefined);
  for (const takeDown of running.reverse()) {
    await takeDown().catch((error: Error) => process.stderr.write(`${error.message}\n`));
  }
  clearTimeout(deadline);
  process.exit(code);
}
