// `npm run bench [-- --dir FOLDER --quality scan200,scan300]`: reading speed and character error rate on a folder of
// labelled scans (documents/, truth/, text/), beside ocrmypdf and tesseract on the same pages where they are installed,
// and how soon a born-digital paper shows its first findings.
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import type { Truth } from "@/lib/extract/score-finding";
import { characterErrorRate } from "@/lib/extract/word-errors";
import { readPapers } from "@/lib/findings/read-papers";
import { loadPdfium } from "@/lib/pdf/pdfium";
import { createReader, type Reader } from "@/lib/text/reader";

const WORKERS = 2;

interface Scan {
  path: string;
  pages: number;
  text: string;
}
interface Run {
  name: string;
  seconds: number;
  /** Mean over the documents. */
  errors: number;
}

const { values } = parseArgs({
  options: {
    dir: { type: "string" },
    quality: { type: "string", default: "scan200,scan300" },
    most: { type: "string", default: "24" },
  },
});
const folder = path.resolve(
  process.env.INIT_CWD ?? process.cwd(),
  values.dir ?? path.join(process.cwd(), "../shared/corpus"),
);
const say = (text: string) => process.stdout.write(`${text}\n`);

const { scans, digital } = await papers();
const pages = scans.reduce((sum, scan) => sum + scan.pages, 0);
const reader = createReader({ workers: WORKERS });
await reader.warm();
if (digital) await firstFindings(reader, digital);
if (!pages) {
  process.stderr.write(`There are no scans at ${folder}. Name a folder of labelled papers with --dir.\n`);
  process.exit(2);
}
say(`${scans.length} scans, ${pages} pages, ${WORKERS} processes`);
const ours = await readAll(reader);
reader.close();
const temporary = await mkdtemp(path.join(tmpdir(), "good-cause-bench-"));
try {
  const others = [
    await tesseract(),
    await ocrmypdf("ocrmypdf", []),
    await ocrmypdf("ocrmypdf, turned and straightened", ["--rotate-pages", "--deskew"]),
  ];
  for (const run of [ours, ...others]) if (run) row(run);
} finally {
  await rm(temporary, { recursive: true });
}

async function papers(): Promise<{ scans: Scan[]; digital: string | null }> {
  const names = await readdir(path.join(folder, "truth")).catch(() => []);
  const truths = await Promise.all(
    names
      .filter((name) => name.endsWith(".json"))
      .map(async (name): Promise<Truth> => JSON.parse(await readFile(path.join(folder, "truth", name), "utf8"))),
  );
  const wanted = new Set(values.quality.split(","));
  const chosen = truths
    .filter((t) => wanted.has(t.quality) && t.file.endsWith(".pdf"))
    .sort((a, b) => a.file.localeCompare(b.file));
  const scans: Scan[] = [];
  for (const { file, pages } of chosen.slice(0, Number(values.most))) {
    const text = await readFile(path.join(folder, "text", file.replace(/\.\w+$/, ".txt")), "utf8");
    scans.push({ path: path.join(folder, "documents", file), pages, text });
  }
  const drawn = truths.find((t) => t.quality === "digital" && t.pages === 3);
  return { scans, digital: drawn ? path.join(folder, "documents", drawn.file) : null };
}

/** From the call to the first page's findings, and to all of them. */
async function firstFindings(reader: Reader, file: string): Promise<void> {
  const bytes = await readFile(file);
  const times: { first: number; all: number }[] = [];
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    let first = 0;
    const { pages } = await reader.read([{ bytes }], {
      onPicture: () => undefined,
      onPage: (page) => {
        if (first) return;
        readPapers([page], { receivedOn: null, library: null });
        first = performance.now() - started;
      },
    });
    readPapers(pages, { receivedOn: null, library: null });
    times.push({ first, all: performance.now() - started });
  }
  const median = (pick: "first" | "all") =>
    times
      .map((t) => t[pick])
      .sort((a, b) => a - b)[2]!
      .toFixed(0);
  say(`born-digital, 3 pages: first findings after ${median("first")} ms, all after ${median("all")} ms (median of 5)`);
}

async function readAll(reader: Reader): Promise<Run> {
  const started = performance.now();
  const texts = await Promise.all(
    scans.map(async ({ path: file }) => {
      const { pages } = await reader.read([{ bytes: await readFile(file) }]);
      return pages.flatMap((page) => page.lines.flatMap((line) => line.words.map((word) => word.text))).join(" ");
    }),
  );
  return { name: "good-cause", seconds: (performance.now() - started) / 1000, errors: meanErrors(texts) };
}

async function ocrmypdf(name: string, options: string[]): Promise<Run | null> {
  if (!isInstalled("ocrmypdf")) return missing(name);
  const texts: string[] = [];
  const started = performance.now();
  for (const [i, { path: file }] of scans.entries()) {
    const sidecar = path.join(temporary, `${i}.txt`);
    const target = path.join(temporary, `${i}.pdf`);
    await run("ocrmypdf", [
      "--jobs",
      String(WORKERS),
      "--force-ocr",
      "--output-type",
      "pdf",
      "--sidecar",
      sidecar,
      ...options,
      file,
      target,
    ]);
    texts.push(await readFile(sidecar, "utf8").catch(() => ""));
  }
  return { name, seconds: (performance.now() - started) / 1000, errors: meanErrors(texts) };
}

/** Plain tesseract on the pages as pictures; drawing them is not counted. */
async function tesseract(): Promise<Run | null> {
  if (!isInstalled("tesseract")) return missing("tesseract");
  const pictures: { scan: number; file: string }[] = [];
  const pdfium = await loadPdfium();
  for (const [scan, { path: file }] of scans.entries()) {
    const document = pdfium.open(await readFile(file));
    for (let index = 0; index < document.pageCount; index++) {
      const page = document.page(index);
      const { data, width, height } = page.render(300, { colour: false, maxPixels: 60e6 });
      page.close();
      const picture = path.join(temporary, `${scan}-${index}.png`);
      await writeFile(
        picture,
        await sharp(data, { raw: { width, height, channels: 1 } })
          .png()
          .withMetadata({ density: 300 })
          .toBuffer(),
      );
      pictures.push({ scan, file: picture });
    }
    document.close();
  }
  const texts = scans.map(() => "");
  const started = performance.now();
  const waiting = [...pictures];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      texts[next.scan] += await run("tesseract", [next.file, "stdout"]);
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return { name: "tesseract", seconds: (performance.now() - started) / 1000, errors: meanErrors(texts) };
}

function meanErrors(texts: readonly string[]): number {
  return scans.reduce((sum, { text }, i) => sum + characterErrorRate(text, texts[i] ?? ""), 0) / scans.length;
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
}

function missing(name: string): null {
  say(`${name} is not installed`);
  return null;
}

function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let out = "";
    child.stdout.on("data", (data) => {
      out += data;
    });
    child.on("error", reject);
    child.on("exit", () => resolve(out));
  });
}

function row({ name, seconds, errors }: Run): void {
  const ratio = name === ours.name ? "" : `  good-cause is ${(seconds / ours.seconds).toFixed(2)} times as fast`;
  const rate = `${(pages / seconds).toFixed(2)} pages a second`;
  say(`${name.padEnd(36)}${rate.padEnd(24)}${(errors * 100).toFixed(2)} % of letters wrong${ratio}`);
}
