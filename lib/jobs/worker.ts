import { withActor } from "@/db/actor";
import { stopListening } from "@/db/listen";
import { now } from "@/lib/clock";
import { evaluateInstrument } from "@/lib/defects/mutations";
import { fileStore } from "@/lib/files/file-store";
import { sendMail } from "@/lib/mail/send-mail";
import { tellPeople } from "@/lib/mail/tell-people";
import { readingProcesses } from "@/lib/settings/environment";
import { getNewestReading } from "@/lib/text/queries";
import { createReader, type Reader } from "@/lib/text/reader";
import { type JobData, JobLoop } from "./job-loop";
import { receivePasswords } from "./password";
import { giveUpReading, readInstrument } from "./read-instrument";
import { Understanding } from "./understanding";

// More readings than cores, so that a short paper need not wait for the end of a long one; they share the processes.
const READINGS_AT_ONCE = 4;

// No upload takes that long.
const UNFINISHED_MS = 24 * 3_600_000;

/** The workers of this process. */
export interface Workers {
  /** Resolves when what was under way has been handed back. */
  stop(): Promise<void>;
}

/** Starts to work off the queues in this process, once its database is booted. */
export async function startWorkers(reader: Reader = createReader({ workers: readingProcesses() })): Promise<Workers> {
  await fileStore().clearUnfinished(new Date(now().getTime() - UNFINISHED_MS));
  const stopReceiving = await receivePasswords();
  const understanding = new Understanding();
  const tools = { reader, understanding };
  const loop = new JobLoop({
    "read-instrument": { atOnce: READINGS_AT_ONCE, run: (job, signal) => readInstrument(job, tools, signal) },
    "readings-given-up": { atOnce: 1, run: giveUpReading },
    "evaluate-instrument": { atOnce: 2, run: evaluateAgain },
    "remove-files": { atOnce: 1, run: removeFiles },
    "send-mail": { atOnce: 2, run: (job) => sendMail(job) },
    "tell-people": { atOnce: 1, run: tellPeople },
  });
  await loop.start();
  const ticker = startTicker();
  void reader.warm();
  understanding.warm();
  return {
    async stop() {
      await (await ticker).stop();
      await loop.stop();
      await stopReceiving();
      reader.close();
      understanding.close();
      await stopListening();
    },
  };
}

/** Reports and reminders can wait until the pages are served: nobody waits for them. */
async function startTicker() {
  const { Ticker } = await import("./ticker");
  const ticker = new Ticker();
  ticker.start();
  return ticker;
}

/** Loaded when there is something to remove: a purge prints a certificate, and what sets type is large. */
async function removeFiles(job: JobData): Promise<void> {
  const { removePurgedFiles } = await import("@/lib/purge/mutations");
  await removePurgedFiles(job);
}

async function evaluateAgain({ libraryId, matterId, rowId }: JobData): Promise<void> {
  if (!matterId) return;
  await withActor({ kind: "worker", libraryId, matterId }, async (tx) => {
    const reading = await getNewestReading(tx, libraryId, rowId);
    if (reading?.state === "read") await evaluateInstrument(tx, reading);
  });
}
