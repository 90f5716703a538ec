import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { files, instrumentFiles, instruments, services } from "@/db/schema/instruments";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile } from "@/lib/files/queries";
import type { FileStore } from "@/lib/files/store";

/** A paper, or what was said, and how it came. */
export type StoredInstrument = Awaited<ReturnType<typeof listInstruments>>[number];

/** The instruments of these matters, the newest first; those that the actor does not see are not among them. */
export async function listInstruments(tx: Tx, libraryId: string, matterIds: readonly string[]) {
  if (matterIds.length === 0) return [];
  const rows = await tx
    .select({
      libraryId: instruments.libraryId,
      matterId: instruments.matterId,
      id: instruments.id,
      supersedes: instruments.supersedes,
      came: instruments.came,
      receivedOn: instruments.receivedOn,
      addedAt: instruments.addedAt,
      service: {
        how: services.how,
        servedAtTime: services.servedAtTime,
        servedBy: services.servedBy,
        receivedBy: services.receivedBy,
        recordedAt: services.recordedAt,
      },
    })
    .from(instruments)
    .leftJoin(
      services,
      and(
        eq(services.libraryId, instruments.libraryId),
        eq(services.matterId, instruments.matterId),
        eq(services.instrumentId, instruments.id),
      ),
    )
    .where(and(eq(instruments.libraryId, libraryId), inArray(instruments.matterId, [...matterIds])))
    .orderBy(desc(instruments.addedAt), desc(instruments.id), desc(services.recordedAt));
  // What was written wrongly about a service was written again: the last one counts.
  return rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) === index);
}

/** The original files of an instrument in order; what was said or typed in is the one of `text/plain`. */
export async function listOriginals(
  tx: Tx,
  { libraryId, matterId, id }: Pick<StoredInstrument, "libraryId" | "matterId" | "id">,
) {
  return tx
    .select({ id: files.id, sha256: files.sha256, bytes: files.bytes, mediaType: files.mediaType })
    .from(instrumentFiles)
    .innerJoin(
      files,
      and(
        eq(files.libraryId, instrumentFiles.libraryId),
        eq(files.matterId, instrumentFiles.matterId),
        eq(files.id, instrumentFiles.fileId),
      ),
    )
    .where(
      and(
        eq(instrumentFiles.libraryId, libraryId),
        eq(instrumentFiles.matterId, matterId),
        eq(instrumentFiles.instrumentId, id),
      ),
    )
    .orderBy(asc(instrumentFiles.position));
}

/** An original of an instrument that the actor sees: where it is among the others, from 1; or `null`. */
export async function getOriginal(tx: Tx, libraryId: string, instrumentId: string, fileId: string) {
  const [instrument] = await tx
    .select({ libraryId: instruments.libraryId, matterId: instruments.matterId, id: instruments.id })
    .from(instruments)
    .where(and(eq(instruments.libraryId, libraryId), eq(instruments.id, instrumentId)));
  if (!instrument) return null;
  const originals = await listOriginals(tx, instrument);
  const index = originals.findIndex(({ id }) => id === fileId);
  return index === -1 ? null : { number: index + 1 };
}

/** What was said or typed in, where there is no paper; `null` where there is one. */
export async function getStatement(tx: Tx, store: FileStore, instrument: StoredInstrument): Promise<string | null> {
  if (instrument.came === "paper") return null;
  const typed = (await listOriginals(tx, instrument)).find(({ mediaType }) => mediaType === "text/plain");
  const file = typed && (await getFile(tx, instrument.libraryId, typed.id));
  return file ? (await readWholeFile(store, file.id, file.key)).toString() : null;
}
