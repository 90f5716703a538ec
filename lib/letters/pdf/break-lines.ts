import type { Words } from "../letter";
import type { Style } from "./faces";

/** A stretch of one line in one face. */
interface Piece {
  text: string;
  style: Style;
}
export type Line = readonly Piece[];
type Measure = (text: string, style: Style) => number;

/** Words as lines no wider than `width`, broken at spaces, and inside a word only where it alone is too wide. */
export function breakLines(words: Words, base: Style, width: number, measure: Measure): Line[] {
  return paragraphsOf(words, base).flatMap((pieces) => fill(pieces, width, measure));
}

function paragraphsOf(words: Words, base: Style): Piece[][] {
  const runs = typeof words === "string" ? [words] : words;
  const paragraphs: Piece[][] = [[]];
  for (const run of runs) {
    const [text, style]: [string, Style] =
      typeof run === "string" ? [run, base] : "italic" in run ? [run.italic, "italic"] : [run.bold, "bold"];
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) paragraphs.push([]);
      if (part) paragraphs.at(-1)!.push({ text: part, style });
    }
  }
  return paragraphs;
}

function fill(pieces: readonly Piece[], width: number, measure: Measure): Line[] {
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const word of wordsOf(pieces).flatMap((one) => fitting(one, width, measure))) {
    const wide = sum(word.map(({ text, style }) => measure(text, style)));
    const space = lines.at(-1)!.length === 0 || isJoined(word) ? 0 : measure(" ", lines.at(-1)!.at(-1)!.style);
    if (used > 0 && used + space + wide > width) {
      lines.push([]);
      used = 0;
    } else if (space > 0) {
      append(lines.at(-1)!, { text: " ", style: lines.at(-1)!.at(-1)!.style });
      used += space;
    }
    for (const piece of word) append(lines.at(-1)!, piece);
    used += wide;
  }
  return lines;
}

const JOINED = Symbol("no space before");
type Word = Piece[] & { [JOINED]?: true };

function isJoined(word: Word): boolean {
  return word[JOINED] === true;
}

/** What stands between spaces; a change of face alone parts no word. */
function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const { text, style } of pieces) {
    for (const part of text.split(/( +)/)) {
      if (part === "") continue;
      if (/^ +$/.test(part)) open = false;
      else {
        if (!open) words.push([]);
        words.at(-1)!.push({ text: part.replaceAll("\u00a0", " "), style });
        open = true;
      }
    }
  }
  return words;
}

/** A word as it is, or in parts where it alone is wider than the line: an address of a page, a long case number. */
function fitting(word: Word, width: number, measure: Measure): Word[] {
  if (sum(word.map(({ text, style }) => measure(text, style))) <= width) return [word];
  const parts: Word[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const { text, style } of word) {
    for (const character of text) {
      const wide = measure(character, style);
      if (used + wide > width) {
        const part: Word = [];
        if (parts.length > 0) part[JOINED] = true;
        parts.push(part);
        used = 0;
      }
      append(parts.at(-1)!, { text: character, style });
      used += wide;
    }
  }
  return parts;
}

function append(line: Piece[], { text, style }: Piece): void {
  const last = line.at(-1);
  if (last?.style === style) line[line.length - 1] = { text: last.text + text, style };
  else line.push({ text, style });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
