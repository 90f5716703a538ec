import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FACT_KEYS, FINDING_KEYS } from "@/lib/findings/types";
import { makePdf, SUBPOENA } from "../support/make-pdf";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "good-cause-extract-"));
  await writeFile(join(folder, "subpoena.pdf"), await makePdf(SUBPOENA));
  await writeFile(join(folder, "archive.pdf"), Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(60)]));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command as npm runs it, typed in the folder with the papers. */
function extract(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/extract.ts", ...args], {
      env: { ...process.env, INIT_CWD: folder, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (err += data));
    child.on("exit", (code) => resolve({ code, out, err }));
  });
}

test("one line for each file, the readable and the unreadable, and 1 as a file failed", async () => {
  const { code, out, err } = await extract(
    "--json",
    "--policy",
    "waukee",
    "--received",
    "2026-03-02",
    "subpoena.pdf",
    "archive.pdf",
    "gone.pdf",
  );
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(lines.find((l) => l.file === "archive.pdf").error).toMatchObject({ code: "not-supported" });
  expect(lines.find((l) => l.file === "gone.pdf").error.message).toContain("no file of this name");
  const read = lines.find((l) => l.file === "subpoena.pdf");
  expect(read.sha256).toBe(
    createHash("sha256")
      .update(await readFile(join(folder, "subpoena.pdf")))
      .digest("hex"),
  );
  expect(read.pages.map((p: { number: number; source: string }) => [p.number, p.source])).toEqual([
    [1, "text-layer"],
    [2, "text-layer"],
    [3, "text-layer"],
  ]);
  expect(Object.keys(read.findings).sort()).toEqual([...FINDING_KEYS].sort());
  expect(Object.keys(read.facts).sort()).toEqual([...FACT_KEYS].sort());
  expect(read.findings.instrument).toMatchObject({ value: "civil-subpoena", status: "read" });
  expect(read.timing.ms).toBeGreaterThan(0);
  expect(Array.isArray(read.defects) && Array.isArray(read.others)).toBe(true);
  expect([code, err]).toEqual([1, ""]);
});

test("without --json it is a report for a person", async () => {
  const { code, out } = await extract("--policy", "waukee", "--received", "2026-03-02", "subpoena.pdf");
  expect(out).toMatch(/^subpoena\.pdf\n=+\n3 pages/);
  expect(out).toContain("Civil subpoena");
  expect(code).toBe(0);
});

test("wrong usage says how it is used, and nothing on standard output", async () => {
  const { code, out, err } = await extract("--json", "--policy", "narnia", "subpoena.pdf");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Usage:");
});
