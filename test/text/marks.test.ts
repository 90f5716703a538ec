import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { findMarks, MARKS_AT } from "@/lib/text/marks/find-marks";
import { toGrey } from "@/lib/text/picture/colour";
import { inkMask } from "@/lib/text/picture/ink";
import type { Word } from "@/lib/text/types";

const [WIDTH, HEIGHT] = [1275, 1650];

/** Marks on a letter page at 150 dots to the inch; a stroke of noise and blur makes it a scan. */
async function marksOf(drawing: string, words: Word[] = []) {
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#f1f0ec"/>${drawing}</svg>`;
  const { data, info } = await sharp(Buffer.from(page))
    .removeAlpha()
    .blur(0.7)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grey = toGrey({ data, width: info.width, height: info.height, channels: 3, order: "rgb" });
  return findMarks(grey, inkMask(grey, MARKS_AT), words).marks;
}

const SCRIBBLE =
  '<path d="M700 800 c10 -50 40 -60 45 -20 s-30 60 10 40 s20 -70 50 -30 s-10 50 30 20 s30 -50 60 -10 s20 30 60 -15 s40 20 90 5" fill="none" stroke="#182a6e" stroke-width="3"/>';
const box = (x: number, y: number, inside = "") =>
  `<rect x="${x}" y="${y}" width="19" height="19" fill="none" stroke="#111" stroke-width="2"/>${inside}`;

describe("signatures", () => {
  test("a scribble over a line is ink, and the line a rule", async () => {
    const marks = await marksOf(
      `${SCRIBBLE}<line x1="690" y1="835" x2="1100" y2="835" stroke="#111" stroke-width="2"/>`,
    );
    const [x, y, w] = marks.find((m) => m.kind === "ink")!.box;
    expect([x * WIDTH, y * HEIGHT, w * WIDTH].map((n) => Math.round(n / 30))).toEqual([23, 25, 12]);
    expect(marks.filter((m) => m.kind === "rule")).toHaveLength(1);
  });

  test("an empty line is a rule and nothing else", async () => {
    const marks = await marksOf('<line x1="690" y1="835" x2="1100" y2="835" stroke="#111" stroke-width="2"/>');
    expect(marks.map((m) => m.kind)).toEqual(["rule"]);
  });

  test("print that was read is no ink", async () => {
    const print = '<text x="200" y="500" font-family="serif" font-size="26">Ruth Amsel, District Judge</text>';
    const word: Word = {
      text: "Ruth Amsel, District Judge",
      confidence: 96,
      box: [195 / WIDTH, 475 / HEIGHT, 360 / WIDTH, 34 / HEIGHT],
    };
    expect((await marksOf(print, [word])).filter((m) => m.kind === "ink")).toEqual([]);
  });
});

describe("seals", () => {
  const ring = (colour: string) =>
    `<g fill="none" stroke="${colour}" stroke-width="3"><circle cx="300" cy="900" r="80"/><circle cx="300" cy="900" r="72"/></g>`;

  test("a ring of seal size is a seal, drawn dark or faintly", async () => {
    for (const colour of ["#333", "#b8b8b8"]) {
      const seals = (await marksOf(ring(colour))).filter((m) => m.kind === "seal");
      expect(seals).toHaveLength(1);
      const [x, y, w, h] = seals[0]!.box;
      expect([x * WIDTH, y * HEIGHT, w * WIDTH, h * HEIGHT].map((n) => Math.round(n / 20))).toEqual([11, 41, 8, 8]);
    }
  });

  test("half a ring, and a shield, are none", async () => {
    const half = '<path d="M220 900 a80 80 0 0 1 160 0" fill="none" stroke="#333" stroke-width="3"/>';
    const shield =
      '<path d="M700 300 l70 25 v60 c0 45 -35 65 -70 75 c-35 -10 -70 -30 -70 -75 v-60 z" fill="none" stroke="#333" stroke-width="4"/>';
    expect((await marksOf(half + shield)).filter((m) => m.kind === "seal")).toEqual([]);
  });
});

describe("checkboxes", () => {
  test("an empty, a crossed, a checked and a filled box are told apart", async () => {
    const marks = await marksOf(
      box(200, 300) +
        box(200, 400, '<path d="M203 403 l13 13 m0 -13 l-13 13" stroke="#111" stroke-width="2.4"/>') +
        box(200, 500, '<path d="M203 509 l5 6 l9 -13" fill="none" stroke="#111" stroke-width="2.6"/>') +
        box(200, 600, '<rect x="203" y="603" width="13" height="13" fill="#111"/>'),
    );
    const boxes = marks.filter((m) => m.kind === "checkbox").sort((a, b) => a.box[1] - b.box[1]);
    expect(boxes.map((m) => m.ticked)).toEqual([false, true, true, true]);
  });

  test("the cells of a table are none, nor is a square letter in a word", async () => {
    const grid = [0, 20, 40, 60]
      .map((d) => `<path d="M${300 + d} 300 v60 M300 ${300 + d} h60" stroke="#111" stroke-width="2"/>`)
      .join("");
    const letter: Word = { text: "DOOR", confidence: 92, box: [190 / WIDTH, 795 / HEIGHT, 110 / WIDTH, 30 / HEIGHT] };
    const marks = await marksOf(grid + box(225, 800), [letter]);
    expect(marks.filter((m) => m.kind === "checkbox")).toEqual([]);
  });
});
