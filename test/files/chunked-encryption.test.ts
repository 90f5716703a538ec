import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { decrypt, encrypt, FileDamagedError } from "@/lib/files/chunked-encryption";

const CHUNK = 64 * 1024;
const SEALED = CHUNK + 16;
const key = randomBytes(32);

async function* pieces(bytes: Buffer, size = bytes.length || 1) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(Buffer.from(part));
  return Buffer.concat(all);
}

const seal = (plain: Buffer, size?: number) => whole(encrypt(pieces(plain, size), key, "file-one"));
const open = (stored: Buffer, { by = key, id = "file-one", size = 100_000 } = {}) =>
  whole(decrypt(pieces(stored, size), by, id));

describe("a file comes back byte for byte", () => {
  for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK, 5 * CHUNK + 4321]) {
    test(`of ${length} bytes, whatever the pieces it travels in`, async () => {
      const plain = randomBytes(length);
      for (const size of [1024, CHUNK, 1_000_000]) {
        const stored = await seal(plain, size);
        for (const read of [977, SEALED, 1_000_000])
          expect((await open(stored, { size: read })).equals(plain)).toBe(true);
      }
    });
  }
});

describe("a stored file that is not what was written does not open", () => {
  const plain = randomBytes(3 * CHUNK + 100);

  test("one bit turned, anywhere", async () => {
    const stored = await seal(plain);
    for (const at of [0, 3, 4, 500, 4 + SEALED - 1, 4 + SEALED, stored.length - 1]) {
      const turned = Buffer.from(stored);
      turned[at] = turned[at]! ^ 1;
      await expect(open(turned), `byte ${at}`).rejects.toThrow(FileDamagedError);
    }
  });

  test("cut off, also where a chunk ends", async () => {
    const stored = await seal(plain);
    for (const length of [0, 3, 4, 10, 4 + 16, 4 + SEALED, 4 + 2 * SEALED, 4 + 3 * SEALED, stored.length - 1]) {
      await expect(open(stored.subarray(0, length)), `${length} bytes`).rejects.toThrow(FileDamagedError);
    }
  });

  test("cut off where the file is an exact number of chunks", async () => {
    const stored = await seal(randomBytes(2 * CHUNK));
    await expect(open(stored.subarray(0, 4 + SEALED))).rejects.toThrow(FileDamagedError);
  });

  test("two chunks exchanged, one repeated, one left out, bytes added", async () => {
    const stored = await seal(plain);
    const [header, first, second, rest] = [
      stored.subarray(0, 4),
      stored.subarray(4, 4 + SEALED),
      stored.subarray(4 + SEALED, 4 + 2 * SEALED),
      stored.subarray(4 + 2 * SEALED),
    ];
    for (const parts of [
      [header, second, first, rest],
      [header, first, first, second, rest],
      [header, second, rest],
      [stored, Buffer.from("more")],
      [stored, first],
    ]) {
      await expect(open(Buffer.concat(parts))).rejects.toThrow(FileDamagedError);
    }
  });

  test("another file's id, another key", async () => {
    const stored = await seal(plain);
    await expect(open(stored, { id: "file-two" })).rejects.toThrow(FileDamagedError);
    await expect(open(stored, { by: randomBytes(32) })).rejects.toThrow(FileDamagedError);
  });
});

test("nothing of the plain text is in the stored bytes", async () => {
  const stored = await seal(Buffer.from("PRAIRIE CROSSING HOMES v. LOMBARD ".repeat(5000)));
  expect(stored.includes("PRAIRIE")).toBe(false);
});

test("a hundred megabytes are encrypted and decrypted in seconds, in little memory", async () => {
  const block = randomBytes(1024 * 1024);
  async function* hundred() {
    for (let i = 0; i < 100; i++) yield block;
  }
  const started = performance.now();
  let size = 0;
  for await (const part of decrypt(encrypt(hundred(), key, "f"), key, "f")) size += part.length;
  expect(size).toBe(100 * block.length);
  expect(performance.now() - started).toBeLessThan(10_000);
});
