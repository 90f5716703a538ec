import { isKnown, readable } from "./match/lexicon";
import type { PaperLine } from "./paper";
import type { Evidence } from "./types";

interface Source {
  evidence(start: number, end: number, of?: string): Evidence[];
  confidence(start: number, end: number): number;
}

/**
 * Chosen lines as one running text, made easy to match: quotes and dashes plain, words broken at a line's end joined,
 * long words that a scanner garbled mended. Lines end in `\n`, paragraphs in a blank line. It remembers where each
 * character came from.
 */
export class Flow {
  readonly text: string;
  readonly #origin: number[] = [];

  constructor(
    private readonly source: Source,
    lines: readonly PaperLine[],
  ) {
    let text = "";
    const put = (piece: string, from: number, width = piece.length) => {
      for (let i = 0; i < piece.length; i++) {
        this.#origin.push(from + (width <= 1 ? 0 : Math.round((i * (width - 1)) / Math.max(1, piece.length - 1))));
      }
      text += piece;
    };
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      let offset = line.start;
      for (const word of line.line.words) {
        if (offset > line.start) put(" ", offset - 1);
        put(readable(word), offset, word.text.length);
        offset += word.text.length + 1;
      }
      if (!next) return;
      // "reques-" at a line's end goes on in the next; "22-" or "e-" may be a number or a prefix, and keeps its hyphen.
      const broken = /[a-z]{2,}--?$/.test(text) && /^[a-z]{2,}/.test(next.text) && next.page === line.page;
      if (broken) {
        const head = /[A-Za-z]+(?=-+$)/.exec(text)?.[0] ?? "";
        const tail = /^[a-z]+/.exec(next.text)?.[0] ?? "";
        if (isKnown(head) && isKnown(tail) && !isKnown(head + tail)) return;
        // A text layer may hold the printed hyphen and a soft one.
        while (text.endsWith("-")) {
          text = text.slice(0, -1);
          this.#origin.pop();
        }
      } else put(startsParagraph(line, next) ? "\n\n" : "\n", Math.max(line.start, line.end - 1), 1);
    });
    this.text = text;
  }

  /** The place in the paper's text of a character of this one. */
  origin(offset: number): number {
    return this.#origin[Math.min(offset, this.#origin.length - 1)] ?? 0;
  }

  /** Where a stretch of this text stands on the paper. */
  evidence(start: number, end: number, of?: string): Evidence[] {
    return end > start ? this.source.evidence(this.origin(start), this.origin(end - 1) + 1, of) : [];
  }

  /** 0 to 1: the confidence of the weakest word in a stretch of this text. */
  confidence(start: number, end: number): number {
    return end > start ? this.source.confidence(this.origin(start), this.origin(end - 1) + 1) : 0;
  }
}

/** A new sheet that opens with a heading, after a short last line. */
function isHeading(last: PaperLine, first: PaperLine): boolean {
  const text = first.text.trim();
  return last.line.box[2] < 0.5 && first.line.box[2] < 0.5 && /^\p{Lu}/u.test(text) && text.split(" ").length < 7;
}

/** A wider gap than the page's usual one, a numbered item or a new page after a full stop begins a paragraph. */
function startsParagraph(line: PaperLine, next: PaperLine): boolean {
  if (next.page !== line.page) return /[.:;?!"]$/.test(line.text.trim()) || isHeading(line, next);
  const gap = next.line.box[1] - (line.line.box[1] + line.line.box[3]);
  if (gap < -0.001) return next.line.box[1] < line.line.box[1] - 0.02;
  return gap > Math.max(line.line.box[3], next.line.box[3]) * 1.1 && gap > 1.6 * line.usualGap;
}
