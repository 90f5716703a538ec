import { expect, test } from "vitest";
import { excerptOf } from "@/lib/search/excerpt";
import { Searchable, soughtIn } from "@/lib/search/pattern";

const placesOf = (text: string, typed: string) => new Searchable(text).placesOf(soughtIn(typed)!.whole);
const found = (typed: string, text: string) => placesOf(text, typed).map(({ from, to }) => text.slice(from, to));

test.each([
  ["05771 SRCR 012345", "No. 05771 SRCR012345", ["05771 SRCR012345"]],
  ["05771SRCR012345", "05771  SRCR 012345 (Dallas)", ["05771  SRCR 012345"]],
  ["4:25-cv-00317", "Case No. 4:25–cv–00317–HCA", ["4:25–cv–00317"]],
  ["O5771 SRCR O12345", "05771 SRCR 012345", ["05771 SRCR 012345"]],
  ["LACV012345", "LACVO12345", ["LACVO12345"]],
  ["lombard", "Prairie Crossing Homes v. LOMBARD", ["LOMBARD"]],
  ["Lomb", "Lombard", ["Lomb"]],
  ["lombard", "Lom-\nbard", ["Lom-\nbard"]],
  ["obrien", "Officer O’Brien", ["O’Brien"]],
  ["Brien", "Officer O’Brien", ["Brien"]],
  ["Munoz", "Juan Muñoz", ["Muñoz"]],
  ["Muñoz", "JUAN MUN\u0303OZ", ["MUN\u0303OZ"]],
  ["515 555 0142", "(515) 555-0142", ["515) 555-0142"]],
  ["w1fi", "the WIFI log", ["WIFI"]],
  ["𝓐𝓑", "𝓐𝓑 and ab", ["𝓐𝓑", "ab"]],
])("“%s” is found in “%s”", (typed, text, places) => {
  expect(found(typed, text)).toEqual(places);
});

test.each([
  ["hand", "such and such", "in the middle of what two words make together"],
  ["bard", "Lombard", "in the middle of a word"],
  ["771", "05771 SRCR", "in the middle of a number"],
  ["Lombart", "Lombard", "with another letter"],
])("“%s” is not found in “%s”: it stands there only %s", (typed, text) => {
  expect(found(typed, text)).toEqual([]);
});

test("a number that begins where letters end is found by itself", () => {
  expect(found("012345", "05771SRCR012345")).toEqual(["012345"]);
  expect(found("SRCR", "05771SRCR012345")).toEqual(["SRCR"]);
});

test.each(["", "  ", "a", "-", "… ,"])("“%s” is too little to look for", (typed) => {
  expect(soughtIn(typed)).toBeNull();
});

test("an excerpt begins and ends between words, and marks what was looked for", () => {
  const text = `${"before ".repeat(30)}the circulation\nrecords of Jane Roe${" after".repeat(30)}`;
  const pieces = excerptOf(text, placesOf(text, "jane roe"));
  expect(pieces.map(({ text, sought }) => (sought ? `[${text}]` : text)).join("")).toBe(
    `… ${"before ".repeat(5)}the circulation records of [Jane Roe]${" after".repeat(10)} …`,
  );
  expect(new Set(pieces.map(({ from }) => from)).size).toBe(pieces.length);
});

test("an excerpt of a short text is all of it", () => {
  const text = "State of Iowa v. Roe";
  expect(excerptOf(text, placesOf(text, "roe"))).toEqual([
    { from: 0, text: "State of Iowa v. ", sought: false },
    { from: 17, text: "Roe", sought: true },
  ]);
});
