import { setTimeout as sleep } from "node:timers/promises";

/** No carrier takes more from one sender: Resend allows two requests a second. */
const APART_MS = 500;
/** A carrier that asks for more patience than this gets it from the queue, which tries again later. */
const MOST_MS = 10_000;

/** Lets requests to a carrier go one after the other, as far apart as it asks. */
export class Pace {
  #next = 0;

  /** Resolves when it is this request's turn. */
  async turn(): Promise<void> {
    const at = Math.max(performance.now(), this.#next);
    this.#next = at + APART_MS;
    const wait = at - performance.now();
    if (wait > 0) await sleep(wait);
  }

  /** The carrier asked for patience: nobody's turn comes before that many seconds have passed. */
  hold(seconds: number): void {
    this.#next = Math.max(this.#next, performance.now() + Math.min(seconds * 1000, MOST_MS));
  }
}
