import { scrypt } from "node:crypto";
import { chmod, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { randomBytes } from "@/lib/ids";
import { newKey, unwrapKey, wrapKey } from "./keys";

// 128 MB and about half a second for one guess.
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const FILE = "master.key";
const LOCKED = "passphrase.json";
const TRIES = 3;

/** The master key is missing, malformed or does not fit what is stored. The message says what to do. */
export class MasterKeyError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "MasterKeyError";
  }
}

/** Where the master key comes from: from outside, or from a file that only the server's user can read, plain or locked. */
export interface MasterKeySource {
  /** 32 bytes as base64 or hex, handed over by whoever keeps the operator's secrets. */
  key?: string | undefined;
  /** Opens the file that it locks, and locks one that lies there plain. */
  passphrase?: string | undefined;
  /** Asks whoever starts the program, where the file is locked and no passphrase was given. */
  ask?: ((wrong: boolean) => Promise<string>) | undefined;
}

/**
 * The key above all others, from `folder` (`data/keys`, left out of every backup) or as given; made on the first start.
 * A passphrase never becomes the key: it locks it, so that it can be changed or taken away without touching a file.
 */
export async function openMasterKey(folder: string, { key, passphrase, ask }: MasterKeySource): Promise<Buffer> {
  if (key) return parseKey(key);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const locked = await readIfThere(join(folder, LOCKED));
  if (!locked) return passphrase ? await lockMasterKey(folder, passphrase) : await fromFile(folder);
  if (passphrase) return unlock(locked, passphrase);
  if (!ask) {
    throw new MasterKeyError("The files of this library are locked with a passphrase. Start again and give it.");
  }
  for (let tries = 1; ; tries++) {
    const opened = await unlock(locked, await ask(tries > 1)).catch((error: unknown) => error as Error);
    if (Buffer.isBuffer(opened)) return opened;
    if (tries === TRIES || !(opened instanceof MasterKeyError)) throw opened;
  }
}

/** Whether the key lies locked in the folder. */
export async function isLocked(folder: string): Promise<boolean> {
  return (await readIfThere(join(folder, LOCKED))) !== null;
}

/** Locks the key with a passphrase, another one than before where `before` is given; the plain file is gone then. */
export async function lockMasterKey(folder: string, passphrase: string, before?: string): Promise<Buffer> {
  const locked = await readIfThere(join(folder, LOCKED));
  if (locked && before === undefined) throw new MasterKeyError("It is locked already: give the present passphrase.");
  const key = locked ? await unlock(locked, before!) : await fromFile(folder);
  const salt = Buffer.from(randomBytes(16));
  const wrapped = wrapKey(key, await stretch(passphrase, salt), OWNER);
  await writeOnce(
    join(folder, LOCKED),
    JSON.stringify({ salt: salt.toString("base64"), key: wrapped.toString("base64") }),
  );
  // Only what opens again takes the plain file's place.
  const written = await readFile(join(folder, LOCKED));
  if (!(await unlock(written, passphrase)).equals(key)) throw new MasterKeyError("The key could not be locked.");
  await erase(join(folder, FILE));
  return key;
}

/** Takes the passphrase away: the key lies in a file again that only the server's user can read. */
export async function unlockMasterKey(folder: string, passphrase: string): Promise<void> {
  const locked = await readIfThere(join(folder, LOCKED));
  if (!locked) return;
  const key = await unlock(locked, passphrase);
  await writeOnce(join(folder, FILE), `${key.toString("base64")}\n`);
  await erase(join(folder, LOCKED));
}

const OWNER = "master key";

function parseKey(text: string): Buffer {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, "hex") : Buffer.from(trimmed, "base64");
  if (bytes.length !== 32) throw new MasterKeyError("The master key must be 32 bytes, written as base64 or hex.");
  return bytes;
}

async function fromFile(folder: string): Promise<Buffer> {
  const path = join(folder, FILE);
  const kept = await readIfThere(path);
  if (kept) {
    await chmod(path, 0o600);
    return parseKey(kept.toString());
  }
  const key = newKey();
  await writeOnce(path, `${key.toString("base64")}\n`);
  return key;
}

async function unlock(locked: Buffer, passphrase: string): Promise<Buffer> {
  const { salt, key } = JSON.parse(locked.toString()) as { salt: string; key: string };
  const above = await stretch(passphrase, Buffer.from(salt, "base64"));
  try {
    return unwrapKey(Buffer.from(key, "base64"), above, OWNER);
  } catch (cause) {
    throw new MasterKeyError("This is not the passphrase that the files were locked with.", { cause });
  }
}

// Written over first. What a disk or its snapshots keep of it is beyond a program: see docs/operating.md.
async function erase(path: string): Promise<void> {
  const size = (await readIfThere(path))?.length;
  if (size === undefined) return;
  const file = await open(path, "r+");
  try {
    await file.write(Buffer.alloc(size));
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
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
