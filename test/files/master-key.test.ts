import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MasterKeyError, openMasterKey } from "@/lib/files/master-key";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodcause-keys-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("the first start makes a key that only the server's user can read, and later starts find it", async () => {
  const keys = join(folder, "keys");
  const first = await openMasterKey(keys, {});
  expect(first).toHaveLength(32);
  expect((await stat(join(keys, "master.key"))).mode & 0o777).toBe(0o600);
  expect((await stat(keys)).mode & 0o777).toBe(0o700);
  expect((await openMasterKey(keys, {})).equals(first)).toBe(true);
  expect(await readdir(keys)).toEqual(["master.key"]);
});

test("a key from outside leaves nothing in the folder", async () => {
  const key = Buffer.alloc(32, 7);
  expect((await openMasterKey(folder, { key: key.toString("base64") })).equals(key)).toBe(true);
  expect((await openMasterKey(folder, { key: key.toString("hex") })).equals(key)).toBe(true);
  await expect(openMasterKey(folder, { key: "too short" })).rejects.toThrow(MasterKeyError);
  expect(await readdir(folder)).toEqual([]);
});

test("with a passphrase the folder alone opens nothing", async () => {
  const key = await openMasterKey(folder, { passphrase: "the reading room at dusk" });
  expect((await openMasterKey(folder, { passphrase: "the reading room at dusk" })).equals(key)).toBe(true);
  await expect(openMasterKey(folder, { passphrase: "another" })).rejects.toThrow("not the passphrase");
  await expect(openMasterKey(folder, {})).rejects.toThrow("passphrase");
  const kept = await readFile(join(folder, "passphrase.json"), "utf8");
  expect(kept).not.toContain(key.toString("base64"));
  expect(kept).not.toContain("reading room");
});
