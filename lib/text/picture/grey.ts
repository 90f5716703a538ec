import type { Matrix } from "../geometry";

/** A picture of one byte a pixel, 0 black to 255 white. */
export interface Grey {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A picture as decoded: grey (1), or three or four bytes a pixel with red first (`rgb`) or blue first (`bgr`). */
export interface Picture {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  order: "rgb" | "bgr";
}

/** The value below which `share` of the pixels lie. */
export function percentile(grey: Grey, share: number): number {
  const histogram = new Uint32Array(256);
  const { data } = grey;
  for (let i = 0; i < data.length; i += 3) histogram[data[i]!]!++;
  const wanted = Math.ceil(data.length / 3) * share;
  let seen = 0;
  for (let value = 0; value < 256; value++) {
    seen += histogram[value]!;
    if (seen >= wanted) return value;
  }
  return 255;
}

/** Spreads the greys from `low` to `high` over the whole range. */
export function stretch(grey: Grey, low: number, high: number): Grey {
  const table = new Uint8ClampedArray(256);
  for (let i = 0; i < 256; i++) table[i] = ((i - low) * 255) / (high - low);
  return { ...grey, data: grey.data.map((value) => table[value]!) };
}

/** Scales down by averaging, up or sideways by interpolation. */
export function resize(grey: Grey, width: number, height: number): Grey {
  const data = new Uint8Array(width * height);
  if (width * 2 <= grey.width && height * 2 <= grey.height) return shrink(grey, width, height);
  const sx = grey.width / width;
  const sy = grey.height / height;
  warpInto(data, width, height, grey, [sx, 0, (sx - 1) / 2, 0, sy, (sy - 1) / 2, 0, 0, 1], true);
  return { data, width, height };
}

function shrink(grey: Grey, width: number, height: number): Grey {
  const data = new Uint8Array(width * height);
  const columns = Int32Array.from({ length: width + 1 }, (_, x) => Math.floor((x * grey.width) / width));
  for (let y = 0; y < height; y++) {
    const y0 = Math.floor((y * grey.height) / height);
    const y1 = Math.max(y0 + 1, Math.floor(((y + 1) * grey.height) / height));
    for (let x = 0; x < width; x++) {
      const x0 = columns[x]!;
      const x1 = Math.max(x0 + 1, columns[x + 1]!);
      let sum = 0;
      for (let v = y0; v < y1; v++) {
        const row = v * grey.width;
        for (let u = x0; u < x1; u++) sum += grey.data[row + u]!;
      }
      data[y * width + x] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  return { data, width, height };
}

/** A copy at most `longest` pixels long, and by how much it is smaller. */
export function thumbnail(grey: Grey, longest: number): { small: Grey; scale: number } {
  const scale = Math.min(1, longest / Math.max(grey.width, grey.height));
  if (scale === 1) return { small: grey, scale };
  const width = Math.max(1, Math.round(grey.width * scale));
  const height = Math.max(1, Math.round(grey.height * scale));
  return { small: resize(grey, width, height), scale };
}

/** The picture that `toSource` looks up in `grey`, pixel by pixel; white where it looks outside. */
export function warp(grey: Grey, width: number, height: number, toSource: Matrix): Grey {
  const data = new Uint8Array(width * height);
  warpInto(data, width, height, grey, toSource, false);
  return { data, width, height };
}

function warpInto(data: Uint8Array, width: number, height: number, grey: Grey, m: Matrix, clamp: boolean): void {
  const source = grey.data;
  const maxX = grey.width - 1;
  const maxY = grey.height - 1;
  const affine = m[6] === 0 && m[7] === 0;
  for (let y = 0, i = 0; y < height; y++) {
    let u = m[1] * y + m[2];
    let v = m[4] * y + m[5];
    let w = m[7] * y + m[8];
    for (let x = 0; x < width; x++, i++, u += m[0], v += m[3], w += m[6]) {
      let sx = affine ? u : u / w;
      let sy = affine ? v : v / w;
      if (clamp) {
        sx = sx < 0 ? 0 : Math.min(sx, maxX);
        sy = sy < 0 ? 0 : Math.min(sy, maxY);
      } else if (sx < 0 || sy < 0 || sx > maxX || sy > maxY) {
        data[i] = 255;
        continue;
      }
      const ix = sx | 0;
      const iy = sy | 0;
      const k = iy * grey.width + ix;
      const right = ix < maxX ? 1 : 0;
      const down = iy < maxY ? grey.width : 0;
      const p = sx - ix;
      const q = sy - iy;
      const a = source[k]!;
      const b = source[k + right]!;
      const c = source[k + down]!;
      const d = source[k + down + right]!;
      const top = a + (b - a) * p;
      data[i] = top + (c + (d - c) * p - top) * q + 0.5;
    }
  }
}

/** Turned clockwise by quarters, without loss. */
export function turn(grey: Grey, degrees: 0 | 90 | 180 | 270): Grey {
  if (degrees === 0) return grey;
  const { data, width, height } = grey;
  const out = new Uint8Array(data.length);
  if (degrees === 180) {
    for (let i = 0, j = data.length - 1; j >= 0; i++, j--) out[i] = data[j]!;
    return { data: out, width, height };
  }
  const tile = 32;
  for (let ty = 0; ty < height; ty += tile) {
    for (let tx = 0; tx < width; tx += tile) {
      const y1 = Math.min(height, ty + tile);
      const x1 = Math.min(width, tx + tile);
      for (let y = ty; y < y1; y++) {
        for (let x = tx; x < x1; x++) {
          const target = degrees === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
          out[target] = data[y * width + x]!;
        }
      }
    }
  }
  return { data: out, width: height, height: width };
}

/** Middle value of each pixel and its eight neighbours: takes off specks, keeps edges. */
export function median3(grey: Grey): Grey {
  const { data, width, height } = grey;
  const out = data.slice();
  const order = (a: number, b: number) => Math.min(a, b);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      // Columns sorted, then the middle of the greatest low, the middle middle and the least high.
      const a = sort3(data[i - width - 1]!, data[i - 1]!, data[i + width - 1]!);
      const b = sort3(data[i - width]!, data[i]!, data[i + width]!);
      const c = sort3(data[i - width + 1]!, data[i + 1]!, data[i + width + 1]!);
      const low = Math.max(a & 255, b & 255, c & 255);
      const high = order(order(a >> 16, b >> 16), c >> 16);
      const m = sort3((a >> 8) & 255, (b >> 8) & 255, (c >> 8) & 255);
      out[i] = (sort3(low, (m >> 8) & 255, high) >> 8) & 255;
    }
  }
  return { data: out, width, height };
}

/** Three bytes in order, packed low to high. */
function sort3(a: number, b: number, c: number): number {
  if (a > b) {
    const t = a;
    a = b;
    b = t;
  }
  if (b > c) {
    const t = b;
    b = c;
    c = t;
    if (a > b) {
      const s = a;
      a = b;
      b = s;
    }
  }
  return a | (b << 8) | (c << 16);
}

/** Gaussian blur of small radius, in two passes. */
export function blur(grey: Grey, sigma: number): Grey {
  const radius = Math.max(1, Math.ceil(sigma * 2.5));
  const kernel = Float32Array.from({ length: radius * 2 + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = kernel.reduce((a, b) => a + b, 0);
  for (let i = 0; i < kernel.length; i++) kernel[i] = kernel[i]! / sum;
  const { data, width, height } = grey;
  const across = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      let v = 0;
      for (let k = -radius; k <= radius; k++) {
        const u = x + k;
        v += kernel[k + radius]! * data[row + (u < 0 ? 0 : u >= width ? width - 1 : u)]!;
      }
      across[row + x] = v;
    }
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let v = 0;
      for (let k = -radius; k <= radius; k++) {
        const w = y + k;
        v += kernel[k + radius]! * across[(w < 0 ? 0 : w >= height ? height - 1 : w) * width + x]!;
      }
      out[y * width + x] = v + 0.5;
    }
  }
  return { data: out, width, height };
}

/** A cut-out; the rectangle is kept within the picture. */
export function crop(grey: Grey, left: number, top: number, width: number, height: number): Grey {
  const x0 = Math.max(0, Math.min(grey.width - 1, Math.floor(left)));
  const y0 = Math.max(0, Math.min(grey.height - 1, Math.floor(top)));
  const w = Math.max(1, Math.min(grey.width - x0, Math.ceil(width)));
  const h = Math.max(1, Math.min(grey.height - y0, Math.ceil(height)));
  const data = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    const from = (y0 + y) * grey.width + x0;
    data.set(grey.data.subarray(from, from + w), y * w);
  }
  return { data, width: w, height: h };
}
