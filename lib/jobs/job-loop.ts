import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import PgBoss from "pg-boss";
import { getUrls } from "@/db/client";
import { listen } from "@/db/listen";
import { JOBS_CHANNEL, type Queue } from "@/db/queues";

/** What a job tells: three ids. */
export interface JobData {
  libraryId: string;
  matterId: string | null;
  /** The row that the job is about. */
  rowId: string;
}

/** Does a queue's jobs, at most `atOnce` at a time. A job that throws is tried again later, and given up after that. */
export interface Handler {
  atOnce: number;
  run(data: JobData, signal: AbortSignal): Promise<void>;
}

// A commit wakes the loop; this is for what was told while nobody listened.
const POLL_MS = 2_000;
// A job is held by a lock that dies with its process. One that is young may not have its lock yet.
const ORPHANS_MS = 5_000;
const REOPEN_MS = 1_000;

/** Works the queues off until it is stopped. Several processes may share them; no job is done by two at once. */
export class JobLoop {
  readonly #handlers: Map<Queue, Handler>;
  readonly #boss: PgBoss;
  readonly #running = new Map<string, { queue: Queue; ended: Promise<void> }>();
  readonly #stopping = new AbortController();
  readonly #fetching = new Map<Queue, Promise<void>>();
  #locks: Promise<Client>;
  #timers: NodeJS.Timeout[] = [];
  #stopListening: () => Promise<void> = async () => undefined;

  constructor(handlers: Partial<Record<Queue, Handler>>) {
    this.#handlers = new Map(Object.entries(handlers) as [Queue, Handler][]);
    this.#boss = new PgBoss({ connectionString: getUrls().jobs, migrate: false, schedule: false, max: 4 });
    // What it says is said again by the query that fails.
    this.#boss.on("error", () => undefined);
    this.#locks = this.#openLocks();
  }

  async start(): Promise<void> {
    await this.#boss.start();
    this.#stopListening = await listen(JOBS_CHANNEL, (queue) => this.#wake(queue as Queue));
    await this.#takeUpOrphans();
    this.#timers = [
      setInterval(() => this.#wakeAll(), POLL_MS),
      setInterval(() => void this.#takeUpOrphans().catch(() => undefined), ORPHANS_MS),
    ];
    this.#wakeAll();
  }

  /** Takes no more jobs, interrupts those under way and hands them back. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#stopping.abort(new Error("The server is stopping."));
    await this.#stopListening();
    await Promise.all(this.#fetching.values());
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
    await this.#boss.stop({ graceful: false, close: true });
    await this.#locks.then((client) => client.end()).catch(() => undefined);
  }

  #wakeAll(): void {
    for (const queue of this.#handlers.keys()) this.#wake(queue);
  }

  // One fetch of a queue at a time; what comes meanwhile is fetched after it.
  #wake(queue: Queue): void {
    if (!this.#handlers.has(queue)) return;
    const before = this.#fetching.get(queue) ?? Promise.resolve();
    this.#fetching.set(
      queue,
      before.then(() => this.#fetch(queue)).catch(() => undefined),
    );
  }

  async #fetch(queue: Queue): Promise<void> {
    const handler = this.#handlers.get(queue)!;
    const free = handler.atOnce - [...this.#running.values()].filter((job) => job.queue === queue).length;
    if (free <= 0 || this.#stopping.signal.aborted) return;
    const jobs = await this.#boss.fetch<JobData>(queue, { batchSize: free });
    for (const { id, data } of jobs) {
      const ended = this.#run(queue, id, data, handler).finally(() => {
        this.#running.delete(id);
        if (!this.#stopping.signal.aborted) this.#wake(queue);
      });
      this.#running.set(id, { queue, ended });
    }
  }

  async #run(queue: Queue, id: string, data: JobData, handler: Handler): Promise<void> {
    const { signal } = this.#stopping;
    try {
      // Another process took it for one that was left behind, and puts it back.
      if (!(await this.#lock(id))) return;
      await handler.run(data, signal);
      await this.#boss.complete(queue, id);
    } catch (error) {
      if (signal.aborted) await this.#handBack(queue, id).catch(() => undefined);
      else await this.#boss.fail(queue, id, { code: codeOf(error) }).catch(() => undefined);
    } finally {
      await this.#unlock(id).catch(() => undefined);
    }
  }

  /** As if it had never been taken: being stopped is not the job's fault. */
  async #handBack(queue: Queue, id: string): Promise<void> {
    await this.#sql(
      "update pgboss.job set state = 'created', started_on = null where name = $1 and id = $2 and state = 'active'",
      [queue, id],
    );
  }

  /** Jobs of a process that was killed: tried again, each as often as its queue allows. */
  async #takeUpOrphans(): Promise<void> {
    const queues = [...this.#handlers.keys()];
    const { rows } = await this.#sql(
      `select name, id from pgboss.job where name = any($1) and state = 'active'
        and started_on < statement_timestamp() - interval '2 seconds'`,
      [queues],
    );
    for (const { name, id } of rows as { name: Queue; id: string }[]) {
      if (this.#running.has(id) || !(await this.#lock(id))) continue;
      // The retry waits for nothing: whoever watches the page has waited already.
      await this.#boss.fail(name, id, { code: "killed" });
      await this.#sql(
        "update pgboss.job set start_after = created_on where name = $1 and id = $2 and state = 'retry'",
        [name, id],
      );
      await this.#unlock(id);
      this.#wake(name);
    }
  }

  async #sql(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    return (await this.#locks).query(text, values);
  }

  async #lock(id: string): Promise<boolean> {
    const { rows } = await this.#sql("select pg_try_advisory_lock(hashtextextended($1, 0)) as held", [`job ${id}`]);
    return (rows[0] as { held: boolean }).held;
  }

  async #unlock(id: string): Promise<void> {
    await this.#sql("select pg_advisory_unlock(hashtextextended($1, 0))", [`job ${id}`]);
  }

  /** The connection whose session holds the locks; one that breaks is opened again and takes them anew. */
  async #openLocks(): Promise<Client> {
    const client = new Client({ connectionString: getUrls().jobs, application_name: "good-cause-jobs" });
    client.on("error", () => {
      if (!this.#stopping.signal.aborted) this.#locks = this.#reopenLocks();
    });
    await client.connect();
    return client;
  }

  async #reopenLocks(): Promise<Client> {
    for (;;) {
      await sleep(REOPEN_MS);
      if (this.#stopping.signal.aborted) throw new Error("The server is stopping.");
      try {
        const client = await this.#openLocks();
        for (const id of this.#running.keys()) {
          await client.query("select pg_try_advisory_lock(hashtextextended($1, 0))", [`job ${id}`]);
        }
        return client;
      } catch {
        // Not back yet.
      }
    }
  }
}

// An error's message may quote what it was about; its code does not.
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : typeof name === "string" ? name : "unknown";
}
