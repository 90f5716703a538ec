import { expect, test } from "vitest";
import { samePaper } from "@/lib/findings/queries";

test.each<[string, number[], number[][], number]>([
  ["it is where it was", [2, 3], [[2, 3], [1]], 0],
  ["it has moved behind another", [1], [[2, 3], [1]], 1],
  ["it was parted: it goes with most of its pages", [1, 2, 3], [[3], [1, 2]], 1],
  ["it was joined to another", [1], [[1, 2, 3]], 0],
  ["none of its pages is there any more", [4], [[1, 2, 3]], -1],
  ["nothing was written, then as now", [], [[]], 0],
])("what was decided about a paper goes with its pages: %s", (_, pages, papers, index) => {
  expect(samePaper(pages, papers)).toBe(index);
});
