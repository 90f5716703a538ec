import { scrypt, timingSafeEqual } from "node:crypto";
import { chmod, mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { randomBytes } from "@/lib/ids";
import { newKey, unwrapKey, wrapKey } from "./keys";

// 128 MB and about half a second for one guess.
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const PROOF = Buffer.from("good-cause: the passphrase is right".padEnd(64));

/** The master key is missing, malformed or does not fit what is stored. The message says what to do. */
export class MasterKeyError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MasterKeyError";
  }
}

/** Where the master key comes from: at most one of the two, else a file that only the server's user can read. */
export interface MasterKeySource {
  /** 32 bytes as base64 or hex, handed over by whoever keeps the operator's secrets. */
  key?: string | undefined;
  /** Typed at start: then nothing on this machine opens the files while the server is down. */
  passphrase?: string | undefined;
}

/** The key above all others, from `folder` (`data/keys`, left out of every backup) or as given; made on the first start. */
export async function openMasterKey(folder: string, { key, passphrase }: MasterKeySource): Promise<Buffer> {
  if (key) return parseKey(key);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return passphrase
    ? fromPassphrase(join(folder, "passphrase.json"), passphrase)
    : fromFile(join(folder, "master.key"), folder);
}

function parseKey(text: string): Buffer {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, "hex") : Buffer.from(trimmed, "base64");
  if (bytes.length !== 32) throw new MasterKeyError("The master key must be 32 bytes, written as base64 or hex.");
  return bytes;
}

async function fromFile(path: string, folder: string): Promise<Buffer> {
  const kept = await readIfThere(path);
  if (kept) {
    await chmod(path, 0o600);
    return parseKey(kept.toString());
  }
  if (await readIfThere(join(folder, "passphrase.json"))) {
    throw new MasterKeyError("The files of this library are locked with a passphrase. Start again and give it.");
  }
  const key = newKey();
  await writeOnce(path, `${key.toString("base64")}\n`);
  return key;
}

async function fromPassphrase(path: string, passphrase: string): Promise<Buffer> {
  const kept = await readIfThere(path);
  if (kept) {
    const { salt, proof } = JSON.parse(kept.toString()) as { salt: string; proof: string };
    const key = await stretch(passphrase, Buffer.from(salt, "base64"));
    try {
      if (timingSafeEqual(unwrapKey(Buffer.from(proof, "base64"), key, "passphrase"), PROOF)) return key;
    } catch (cause) {
      throw new MasterKeyError("This is not the passphrase that the files were locked with.", { cause });
    }
    throw new MasterKeyError("This is not the passphrase that the files were locked with.");
  }
  const salt = Buffer.from(randomBytes(16));
  const key = await stretch(passphrase, salt);
  const proof = wrapKey(PROOF, key, "passphrase");
  await writeOnce(path, JSON.stringify({ salt: salt.toString("base64"), proof: proof.toString("base64") }));
  return key;
}

function stretch(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), salt, 32, SCRYPT, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

// A key that is half written is a library that is lost, so it is on the disk before anything is locked with it.
async function writeOnce(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
