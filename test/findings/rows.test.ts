import { expect, test } from "vitest";
import { withWholeRows } from "@/lib/findings/rows";
import type { Line, Page } from "@/lib/text/types";
import { pagesOf } from "./pages-of";

/** A sheet of which each piece lies at a place of its own: `[text, x, y]`, a letter being 0.01 wide. */
function sheet(pieces: [text: string, x: number, y: number][], source: Page["source"] = "ocr"): Page {
  const lines: Line[] = pieces.map(([text, x, y]) => {
    const words = [...text.matchAll(/\S+/g)].map((word) => ({
      text: word[0],
      confidence: 95,
      box: [x + word.index * 0.01, y, word[0].length * 0.01, 0.012] as const,
    }));
    return { words, box: [x, y, text.length * 0.01, 0.012] };
  });
  return { ...(pagesOf("x")[0] as Page), source, lines };
}
const texts = (page: Page) => withWholeRows(page).lines.map((line) => line.words.map((word) => word.text).join(" "));

test("pieces of a slanted line are joined, where the longer one stands", () => {
  expect(
    texts(
      sheet([
        ["The", 0.1, 0.2],
        ["GREETINGS", 0.1, 0.15],
        ["witness is commanded to appear", 0.142, 0.194],
      ]),
    ),
  ).toEqual(["GREETINGS", "The witness is commanded to appear"]);
});

test("columns that begin at one place stay apart", () => {
  const pieces: [string, number, number][] = [
    ["In the matter of", 0.1, 0.2],
    ["Case 17", 0.285, 0.2],
    ["an inquiry", 0.1, 0.22],
    ["Subpoena 4", 0.285, 0.22],
    ["Form 9", 0.285, 0.24],
  ];
  expect(texts(sheet(pieces))).toEqual(pieces.map(([text]) => text));
});

test("a signature's column beside the day of issue stays apart, though its lines are set in", () => {
  const pieces: [string, number, number][] = [
    ["Date and time issued: October 21, 2026", 0.07, 0.6],
    ["/s/ Ada B. Krantz", 0.475, 0.6],
    ["Judge's signature", 0.52, 0.616],
    ["City and state: Cedar Rapids, Iowa, in the Northern Dist", 0.07, 0.645],
    ["Printed name and title", 0.52, 0.65],
  ];
  expect(texts(sheet(pieces))).toEqual(pieces.map(([text]) => text));
  const unsigned = pieces.map(([text, x, y]) => [text.replace("/s/ ", ""), x, y] as [string, number, number]);
  expect(texts(sheet(unsigned.filter(([text]) => !text.startsWith("City"))))).toHaveLength(4);
});

test("a day that was typed into a form's blanks is one line", () => {
  const pieces: [string, number, number][] = [
    ["onthe", 0.1, 0.4],
    ["4th", 0.2, 0.402],
    ["dayof September ,2026 at 10:00", 0.3, 0.401],
  ];
  expect(texts(sheet(pieces))).toEqual(["onthe 4th dayof September ,2026 at 10:00"]);
  expect(texts(sheet([pieces[0]!, ["Room", 0.2, 0.402]]))).toHaveLength(2);
});

test("a text layer's lines are whole already", () => {
  const page = sheet(
    [
      ["one", 0.1, 0.2],
      ["two", 0.14, 0.2],
    ],
    "text-layer",
  );
  expect(withWholeRows(page)).toBe(page);
});

test("lines beneath one another are never joined", () => {
  expect(
    texts(
      sheet([
        ["one", 0.1, 0.2],
        ["two", 0.14, 0.222],
      ]),
    ),
  ).toEqual(["one", "two"]);
});
