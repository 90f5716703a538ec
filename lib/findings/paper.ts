import type { Box, Homography, Line, Page, Word } from "@/lib/text/types";
import { union } from "./boxes";
import { captionRegion } from "./caption-region";
import { Flow } from "./flow";
import type { Evidence } from "./types";
import { type Zone, zonesOf } from "./zones";

/** A line with its place in the paper's text: `text.slice(start, end)` is what it says. */
export interface PaperLine {
  page: Page;
  line: Line;
  text: string;
  start: number;
  end: number;
  /** What part of the paper it belongs to. */
  zone: Zone;
  /** The usual white between two lines of its page, as a fraction of the page's height. */
  usualGap: number;
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
  readonly #flows = new Map<string, Flow>();
  /** What came in the same file and is no part of it: a cover letter, an application, a return. */
  companions: Paper[] = [];

  constructor(readonly pages: Page[]) {
    let text = "";
    for (const page of pages) {
      const usualGap = gapOf(page);
      for (const line of page.lines) {
        const start = text.length;
        for (const word of line.words) {
          if (text.length > start) text += " ";
          this.#words.push({ word, page, start: text.length, end: text.length + word.text.length });
          text += word.text;
        }
        this.lines.push({ page, line, text: text.slice(start), start, end: text.length, zone: "body", usualGap });
        text += "\n";
      }
      text += "\f";
    }
    this.text = text;
    const zones = zonesOf(this.lines);
    for (const [i, line] of this.lines.entries()) line.zone = zones[i] ?? "body";
    const caption = captionRegion(this);
    const head = caption ? [...caption.court, ...caption.left, ...caption.right, ...caption.titles] : [];
    for (const line of this.lines) {
      if (head.some(({ start, end }) => start >= line.start && end <= line.end)) line.zone = "caption";
    }
  }

  /** The lines of some zones, in reading order. */
  in(...zones: Zone[]): PaperLine[] {
    return this.lines.filter((line) => zones.includes(line.zone));
  }

  /** The lines of some zones as one running text for matching; of all zones where none is named. */
  flow(...zones: Zone[]): Flow {
    const key = zones.join();
    const known = this.#flows.get(key);
    if (known) return known;
    const flow = new Flow(this, zones.length ? this.in(...zones) : this.lines);
    this.#flows.set(key, flow);
    return flow;
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

/** The median white between a line and the one beneath it. */
function gapOf(page: Page): number {
  const gaps: number[] = [];
  for (const [i, line] of page.lines.entries()) {
    const next = page.lines[i + 1];
    const gap = next ? next.box[1] - (line.box[1] + line.box[3]) : 0;
    if (gap > 0 && gap < 0.1) gaps.push(gap);
  }
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0.01;
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
