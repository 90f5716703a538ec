import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { files } from "@/db/schema/instruments";
import { libraryKeys } from "@/db/schema/libraries";
import { matterKeys } from "@/db/schema/matters";
import { now } from "@/lib/clock";
import { masterKey } from "@/lib/settings/master-key";
import { newKey, unwrapKey, wrapKey } from "./keys";

// On globalThis, since a bundler may hold this file twice.
const OPENED = Symbol.for("good-cause.library-keys");
const held = globalThis as { [OPENED]?: Map<string, Promise<Buffer>> };

/**
 * A library's key, made when it is first asked for and then kept in memory. Ask for it before a transaction is opened:
 * the first time it takes one of its own.
 */
export function libraryKey(libraryId: string): Promise<Buffer> {
  held[OPENED] ??= new Map();
  const opened = held[OPENED].get(libraryId) ?? openLibraryKey(libraryId);
  held[OPENED].set(libraryId, opened);
  opened.catch(() => held[OPENED]?.delete(libraryId));
  return opened;
}

async function openLibraryKey(libraryId: string): Promise<Buffer> {
  const master = await masterKey();
  return withActor({ kind: "keyring", libraryId }, async (tx) => {
    const wrapped = (await wrappedLibraryKey(tx, libraryId)) ?? (await makeLibraryKey(tx, libraryId, master));
    return unwrapKey(wrapped, master, libraryId);
  });
}

async function wrappedLibraryKey(tx: Tx, libraryId: string): Promise<Uint8Array | null> {
  const [row] = await tx
    .select({ wrappedKey: libraryKeys.wrappedKey })
    .from(libraryKeys)
    .where(eq(libraryKeys.libraryId, libraryId));
  return row?.wrappedKey ?? null;
}

async function makeLibraryKey(tx: Tx, libraryId: string, master: Buffer): Promise<Uint8Array> {
  const wrappedKey = wrapKey(newKey(), master, libraryId);
  const row = { libraryId, wrappedKey, masterKey: nameOf(master), createdAt: now() };
  // Of two processes that come at once, the first one's key is everybody's.
  await tx.insert(libraryKeys).values(row).onConflictDoNothing();
  return (await wrappedLibraryKey(tx, libraryId)) ?? wrappedKey;
}

/** Names a master key without telling it: sixteen letters of its hash. */
function nameOf(master: Buffer): string {
  return createHash("sha256").update("good-cause master key").update(master).digest("hex").slice(0, 16);
}

/** The key of a matter that the actor sees, or `null`; nothing under it opens once it has been destroyed. */
export async function getMatterKey(tx: Tx, libraryId: string, matterId: string): Promise<Buffer | null> {
  const above = await libraryKey(libraryId);
  const [row] = await tx
    .select({ wrappedKey: matterKeys.wrappedKey })
    .from(matterKeys)
    .where(and(eq(matterKeys.libraryId, libraryId), eq(matterKeys.matterId, matterId)));
  return row ? unwrapKey(row.wrappedKey, above, matterId) : null;
}

/** The keys of those of these matters that the actor sees and that are not purged, by matter. */
export async function listMatterKeys(
  tx: Tx,
  libraryId: string,
  matterIds: readonly string[],
): Promise<Map<string, Buffer>> {
  if (matterIds.length === 0) return new Map();
  const above = await libraryKey(libraryId);
  const rows = await tx
    .select({ matterId: matterKeys.matterId, wrappedKey: matterKeys.wrappedKey })
    .from(matterKeys)
    .where(and(eq(matterKeys.libraryId, libraryId), inArray(matterKeys.matterId, [...matterIds])));
  return new Map(rows.map(({ matterId, wrappedKey }) => [matterId, unwrapKey(wrappedKey, above, matterId)]));
}

/** A file that can be opened now. */
export interface OpenableFile {
  id: string;
  key: Buffer;
  bytes: number;
  mediaType: string;
}

/** A kept file that the actor sees, with its key, or `null`. */
export async function getFile(tx: Tx, libraryId: string, fileId: string): Promise<OpenableFile | null> {
  const [row] = await tx
    .select({
      id: files.id,
      matterId: files.matterId,
      wrappedKey: files.wrappedKey,
      bytes: files.bytes,
      mediaType: files.mediaType,
    })
    .from(files)
    .where(and(eq(files.libraryId, libraryId), eq(files.id, fileId), eq(files.state, "kept")));
  if (!row) return null;
  // What is left of a purged matter, its certificate and what was decided, lies under the library's own key.
  const above = (await getMatterKey(tx, libraryId, row.matterId)) ?? (await libraryKey(libraryId));
  const key = unwrapKey(row.wrappedKey, above, row.id);
  return { id: row.id, key, bytes: row.bytes ?? 0, mediaType: row.mediaType ?? "application/octet-stream" };
}

/** Those of some files that lie in this matter, in the order in which they are named. */
export async function listKeptFiles(
  tx: Tx,
  { libraryId, matterId }: { libraryId: string; matterId: string },
  fileIds: readonly string[],
) {
  if (fileIds.length === 0) return [];
  const rows = await tx
    .select({ id: files.id, sha256: files.sha256 })
    .from(files)
    .where(
      and(
        eq(files.libraryId, libraryId),
        eq(files.matterId, matterId),
        eq(files.state, "kept"),
        inArray(files.id, [...fileIds]),
      ),
    );
  return fileIds.flatMap((id) => {
    const file = rows.find((row) => row.id === id);
    return file?.sha256 ? [{ id, sha256: file.sha256 }] : [];
  });
}
