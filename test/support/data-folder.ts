import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Gives a test file a data folder of its own, for keys and files; call it at the file's top, before anything asks for them. */
export async function ownDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "good-cause-data-"));
  process.env.GOODCAUSE_DATA = folder;
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
