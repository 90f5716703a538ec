import type { Span } from "./pattern";

/** A piece of an excerpt; `sought` where it is what was looked for. */
export interface Piece {
  /** Where in the text it begins. */
  from: number;
  text: string;
  sought: boolean;
}

/** So much of a text stands on either side of what was found. */
const AROUND = 64;

/** What stands around the first place in a text, in pieces; the other places within it are marked as well. */
export function excerptOf(text: string, places: readonly Span[]): Piece[] {
  const inOrder = [...places].sort((a, b) => a.from - b.from || b.to - a.to);
  const first = inOrder[0];
  if (!first) return [];
  const from = wordBegin(text, first.from - AROUND, first.from);
  const to = wordEnd(text, first.to + AROUND, first.to);
  const pieces: Piece[] = [];
  const cut = (begins: number, ends: number, sought: boolean) => {
    const words = text.slice(begins, ends).replace(/\s+/g, " ");
    const before = !sought && begins === from && from > 0 ? "… " : "";
    const after = !sought && ends === to && to < text.length ? " …" : "";
    if (before + words + after !== "") pieces.push({ from: begins, text: before + words + after, sought });
  };
  let at = from;
  for (const place of inOrder) {
    if (place.from < at || place.to > to) continue;
    cut(at, place.from, false);
    cut(place.from, place.to, true);
    at = place.to;
  }
  cut(at, to, false);
  return pieces;
}

/** Where a word begins, at `index` or after it, before `most`. */
function wordBegin(text: string, index: number, most: number): number {
  if (index <= 0) return 0;
  const blank = text.slice(index, most).search(/\s/);
  return blank === -1 ? index : index + blank + 1;
}

/** Where a word ends, at `index` or before it, after `least`. */
function wordEnd(text: string, index: number, least: number): number {
  if (index >= text.length) return text.length;
  const blank = text.slice(least, index).search(/\s\S*$/);
  return blank === -1 ? index : least + blank;
}
