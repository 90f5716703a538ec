// `npm run bench [-- --dir FOLDER --quality scan200,scan300]`: reading speed and character error rate on a folder of
// labelled scans (documents/, truth/, text/), beside ocrmypdf and tesseract on the same pages where they are installed,
// with the most memory that all processes of each held at once, and how soon a born-digital paper shows its first findings.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
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
  /** The most that all its processes held at once, in megabytes; `null` where the system does not tell. */
  memory: number | null;
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
  const memory = watchMemory();
  const started = performance.now();
  const texts = await Promise.all(
    scans.map(async ({ path: file }) => {
      const { pages } = await reader.read([{ bytes: await readFile(file) }]);
      return pages.flatMap((page) => page.lines.flatMap((line) => line.words.map((word) => word.text))).join(" ");
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return { name: "good-cause", seconds, errors: meanErrors(texts), memory: memory.stop() };
}

async function ocrmypdf(name: string, options: string[]): Promise<Run | null> {
  if (!isInstalled("ocrmypdf")) return missing(name);
  const texts: string[] = [];
  const memory = watchMemory({ children: true });
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
  return { name, seconds: (performance.now() - started) / 1000, errors: meanErrors(texts), memory: memory.stop() };
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
  const memory = watchMemory({ children: true });
  const started = performance.now();
  const waiting = [...pictures];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      texts[next.scan] += await run("tesseract", [next.file, "stdout"]);
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  const seconds = (performance.now() - started) / 1000;
  return { name: "tesseract", seconds, errors: meanErrors(texts), memory: memory.stop() };
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

/** Looks four times a second at what this process and its children hold, or its children alone. */
function watchMemory({ children = false } = {}): { stop(): number | null } {
  let most: number | null = null;
  const look = () => {
    const now = heldBy(process.pid, !children);
    if (now !== null && now > (most ?? 0)) most = now;
  };
  const timer = setInterval(look, 250);
  return {
    stop() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

/** Megabytes held by a process and all that it started; shared pages count for the share of each. */
function heldBy(pid: number, itself: boolean): number | null {
  const listed = spawnSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" });
  if (listed.status !== 0) return null;
  const all = listed.stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const kin = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [child = 0, parent = 0] of all)
      if (kin.has(parent) && !kin.has(child)) {
        kin.add(child);
        grown = true;
      }
  }
  const kilobytes = all.reduce(
    (sum, [one = 0, , resident = 0]) =>
      kin.has(one) && one !== listed.pid && (itself || one !== pid) ? sum + (proportional(one) ?? resident) : sum,
    0,
  );
  return Math.round(kilobytes / 1024);
}

/** What a process holds less what it shares with others, where Linux tells it. */
function proportional(pid: number): number | null {
  try {
    const said = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
    return said ? Number(said[1]) : null;
  } catch {
    return null;
  }
}

function row({ name, seconds, errors, memory }: Run): void {
  const ratio = name === ours.name ? "" : `  good-cause is ${(seconds / ours.seconds).toFixed(2)} times as fast`;
  const rate = `${(pages / seconds).toFixed(2)} pages a second`;
  say(
    `${name.padEnd(36)}${rate.padEnd(24)}${(errors * 100).toFixed(2)} % of letters wrong${ratio}${memory === null ? "" : `  ${memory} MB at most`}`,
  );
}
