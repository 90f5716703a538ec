import { and, count, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pagePictures, pages, readings } from "@/db/schema/readings";
import { openJson, openText } from "@/lib/files/keys";
import type { Homography, Line, Mark, Page, PageNote } from "./types";

/** One pass of the reader over an instrument, as far as it has come. */
export type StoredReading = Awaited<ReturnType<typeof listNewestReadings>>[number];

/** The newest reading of each of the instruments that the actor sees. */
export async function listNewestReadings(tx: Tx, libraryId: string, instrumentIds: readonly string[]) {
  if (instrumentIds.length === 0) return [];
  return tx
    .selectDistinctOn([readings.instrumentId], {
      libraryId: readings.libraryId,
      matterId: readings.matterId,
      id: readings.id,
      instrumentId: readings.instrumentId,
      state: readings.state,
      errorCode: readings.errorCode,
      errorMessage: readings.errorMessage,
      failedFiles: readings.failedFiles,
      pagesTotal: readings.pagesTotal,
      pagesDone: readings.pagesDone,
      round: readings.round,
      papers: readings.papers,
      progressChannel: readings.progressChannel,
    })
    .from(readings)
    .where(and(eq(readings.libraryId, libraryId), inArray(readings.instrumentId, [...instrumentIds])))
    .orderBy(readings.instrumentId, desc(readings.queuedAt), desc(readings.id));
}

/** The newest reading of an instrument, or `null` where there is none for who asks. */
export async function getNewestReading(tx: Tx, libraryId: string, instrumentId: string): Promise<StoredReading | null> {
  return (await listNewestReadings(tx, libraryId, [instrumentId]))[0] ?? null;
}

/** The instrument of which a reading is, or `null`. */
export async function getReadingsInstrument(
  tx: Tx,
  libraryId: string,
  matterId: string,
  readingId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ instrumentId: readings.instrumentId })
    .from(readings)
    .where(and(eq(readings.libraryId, libraryId), eq(readings.matterId, matterId), eq(readings.id, readingId)));
  return row?.instrumentId ?? null;
}

/** The pages of a reading in order, without their words. */
export async function listPages(tx: Tx, reading: StoredReading) {
  return tx
    .select({
      number: pages.number,
      source: pages.source,
      confidence: pages.confidence,
      rotation: pages.rotation,
    })
    .from(pages)
    .where(ofReading(pages, reading))
    .orderBy(pages.number);
}

/** The pages of a reading in order, with their words, opened by the matter's key. */
export async function readPages(tx: Tx, reading: StoredReading, matterKey: Buffer): Promise<Page[]> {
  const rows = await tx.select().from(pages).where(ofReading(pages, reading)).orderBy(pages.number);
  return rows.map((row) => ({
    number: row.number,
    file: row.file,
    filePage: row.filePage,
    source: row.source,
    confidence: row.confidence,
    rotation: row.rotation as Page["rotation"],
    aspect: row.aspect,
    toViewer: row.toViewer as Homography,
    notes: row.notes as PageNote[],
    ...openJson<{ lines: Line[]; marks: Mark[] }>(row.sealedText, matterKey, `pages:${row.id}`),
  }));
}

/** What the pages of these readings say, in order, each opened by its matter's key; where that is not given, they are left out. */
export async function listPageWords(
  tx: Tx,
  of: readonly StoredReading[],
  keys: ReadonlyMap<string, Buffer>,
): Promise<{ readingId: string; number: number; words: string }[]> {
  const libraryId = of[0]?.libraryId;
  if (!libraryId) return [];
  const rows = await tx
    .select({
      id: pages.id,
      matterId: pages.matterId,
      readingId: pages.readingId,
      number: pages.number,
      sealedText: pages.sealedText,
    })
    .from(pages)
    .where(
      and(
        eq(pages.libraryId, libraryId),
        inArray(
          pages.readingId,
          of.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(pages.readingId, pages.number);
  return rows.flatMap(({ id, matterId, readingId, number, sealedText }) => {
    const key = keys.get(matterId);
    return key ? [{ readingId, number, words: wordsOf(openText(sealedText, key, `pages:${id}`)) }] : [];
  });
}

// `{"text":"SUBPOENA","confidence":96,"box":[…]}`: making every box again to throw it away takes twice as long in all.
function wordsOf(page: string): string {
  const words = [...page.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, word]) => word!);
  return words.map((word) => (word.includes("\\") ? (JSON.parse(`"${word}"`) as string) : word)).join(" ");
}

/** The pictures of a reading's pages in order, those that are `page` wide. */
export async function listPictures(tx: Tx, reading: StoredReading) {
  return tx
    .select({ number: pagePictures.number, width: pagePictures.width, height: pagePictures.height })
    .from(pagePictures)
    .where(and(ofReading(pagePictures, reading), eq(pagePictures.size, "page")))
    .orderBy(pagePictures.number);
}

/** How many pages of a reading have a picture. */
export async function countPictures(tx: Tx, reading: StoredReading): Promise<number> {
  const [row] = await tx
    .select({ pictures: count() })
    .from(pagePictures)
    .where(and(ofReading(pagePictures, reading), eq(pagePictures.size, "page")));
  return row?.pictures ?? 0;
}

/** The file with a page's picture, or `null` where there is none for who asks. */
export async function getPicture(
  tx: Tx,
  libraryId: string,
  instrumentId: string,
  page: number,
  size: "page" | "thumbnail",
): Promise<{ fileId: string } | null> {
  const reading = await getNewestReading(tx, libraryId, instrumentId);
  if (!reading) return null;
  const [picture] = await tx
    .select({ fileId: pagePictures.fileId })
    .from(pagePictures)
    .where(and(ofReading(pagePictures, reading), eq(pagePictures.number, page), eq(pagePictures.size, size)));
  return picture ?? null;
}

function ofReading(table: typeof pages | typeof pagePictures, reading: StoredReading) {
  return and(
    eq(table.libraryId, reading.libraryId),
    eq(table.matterId, reading.matterId),
    eq(table.readingId, reading.id),
  );
}
