import { readFile, rm } from "node:fs/promises";
import { platform } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server that runs, or seems to, on a cluster. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
}

/**
 * The server that an earlier process of ours left behind, as its `postmaster.pid` tells. Null where none runs; a file
 * that outlived its server is removed, for after a restart of the machine its number may be another program's.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const path = join(cluster, "postmaster.pid");
  const lines = (await readFile(path, "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (await serves(pid, cluster)) return { pid, socketFolder: lines[4] ?? "" };
  await rm(path, { force: true });
  return null;
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  if (platform() !== "linux") return true;
  // Its command line names the cluster; that of a dead one whom nobody has buried yet is empty.
  return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).includes(cluster);
}
