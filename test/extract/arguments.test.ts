import { expect, test } from "vitest";
import { readArguments } from "@/lib/extract/arguments";

const read = (line: string) => readArguments(line.split(" ").filter(Boolean), "/where/it/was/typed", "2026-03-02");

test("paths start from where the command was typed", () => {
  const args = read("--json --policy waukee --received 2026-02-27 a.pdf ../b.tif /tmp/c.jpg");
  if (typeof args === "string") throw new Error(args);
  expect(args.files.map((f) => [f.typed, f.path])).toEqual([
    ["a.pdf", "/where/it/was/typed/a.pdf"],
    ["../b.tif", "/where/it/was/b.tif"],
    ["/tmp/c.jpg", "/tmp/c.jpg"],
  ]);
  expect([args.json, args.pack.id, args.receivedOn]).toEqual([true, "waukee", "2026-02-27"]);
});

test("a paper without a day of receipt came today", () => {
  expect(read("--policy ames a.pdf")).toMatchObject({ json: false, receivedOn: "2026-03-02" });
});

test.each([
  ["no policy", "a.pdf", /--policy: waukee, independence/],
  ["an unknown policy", "--policy narnia a.pdf", /no policy “narnia”/],
  ["no file", "--policy ames", /Name the file/],
  ["a day that is none", "--policy ames --received 2026-02-30 a.pdf", /no date/],
  ["an unknown option", "--policy ames --fast a.pdf", /fast/],
])("%s is wrong usage", (_name, line, says) => {
  expect(read(line)).toMatch(says);
});
