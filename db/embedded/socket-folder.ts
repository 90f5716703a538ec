import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunAs } from "./run-as";
import { PORT } from "./settings";

// What a socket's address holds, less the closing zero.
const LONGEST = 107;

/** A folder for the socket that only its owner can enter: in the data folder, or, where that path is too long, in the temporary one. */
export async function makeSocketFolder(dataDir: string, runAs: RunAs): Promise<string> {
  const inData = join(dataDir, "run");
  const us = process.getuid?.() ?? 0;
  const owner = runAs.owner ?? { uid: us, gid: process.getgid?.() ?? 0 };
  const folder = fits(inData) ? inData : join(tmpdir(), `good-cause-${hash(`${owner.uid} ${dataDir}`)}`);
  await mkdir(folder, { mode: 0o700 }).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });

  const found = await lstat(folder);
  // The temporary folder is everyone's: a stranger may have been here first.
  if (!found.isDirectory() || (folder !== inData && ![us, owner.uid].includes(found.uid)))
    throw new Error(`${folder} belongs to somebody else: remove it, and start again.`);
  await chmod(folder, 0o700);
  if (us === 0) await chown(folder, owner.uid, owner.gid);
  return folder;
}

// A comma would end the folder's name in PostgreSQL's settings.
function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST && !/[,"]/.test(folder);
}

function hash(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 16);
}
