import type { Box, Homography, Line, Page, Word } from "@/lib/text/types";
import type { Evidence } from "./types";

/** A line with its place in the paper's text: `text.slice(start, end)` is what it says. */
export interface PaperLine {
  page: Page;
  line: Line;
  text: string;
  start: number;
  end: number;
}

interface PlacedWord {
  word: Word;
  page: Page;
  start: number;
  end: number;
}

/**
 * The pages of one paper as a single text that knows where each of its characters stands.
 * Lines end in `\n`, pages in `\f`; words of a line are parted by one space.
 */
export class Paper {
  readonly text: string;
  readonly lines: PaperLine[] = [];
  readonly #words: PlacedWord[] = [];

  constructor(readonly pages: Page[]) {
    let text = "";
    for (const page of pages) {
      for (const line of page.lines) {
        const start = text.length;
        for (const word of line.words) {
          if (text.length > start) text += " ";
          this.#words.push({ word, page, start: text.length, end: text.length + word.text.length });
          text += word.text;
        }
        this.lines.push({ page, line, text: text.slice(start), start, end: text.length });
        text += "\n";
      }
      text += "\f";
    }
    this.text = text;
  }

  /** The line in which a character stands, or `null` between pages. */
  lineAt(offset: number): PaperLine | null {
    return this.lines.find((line) => offset >= line.start && offset <= line.end) ?? null;
  }

  /** The words that a stretch of text touches. */
  words(start: number, end: number): Word[] {
    return this.#placed(start, end).map((placed) => placed.word);
  }

  /** 0 to 1: the confidence of the weakest word in a stretch of text; 0 where there is none. */
  confidence(start: number, end: number): number {
    const words = this.#placed(start, end);
    return words.length ? Math.min(...words.map(({ word }) => word.confidence)) / 100 : 0;
  }

  /** Where a stretch of text stands, one piece for each page it runs over. */
  evidence(start: number, end: number, of?: string): Evidence[] {
    const pieces: Evidence[] = [];
    const placed = this.#placed(start, end);
    for (const page of new Set(placed.map((p) => p.page))) {
      const here = placed.filter((p) => p.page === page);
      const quote = here.map((p) => p.word.text).join(" ");
      const box = viewerBox(page, union(here.map((p) => p.word.box)));
      pieces.push({ page: page.number, quote, box, ...(of ? { of } : {}) });
    }
    return pieces;
  }

  #placed(start: number, end: number): PlacedWord[] {
    // Words are in order of their start, so the first that may touch is found by halving.
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = this.#words[middle];
      if (word && word.end <= start) low = middle + 1;
      else high = middle;
    }
    const touched: PlacedWord[] = [];
    for (let i = low; i < this.#words.length; i++) {
      const word = this.#words[i];
      if (!word || word.start >= end) break;
      touched.push(word);
    }
    return touched;
  }
}

/** The smallest box around all of them. */
export function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((b) => b[0]));
  const top = Math.min(...boxes.map((b) => b[1]));
  const right = Math.max(...boxes.map((b) => b[0] + b[2]));
  const bottom = Math.max(...boxes.map((b) => b[1] + b[3]));
  return [left, top, right - left, bottom - top];
}

/** A box of the upright page, as it lies on the page that a viewer shows; kept within the page. */
export function viewerBox(page: Pick<Page, "toViewer">, [x, y, w, h]: Box): Box {
  const corners = [
    project(page.toViewer, x, y),
    project(page.toViewer, x + w, y),
    project(page.toViewer, x, y + h),
    project(page.toViewer, x + w, y + h),
  ];
  const clamp = (n: number) => Math.min(1, Math.max(0, n));
  const xs = corners.map(([cx]) => clamp(cx));
  const ys = corners.map(([, cy]) => clamp(cy));
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function project(m: Homography, x: number, y: number): [number, number] {
  const scale = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / scale, (m[3] * x + m[4] * y + m[5]) / scale];
}
