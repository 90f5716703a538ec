// `npm run --silent extract -- --json --policy P --received D FILE...`: reads papers without a database or a build.
import { availableParallelism } from "node:os";
import { today } from "@/lib/clock";
import { readArguments } from "@/lib/extract/arguments";
import { extractFile } from "@/lib/extract/extract-file";
import { Progress } from "@/lib/extract/progress";
import { report } from "@/lib/extract/report";
import { createReader } from "@/lib/text/reader";

const USAGE = "Usage: npm run --silent extract -- [--json] --policy POLICY [--received YYYY-MM-DD] FILE...";
const TIME_ZONE = "America/Chicago";

const args = readArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), today(TIME_ZONE));
if (typeof args === "string") {
  process.stderr.write(`${args}\n${USAGE}\n`);
  process.exit(2);
}

const { json, pack, receivedOn, files } = args;
const workers = Math.min(4, availableParallelism());
const reader = createReader({ workers });
const progress = new Progress(process.stderr, files.length);
let failed = false;

const waiting = [...files];
async function work(): Promise<void> {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const { typed } = file;
    const document = await extractFile(file, {
      reader,
      pack,
      receivedOn,
      onPage: (done) => progress.page(typed, done),
    });
    failed ||= "error" in document;
    progress.clear();
    const text = json ? JSON.stringify(document) : report(document, { pack, receivedOn, today: today(TIME_ZONE) });
    process.stdout.write(`${text}\n`);
    progress.file(typed);
  }
}
// One file more than there are processes, so that none of them waits for the next.
await Promise.all(Array.from({ length: Math.min(files.length, workers + 1) }, work));
reader.close();
process.exitCode = failed ? 1 : 0;
