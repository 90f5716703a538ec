import type { Tx } from "@/db/client";
import { files } from "@/db/schema/instruments";
import { matterKeys } from "@/db/schema/matters";
import { now } from "@/lib/clock";
import type { KeptFile } from "./keep-file";
import { newKey, wrapKey } from "./keys";
import { libraryKey } from "./queries";

/** Makes a new matter's key; all that is kept of the matter lies under it. */
export async function insertMatterKey(tx: Tx, libraryId: string, matterId: string): Promise<Buffer> {
  const key = newKey();
  const wrappedKey = wrapKey(key, await libraryKey(libraryId), matterId);
  await tx.insert(matterKeys).values({ libraryId, matterId, wrappedKey, createdAt: now() });
  return key;
}

/** Notes a file that lies in the store, its key wrapped by the matter's. */
export async function insertFile(
  tx: Tx,
  matter: { libraryId: string; matterId: string; key: Buffer },
  file: Omit<KeptFile, "beginning"> & {
    purpose: "original" | "picture" | "letter" | "production" | "signed-paper";
    mediaType: string;
  },
): Promise<void> {
  await tx.insert(files).values({
    libraryId: matter.libraryId,
    matterId: matter.matterId,
    id: file.id,
    purpose: file.purpose,
    wrappedKey: wrapKey(file.key, matter.key, file.id),
    sha256: file.sha256,
    bytes: file.size,
    mediaType: file.mediaType,
    state: "kept",
    createdAt: now(),
  });
}
