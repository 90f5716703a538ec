import { type Component, components } from "./marks/components";
import { crop, type Grey } from "./picture/grey";
import type { InkMask } from "./picture/ink";
import type { Recogniser } from "./recogniser";
import type { Word } from "./types";

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
