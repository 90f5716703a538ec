import { createCipheriv, createDecipheriv } from "node:crypto";

// A file is a header and chunks of 64 KiB, each with its own tag. A chunk's nonce holds its index and whether it is the
// last, so a file that was cut off, reordered or mended from another does not open. The key is used for one file only,
// which is why counting nonces never repeat under it.
const HEADER = Buffer.from("GCF\x01", "latin1");
const CHUNK = 64 * 1024;
const TAG = 16;

/** The stored bytes are not those that were written: cut off, altered, reordered, or opened with another key. */
export class FileDamagedError extends Error {
  constructor(options?: ErrorOptions) {
    super("A stored file does not open with its key. It was altered or cut off on the disk.", options);
    this.name = "FileDamagedError";
  }
}

/** Encrypts as the bytes come; holds at most one chunk of plain text. `key` must be new, and never used for another file. */
export async function* encrypt(
  plain: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  fileId: string,
): AsyncGenerator<Buffer> {
  yield HEADER;
  let index = 0;
  const held = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  for await (const piece of plain) {
    let from = 0;
    while (from < piece.length) {
      // A full chunk waits for the next byte: only then is it known not to be the last.
      if (filled === CHUNK) {
        yield sealChunk(held, key, fileId, index++, false);
        filled = 0;
      }
      const taken = Math.min(CHUNK - filled, piece.length - from);
      held.set(piece.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
    }
  }
  yield sealChunk(held.subarray(0, filled), key, fileId, index, true);
}

/**
 * Decrypts as the bytes come. Every chunk is genuine and in its place when it is handed on, but only the end of the
 * iteration says that the file is whole: throws `FileDamagedError` otherwise.
 */
export async function* decrypt(
  stored: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  fileId: string,
): AsyncGenerator<Buffer> {
  let index = 0;
  let headerSeen = false;
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const piece of stored) {
    waiting.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    size += piece.length;
    if (size <= CHUNK + TAG + HEADER.length) continue;
    let bytes: Buffer = Buffer.concat(waiting, size);
    if (!headerSeen) {
      bytes = withoutHeader(bytes);
      headerSeen = true;
    }
    while (bytes.length > CHUNK + TAG) {
      yield openChunk(bytes.subarray(0, CHUNK + TAG), key, fileId, index++, false);
      bytes = bytes.subarray(CHUNK + TAG);
    }
    waiting = [bytes];
    size = bytes.length;
  }
  let rest: Buffer = Buffer.concat(waiting, size);
  if (!headerSeen) rest = withoutHeader(rest);
  while (rest.length > CHUNK + TAG) {
    yield openChunk(rest.subarray(0, CHUNK + TAG), key, fileId, index++, false);
    rest = rest.subarray(CHUNK + TAG);
  }
  yield openChunk(rest, key, fileId, index, true);
}

function sealChunk(plain: Buffer, key: Uint8Array, fileId: string, index: number, last: boolean): Buffer {
  const cipher = createCipheriv("aes-256-gcm", key, nonce(index, last));
  cipher.setAAD(Buffer.from(fileId));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openChunk(sealed: Buffer, key: Uint8Array, fileId: string, index: number, last: boolean): Buffer {
  if (sealed.length < TAG) throw new FileDamagedError();
  const decipher = createDecipheriv("aes-256-gcm", key, nonce(index, last), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(fileId));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    decipher.final();
  } catch (cause) {
    throw new FileDamagedError({ cause });
  }
  return plain;
}

function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(index, 4);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

function withoutHeader(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, HEADER.length).equals(HEADER)) throw new FileDamagedError();
  return bytes.subarray(HEADER.length);
}
