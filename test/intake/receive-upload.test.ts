import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FolderStore } from "@/lib/files/folder-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { FileMissingError, type FileStore } from "@/lib/files/store";
import { receiveUpload, UploadRefusedError } from "@/lib/intake/receive-upload";

let folder: string;
let store: FolderStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "goodcause-upload-"));
  store = new FolderStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const newId = () => randomBytes(12).toString("hex");
const limits = { bytes: 1_000_000, files: 5 };
const take = (request: Request, more = {}) => receiveUpload(request, { store, newId, limits, ...more });

function form(
  fields: Record<string, string>,
  files: [name: string, bytes: Uint8Array<ArrayBuffer> | string][],
): Request {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const [name, bytes] of files) data.append("file", new File([bytes], name));
  return new Request("http://library.test/api/intake", { method: "POST", body: data });
}

/** Sends raw bytes in pieces, then ends, breaks, or goes on for ever. */
function raw(pieces: (string | Buffer)[], end: "close" | "error" = "close"): Request {
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(Buffer.from(piece));
      else if (end === "close") controller.close();
      else controller.error(new Error("connection reset"));
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  return new Request("http://library.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
}
const part = (name: string, filename: string | null, content: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${filename === null ? "" : `; filename="${filename}"`}\r\n\r\n${content}\r\n`;

const everyFile = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test("fields and files arrive, the files in the order in which they were sent, byte for byte", async () => {
  const pages = [randomBytes(300_000), randomBytes(1), randomBytes(65_536)];
  const upload = await take(
    form(
      { how: "in-person" },
      pages.map((bytes, i) => [`IMG_${i}.jpg`, bytes]),
    ),
  );
  expect(upload.fields).toEqual({ how: "in-person" });
  expect(upload.files).toHaveLength(3);
  for (const [i, file] of upload.files.entries()) {
    expect((await readWholeFile(store, file.id, file.key)).equals(pages[i]!)).toBe(true);
  }
});

test("an empty file is kept, an empty file field is not", async () => {
  const upload = await take(form({}, [["empty.pdf", ""]]));
  expect(upload.files.map((file) => file.size)).toEqual([0]);
  expect((await take(raw([part("file", "", ""), "--b--\r\n"]))).files).toEqual([]);
});

test("a demand without paper is a form without files", async () => {
  const upload = await take(form({ statement: "He asked who borrowed it. ".repeat(700) }, []));
  expect(upload.files).toEqual([]);
  expect(upload.fields.statement).toHaveLength(26 * 700);
});

describe("what is not taken leaves nothing on the disk", () => {
  const refused = async (request: Request, more = {}) => {
    const error = await take(request, more).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UploadRefusedError);
    expect(await everyFile()).toEqual([]);
    return error as UploadRefusedError;
  };

  test("one file over the limit", async () => {
    const error = await refused(form({}, [["large.pdf", randomBytes(1_000_001)]]));
    expect(error).toMatchObject({ status: 413, code: "too-large" });
    expect(error.message).toContain("1 MB");
  });

  test("several files over the limit together", async () => {
    const some = randomBytes(400_000);
    expect(
      await refused(
        form({}, [
          ["1", some],
          ["2", some],
          ["3", some],
        ]),
      ),
    ).toMatchObject({ code: "too-large" });
  });

  test("an upload without end", async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from(part("file", "x", "").slice(0, -2))),
      pull: (controller) => controller.enqueue(Buffer.alloc(65_536)),
    });
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    const request = new Request("http://library.test/", {
      method: "POST",
      body,
      headers,
      duplex: "half",
    } as RequestInit);
    expect(await refused(request)).toMatchObject({ code: "too-large" });
  });

  test("too many files", async () => {
    expect(
      await refused(
        form(
          {},
          Array.from({ length: 6 }, (_, i) => [`${i}`, "x"]),
        ),
      ),
    ).toMatchObject({ code: "too-many-files" });
  });

  test("a field without end", async () => {
    expect(await refused(form({ statement: "x".repeat(200_000) }, [["a", "x"]]))).toMatchObject({ code: "too-long" });
  });

  test("a connection that breaks, at every piece", async () => {
    const pieces = [part("how", null, "mail"), part("file", "1.pdf", "one"), part("file", "2.pdf", "two"), "--b--\r\n"];
    for (let count = 0; count < pieces.length; count++) {
      expect(await refused(raw(pieces.slice(0, count), "error")), `${count}`).toMatchObject({
        code: "broken-off",
        status: 408,
      });
      expect(await refused(raw(pieces.slice(0, count))), `${count}`).toMatchObject({ code: "broken-off" });
    }
    const cut = part("file", "1.pdf", "one").slice(0, -8);
    expect(await refused(raw([cut]))).toMatchObject({ code: "broken-off" });
  });

  test("what is no form at all", async () => {
    const json = new Request("http://library.test/", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(await refused(json)).toMatchObject({ status: 415, code: "not-a-form" });
    const bare = new Request("http://library.test/", {
      method: "POST",
      headers: { "content-type": "multipart/form-data" },
      body: "x",
    });
    expect(await refused(bare)).toMatchObject({ code: "not-a-form" });
    expect(await refused(new Request("http://library.test/", { method: "POST" }))).toMatchObject({
      code: "not-a-form",
    });
  });
});

test("a full disk is no fault of the sender, and what was written before goes", async () => {
  let writes = 0;
  const full: FileStore = {
    write: (name, bytes) => {
      if (++writes === 2) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
      return store.write(name, bytes);
    },
    read: () => Promise.reject(new FileMissingError()),
    remove: (name) => store.remove(name),
  };
  const error = await take(
    form({}, [
      ["1", "one"],
      ["2", randomBytes(500_000)],
    ]),
    { store: full },
  ).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "ENOSPC" });
  expect(await everyFile()).toEqual([]);
});

test("a hostile name is never used", async () => {
  const names = ["../../../../etc/passwd", "C:\\Windows\\x", "\u202Efdp.exe", "x".repeat(4096), ".", "con"];
  for (const name of names) {
    const upload = await take(form({}, [[name, "x"]]));
    expect(upload.files).toHaveLength(1);
  }
  const kept = await everyFile();
  expect(kept).toHaveLength(names.length);
  for (const entry of kept) expect(entry.name).toMatch(/^[0-9a-f]{24}$/);
});

test("a hundred megabytes pass through in less than a hundred megabytes of memory", async () => {
  const block = randomBytes(1_000_000);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(part("file", "x", "").slice(0, -2))),
    pull(controller) {
      if (sent++ < 99) return controller.enqueue(block);
      controller.enqueue(Buffer.from("\r\n--b--\r\n"));
      controller.close();
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=b" };
  const request = new Request("http://library.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  const upload = await take(request, { limits: { bytes: 100_000_000, files: 1 } });
  clearInterval(watch);
  expect(upload.files[0]?.size).toBe(99_000_000);
  expect((most - before) / 1e6).toBeLessThan(100);
});
