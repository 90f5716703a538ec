import type { Grey } from "./grey";

/** A fax's stripe runs from edge to edge; the side of a box does not. */
const FROM = 0.06;
const SHARE = 0.55;
const DARK = 128;

/**
 * A picture without the thin upright stripes that dirt on a fax machine's glass draws down the whole sheet, or the
 * picture itself where there are none. What of a letter lies on either side of a stripe stays.
 */
export function withoutStreaks(grey: Grey): Grey {
  const { data, width, height } = grey;
  const columns = streaks(grey);
  if (!columns.length) return grey;
  const out = Uint8Array.from(data);
  for (const x of columns)
    for (let y = 0; y < height; y++) {
      const at = y * width + x;
      if (data[at]! >= DARK) continue;
      const [left, right] = [data[at - 2]!, data[at + 2]!];
      // Between two dark neighbours it is part of a letter.
      if (left >= DARK || right >= DARK) out[at] = Math.max(left, right);
    }
  return { ...grey, data: out };
}

/** The columns that are dark, with white on both sides, over most of the sheet and near both its ends. */
function streaks({ data, width, height }: Grey): number[] {
  const found: number[] = [];
  const top = height * FROM;
  const bottom = height - top;
  const lone = new Uint32Array(width);
  const first = new Uint32Array(width).fill(height);
  const last = new Uint32Array(width);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 3; x < width - 3; x++) {
      if (data[row + x]! >= DARK || data[row + x - 2]! < DARK || data[row + x + 2]! < DARK) continue;
      lone[x]!++;
      if (y < first[x]!) first[x] = y;
      last[x] = y;
    }
  }
  for (let x = 3; x < width - 3; x++)
    if (lone[x]! > height * SHARE && first[x]! < top && last[x]! > bottom) found.push(x);
  return found;
}
