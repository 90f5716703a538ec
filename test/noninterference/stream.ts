import { createHash } from "node:crypto";
import { replaceClock } from "@/lib/clock";
import { replaceRandomness } from "@/lib/ids";

const BEGINS = Date.parse("2026-03-09T15:00:00Z");
const APART_MS = 20_000;

/** Bytes that depend on a key alone, however often and by whomever they were drawn before. */
function keyedBytes(key: string): (length: number) => Uint8Array {
  let block = 0;
  let left = Buffer.alloc(0);
  return (length) => {
    while (left.length < length) {
      left = Buffer.concat([left, createHash("sha512").update(`${key} ${block++}`).digest()]);
    }
    const bytes = left.subarray(0, length);
    left = left.subarray(length);
    return new Uint8Array(bytes);
  };
}

/**
 * The clock and the random numbers of a history: each action has its own instant and its own stream, both by its own
 * number, so that an action that is left out takes nothing from the others.
 */
export class Stream {
  #bytes = keyedBytes("before");
  #instant = new Date(BEGINS);
  readonly #goBack: (() => void)[];

  constructor(readonly seed: number) {
    this.#goBack = [replaceClock(() => this.#instant), replaceRandomness((length) => this.#bytes(length))];
  }

  /** Everything from here on belongs to this action. */
  at(action: number): void {
    this.#bytes = keyedBytes(`${this.seed} ${action}`);
    this.#instant = new Date(BEGINS + action * APART_MS);
  }

  /** What follows has random numbers of its own, whatever was done before it; time stands still. */
  of(key: string): void {
    this.#bytes = keyedBytes(`${this.seed} ${key}`);
  }

  end(): void {
    for (const back of this.#goBack) back();
  }
}
