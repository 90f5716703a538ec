import { availableParallelism } from "node:os";
import { IDENTITY } from "./geometry";
import type { FileLimits, PagePicture } from "./open-file";
import { ReadingError, readingError } from "./reading-error";
import { ReadingWorker } from "./reading-worker";
import type { Page } from "./types";

export type { PagePicture } from "./open-file";
export { ReadingError, type ReadingErrorCode } from "./reading-error";

/** Raised whenever pages would be read otherwise than before. */
export const READER_VERSION = "2";

/** A file as it was served, and the password that opens it, which is used once and kept nowhere. */
export interface FileToRead {
  bytes: Uint8Array;
  password?: string;
}

/** Bytes and pixels a file or page may have, pages all files together may have, milliseconds that steps may take. */
interface ReadingLimits extends FileLimits {
  openMs: number;
  pageMs: number;
  readMs: number;
}

export interface ReadOptions {
  limits?: Partial<ReadingLimits>;
  /** As each page is read; pages may come out of order. */
  onPage?: (page: Page, progress: { done: number; total: number }) => void;
  /** The page as a viewer shows it, as soon as it is drawn. */
  onPicture?: (pageNumber: number, picture: PagePicture) => void;
  signal?: AbortSignal;
}

export interface Reading {
  pages: Page[];
  /** Milliseconds of recognition, all pages together. */
  ocrMs: number;
}

export interface Reader {
  /** Reads the files of one instrument. Throws a `ReadingError` that names the file, or the signal's reason. */
  read(files: readonly FileToRead[], options?: ReadOptions): Promise<Reading>;
  /** Starts the processes, so that the first page need not wait for them. */
  warm(): Promise<void>;
  /** Ends the processes; what is being read fails. */
  close(): void;
}

const LIMITS: ReadingLimits = {
  bytes: 100e6,
  pages: 300,
  pixels: 60e6,
  openMs: 30_000,
  pageMs: 120_000,
  readMs: 60 * 60_000,
};

/** Processes that read files, as many as there are cores unless told otherwise. They start when first needed. */
export function createReader({ workers = availableParallelism() }: { workers?: number } = {}): Reader {
  return new PooledReader(Math.max(1, workers));
}

type Task = (worker: ReadingWorker) => Promise<void>;

class PooledReader implements Reader {
  readonly #workers: ReadingWorker[];
  readonly #idle: ReadingWorker[];
  /** One queue for each reading under way; they take turns, so that a long file does not hold up a short one. */
  readonly #queues: Task[][] = [];
  #nextKey = 1;
  #closed = false;

  constructor(size: number) {
    this.#workers = Array.from({ length: size }, () => new ReadingWorker());
    this.#idle = [...this.#workers];
  }

  async warm(): Promise<void> {
    // A process answers one request at a time: while it warms up it is not free for another.
    const warming = this.#idle.splice(0).map(async (worker) => {
      await worker.ask({ kind: "warm" }, LIMITS.openMs).catch(() => undefined);
      this.#idle.push(worker);
      this.#pump();
    });
    await Promise.all(warming);
  }

  close(): void {
    this.#closed = true;
    for (const worker of this.#workers) worker.stop();
  }

  async read(files: readonly FileToRead[], options: ReadOptions = {}): Promise<Reading> {
    const limits = { ...LIMITS, ...options.limits };
    const queue: Task[] = [];
    const keys = files.map(() => this.#nextKey++);
    const stop = new AbortController();
    const signals = [stop.signal, AbortSignal.timeout(limits.readMs), ...(options.signal ? [options.signal] : [])];
    const signal = AbortSignal.any(signals);
    this.#queues.push(queue);
    try {
      const job = new Job(this, files, keys, limits, options, signal, queue);
      return await job.run();
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      if (error instanceof DOMException && error.name === "TimeoutError") throw readingError("timed-out");
      throw error;
    } finally {
      stop.abort();
      this.#queues.splice(this.#queues.indexOf(queue), 1);
      for (const worker of this.#workers) for (const key of keys) worker.close(key);
    }
  }

  /** Runs a task on the next free process. */
  schedule<T>(queue: Task[], signal: AbortSignal, run: (worker: ReadingWorker) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      queue.push(async (worker) => {
        if (signal.aborted) return reject(signal.reason);
        await run(worker).then(resolve, reject);
      });
      this.#pump();
    });
  }

  #pump(): void {
    while (this.#idle.length) {
      const queue = this.#queues.find((q) => q.length);
      const task = queue?.shift();
      if (!queue || !task) return;
      // The next free process goes to another reading, if one waits.
      this.#queues.push(...this.#queues.splice(this.#queues.indexOf(queue), 1));
      const worker = this.#idle.shift()!;
      if (this.#closed) worker.stop();
      void task(worker).finally(() => {
        this.#idle.unshift(worker);
        this.#pump();
      });
    }
  }
}

class Job {
  #done = 0;
  #ocrMs = 0;

  constructor(
    private readonly pool: PooledReader,
    private readonly files: readonly FileToRead[],
    private readonly keys: readonly number[],
    private readonly limits: ReadingLimits,
    private readonly options: ReadOptions,
    private readonly signal: AbortSignal,
    private readonly queue: Task[],
  ) {}

  async run(): Promise<Reading> {
    const counts = await Promise.all(
      this.files.map((_, file) => this.pool.schedule(this.queue, this.signal, (worker) => this.#open(worker, file))),
    );
    const places = counts.flatMap((count, file) => Array.from({ length: count }, (_, index) => ({ file, index })));
    const total = places.length;
    if (total > this.limits.pages) {
      const sentence = `These files have ${total} pages together; at most ${this.limits.pages} can be read.`;
      throw new ReadingError("too-many-pages", `${sentence} Leave out what does not belong to the paper.`);
    }
    const failures: unknown[] = [];
    const pages = await Promise.all(
      places.map(({ file, index }, i) =>
        this.pool.schedule(this.queue, this.signal, async (worker) => {
          const page = await this.#read(worker, file, index, i + 1).catch((error: unknown) => {
            if (!(error instanceof ReadingError) || this.signal.aborted) throw error;
            failures.push(error);
            return lostPage(file, index, i + 1);
          });
          this.#done++;
          this.options.onPage?.(page, { done: this.#done, total });
          return page;
        }),
      ),
    );
    // One lost page is a page that could not be read; none read is a file that could not be.
    if (failures.length === total) throw failures[0];
    return { pages, ocrMs: Math.round(this.#ocrMs) };
  }

  /** How many pages the file has. */
  async #open(worker: ReadingWorker, file: number): Promise<number> {
    const { bytes, password } = this.files[file]!;
    const key = this.keys[file]!;
    const { bytes: most, pages, pixels } = this.limits;
    if (bytes.length > most) return Promise.reject(this.#tooLarge(bytes.length, file));
    const request = {
      kind: "open",
      key,
      bytes,
      password: password ?? null,
      limits: { bytes: most, pages, pixels },
    } as const;
    try {
      const answer = await this.#abortable(worker, worker.ask(request, this.limits.openMs));
      worker.opened.add(key);
      return answer.kind === "opened" ? answer.pageCount : 0;
    } catch (error) {
      throw error instanceof ReadingError ? new ReadingError(error.code, error.message, file) : error;
    }
  }

  async #read(worker: ReadingWorker, file: number, index: number, number: number): Promise<Page> {
    const key = this.keys[file]!;
    const ask = async () => {
      if (!worker.opened.has(key)) await this.#open(worker, file);
      const { onPicture } = this.options;
      return this.#abortable(
        worker,
        worker.ask({ kind: "read", key, index, picture: onPicture !== undefined }, this.limits.pageMs, ({ picture }) =>
          onPicture?.(number, picture),
        ),
      );
    };
    const answer = await ask().catch((error: unknown) => {
      // A process may have died of an earlier page: once more in a fresh one.
      if (error instanceof ReadingError && error.code === "crashed" && !this.signal.aborted) return ask();
      throw error;
    });
    if (answer.kind !== "page") throw readingError("crashed", file);
    this.#ocrMs += answer.ocrMs;
    return { number, file, filePage: index + 1, ...answer.page };
  }

  /** Killing the process is the only way to stop it. */
  async #abortable<T>(worker: ReadingWorker, work: Promise<T>): Promise<T> {
    const abort = () => worker.stop();
    this.signal.addEventListener("abort", abort, { once: true });
    try {
      return await work;
    } catch (error) {
      this.signal.throwIfAborted();
      throw error;
    } finally {
      this.signal.removeEventListener("abort", abort);
    }
  }

  #tooLarge(bytes: number, file: number): ReadingError {
    const [is, most] = [bytes, this.limits.bytes].map((n) => Math.ceil(n / 1e6));
    return new ReadingError("too-large", `This file has ${is} MB; at most ${most} MB can be read. Split it.`, file);
  }
}

/** Stands for a page that was there and could not be drawn or read. */
function lostPage(file: number, index: number, number: number): Page {
  return {
    number,
    file,
    filePage: index + 1,
    source: "ocr",
    confidence: 0,
    rotation: 0,
    aspect: 8.5 / 11,
    toViewer: IDENTITY,
    lines: [],
    marks: [],
    notes: ["damaged"],
  };
}
