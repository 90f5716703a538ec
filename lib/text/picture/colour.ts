import type { Grey, Picture } from "./grey";

/** Difference of a pixel's channels from which it counts as coloured. */
const COLOURED = 40;
const TINTED = 16;

/** Plain luminance. */
export function toGrey(picture: Picture): Grey {
  const { data, width, height, channels } = picture;
  if (channels === 1) return { data, width, height };
  const out = new Uint8Array(width * height);
  const red = picture.order === "rgb" ? 0 : 2;
  const blue = 2 - red;
  for (let i = 0, j = 0; i < out.length; i++, j += channels) {
    out[i] = (data[j + red]! * 77 + data[j + 1]! * 150 + data[j + blue]! * 29) >> 8;
  }
  return { data: out, width, height };
}

/** What share of the page's pixels is coloured beyond the tint of its paper. */
export function colourShare(picture: Picture): number {
  const { data, channels } = picture;
  if (channels === 1) return 0;
  let coloured = 0;
  let seen = 0;
  const step = channels * 7;
  // Photographed paper is tinted as a whole: measure from its common tint.
  const tint = paperTint(picture);
  for (let j = 0; j + 2 < data.length; j += step, seen++) {
    const a = data[j]! - tint[0];
    const b = data[j + 1]! - tint[1];
    const c = data[j + 2]! - tint[2];
    if (Math.max(a, b, c) - Math.min(a, b, c) > COLOURED) coloured++;
  }
  return seen ? coloured / seen : 0;
}

/**
 * Coloured ink (stamps, signatures, highlighter) becomes paper; `layer` holds the coloured ink alone, dark on white.
 * Print beneath a stamp is darker than the stamp's own ink, and stays.
 */
export function dropColour(picture: Picture): { grey: Grey; layer: Grey } {
  const { data, width, height, channels } = picture;
  const grey = new Uint8Array(width * height);
  const layer = new Uint8Array(width * height).fill(255);
  const tint = paperTint(picture);
  const inks = inkLevels(picture, tint);
  const red = picture.order === "rgb" ? 0 : 2;
  const blue = 2 - red;
  for (let i = 0, j = 0; i < grey.length; i++, j += channels) {
    const p = data[j]! - tint[0];
    const q = data[j + 1]! - tint[1];
    const r = data[j + 2]! - tint[2];
    const max = p > q ? Math.max(p, r) : Math.max(q, r);
    const min = p < q ? Math.min(p, r) : Math.min(q, r);
    const spread = max - min;
    if (spread > COLOURED) {
      const ink = inks.at(i % width, (i / width) | 0);
      const dropped = ink > PEN ? ((max / ink - THROUGH) * 255) / (INK_ALONE - THROUGH) : max + spread;
      grey[i] = dropped > 255 ? 255 : Math.max(dropped, 0);
      layer[i] = Math.max(min, 0);
    } else if (spread > TINTED) grey[i] = max < 0 ? 0 : Math.min(max, 255);
    else grey[i] = (data[j + red]! * 77 + data[j + 1]! * 150 + data[j + blue]! * 29) >> 8;
  }
  return { grey: { data: grey, width, height }, layer: { data: layer, width, height } };
}

/** Of a stamp's own brightness: below the first it is print that shows through, above the second nothing but the stamp. */
const THROUGH = 0.5;
const INK_ALONE = 0.9;
/** Ink as dark as this is a pen's: nothing can be told from what is beneath it. */
const PEN = 140;
const BLOCK = 40;
const BINS = 32;

/** The usual brightness of the coloured ink in each block of the page; 0 where there is hardly any. */
function inkLevels(picture: Picture, tint: readonly [number, number, number]): { at(x: number, y: number): number } {
  const { data, width, height, channels } = picture;
  const across = Math.ceil(width / BLOCK);
  const down = Math.ceil(height / BLOCK);
  const counts = new Uint32Array(across * down * BINS);
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      const j = (y * width + x) * channels;
      const p = data[j]! - tint[0];
      const q = data[j + 1]! - tint[1];
      const r = data[j + 2]! - tint[2];
      const max = Math.max(p, q, r);
      if (max - Math.min(p, q, r) <= COLOURED) continue;
      const bin = Math.min(BINS - 1, Math.max(0, max >> 3));
      const block = ((y / BLOCK) | 0) * across + ((x / BLOCK) | 0);
      counts[block * BINS + bin]!++;
    }
  const levels = new Uint8Array(across * down);
  for (let block = 0; block < levels.length; block++)
    levels[block] = medianOf(counts.subarray(block * BINS, (block + 1) * BINS));
  return { at: (x, y) => levels[((y / BLOCK) | 0) * across + ((x / BLOCK) | 0)]! };
}

function medianOf(bins: Uint32Array): number {
  const total = bins.reduce((sum, n) => sum + n, 0);
  if (total < 12) return 0;
  let seen = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    seen += bins[bin]!;
    if (seen * 2 >= total) return bin * 8 + 4;
  }
  return 0;
}

/** By how much each channel of the bright pixels lies above their mean. */
function paperTint(picture: Picture): readonly [number, number, number] {
  const { data, channels } = picture;
  const sums = [0, 0, 0];
  let count = 0;
  const step = channels * 101;
  for (let j = 0; j + 2 < data.length; j += step) {
    const a = data[j]!;
    const b = data[j + 1]!;
    const c = data[j + 2]!;
    if (Math.min(a, b, c) < 110) continue;
    sums[0]! += a;
    sums[1]! += b;
    sums[2]! += c;
    count++;
  }
  if (!count) return [0, 0, 0];
  const mean = (sums[0]! + sums[1]! + sums[2]!) / 3 / count;
  return [sums[0]! / count - mean, sums[1]! / count - mean, sums[2]! / count - mean];
}
