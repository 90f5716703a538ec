import type { Grey } from "../picture/grey";

/** A ring of ink, in pixels; `coverage` is the share of its circumference that is drawn. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
  coverage: number;
}

const DIRECTIONS = 90;
/** Least change of brightness across an edge. */
const EDGE = 24;
const DRAWN = 0.86;

/** Rings such as seals have, of a radius between `smallest` and `largest`, the best drawn first. */
export function findCircles(grey: Grey, mask: Uint8Array, smallest: number, largest: number): Circle[] {
  const votes = vote(grey, mask, smallest, largest);
  const { width, height } = grey;
  const found: Circle[] = [];
  for (const peak of peaks(votes, width, height, smallest)) {
    const circle = bestRing(mask, width, height, peak, smallest, largest);
    if (circle.coverage < DRAWN) continue;
    if (found.some((f) => Math.hypot(f.x - circle.x, f.y - circle.y) < Math.max(f.radius, circle.radius))) continue;
    found.push(circle);
  }
  return found.sort((a, b) => b.coverage - a.coverage);
}

/** Each edge votes for the centres that lie straight ahead of and behind it. */
function vote({ data, width, height }: Grey, mask: Uint8Array, smallest: number, largest: number): Float32Array {
  const votes = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (!mask[i]) continue;
      const dx =
        data[i + 1]! -
        data[i - 1]! +
        (data[i + 1 - width]! - data[i - 1 - width]! + data[i + 1 + width]! - data[i - 1 + width]!) / 2;
      const dy =
        data[i + width]! -
        data[i - width]! +
        (data[i + width - 1]! - data[i - width - 1]! + data[i + width + 1]! - data[i - width + 1]!) / 2;
      const size = Math.hypot(dx, dy);
      if (size < EDGE) continue;
      const ux = dx / size;
      const uy = dy / size;
      for (let r = smallest; r <= largest; r++) {
        const weight = 1 / r;
        const ahead = ((y + uy * r + 0.5) | 0) * width + ((x + ux * r + 0.5) | 0);
        const behind = ((y - uy * r + 0.5) | 0) * width + ((x - ux * r + 0.5) | 0);
        // What falls outside at the left or right lands on the next row, where it does no harm.
        if (ahead >= 0 && ahead < votes.length) votes[ahead]! += weight;
        if (behind >= 0 && behind < votes.length) votes[behind]! += weight;
      }
    }
  }
  return votes;
}

function peaks(votes: Float32Array, width: number, height: number, apart: number): { x: number; y: number }[] {
  const smooth = new Float32Array(votes.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let v = -1; v <= 1; v++) for (let u = -1; u <= 1; u++) sum += votes[(y + v) * width + x + u]!;
      smooth[y * width + x] = sum;
    }
  }
  const chosen: { x: number; y: number }[] = [];
  const order: number[] = [];
  for (let i = 0; i < smooth.length; i++) if (smooth[i]! > 3) order.push(i);
  order.sort((a, b) => smooth[b]! - smooth[a]!);
  for (const i of order) {
    const x = i % width;
    const y = (i / width) | 0;
    if (chosen.some((c) => Math.hypot(c.x - x, c.y - y) < apart / 2)) continue;
    chosen.push({ x, y });
    if (chosen.length >= 14) break;
  }
  return chosen;
}

const COS = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.cos((k / DIRECTIONS) * 2 * Math.PI));
const SIN = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.sin((k / DIRECTIONS) * 2 * Math.PI));

/** The radius, and the centre near by, whose ring is best drawn and stands clear of what is outside it. */
function bestRing(
  mask: Uint8Array,
  width: number,
  height: number,
  near: { x: number; y: number },
  smallest: number,
  largest: number,
): Circle {
  let best: Circle = { ...near, radius: smallest, coverage: 0 };
  const look = (x: number, y: number, from: number, to: number) => {
    for (let radius = from; radius <= to; radius++) {
      let drawn = 0;
      let outside = 0;
      for (let k = 0; k < DIRECTIONS; k++) {
        const on =
          at(x + COS[k]! * radius, y + SIN[k]! * radius) | at(x + COS[k]! * (radius + 1), y + SIN[k]! * (radius + 1));
        drawn += on;
        outside += at(x + COS[k]! * (radius + 4), y + SIN[k]! * (radius + 4));
      }
      // In the midst of print a ring would be as dark outside as on it.
      const coverage = drawn / DIRECTIONS - Math.max(0, outside / DIRECTIONS - 0.25);
      if (coverage > best.coverage) best = { x, y, radius, coverage };
    }
  };
  const at = (x: number, y: number) => {
    const u = (x + 0.5) | 0;
    const v = (y + 0.5) | 0;
    return u >= 0 && v >= 0 && u < width && v < height ? mask[v * width + u]! : 0;
  };
  look(near.x, near.y, smallest, largest);
  if (best.coverage < DRAWN * 0.6) return best;
  const { radius } = best;
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++)
      look(near.x + dx, near.y + dy, Math.max(smallest, radius - 3), Math.min(largest, radius + 3));
  }
  return best;
}
