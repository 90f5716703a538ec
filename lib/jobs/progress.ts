import { listen } from "@/db/listen";
import type { ReadingView } from "@/lib/overview/instrument-view";

/** How far a reading has come. */
export interface Progress extends ReadingView {
  /** Changes whenever the page would show something else. */
  version: string;
  /** The secret name under which its changes are told; it does not leave the server. */
  channel: string;
}

// A change is told at once; this is for what was told while nobody listened.
const POLL_MS = 2_000;

/**
 * Server-sent events, one for each change, until the reading has ended, the matter is out of sight, `signal` says so,
 * or `longestMs` have passed. Each tick asks again; what is told on the channel says only that something is new.
 */
export async function* watchProgress(
  ask: () => Promise<Progress | null>,
  signal: AbortSignal,
  longestMs: number,
): AsyncGenerator<Uint8Array> {
  const began = performance.now();
  const ears = new Ears();
  let told = "";
  try {
    yield bytes("retry: 1000\n\n");
    while (!signal.aborted && performance.now() - began < longestMs) {
      const progress = await ask();
      if (!progress) return;
      const { channel, ...view } = progress;
      const event = JSON.stringify(view);
      if (event !== told) yield bytes(`data: ${event}\n\n`);
      told = event;
      if (view.state === "read" || view.state === "failed") return;
      // From the first tick on: a change between the question and the listening is seen by asking once more.
      if (await ears.turnTo(channel)) continue;
      await ears.next(signal);
    }
  } finally {
    await ears.close();
  }
}

class Ears {
  #channel: string | null = null;
  #stop: () => Promise<void> = async () => undefined;
  #heard = false;
  #wake: () => void = () => undefined;

  /** Listens on this channel; whether it is another one than before. */
  async turnTo(channel: string): Promise<boolean> {
    if (channel === this.#channel) return false;
    await this.#stop();
    this.#channel = channel;
    this.#stop = await listen(channel, () => {
      this.#heard = true;
      this.#wake();
    });
    return true;
  }

  /** Waits for the next change, or for so long that it is time to ask anyway. */
  async next(signal: AbortSignal): Promise<void> {
    if (!this.#heard) {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", done);
          resolve();
        };
        const timer = setTimeout(done, POLL_MS);
        signal.addEventListener("abort", done, { once: true });
        this.#wake = done;
      });
    }
    this.#heard = false;
  }

  async close(): Promise<void> {
    await this.#stop();
  }
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}
