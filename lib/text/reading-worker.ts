import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ReadingError, readingError } from "./reading-error";
import type { Answer, Request } from "./reading-messages";

const WATCH_EVERY_MS = 400;
/** Resident bytes beyond which a process is killed at once, and after a page. */
const MEMORY_LIMIT = 1_500e6;
const MEMORY_WORN = 850e6;
const PAGES_WORN = 400;

/** One reading process: started when first needed, killed when it overruns its time or memory, started again. */
export class ReadingWorker {
  #process: ChildProcess | null = null;
  #pages = 0;
  #worn = false;
  /** Keys of the files that the present process has open. */
  readonly opened = new Set<number>();

  /** Sends a request and resolves with its last answer. Rejects with a `ReadingError`; `crashed` and `timed-out` ended the process. */
  async ask(
    request: Request,
    milliseconds: number,
    onPicture?: (answer: Answer & { kind: "picture" }) => void,
  ): Promise<Answer> {
    if (this.#worn) this.stop();
    const child = this.#start();
    child.ref();
    child.channel?.ref();
    try {
      const answer = await this.#exchange(child, request, milliseconds, onPicture);
      if (answer.kind === "page") {
        this.#pages++;
        this.#worn = answer.memory > MEMORY_WORN || this.#pages > PAGES_WORN;
      }
      return answer;
    } finally {
      // An idle process does not keep the program alive.
      child.unref();
      child.channel?.unref();
    }
  }

  /** Lets go of a file, if the process has it. */
  close(key: number): void {
    if (!this.opened.delete(key)) return;
    const request: Request = { kind: "close", key };
    if (this.#process?.connected) this.#process.send(request);
  }

  stop(): void {
    this.#process?.kill("SIGKILL");
    this.#forget();
  }

  #forget(): void {
    this.#process = null;
    this.#pages = 0;
    this.#worn = false;
    this.opened.clear();
  }

  #start(): ChildProcess {
    if (this.#process) return this.#process;
    const root = process.cwd();
    const child = fork(path.join(root, "lib", "text", "reading-process.ts"), [], {
      cwd: root,
      execArgv: ["--import", "tsx", "--max-old-space-size=768"],
      // It parses what strangers send: it is told no setting, no secret.
      env: pick(process.env, ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "LANG", "NODE_ENV"]),
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child.on("error", () => undefined);
    child.once("exit", () => {
      if (this.#process === child) this.#forget();
    });
    this.#process = child;
    return child;
  }

  #exchange(
    child: ChildProcess,
    request: Request,
    milliseconds: number,
    onPicture?: (answer: Answer & { kind: "picture" }) => void,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const end = (error: ReadingError | null, answer?: Answer) => {
        clearTimeout(timer);
        clearInterval(watch);
        child.off("message", onMessage);
        child.off("exit", onExit);
        if (error) reject(error);
        else if (answer) resolve(answer);
      };
      const kill = (error: ReadingError) => {
        if (this.#process === child) this.stop();
        else child.kill("SIGKILL");
        end(error);
      };
      const onMessage = (answer: Answer) => {
        if (answer.kind === "picture") onPicture?.(answer);
        else if (answer.kind === "failed") end(new ReadingError(answer.code, answer.message));
        else end(null, answer);
      };
      const onExit = () => end(readingError("crashed"));
      const timer = setTimeout(() => kill(readingError("timed-out")), milliseconds);
      const watch = setInterval(async () => {
        if ((await residentBytes(child.pid)) > MEMORY_LIMIT) kill(readingError("crashed"));
      }, WATCH_EVERY_MS);
      child.on("message", onMessage);
      child.once("exit", onExit);
      child.send(request, (error) => error && kill(readingError("crashed")));
    });
  }
}

/** 0 where the system does not tell. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(status.split(" ")[1] ?? 0) * 4096;
}

function pick(environment: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(
    names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  ) as NodeJS.ProcessEnv;
}
