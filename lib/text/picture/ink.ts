import { type Grey, thumbnail } from "./grey";

/** 1 where there is ink; made from a copy of the page, `scale` times its size. */
export interface InkMask {
  mask: Uint8Array;
  width: number;
  height: number;
  /** Share of the page that is ink. */
  share: number;
  scale: number;
}

/** Ink is what is darker than its surroundings. */
export function inkMask(grey: Grey, longest = 1000): InkMask {
  const { small, scale } = thumbnail(grey, longest);
  const { data, width, height } = small;
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  const reach = Math.max(6, Math.round(width / 60));
  const mask = new Uint8Array(width * height);
  let ink = 0;
  for (let y = 0; y < height; y++) {
    const y0 = Math.max(0, y - reach);
    const y1 = Math.min(height, y + reach + 1);
    const above = y0 * (width + 1);
    const below = y1 * (width + 1);
    for (let x = 0; x < width; x++) {
      const x0 = Math.max(0, x - reach);
      const x1 = Math.min(width, x + reach + 1);
      const mean =
        (sums[below + x1]! - sums[above + x1]! - sums[below + x0]! + sums[above + x0]!) / ((y1 - y0) * (x1 - x0));
      if (data[y * width + x]! < mean * 0.88 - 2) {
        mask[y * width + x] = 1;
        ink++;
      }
    }
  }
  return { mask, width, height, share: ink / (width * height), scale };
}

/** The ink of a page that was drawn, not scanned: its paper is white. */
export function drawnMask({ data, width, height }: Grey): InkMask {
  const mask = new Uint8Array(data.length);
  let ink = 0;
  for (let i = 0; i < mask.length; i++) {
    if (data[i]! < 212) {
      mask[i] = 1;
      ink++;
    }
  }
  return { mask, width, height, share: ink / mask.length, scale: 1 };
}

/** Steps of a profile that an edge or a stripe may account for. */
const SHARPEST = 12;

/** How the lines of print lie: along which axis, and by how many degrees they fall to the right. */
export function skew(
  { mask, width, height }: InkMask,
  limit = 8,
): { degrees: number; sideways: boolean; sure: boolean } {
  const points: number[] = [];
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) if (mask[y * width + x]) points.push(x, y);
  }
  const count = points.length / 2;
  if (count < 200) return { degrees: 0, sideways: false, sure: false };
  const step = Math.max(1, Math.floor(count / 60000)) * 2;
  const sharpness = (degrees: number, sideways: boolean) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const length = sideways ? width : height;
    const bins = new Int32Array(length * 2 + 8);
    const middle = length >> 1;
    for (let i = 0; i < points.length; i += step) {
      const x = points[i]!;
      const y = points[i + 1]!;
      const bin = Math.round(sideways ? x + y * slope : y - x * slope) + middle;
      if (bin >= 0 && bin < bins.length) bins[bin]!++;
    }
    // A desk's edge or a fax's stripe is one sharp step; lines of print are many alike: what sticks out is cut.
    for (let i = bins.length - 1; i > 0; i--) bins[i] = (bins[i]! - bins[i - 1]!) ** 2;
    bins[0] = 0;
    const steps = bins.sort();
    let sum = 0;
    const cut = steps[steps.length - SHARPEST]! * 2;
    for (const step of steps) sum += Math.min(step, cut);
    return sum;
  };
  const best = (sideways: boolean) => {
    let [degrees, score] = [0, -1];
    const look = (angle: number) => {
      const s = sharpness(angle, sideways);
      if (s > score) [degrees, score] = [angle, s];
    };
    for (let angle = -limit; angle <= limit; angle += 0.5) look(angle);
    const coarse = degrees;
    for (let angle = coarse - 0.45; angle <= coarse + 0.451; angle += 0.05) look(angle);
    return { degrees, score };
  };
  const along = best(false);
  const across = best(true);
  const sideways = across.score > along.score;
  const ratio = Math.max(along.score, across.score) / Math.max(1, Math.min(along.score, across.score));
  return { degrees: sideways ? across.degrees : along.degrees, sideways, sure: ratio > 1.5 };
}

/** Share of the rows of print on which one white band stands between ink left and right: over about 0.2, the page has columns. */
export function gutter({ mask, width, height }: InkMask): number {
  const rows: number[] = [];
  for (let y = 0; y < height; y += 2) {
    let ink = 0;
    for (let x = (width * 0.06) | 0; x < width * 0.94; x++) ink += mask[y * width + x]!;
    if (ink > 2) rows.push(y);
  }
  if (!rows.length) return 0;
  const band = Math.max(6, Math.round(width * 0.013));
  const reach = width * 0.12;
  let best = 0;
  for (let x = (width * 0.2) | 0; x < width * 0.8; x += 2) {
    let both = 0;
    let longest = 0;
    for (const y of rows) {
      const at = y * width + x;
      let ink = 0;
      for (let k = 0; k < band; k++) ink |= mask[at + k]!;
      if (ink) {
        both = 0;
        continue;
      }
      let left = 0;
      let right = 0;
      for (let k = 1; k < reach; k++) {
        left |= mask[at - k]!;
        right |= mask[at + band + k]!;
      }
      if (left && right) both++;
      if (both > longest) longest = both;
    }
    best = Math.max(best, longest / rows.length);
  }
  return best;
}

/** Lone dark dots in plain paper, in 100,000 pixels. */
export function specks({ data, width, height }: Grey): number {
  const dark = 110;
  let found = 0;
  let seen = 0;
  for (let y = 12; y < height - 12; y += 4) {
    for (let x = 12; x < width - 12; x++) {
      seen++;
      const i = y * width + x;
      if (data[i]! > dark || data[i - 1]! <= dark) continue;
      let alone = true;
      for (let k = -10; k <= 10 && alone; k += 2) {
        alone =
          data[i + k - 10 * width]! >= dark &&
          data[i + k + 10 * width]! >= dark &&
          data[i + 10 + k * width]! >= dark &&
          data[i - 10 + k * width]! >= dark &&
          data[i + k - 5 * width]! >= dark &&
          data[i + k + 6 * width]! >= dark &&
          data[i + 6 + (k >> 1) * width]! >= dark &&
          data[i - 5 + (k >> 1) * width]! >= dark;
      }
      if (alone) found++;
    }
  }
  return seen ? (found / seen) * 1e5 : 0;
}

/**
 * Above 0 where more ink rises over the bodies of the letters than hangs below them, as in upright English print;
 * below 0 upside down. The mask's lines must be level.
 */
export function uprightness({ mask, width, height }: InkMask): number {
  const profile = new Float64Array(height);
  for (let y = 0; y < height; y++) {
    let ink = 0;
    for (let x = (width * 0.05) | 0; x < width * 0.95; x++) ink += mask[y * width + x]!;
    profile[y] = ink;
  }
  let above = 0;
  let below = 0;
  let bodies = 0;
  for (let y = 0; y < height; ) {
    if (profile[y]! < 2) {
      y++;
      continue;
    }
    let end = y;
    let peak = 0;
    while (end < height && profile[end]! >= 2) peak = Math.max(peak, profile[end++]!);
    const tall = end - y;
    if (tall >= 6 && tall < height * 0.04 && peak > width * 0.04) {
      let first = y;
      let last = end - 1;
      while (profile[first]! < peak * 0.5) first++;
      while (profile[last]! < peak * 0.5) last--;
      for (let v = y; v < end; v++) {
        if (v < first) above += profile[v]!;
        else if (v > last) below += profile[v]!;
        else bodies += profile[v]!;
      }
    }
    y = end;
  }
  return bodies ? (above - below) / bodies : 0;
}

/** The tenth of the page, over all its width, in which print and white change most often. */
export function busiestBand({ mask, width, height }: InkMask): { top: number; height: number } {
  const tall = Math.round(height / 9);
  const changes = new Float64Array(height);
  let before = 0;
  for (let y = 0; y < height; y++) {
    let ink = 0;
    for (let x = 0; x < width; x++) ink += mask[y * width + x]!;
    changes[y] = Math.abs(ink - before);
    before = ink;
  }
  let sum = 0;
  let best = -1;
  let top = 0;
  for (let y = 0; y < height; y++) {
    sum += changes[y]! - (y >= tall ? changes[y - tall]! : 0);
    if (y >= tall - 1 && sum > best) [best, top] = [sum, y - tall + 1];
  }
  return { top, height: tall };
}
