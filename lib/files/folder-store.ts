import { constants, createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileMissingError, type FileStore } from "./store";

const NAME = /^[0-9A-Za-z_-]{8,64}$/;

/** Files in a folder of this machine, spread over subfolders by the first letters of their random names. */
export class FolderStore implements FileStore {
  readonly #folder: string;
  readonly #unfinished: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#unfinished = join(folder, "unfinished");
  }

  /** Removes what uploads left behind that broke off before the given instant, when their process was killed. */
  async clearUnfinished(before: Date): Promise<void> {
    const names = await readdir(this.#unfinished).catch(() => []);
    for (const name of names) {
      const path = join(this.#unfinished, name);
      const seen = await stat(path).catch(() => null);
      if (seen && seen.mtime < before) await rm(path, { force: true });
    }
  }

  async write(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.#path(name);
    await mkdir(this.#unfinished, { recursive: true, mode: 0o700 });
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (await exists(path)) throw new Error("A stored file is never written again.");
    const temporary = join(this.#unfinished, name);
    try {
      const file = await open(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
      try {
        for await (const piece of bytes) await writeAll(file, piece);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async read(name: string): Promise<AsyncIterable<Uint8Array>> {
    try {
      const file = await open(this.#path(name), "r");
      return createReadStream("", { fd: file, highWaterMark: 256 * 1024 });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") throw new FileMissingError({ cause });
      throw cause;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
  }

  // Names come from our own ids; the check keeps a name that does not from walking out of the folder.
  #path(name: string): string {
    if (!NAME.test(name)) throw new Error("Not the name of a stored file.");
    return join(this.#folder, name.slice(-2).toLowerCase(), name);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeAll(file: Awaited<ReturnType<typeof open>>, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += (await file.write(bytes, written)).bytesWritten;
}

// The rename itself lies in the folder's own blocks. Windows cannot open a folder, and needs it not.
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
