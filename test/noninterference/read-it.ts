import { withActor } from "@/db/actor";
import { readPapers } from "@/lib/findings/read-papers";
import { readInstrument } from "@/lib/jobs/read-instrument";
import type { Understanding } from "@/lib/jobs/understanding";
import { getNewestReading } from "@/lib/text/queries";
import { fakeReader } from "@/test/support/fake-reader";
import type { Taken } from "./act";

/** Reads what was taken in, in this process: whose child it is makes no difference. Says what state it is in where it was read. */
export async function readIt(libraryId: string, { matterId, instrumentId }: Taken) {
  const worker = { kind: "worker", libraryId, matterId } as const;
  const reading = await withActor(worker, (tx) => getNewestReading(tx, libraryId, instrumentId));
  if (reading?.state !== "queued") return reading?.state;
  const understanding = { read: async (pages, context) => understand(pages, context) } as Pick<Understanding, "read">;
  const job = { libraryId, matterId, rowId: reading.id };
  return readInstrument(
    job as Parameters<typeof readInstrument>[0],
    { reader: fakeReader(), understanding: understanding as Understanding },
    new AbortController().signal,
  );
}

const understood = new Map<string, string>();

/** What a paper says: of the same words the same, which need not be thought about twice. */
function understand(...asked: Parameters<typeof readPapers>): ReturnType<typeof readPapers> {
  const key = JSON.stringify(asked);
  const said = understood.get(key) ?? JSON.stringify(readPapers(...asked));
  understood.set(key, said);
  return JSON.parse(said);
}
