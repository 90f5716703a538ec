import { createHash } from "node:crypto";
import { decrypt, encrypt } from "./chunked-encryption";
import { newKey } from "./keys";
import type { FileStore } from "./store";

/** A file that has just come to lie in the store. Without its key the bytes are gone. */
export interface KeptFile {
  id: string;
  key: Buffer;
  /** Of the plain bytes, in hex: what was served. */
  sha256: string;
  size: number;
  /** Its first kilobyte, which tells what it is. */
  beginning: Buffer;
}

const BEGINNING = 1024;

/** Encrypts a file on its way into the store, under a key of its own; nothing of it is on a disk in clear. */
export async function keepFile(store: FileStore, id: string, bytes: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const key = newKey();
  const hash = createHash("sha256");
  let size = 0;
  let beginning = Buffer.alloc(0);
  async function* counted() {
    for await (const piece of bytes) {
      hash.update(piece);
      size += piece.length;
      if (beginning.length < BEGINNING) beginning = Buffer.concat([beginning, piece.subarray(0, BEGINNING)]);
      yield piece;
    }
  }
  await store.write(id, encrypt(counted(), key, id));
  return { id, key, sha256: hash.digest("hex"), size, beginning: beginning.subarray(0, BEGINNING) };
}

/** The plain bytes of a stored file as a stream; its end says that they are all there and unaltered. */
export async function* openFile(store: FileStore, id: string, key: Uint8Array): AsyncGenerator<Buffer> {
  yield* decrypt(await store.read(id), key, id);
}

/** The plain bytes of a stored file, whole and verified, in memory. */
export async function readWholeFile(store: FileStore, id: string, key: Uint8Array): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of openFile(store, id, key)) pieces.push(piece);
  return Buffer.concat(pieces);
}
