import { IDENTITY } from "./geometry";
import type { Line, Page, Word } from "./types";

const COLUMNS = 90;
const LINES = 54;
const MARGIN = 0.1;

/** What was typed in, as pages of letter size with nothing to be unsure of; `first` is the number of the first one. */
export function typedPages(text: string, file: number, first: number): Page[] {
  const lines = text.split(/\r?\n/).flatMap(wrapped);
  const sheets = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, i) =>
    lines.slice(i * LINES, (i + 1) * LINES),
  );
  return sheets.map((sheet, index) => ({
    number: first + index,
    file,
    filePage: index + 1,
    source: "text-layer",
    confidence: 100,
    rotation: 0,
    aspect: 8.5 / 11,
    toViewer: IDENTITY,
    lines: sheet.flatMap((words, row) => (words.length ? [placed(words, row)] : [])),
    marks: [],
    notes: [],
  }));
}

function wrapped(line: string): string[][] {
  const rows: string[][] = [[]];
  let width = 0;
  for (const word of line.split(/\s+/).filter(Boolean)) {
    if (width > 0 && width + word.length > COLUMNS) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1)!.push(word);
    width += word.length + 1;
  }
  return rows;
}

function placed(words: readonly string[], row: number): Line {
  const step = (1 - 2 * MARGIN) / COLUMNS;
  const height = (1 - 2 * MARGIN) / LINES;
  const y = MARGIN + row * height;
  let column = 0;
  const boxes = words.map((text): Word => {
    const x = MARGIN + column * step;
    column += text.length + 1;
    return { text, confidence: 100, box: [x, y, Math.min(text.length * step, 1 - x), height * 0.8] };
  });
  const last = boxes.at(-1)!.box;
  return { words: boxes, box: [MARGIN, y, last[0] + last[2] - MARGIN, height * 0.8] };
}
