import { expect, test } from "vitest";
import { groundWords } from "@/lib/policy/ground-words";
import { getPack, listPacks } from "@/lib/policy/packs";

test.each([
  ["waukee", "waukee:4", "The policy on file, Section 4.1, item 4"],
  ["waukee", "waukee:proc.4", "The policy on file, Section 4.1, procedure 4"],
  ["minden", "minden:guide", "The policy on file, MGT-1, Guidelines"],
  ["cresco", "cresco:5a", "The policy on file, item 5a"],
  ["waukee", "Iowa Code § 22.7(13)", "Iowa Code § 22.7(13)"],
])("under %s, %s is %s", (id, ground, words) => {
  const pack = getPack(id);
  expect(pack && groundWords(pack, ground)).toBe(words);
});

test("once confirmed it is the library's own", () => {
  const pack = getPack("waukee");
  expect(pack && groundWords({ ...pack, confirmedOn: "2026-01-05" }, "waukee:4")).toBe(
    "Your policy, Section 4.1, item 4",
  );
});

test("every clause says where the text has it", () => {
  for (const pack of listPacks()) for (const { at } of pack.clauses) expect(at).not.toBe("");
});
