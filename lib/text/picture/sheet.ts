import { type Grey, thumbnail } from "./grey";

export type Corner = [x: number, y: number];

const LOOK_AT = 400;
/** How far from the picture's edge, as a share of its side, a sheet's edge may lie. */
const REACH = 0.28;
/** Least step of brightness, as a ratio, between the table and the sheet. */
const STEP = 1.22;

/**
 * The corners of a sheet of paper photographed on a darker table, clockwise from the top left in the picture's pixels;
 * `null` where the paper fills the picture or its edges are not plain.
 */
export function findSheet(grey: Grey): [Corner, Corner, Corner, Corner] | null {
  const { small } = thumbnail(grey, LOOK_AT);
  const smooth = paperOnly(small);
  const { width, height } = smooth;
  // Scans have margins of paper: a dark table shows at most of the picture's rim.
  const white = level(smooth, 0.75);
  const dark = rim(smooth).filter((value) => value * STEP < white).length / rim(smooth).length;
  if (dark < 0.35) return null;
  const left = edge(smooth, (along, depth) => [depth, along], height, width);
  const right = edge(smooth, (along, depth) => [width - 1 - depth, along], height, width);
  const top = edge(smooth, (along, depth) => [along, depth], width, height);
  const bottom = edge(smooth, (along, depth) => [along, height - 1 - depth], width, height);
  if (!left || !right || !top || !bottom) return null;
  // Lines: left x = a y + b; right x = W - 1 - (a y + b); top y = a x + b; bottom y = H - 1 - (a x + b).
  const l = left;
  const r = { slope: -right.slope, start: width - 1 - right.start };
  const t = top;
  const b = { slope: -bottom.slope, start: height - 1 - bottom.start };
  const corners = [cross(l, t), cross(r, t), cross(r, b), cross(l, b)] as [Corner, Corner, Corner, Corner];
  const sx = grey.width / width;
  const sy = grey.height / height;
  const scaled = corners.map(([x, y]): Corner => [(x + 0.5) * sx, (y + 0.5) * sy]) as [Corner, Corner, Corner, Corner];
  return plausible(scaled, grey) ? scaled : null;
}

interface Line {
  slope: number;
  start: number;
}

/** Print is lifted off the paper by taking the brightest of each pixel's surroundings. */
function paperOnly(grey: Grey): Grey {
  const { data, width, height } = grey;
  const reach = 3;
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let max = 0;
      for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
        if (data[y * width + u]! > max) max = data[y * width + u]!;
      }
      across[y * width + x] = max;
    }
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let max = 0;
      for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
        if (across[v * width + x]! > max) max = across[v * width + x]!;
      }
      out[y * width + x] = max;
    }
  }
  return { data: out, width, height };
}

function level({ data }: Grey, share: number): number {
  const sorted = data.slice().sort();
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 255;
}

function rim({ data, width, height }: Grey): number[] {
  const values: number[] = [];
  for (let x = 0; x < width; x += 2) values.push(data[x]!, data[(height - 1) * width + x]!);
  for (let y = 0; y < height; y += 2) values.push(data[y * width]!, data[y * width + width - 1]!);
  return values;
}

/** The straight line on which the brightness steps up from the rim inwards: depth = slope · along + start. */
function edge(
  grey: Grey,
  at: (along: number, depth: number) => [number, number],
  long: number,
  deep: number,
): Line | null {
  const points: [number, number][] = [];
  const limit = Math.floor(deep * REACH);
  const value = (along: number, depth: number) => {
    const [x, y] = at(along, depth);
    return grey.data[y * grey.width + x]!;
  };
  for (let along = Math.floor(long * 0.06); along < long * 0.94; along++) {
    let best = 0;
    let where = -1;
    for (let depth = 2; depth < limit; depth++) {
      const outside = value(along, depth - 2) + 1;
      const inside = value(along, Math.min(deep - 1, depth + 3)) + 1;
      const step = inside / outside;
      if (step > best && step > STEP) [best, where] = [step, depth];
    }
    if (where >= 0) points.push([along, where]);
  }
  if (points.length < long * 0.4) return null;
  return throughMost(points, long);
}

/** The line most points lie on, tried through pairs of them and then refined. */
function throughMost(points: readonly [number, number][], long: number): Line | null {
  let best: Line | null = null;
  let most = 0;
  const near = 2.2;
  for (let i = 0; i < 240; i++) {
    // A fixed walk through the points, so that the same picture is always read the same way.
    const [a0, d0] = points[(i * 37) % points.length]!;
    const [a1, d1] = points[(i * 89 + (points.length >> 1)) % points.length]!;
    if (Math.abs(a1 - a0) < long * 0.25) continue;
    const slope = (d1 - d0) / (a1 - a0);
    if (Math.abs(slope) > 0.25) continue;
    const start = d0 - slope * a0;
    let hits = 0;
    for (const [a, d] of points) if (Math.abs(slope * a + start - d) < near) hits++;
    if (hits > most) [best, most] = [{ slope, start }, hits];
  }
  if (!best || most < points.length * 0.5) return null;
  const line = best;
  const on = points.filter(([a, d]) => Math.abs(line.slope * a + line.start - d) < near);
  const n = on.length;
  const ma = on.reduce((sum, [a]) => sum + a, 0) / n;
  const md = on.reduce((sum, [, d]) => sum + d, 0) / n;
  const slope =
    on.reduce((sum, [a, d]) => sum + (a - ma) * (d - md), 0) /
    Math.max(
      1,
      on.reduce((sum, [a]) => sum + (a - ma) ** 2, 0),
    );
  return { slope, start: md - slope * ma };
}

/** Where x = slope · y + start of a side meets y = slope · x + start of the top or bottom. */
function cross(side: Line, end: Line): Corner {
  const y = (end.slope * side.start + end.start) / (1 - end.slope * side.slope);
  return [side.slope * y + side.start, y];
}

function plausible(corners: readonly Corner[], { width, height }: Grey): boolean {
  let area = 0;
  for (let i = 0; i < 4; i++) {
    const [x0, y0] = corners[i]!;
    const [x1, y1] = corners[(i + 1) % 4]!;
    area += x0 * y1 - x1 * y0;
  }
  const share = Math.abs(area) / 2 / (width * height);
  const inside = corners.every(
    ([x, y]) => x > -width * 0.08 && x < width * 1.08 && y > -height * 0.08 && y < height * 1.08,
  );
  return share > 0.4 && inside;
}

/** Width and height in pixels of the sheet, seen straight on. */
export function sheetSize([a, b, c, d]: readonly [Corner, Corner, Corner, Corner]): { width: number; height: number } {
  const length = (p: Corner, q: Corner) => Math.hypot(p[0] - q[0], p[1] - q[1]);
  return {
    width: Math.round(Math.max(length(a, b), length(d, c))),
    height: Math.round(Math.max(length(a, d), length(b, c))),
  };
}
