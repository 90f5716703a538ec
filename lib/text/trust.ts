import type { PdfCharacter } from "@/lib/pdf/pdfium";
import { type Component, components } from "./marks/components";
import type { InkMask } from "./picture/ink";
import type { RecognisedWord } from "./recogniser";
import type { Box, Word } from "./types";

/** The words that English prose and forms cannot do without. */
const COMMON = new Set(
  "the of and to in a for is on that by this with you are or be as at from not it any all an no if date name state county court".split(
    " ",
  ),
);

/** What a text layer is worth, as far as it tells by itself. */
export interface LayerLook {
  /** It must be held against the picture before it is believed. */
  suspicious: boolean;
  hidden: boolean;
}

/** A layer that is painted in no colour, whose letters are signs that mean nothing, or that is hardly English, is suspicious. */
export function lookAtLayer(words: readonly Word[], hidden: number, characters: readonly PdfCharacter[]): LayerLook {
  const tokens = words
    .map((w) => w.text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter(Boolean);
  const odd = characters.filter((c) => c.text < "\t" || /[\ufffd\ue000-\uf8ff]/u.test(c.text)).length;
  const strange = tokens.filter((t) => !isWordLike(t)).length;
  const common = tokens.filter((t) => COMMON.has(t)).length;
  const garbage =
    odd > characters.length * 0.04 ||
    (tokens.length >= 12 && strange > tokens.length * 0.3) ||
    (tokens.length >= 40 && common < tokens.length * 0.05);
  return { suspicious: hidden > 0.3 || garbage, hidden: hidden > 0.3 };
}

/** Letters, or digits, in an order that words and numbers have: not "a1^fjjt". */
function isWordLike(token: string): boolean {
  if (/^[\d.,:/$%§#()-]+(?:st|nd|rd|th|[a-z])?$/.test(token)) return true;
  if (/@|www\.|https?:/.test(token)) return true;
  if (!/^[\p{L}\p{N}.,'’&/§-]+$/u.test(token)) return false;
  if (/^[\p{L}]{1,3}$/u.test(token)) return true;
  if (/\p{L}\d\p{L}/u.test(token)) return false;
  return /[aeiouy\d]/.test(token) || token.length <= 4;
}

/** Words under which the page shows no ink are not there for a reader. */
export function withInk(words: readonly Word[], { mask, width, height }: InkMask): Word[] {
  return words.filter(({ box: [x, y, w, h] }) => {
    const x0 = Math.max(0, Math.floor(x * width) - 1);
    const x1 = Math.min(width, Math.ceil((x + w) * width) + 1);
    const y0 = Math.max(0, Math.floor(y * height) - 1);
    const y1 = Math.min(height, Math.ceil((y + h) * height) + 1);
    let ink = 0;
    for (let v = y0; v < y1; v++) for (let u = x0; u < x1; u++) ink += mask[v * width + u]!;
    return ink > (x1 - x0) * (y1 - y0) * 0.02;
  });
}

/**
 * How many patches of the size of letters lie under the words, and how many under none: a scan with a line of text
 * stamped on top has most of its letters bare.
 */
export function letterCover(
  { mask, width, height }: InkMask,
  words: readonly Word[],
): { covered: number; bare: number } {
  const taken = new Uint8Array(mask.length);
  for (const { box } of words) paint(taken, width, height, box);
  const inch = Math.max(width, height) / 11;
  const isLetter = (c: Component) => {
    const tall = c.bottom - c.top;
    const wide = c.right - c.left;
    return tall > inch * 0.035 && tall < inch * 0.3 && wide > 1 && wide < inch * 0.35 && c.area > 4;
  };
  let covered = 0;
  let bare = 0;
  for (const c of components(mask, width, height).list) {
    if (!isLetter(c)) continue;
    const middle = ((c.top + c.bottom) >> 1) * width + ((c.left + c.right) >> 1);
    if (taken[middle]) covered++;
    else bare++;
  }
  return { covered, bare };
}

function paint(taken: Uint8Array, width: number, height: number, [x, y, w, h]: Box): void {
  const x0 = Math.max(0, Math.floor((x - 0.003) * width));
  const x1 = Math.min(width, Math.ceil((x + w + 0.003) * width));
  for (let v = Math.max(0, Math.floor((y - 0.003) * height)); v < Math.min(height, (y + h + 0.003) * height); v++) {
    taken.fill(1, v * width + x0, v * width + x1);
  }
}

/** What share of the words read from the picture, where recognition was sure, the layer has in the same place; `null` where too few were. */
export function agreement(layer: readonly Word[], seen: readonly (RecognisedWord & { box: Box })[]): number | null {
  const sure = seen.filter((w) => w.confidence >= 80 && /[\p{L}\p{N}]{3}/u.test(w.text));
  if (sure.length < 6) return null;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const found = sure.filter(({ text, box: [x, y, w, h] }) =>
    layer.some(({ text: said, box: [left, top, wide, tall] }) => {
      const near =
        Math.abs(left + wide / 2 - x - w / 2) < 0.02 + wide / 2 && Math.abs(top + tall / 2 - y - h / 2) < 0.015;
      return near && (bare(said) === bare(text) || bare(said).includes(bare(text)));
    }),
  );
  return found.length / sure.length;
}
