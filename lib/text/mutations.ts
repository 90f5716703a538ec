import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notify } from "@/db/listen";
import { pagePictures, pages, readings } from "@/db/schema/readings";
import { now } from "@/lib/clock";
import { type KeptFile, keepFile } from "@/lib/files/keep-file";
import { sealJson } from "@/lib/files/keys";
import { insertFile } from "@/lib/files/mutations";
import type { FileStore } from "@/lib/files/store";
import { newId, newSecret } from "@/lib/ids";
import { getNewestReading, type StoredReading } from "./queries";
import { type PagePicture, READER_VERSION } from "./reader";
import { readingError } from "./reading-error";
import type { Page } from "./types";

const THUMBNAIL_WIDTH = 160;

/** Another run has taken this reading over, or it has ended: whoever still reads stops. */
export class ReadingTakenError extends Error {
  override readonly name = "ReadingTakenError";
}

/**
 * Begins to read an instrument: with the reading that was queued, or, where a killed process left one unfinished, with
 * a new one in its place. `null` where there is nothing left to do.
 */
export async function beginReading(tx: Tx, libraryId: string, instrumentId: string): Promise<StoredReading | null> {
  const newest = await getNewestReading(tx, libraryId, instrumentId);
  if (!newest) return null;
  if (newest.state === "queued") {
    await changeReading(tx, newest, "queued", { state: "reading", readerVersion: READER_VERSION, startedAt: now() });
    return { ...newest, state: "reading" };
  }
  if (newest.state !== "reading") return null;

  await changeReading(tx, newest, "reading", { state: "failed", ...reasonOf("crashed"), finishedAt: now() });
  const { matterId } = newest;
  const at = now();
  await tx.insert(readings).values({
    libraryId,
    matterId,
    id: newId(),
    instrumentId,
    readerVersion: READER_VERSION,
    state: "reading",
    progressChannel: newSecret(),
    queuedAt: at,
    startedAt: at,
  });
  await notify(tx, newest.progressChannel);
  return getNewestReading(tx, libraryId, instrumentId);
}

/** A page's picture, whole and small, as they lie in the store. */
export interface KeptPicture {
  number: number;
  sizes: { size: "page" | "thumbnail"; file: KeptFile; width: number; height: number }[];
}

/** Puts a page's picture into the store, with a small one beside it. */
export async function keepPicture(store: FileStore, number: number, picture: PagePicture): Promise<KeptPicture> {
  const { default: sharp } = await import("sharp");
  const small = await sharp(picture.bytes)
    .resize({ width: THUMBNAIL_WIDTH, withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer({ resolveWithObject: true });
  return {
    number,
    sizes: [
      {
        size: "page",
        file: await keepFile(store, newId(), once(picture.bytes)),
        width: picture.width,
        height: picture.height,
      },
      {
        size: "thumbnail",
        file: await keepFile(store, newId(), once(small.data)),
        width: small.info.width,
        height: small.info.height,
      },
    ],
  };
}

/** Notes a page's picture. Throws `ReadingTakenError` where the reading is no longer this run's. */
export async function insertPicture(
  tx: Tx,
  reading: StoredReading,
  matterKey: Buffer,
  { number, sizes }: KeptPicture,
): Promise<void> {
  await changeReading(tx, reading, "reading", {});
  const { libraryId, matterId } = reading;
  for (const { size, file, width, height } of sizes) {
    await insertFile(
      tx,
      { libraryId, matterId, key: matterKey },
      { ...file, purpose: "picture", mediaType: "image/jpeg" },
    );
    const row = {
      libraryId,
      matterId,
      id: newId(),
      readingId: reading.id,
      number,
      size,
      fileId: file.id,
      width,
      height,
    };
    // A page that was drawn twice, since its process died, keeps its first picture.
    await tx.insert(pagePictures).values(row).onConflictDoNothing();
  }
}

/** Writes a page down, its words under the matter's key. Throws as above. */
export async function insertPage(
  tx: Tx,
  reading: StoredReading,
  matterKey: Buffer,
  page: Page,
  progress: { done: number; total: number },
): Promise<void> {
  await changeReading(tx, reading, "reading", { pagesDone: progress.done, pagesTotal: progress.total });
  const { libraryId, matterId } = reading;
  const id = newId();
  const { lines, marks, ...seen } = page;
  await tx.insert(pages).values({
    libraryId,
    matterId,
    id,
    readingId: reading.id,
    ...seen,
    sealedText: sealJson({ lines, marks }, matterKey, `pages:${id}`),
    readAt: now(),
  });
}

/** Ends a reading well; files that could not be read while others could are named. Throws as above. */
export async function finishReading(
  tx: Tx,
  reading: StoredReading,
  { pageCount, ocrMs, failedFiles }: { pageCount: number; ocrMs: number; failedFiles: FailedFile[] },
): Promise<void> {
  await changeReading(tx, reading, "reading", {
    state: "read",
    pagesDone: pageCount,
    pagesTotal: pageCount,
    ocrMs,
    failedFiles,
    finishedAt: now(),
  });
}

/** A file that could not be read, and why, in a sentence that ends with what to do. */
export interface FailedFile {
  fileId: string;
  code: string;
  message: string;
}

/** Ends a reading that came to nothing. Throws as above. */
export async function failReading(tx: Tx, reading: StoredReading, failedFiles: FailedFile[]): Promise<void> {
  const first = failedFiles[0];
  const reason = first ? { errorCode: first.code, errorMessage: first.message } : reasonOf("crashed");
  await changeReading(tx, reading, "reading", { state: "failed", ...reason, failedFiles, finishedAt: now() });
}

function reasonOf(code: "crashed") {
  const error = readingError(code);
  return { errorCode: error.code, errorMessage: error.message };
}

/** Changes the reading and tells whoever watches it, as long as it is in the state that the caller believes. */
async function changeReading(
  tx: Tx,
  reading: StoredReading,
  state: StoredReading["state"],
  change: Partial<typeof readings.$inferInsert>,
): Promise<void> {
  const { libraryId, matterId, id } = reading;
  const changed = await tx
    .update(readings)
    .set({ state, ...change })
    .where(
      and(
        eq(readings.libraryId, libraryId),
        eq(readings.matterId, matterId),
        eq(readings.id, id),
        eq(readings.state, state),
      ),
    )
    .returning({ id: readings.id });
  if (changed.length === 0) throw new ReadingTakenError("The reading has been taken over.");
  await notify(tx, reading.progressChannel);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
