// `npm run worker`: one more process that reads papers and sends mail, on a database that several machines share.
import { bootDatabase } from "@/db/boot";
import { startWorkers } from "@/lib/jobs/worker";
import { dataFolder } from "@/lib/settings/environment";
import { masterKey } from "@/lib/settings/master-key";
import { askAtTerminal } from "./server/ask-passphrase";
import { outliveTerminal } from "./server/outlive-terminal";
import { quietConsole } from "./server/quiet-console";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  process.stderr.write("Set DATABASE_URL: on its own database, npm start has workers of its own.\n");
  process.exit(1);
}
outliveTerminal();
quietConsole();

const starting = start(databaseUrl);
starting.catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, async () => {
    const { stop } = await starting;
    await stop();
    process.exit(0);
  });
}

async function start(url: string) {
  await masterKey(askAtTerminal());
  const database = await bootDatabase({ dataDir: dataFolder(), databaseUrl: url });
  const workers = await startWorkers();
  process.stdout.write("This worker is ready. Stop it with Ctrl-C.\n");
  return {
    async stop() {
      await workers.stop();
      await database.close();
    },
  };
}
