import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isLocked, lockMasterKey, MasterKeyError, openMasterKey, unlockMasterKey } from "@/lib/files/master-key";

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
  expect(await readdir(folder)).toEqual(["passphrase.json"]);
  const kept = await readFile(join(folder, "passphrase.json"), "utf8");
  expect(kept).not.toContain(key.toString("base64"));
  expect(kept).not.toContain("reading room");
  expect((await stat(join(folder, "passphrase.json"))).mode & 0o777).toBe(0o600);
});

test("a key that lay plain is the same key under its passphrase, under the next one, and plain again", async () => {
  const key = await openMasterKey(folder, {});
  expect((await openMasterKey(folder, { passphrase: "first" })).equals(key)).toBe(true);
  expect(await readdir(folder)).toEqual(["passphrase.json"]);

  await expect(lockMasterKey(folder, "second")).rejects.toThrow("locked already");
  await expect(lockMasterKey(folder, "second", "wrong")).rejects.toThrow("not the passphrase");
  await lockMasterKey(folder, "second", "first");
  await expect(openMasterKey(folder, { passphrase: "first" })).rejects.toThrow("not the passphrase");
  expect((await openMasterKey(folder, { passphrase: "second" })).equals(key)).toBe(true);

  await expect(unlockMasterKey(folder, "first")).rejects.toThrow("not the passphrase");
  expect(await isLocked(folder)).toBe(true);
  await unlockMasterKey(folder, "second");
  expect(await isLocked(folder)).toBe(false);
  expect((await openMasterKey(folder, {})).equals(key)).toBe(true);
  expect(await readdir(folder)).toEqual(["master.key"]);
});

test("who starts it is asked three times, and not at all where nothing is locked", async () => {
  const asked: boolean[] = [];
  const answers = (...given: string[]) => ({
    ask: async (wrong: boolean) => {
      asked.push(wrong);
      return given.shift() ?? "wrong";
    },
  });
  const key = await openMasterKey(folder, answers());
  expect(asked).toEqual([]);
  await lockMasterKey(folder, "right");
  expect((await openMasterKey(folder, answers("wrong", "right"))).equals(key)).toBe(true);
  expect(asked).toEqual([false, true]);
  await expect(openMasterKey(folder, answers())).rejects.toThrow("not the passphrase");
  expect(asked).toHaveLength(5);
});
