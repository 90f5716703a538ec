import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { ReadingContext, ReadPaper } from "@/lib/findings/types";
import { readingError } from "@/lib/text/reading-error";
import type { Page } from "@/lib/text/types";
import type { PapersAnswer, PapersRequest } from "./papers-process";

// A paper of three hundred pages takes a fraction of this.
const LONGEST_MS = 180_000;

/** Tells what pages say, in a process of its own that is killed when it takes too long. One answer at a time. */
export class Understanding {
  #child: ChildProcess | null = null;
  #before: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** What the pages say, paper by paper. Throws a `ReadingError` where that took too long, or could not be done. */
  read(pages: Page[], context: ReadingContext, signal: AbortSignal): Promise<ReadPaper[]> {
    const answer = this.#before.then(() => this.#ask({ pages, context }, signal));
    this.#before = answer.catch(() => undefined);
    return answer;
  }

  /** Starts the process, so that the first paper need not wait for it. */
  warm(): void {
    this.#started();
  }

  /** Ends the process; what it was asked fails. */
  close(): void {
    this.#closed = true;
    this.#kill();
  }

  #ask(request: PapersRequest, signal: AbortSignal): Promise<ReadPaper[]> {
    signal.throwIfAborted();
    const child = this.#started();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        signal.removeEventListener("abort", onAbort);
        settle();
      };
      const giveUp = (error: unknown) => {
        this.#kill();
        end(() => reject(error));
      };
      const onMessage = (answer: PapersAnswer) =>
        end(() => (answer ? resolve(answer) : reject(readingError("crashed"))));
      const onExit = () => giveUp(readingError("crashed"));
      const onAbort = () => giveUp(signal.reason);
      const timer = setTimeout(() => giveUp(readingError("timed-out")), LONGEST_MS);
      child.once("message", onMessage);
      child.once("exit", onExit);
      signal.addEventListener("abort", onAbort, { once: true });
      child.send(request, (error) => error && giveUp(readingError("crashed")));
    });
  }

  #started(): ChildProcess {
    if (this.#closed) throw new Error("The workers have been stopped.");
    if (this.#child) return this.#child;
    const root = process.cwd();
    const child = fork(join(root, "lib", "jobs", "papers-process.ts"), [], {
      cwd: root,
      execArgv: ["--import", "tsx", "--max-old-space-size=768"],
      // It understands what strangers send: it is told no setting, no secret.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: process.env.NODE_ENV },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("error", () => undefined);
    child.once("exit", () => {
      if (this.#child === child) this.#child = null;
    });
    this.#child = child;
    return child;
  }

  #kill(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }
}
