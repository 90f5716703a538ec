import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderStore } from "@/lib/files/folder-store";
import { keepFile, openFile, readWholeFile } from "@/lib/files/keep-file";
import { FileMissingError } from "@/lib/files/store";

let folder: string;
let store: FolderStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodcause-files-"));
  store = new FolderStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* from(...parts: (string | Buffer)[]) {
  for (const part of parts) yield Buffer.from(part);
}

const everyFile = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test("a kept file has the SHA-256 and the size of what was served, and comes back as it was", async () => {
  const bytes = randomBytes(200_000);
  const kept = await keepFile(store, "aaaaaaaaaaaa01", from(bytes));
  expect(kept.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(kept.size).toBe(bytes.length);
  expect((await readWholeFile(store, kept.id, kept.key)).equals(bytes)).toBe(true);
});

test("an empty file is kept too", async () => {
  const kept = await keepFile(store, "aaaaaaaaaaaa02", from());
  expect(kept.size).toBe(0);
  expect(await readWholeFile(store, kept.id, kept.key)).toHaveLength(0);
});

test("a file on the disk is nobody's to read but the server's", async () => {
  await keepFile(store, "aaaaaaaaaaaa03", from("RETURNABLE March 10"));
  const [entry] = await everyFile();
  const path = join(entry!.parentPath, entry!.name);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readFile(path)).includes("RETURNABLE")).toBe(false);
});

test("an upload that breaks off leaves nothing", async () => {
  async function* broken() {
    yield randomBytes(100_000);
    throw new Error("connection lost");
  }
  await expect(keepFile(store, "aaaaaaaaaaaa04", broken())).rejects.toThrow("connection lost");
  expect(await everyFile()).toEqual([]);
});

test("what a killed process left unfinished is cleared, what is finished or still under way stays", async () => {
  await keepFile(store, "aaaaaaaaaaaa05", from("kept"));
  await writeFile(join(folder, "unfinished", "aaaaaaaaaaaa06"), "half");
  await store.clearUnfinished(new Date("2020-01-01"));
  expect(await everyFile()).toHaveLength(2);
  await store.clearUnfinished(new Date("2100-01-01"));
  expect((await everyFile()).map((entry) => entry.name)).toEqual(["aaaaaaaaaaaa05"]);
});

test("a name is never written twice", async () => {
  const first = await keepFile(store, "aaaaaaaaaaaa07", from("first"));
  await expect(keepFile(store, "aaaaaaaaaaaa07", from("second"))).rejects.toThrow();
  expect((await readWholeFile(store, first.id, first.key)).toString()).toBe("first");
});

test("a file that is gone says so, and one that is removed is gone", async () => {
  const kept = await keepFile(store, "aaaaaaaaaaaa08", from("x"));
  await store.remove(kept.id);
  await store.remove(kept.id);
  await expect(readWholeFile(store, kept.id, kept.key)).rejects.toThrow(FileMissingError);
});

test("no name leads out of the folder", async () => {
  for (const name of ["../../etc/passwd", "..", "a/../../../b", "", "aaaaaaaa\0", "aaaaaaaa/b"]) {
    await expect(store.write(name, from("x"))).rejects.toThrow("Not the name");
    await expect(store.read(name)).rejects.toThrow("Not the name");
  }
});

test("a reader that stops half way holds no file open", async () => {
  const kept = await keepFile(store, "aaaaaaaaaaaa09", from(randomBytes(1_000_000)));
  for await (const part of openFile(store, kept.id, kept.key)) {
    expect(part.length).toBeGreaterThan(0);
    break;
  }
  await store.remove(kept.id);
  expect(await everyFile()).toEqual([]);
});
