import { expect, test } from "vitest";
import { characterErrorRate } from "@/lib/extract/word-errors";

test("order does not count, wrong, missing and added letters do", () => {
  expect(characterErrorRate("one two three", "three one two")).toBe(0);
  expect(characterErrorRate("FECR048213", "FECR0482I3")).toBeCloseTo(0.1);
  expect(characterErrorRate("abcd efgh", "abcd")).toBeCloseTo(0.5);
  expect(characterErrorRate("abcd", "abcd wxyz")).toBeCloseTo(1);
  expect(characterErrorRate("it’s — here", "it's - here")).toBe(0);
});
