import { type Worker, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { notify } from "@/db/listen";
import { record } from "@/lib/audit/record";
import { evaluateInstrument } from "@/lib/defects/mutations";
import { fileStore } from "@/lib/files/file-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile, getMatterKey, libraryKey, type OpenableFile } from "@/lib/files/queries";
import { insertRound } from "@/lib/findings/mutations";
import type { ReadingContext, ReadPaper } from "@/lib/findings/types";
import { unreadPaper } from "@/lib/findings/unread-paper";
import { listInstruments, listOriginals } from "@/lib/intake/queries";
import { notify as notifyPeople } from "@/lib/mail/notify";
import { getMatter } from "@/lib/matter/queries";
import { getPolicy } from "@/lib/policy/queries";
import { getUploadLimits } from "@/lib/settings/queries";
import {
  beginReading,
  type FailedFile,
  failReading,
  finishReading,
  insertPage,
  insertPicture,
  keepPicture,
  ReadingTakenError,
} from "@/lib/text/mutations";
import { getReadingsInstrument, type StoredReading } from "@/lib/text/queries";
import { type PagePicture, type Reader, ReadingError } from "@/lib/text/reader";
import { typedPages } from "@/lib/text/typed-pages";
import type { Page } from "@/lib/text/types";
import type { JobData } from "./job-loop";
import { takePassword } from "./password";
import type { Understanding } from "./understanding";

// While pages are still being read, what they say so far is shown anew at most this often, and never so often that
// working it out takes more than a fifth of the time.
const ROUND_MS = 3_000;
const ROUND_SHARE = 5;

/**
 * Reads an instrument: its files in memory, picture by picture and page by page, then what it says and what is wrong
 * with it. Safe to begin again after a crash. What cannot be read is an end like any other, and is written down.
 */
export async function readInstrument(
  job: JobData,
  tools: { reader: Reader; understanding: Understanding },
  signal: AbortSignal,
): Promise<void> {
  const { libraryId, matterId, rowId } = job;
  if (!matterId) return;
  await libraryKey(libraryId);
  const worker: Worker = { kind: "worker", libraryId, matterId };
  const task = await withActor(worker, (tx) => begin(tx, libraryId, matterId, rowId));
  if (!task) return;
  const run = new Run(worker, task, tools, signal);
  try {
    await run.read();
  } catch (error) {
    if (!(error instanceof ReadingTakenError)) throw error;
  } finally {
    run.end();
  }
}

/** Says on the reading that it was given up, after every try of its job has failed. */
export async function giveUpReading({ libraryId, matterId, rowId }: JobData): Promise<void> {
  if (!matterId) return;
  await withActor({ kind: "worker", libraryId, matterId }, async (tx) => {
    const instrumentId = await getReadingsInstrument(tx, libraryId, matterId, rowId);
    const reading = instrumentId && (await beginReading(tx, libraryId, instrumentId));
    if (reading) await leaveToPeople(tx, reading, []);
  });
}

/** A reading that came to nothing leaves every finding to be typed in; what the first pages said stays. */
async function leaveToPeople(tx: Tx, reading: StoredReading, failed: FailedFile[]): Promise<void> {
  await failReading(tx, reading, failed);
  await tellOfIt(tx, reading);
  if (reading.round > 0) return;
  await evaluateInstrument(tx, await insertRound(tx, reading, [unreadPaper()]));
}

/** Whoever wants to know is told by mail that the reading has ended, well or not; of an open matter alone. */
function tellOfIt(tx: Tx, { matterId }: StoredReading): Promise<void> {
  return notifyPeople(tx, { matterId, event: "paper-read" });
}

interface Task {
  reading: StoredReading;
  matterKey: Buffer;
  /** The papers, in order. */
  files: OpenableFile[];
  /** What was said or typed. */
  statement: OpenableFile | null;
  context: ReadingContext;
  limits: { megabytes: number; pages: number };
  password: { fileId: string; password: string } | null;
}

async function begin(tx: Tx, libraryId: string, matterId: string, readingId: string): Promise<Task | null> {
  const instrumentId = await getReadingsInstrument(tx, libraryId, matterId, readingId);
  const matter = await getMatter(tx, libraryId, matterId);
  // A matter whose key was destroyed is gone, whatever rows are left of it.
  const matterKey = await getMatterKey(tx, libraryId, matterId);
  if (!instrumentId || !matter || !matterKey) return null;
  const instrument = (await listInstruments(tx, libraryId, [matterId])).find(({ id }) => id === instrumentId);
  const reading = instrument && (await beginReading(tx, libraryId, instrumentId));
  if (!reading) return null;

  const originals = [];
  for (const { id } of await listOriginals(tx, instrument)) {
    const file = await getFile(tx, libraryId, id);
    if (file) originals.push(file);
  }
  const { library } = await getPolicy(tx, libraryId, matter.policyVersionId);
  return {
    reading,
    matterKey,
    files: originals.filter(({ mediaType }) => mediaType !== "text/plain"),
    statement: originals.find(({ mediaType }) => mediaType === "text/plain") ?? null,
    context: { receivedOn: instrument.receivedOn, library },
    limits: await getUploadLimits(tx),
    password: takePassword(readingId, matterKey),
  };
}

/** What is too large to be held in memory is not opened; what was served stays kept. */
function tooLarge(files: readonly OpenableFile[], megabytes: number): FailedFile[] {
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (size <= megabytes * 1e6) return [];
  const message = `This paper comes to ${Math.ceil(size / 1e6)} MB; at most ${megabytes} MB can be read. It is kept as it was served: scan it again in black and white, and add that.`;
  return files.map(({ id }) => ({ fileId: id, code: "too-large", message }));
}

class Run {
  readonly #stop = new AbortController();
  readonly #ended = new AbortController();
  readonly #pages: Page[] = [];
  readonly #failed: FailedFile[] = [];
  #reading: StoredReading;
  // Pictures and pages come as they will; they are written down one after the other.
  #written: Promise<void> = Promise.resolve();
  #failure: unknown;
  #lastRound = { endedAt: Number.NEGATIVE_INFINITY, ms: 0, pages: 0 };
  #showing = false;
  #finishing = false;

  constructor(
    readonly worker: Worker,
    readonly task: Task,
    readonly tools: { reader: Reader; understanding: Understanding },
    signal: AbortSignal,
  ) {
    this.#reading = task.reading;
    // Not AbortSignal.any: what it gives is forgotten by its sources when nothing else holds it.
    signal.addEventListener("abort", () => this.#stop.abort(signal.reason), { once: true, signal: this.#ended.signal });
    if (signal.aborted) this.#stop.abort(signal.reason);
  }

  /** Lets go of the signal that it was given. */
  end(): void {
    this.#ended.abort();
  }

  async read(): Promise<void> {
    const { statement, files } = this.task;
    const { pages, ocrMs } = await this.#readFiles();
    this.#finishing = true;
    await this.#written;
    if (this.#failure) throw this.#failure;

    const typed = statement ? await this.#readTyped(statement, pages.length + 1) : [];
    if (pages.length === 0 && this.#failed.length > 0 && this.#failed.length === files.length) return this.#fail();
    await this.#finish([...pages, ...typed], ocrMs);
  }

  /** A file that cannot be read is left out, and named; the others are read. */
  async #readFiles(): Promise<{ pages: Page[]; ocrMs: number }> {
    const { files, limits, password } = this.task;
    const store = fileStore();
    this.#failed.push(...tooLarge(files, limits.megabytes));
    for (;;) {
      const left = files.filter(({ id }) => !this.#failed.some(({ fileId }) => fileId === id));
      if (left.length === 0) return { pages: [], ocrMs: 0 };
      const toRead = [];
      for (const file of left) {
        const bytes = await readWholeFile(store, file.id, file.key);
        toRead.push(password?.fileId === file.id ? { bytes, password: password.password } : { bytes });
      }
      const placed = (page: Page): Page => ({ ...page, file: files.indexOf(left[page.file]!) });
      try {
        const reading = await this.tools.reader.read(toRead, {
          limits: { bytes: limits.megabytes * 1e6, pages: limits.pages },
          signal: this.#stop.signal,
          onPicture: (number, picture) => this.#write(() => this.#keepPicture(number, picture)),
          onPage: (page, progress) => this.#write(() => this.#keepPage(placed(page), progress)),
        });
        return { pages: reading.pages.map(placed), ocrMs: reading.ocrMs };
      } catch (error) {
        if (this.#failure) throw this.#failure;
        if (!(error instanceof ReadingError)) throw error;
        await this.#written;
        const file = left[error.file] ?? left[0]!;
        this.#failed.push({ fileId: file.id, code: error.code, message: error.message });
        // Of too many pages together no single file is at fault; and what was begun is not begun again.
        if (error.code === "too-many-pages" || error.code === "timed-out" || this.#pages.length > 0) {
          for (const { id } of left.filter((other) => other !== file)) {
            this.#failed.push({ fileId: id, code: error.code, message: error.message });
          }
          return { pages: [], ocrMs: 0 };
        }
      }
    }
  }

  async #readTyped(statement: OpenableFile, first: number): Promise<Page[]> {
    const text = (await readWholeFile(fileStore(), statement.id, statement.key)).toString();
    const typed = typedPages(text, this.task.files.length, first);
    const total = first - 1 + typed.length;
    for (const page of typed) await this.#keepPage(page, { done: page.number, total });
    return typed;
  }

  #write(work: () => Promise<void>): void {
    this.#written = this.#written
      .then(() => (this.#failure ? undefined : work()))
      .catch((error: unknown) => {
        this.#failure ??= error;
        this.#stop.abort(error);
      });
  }

  async #keepPicture(number: number, picture: PagePicture): Promise<void> {
    const store = fileStore();
    const kept = await keepPicture(store, number, picture);
    try {
      await withActor(this.worker, (tx) => insertPicture(tx, this.#reading, this.task.matterKey, kept));
    } catch (error) {
      for (const { file } of kept.sizes) await store.remove(file.id);
      throw error;
    }
  }

  async #keepPage(page: Page, progress: { done: number; total: number }): Promise<void> {
    await withActor(this.worker, (tx) => insertPage(tx, this.#reading, this.task.matterKey, page, progress));
    this.#pages.push(page);
    if (progress.done < progress.total && this.#roundIsDue()) void this.#showSoFar();
  }

  #roundIsDue(): boolean {
    if (this.#showing) return false;
    const { endedAt, ms, pages } = this.#lastRound;
    const wait = Math.max(ROUND_MS, ROUND_SHARE * ms);
    return this.#firstPages().length > pages && performance.now() - endedAt >= wait;
  }

  /** The pages read so far, up to the first that is still missing. */
  #firstPages(): Page[] {
    const inOrder = this.#pages.toSorted((a, b) => a.number - b.number);
    return inOrder.filter((page, index) => page.number === index + 1);
  }

  /** What the first pages say, before the last one is read; pages go on being written down meanwhile. */
  async #showSoFar(): Promise<void> {
    this.#showing = true;
    const began = performance.now();
    const pages = this.#firstPages();
    // Where they cannot be understood, the last round will say so.
    const papers = await this.#understand(pages).catch(() => null);
    const endedAt = performance.now();
    this.#lastRound = { endedAt, ms: endedAt - began, pages: pages.length };
    this.#showing = false;
    if (papers) this.#write(() => this.#writeRound(papers));
  }

  async #writeRound(papers: readonly ReadPaper[]): Promise<void> {
    if (this.#finishing) return;
    this.#reading = await withActor(this.worker, async (tx) => {
      const reading = await insertRound(tx, this.#reading, papers);
      await evaluateInstrument(tx, reading);
      await notify(tx, reading.progressChannel);
      return reading;
    });
  }

  #understand(pages: Page[]): Promise<ReadPaper[]> {
    return this.tools.understanding.read(pages, this.task.context, this.#stop.signal);
  }

  async #finish(pages: Page[], ocrMs: number): Promise<void> {
    const papers = await this.#understand(pages).catch((error: unknown) => {
      if (!(error instanceof ReadingError)) throw error;
      const { code, message } = error;
      this.#failed.push(...this.task.files.map(({ id }) => ({ fileId: id, code, message })));
    });
    if (!papers) return this.#fail();
    await withActor(this.worker, async (tx) => {
      await finishReading(tx, this.#reading, { pageCount: pages.length, ocrMs, failedFiles: this.#failed });
      const reading = await insertRound(tx, this.#reading, papers);
      await evaluateInstrument(tx, reading);
      await tellOfIt(tx, reading);
      await this.#record(tx, "reading.finished", { pages: pages.length, failedFiles: this.#failed.length });
    });
  }

  async #fail(): Promise<void> {
    await withActor(this.worker, async (tx) => {
      await leaveToPeople(tx, this.#reading, this.#failed);
      await this.#record(tx, "reading.failed", { code: this.#failed[0]?.code });
    });
  }

  #record(tx: Tx, action: string, details: Record<string, unknown>): Promise<void> {
    const { matterId, instrumentId } = this.#reading;
    return record(tx, this.worker, action, instrumentId, { matterId, details });
  }
}
