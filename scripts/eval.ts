// `npm run eval [-- --dir FOLDER --only REGEX --keep]`: scores a folder of labelled papers (documents/, truth/) and shows
// what changed against the last kept result.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type ExtractContext, extractFile } from "@/lib/extract/extract-file";
import { Progress } from "@/lib/extract/progress";
import { changes, type DocumentScore, scoreDocument, scoreTables } from "@/lib/extract/score-documents";
import type { Truth } from "@/lib/extract/score-finding";
import { getPack } from "@/lib/policy/packs";
import { createReader } from "@/lib/text/reader";

const { values } = parseArgs({
  options: {
    dir: { type: "string" },
    only: { type: "string" },
    keep: { type: "boolean" },
    quality: { type: "string" },
  },
});
const folder = path.resolve(
  process.env.INIT_CWD ?? process.cwd(),
  values.dir ?? path.join(process.cwd(), "../shared/corpus"),
);
const names = await readdir(path.join(folder, "truth")).catch(() => null);
if (!names) {
  process.stderr.write(`There is no folder of labelled papers at ${folder}. Name one with --dir.\n`);
  process.exit(2);
}
const all = await Promise.all(
  names
    .filter((name) => name.endsWith(".json"))
    .map(async (name): Promise<Truth> => JSON.parse(await readFile(path.join(folder, "truth", name), "utf8"))),
);
const chosen = all
  .filter(
    ({ file, quality }) => new RegExp(values.only ?? "").test(file) && (!values.quality || quality === values.quality),
  )
  .sort((a, b) => a.file.localeCompare(b.file));

const workers = Math.min(4, availableParallelism());
const reader = createReader({ workers });
const progress = new Progress(process.stderr, chosen.length);
const scores: DocumentScore[] = [];
const started = performance.now();
const waiting = [...chosen];
async function work(): Promise<void> {
  for (let truth = waiting.shift(); truth; truth = waiting.shift()) {
    const { file, policy, received } = truth;
    const pack = getPack(policy);
    if (!pack) throw new Error(`${file} names the policy “${policy}”, which does not exist.`);
    const context: ExtractContext = { reader, pack, receivedOn: received, onPage: (done) => progress.page(file, done) };
    const document = await extractFile({ typed: file, path: path.join(folder, "documents", file) }, context);
    scores.push(scoreDocument(truth, document));
    progress.file(file);
  }
}
await Promise.all(Array.from({ length: workers + 1 }, work));
reader.close();
scores.sort((a, b) => a.file.localeCompare(b.file));

const seconds = (performance.now() - started) / 1000;
const pages = chosen.reduce((sum, truth) => sum + truth.pages, 0);
const unread = scores.filter((score) => score.error);
const say = (text: string) => process.stdout.write(`${text}\n`);
say(
  `${chosen.length} documents, ${pages} pages, ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(2)} pages a second`,
);
for (const { file, error } of unread) say(`not read: ${file} (${error})`);
say(`\n${scoreTables(scores)}\n`);

const keptAt = path.join(process.cwd(), "data", "eval.json");
const kept: DocumentScore[] | null = await readFile(keptAt, "utf8").then(JSON.parse, () => null);
if (kept) {
  const moved = changes(kept, scores);
  say(
    moved.length ? `Changed since the kept result:\n  ${moved.join("\n  ")}` : "Nothing changed since the kept result.",
  );
}
if (values.keep || !kept) {
  await mkdir(path.dirname(keptAt), { recursive: true });
  const others = (kept ?? []).filter((old) => !scores.some((score) => score.file === old.file));
  await writeFile(keptAt, JSON.stringify([...others, ...scores]));
  say(`Kept in ${path.relative(process.cwd(), keptAt)}.`);
} else say("Keep this result with --keep.");
