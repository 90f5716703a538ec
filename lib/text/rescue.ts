import { union } from "./geometry";
import { type Component, components } from "./marks/components";
import { crop, type Grey, resize } from "./picture/grey";
import type { InkMask } from "./picture/ink";
import type { Recogniser } from "./recogniser";
import type { Box, Word } from "./types";

/** A stretch of letter-like patches, in pixels of the mask. */
interface Stretch {
  left: number;
  top: number;
  right: number;
  bottom: number;
  letters: number;
}

const MOST = 14;
const SURE = 60;
/** One or two letters alone may be dirt. */
const SURE_OF_FEW = 82;

/**
 * Recognition's layout now and then leaves out a line (a heading over a box, a name beside a column of brackets): what
 * looks like letters and was read as nothing is read again by itself. `words` have boxes in fractions of the page.
 */
export function readLeftOut(
  recogniser: Recogniser,
  grey: Grey,
  ink: InkMask,
  words: readonly Word[],
  dpi: number,
): Word[] {
  const found: Word[] = [];
  const sx = grey.width / ink.width;
  const sy = grey.height / ink.height;
  for (const { left, top, right, bottom, letters } of stretches(ink, words)) {
    const margin = Math.max(6, (bottom - top) * 0.45);
    const x0 = Math.max(0, Math.floor((left - margin) * sx));
    const y0 = Math.max(0, Math.floor((top - margin * 0.7) * sy));
    const cut = crop(grey, x0, y0, (right - left + 2 * margin) * sx, (bottom - top + 1.4 * margin) * sy);
    for (const word of recogniser.recognise(cut, { dpi, segmentation: "line" })) {
      const plain = /[\p{L}\p{N}]/u.test(word.text) && word.height > cut.height * 0.2;
      if (!plain || word.confidence < (letters < 4 ? SURE_OF_FEW : SURE)) continue;
      found.push({
        text: word.text,
        confidence: word.confidence,
        box: [
          (word.left + x0) / grey.width,
          (word.top + y0) / grey.height,
          word.width / grey.width,
          word.height / grey.height,
        ],
      });
    }
  }
  return found;
}

/** Below this confidence a word is looked at again, and what is read then must be this much surer to be taken. */
const DOUBTFUL = 72;
const SURER = 10;
const MOST_LINES = 10;

/** Second readings of doubtful words, each with its line and in another size, where they are plainly surer than the first. */
export function readDoubtfulAgain(recogniser: Recogniser, grey: Grey, words: readonly Word[], dpi: number): Word[] {
  const doubtful = (w: Word) => w.confidence < DOUBTFUL && (w.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
  const lines = linesOf(words).filter((line) => line.some(doubtful));
  lines.sort((a, b) => weight(b.filter(doubtful)) - weight(a.filter(doubtful)));
  const found: Word[] = [];
  for (const line of lines.slice(0, MOST_LINES)) {
    const [x, y, w, h] = union(line.map((word) => word.box));
    const margin = h * 0.45;
    const [x0, y0] = [
      Math.max(0, Math.floor((x - margin) * grey.width)),
      Math.max(0, Math.floor((y - margin) * grey.height)),
    ];
    const cut = crop(grey, x0, y0, (w + 2 * margin) * grey.width, (h + 2 * margin) * grey.height);
    const scale = dpi < 240 ? 1.5 : 0.75;
    const other = resize(cut, Math.max(8, Math.round(cut.width * scale)), Math.max(8, Math.round(cut.height * scale)));
    for (const word of recogniser.recognise(other, { dpi: dpi * scale, segmentation: "line" })) {
      const box: Box = [
        (word.left / scale + x0) / grey.width,
        (word.top / scale + y0) / grey.height,
        word.width / scale / grey.width,
        word.height / scale / grey.height,
      ];
      const under = line.filter((old) => overlapping(old.box, box));
      if (!under.some(doubtful)) continue;
      if (word.confidence >= Math.max(SURE, SURER + Math.max(...under.map((old) => old.confidence)))) {
        found.push({ text: word.text, confidence: word.confidence, box });
      }
    }
  }
  return found;
}

const weight = (words: readonly Word[]) => words.reduce((sum, w) => sum + (DOUBTFUL - w.confidence) * w.text.length, 0);

function overlapping([x, y, w, h]: Box, [left, top, wide, tall]: Box): boolean {
  const across = Math.min(x + w, left + wide) - Math.max(x, left);
  const down = Math.min(y + h, top + tall) - Math.max(y, top);
  return across > Math.min(w, wide) * 0.35 && down > Math.min(h, tall) * 0.35;
}

/** Words side by side, without a gap wider than twice their height. */
function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.box[0] - b.box[0])) {
    const line = lines.find((run) => {
      const last = run[run.length - 1]!.box;
      const down = Math.min(last[1] + last[3], word.box[1] + word.box[3]) - Math.max(last[1], word.box[1]);
      return (
        down > Math.min(last[3], word.box[3]) * 0.5 &&
        word.box[0] - last[0] - last[2] < 2 * Math.max(last[3], word.box[3])
      );
    });
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** Rows of letter-like patches that no word covers, those with the most letters first. */
function stretches(ink: InkMask, words: readonly Word[]): Stretch[] {
  const { mask, width, height } = ink;
  const inch = Math.max(width, height) / 11;
  const taken = new Uint8Array(mask.length);
  for (const { box } of words) {
    const x0 = Math.max(0, Math.floor((box[0] - 0.002) * width));
    const x1 = Math.min(width, Math.ceil((box[0] + box[2] + 0.002) * width));
    for (
      let y = Math.max(0, Math.floor((box[1] - 0.002) * height));
      y < Math.min(height, (box[1] + box[3] + 0.002) * height);
      y++
    ) {
      taken.fill(1, y * width + x0, y * width + x1);
    }
  }
  const bare = components(mask, width, height).list.filter((c) => isLetter(c, inch) && !taken[middle(c, width)]);
  const rows: Stretch[] = [];
  for (const c of bare.sort((a, b) => a.left - b.left)) {
    const row = rows.find((r) => {
      const overlap = Math.min(r.bottom, c.bottom) - Math.max(r.top, c.top);
      const tall = Math.max(r.bottom - r.top, c.bottom - c.top);
      return (
        overlap > Math.min(r.bottom - r.top, c.bottom - c.top) * 0.5 &&
        c.left - r.right < tall * 1.6 &&
        tall < inch * 0.45
      );
    });
    if (row) {
      row.right = Math.max(row.right, c.right);
      row.top = Math.min(row.top, c.top);
      row.bottom = Math.max(row.bottom, c.bottom);
      row.letters++;
    } else rows.push({ left: c.left, top: c.top, right: c.right, bottom: c.bottom, letters: 1 });
  }
  return rows
    .filter((r) => r.letters >= 3 || (r.letters >= 1 && r.bottom - r.top > inch * 0.07 && atFoot(r, height)))
    .sort((a, b) => b.letters - a.letters)
    .slice(0, MOST);
}

/** A page's number stands alone at its foot. */
const atFoot = (r: Stretch, height: number) => r.top > height * 0.9;

const middle = (c: Component, width: number) => ((c.top + c.bottom) >> 1) * width + ((c.left + c.right) >> 1);

function isLetter(c: Component, inch: number): boolean {
  const tall = c.bottom - c.top;
  const wide = c.right - c.left;
  return tall > inch * 0.05 && tall < inch * 0.35 && wide > inch * 0.012 && wide < inch * 0.5 && c.area > tall * 0.6;
}
