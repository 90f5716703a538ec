import { execFile, execFileSync } from "node:child_process";
import { chown, lstat, readdir, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** How PostgreSQL's programs are run: it refuses to run as root. */
export interface RunAs {
  /** The system's user that its files belong to, where that is not the one we run as. */
  owner: { uid: number; gid: number } | null;
  run(program: string, args: string[]): Promise<void>;
}

const NOBODY = 65534;
// A user namespace in which we are nobody: outside, the files are still ours, and a folder of ours can be entered.
const UNSHARE = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * Chooses how to run the programs on a data folder: plainly as an ordinary user; as `nobody` for root; as nobody in a
 * user namespace for root below a folder that only root can enter, and for a user whom the system does not know by name,
 * as in a container. Throws with a sentence where none of these works.
 */
export async function chooseRunAs(dataDir: string, program: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) {
    if (hasName()) return { owner: null, run: (path, args) => execute(path, args, {}) };
    return inNamespace(program, "PostgreSQL does not run as a user without a name: add the user to /etc/passwd.");
  }

  const barred = (await firstBarred(dataDir)) ?? (await firstBarred(program));
  if (!barred) {
    const owner = nobody();
    return { owner, run: (path, args) => execute(path, args, owner) };
  }
  return inNamespace(
    program,
    `PostgreSQL does not run as root, and the user nobody cannot enter ${barred}: ` +
      "let others enter that folder (chmod o+x), or start Good Cause as an ordinary user.",
  );
}

async function inNamespace(program: string, otherwise: string): Promise<RunAs> {
  try {
    await execute("unshare", [...UNSHARE, program, "--version"], {});
  } catch (cause) {
    throw new Error(otherwise, { cause });
  }
  return { owner: null, run: (path, args) => execute("unshare", [...UNSHARE, path, ...args], {}) };
}

/** Gives a folder and what is in it to the user that the programs run as. */
export async function giveTo(runAs: RunAs, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = runAs.owner ?? { uid: 0, gid: 0 };
  if ((await lstat(folder)).uid === uid) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), uid, gid);
  // The folder itself last: an interrupted hand-over is then begun again.
  await chown(folder, uid, gid);
}

/** The folder nearest the root, of a path and those above it, that others than its owner cannot enter. */
async function firstBarred(path: string): Promise<string | null> {
  const above = dirname(path);
  const barred = above === path ? null : await firstBarred(above);
  if (barred) return barred;
  const { mode } = await stat(path);
  return (mode & 0o001) === 0 ? path : null;
}

function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function nobody(): { uid: number; gid: number } {
  const ask = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

const execFileAsync = promisify(execFile);

async function execute(path: string, args: string[], owner: { uid?: number; gid?: number }): Promise<void> {
  // No environment but this: PGDATA, PGPORT and their like would steer the programs, and TZ their log.
  const env = { PATH: process.env.PATH ?? "", LC_ALL: "C", SYSTEMROOT: process.env.SYSTEMROOT ?? "" };
  await execFileAsync(path, args, { ...owner, env: env as unknown as NodeJS.ProcessEnv, cwd: "/" });
}
