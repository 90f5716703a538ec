import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";

/** Another Good Cause holds the data. */
export class AlreadyRunningError extends Error {}

interface Watched {
  /** Opens a session, whose errors are listened to; waits while the server starts or recovers. */
  connect(): Promise<Client>;
  /** Starts the server again where it is gone. */
  restart(): Promise<void>;
  /** What a second application is told. */
  refusal: string;
  /** Called when the server was lost and another application came first to the data. */
  ousted(error: AlreadyRunningError): void;
}

// Any number but the migrations': who holds it is the one application on this data.
const APPLICATION = 7_310_002;
const RETRY_MS = 200;

/**
 * Keeps the data to one application, by a lock on a session of its own, which dies with the process. A server that
 * crashes or is killed takes the session along: it is started again where it has to be, and the lock is taken anew.
 */
export class Watch {
  #ended = false;
  #regaining = Promise.resolve();

  private constructor(
    private readonly watched: Watched,
    /** The superuser's session that holds the lock. */
    public session: Client,
  ) {
    this.#keep();
  }

  /** Takes the lock. Throws `AlreadyRunningError` where another application holds it. */
  static async begin(watched: Watched): Promise<Watch> {
    return new Watch(watched, await lock(watched));
  }

  /** Stops the server, for good, while the lock still keeps others out. */
  async end(stop: () => Promise<void>): Promise<void> {
    this.#ended = true;
    await this.#regaining;
    await stop();
    await this.session.end().catch(() => undefined);
  }

  #keep(): void {
    this.session.once("end", () => {
      this.#regaining = this.#regain();
    });
  }

  async #regain(): Promise<void> {
    while (!this.#ended) {
      try {
        await this.watched.restart();
        this.session = await lock(this.watched);
        if (this.#ended) await this.session.end();
        else this.#keep();
        return;
      } catch (error) {
        if (error instanceof AlreadyRunningError) return this.watched.ousted(error);
        // Its memory is not given back yet, or it is still recovering.
        await sleep(RETRY_MS);
      }
    }
  }
}

async function lock({ connect, refusal }: Watched): Promise<Client> {
  const session = await connect();
  const { rows } = await session.query("select pg_try_advisory_lock($1) as held", [APPLICATION]);
  if (rows[0].held) return session;
  await session.end();
  throw new AlreadyRunningError(refusal);
}
