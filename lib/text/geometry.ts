import type { Box, Homography } from "./types";

/** Row-major 3 × 3 matrix on homogeneous points. */
export type Matrix = Homography;

export const IDENTITY: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** `first` is applied to the point first, then `second`. Never name it `then`: a module with that export is taken for a promise. */
export function chain(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = second;
  const [p, q, r, s, t, u, v, w, x] = first;
  return [
    a * p + b * s + c * v,
    a * q + b * t + c * w,
    a * r + b * u + c * x,
    d * p + e * s + f * v,
    d * q + e * t + f * w,
    d * r + e * u + f * x,
    g * p + h * s + i * v,
    g * q + h * t + i * w,
    g * r + h * u + i * x,
  ];
}

export function scaling(x: number, y: number): Matrix {
  return [x, 0, 0, 0, y, 0, 0, 0, 1];
}

export function invert(m: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = m;
  const A = e * i - f * h;
  const B = f * g - d * i;
  const C = d * h - e * g;
  const determinant = a * A + b * B + c * C;
  if (Math.abs(determinant) < 1e-18) return IDENTITY;
  const n = 1 / determinant;
  return [
    A * n,
    (c * h - b * i) * n,
    (b * f - c * e) * n,
    B * n,
    (a * i - c * g) * n,
    (c * d - a * f) * n,
    C * n,
    (b * g - a * h) * n,
    (a * e - b * d) * n,
  ];
}

function project(m: Matrix, x: number, y: number): [number, number] {
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
}

/** The smallest upright rectangle around a projected one. */
export function projectBox(m: Matrix, [x, y, w, h]: Box): Box {
  const corners = [project(m, x, y), project(m, x + w, y), project(m, x, y + h), project(m, x + w, y + h)];
  const left = Math.min(...corners.map((c) => c[0]));
  const top = Math.min(...corners.map((c) => c[1]));
  return [left, top, Math.max(...corners.map((c) => c[0])) - left, Math.max(...corners.map((c) => c[1])) - top];
}

/** The homography that takes the unit square's corners (0,0) (1,0) (1,1) (0,1) to four points. */
export function fromUnitSquare(corners: readonly [number, number][]): Matrix {
  const [[x0, y0] = [0, 0], [x1, y1] = [1, 0], [x2, y2] = [1, 1], [x3, y3] = [0, 1]] = corners;
  const dx1 = x1 - x2;
  const dx2 = x3 - x2;
  const dx3 = x0 - x1 + x2 - x3;
  const dy1 = y1 - y2;
  const dy2 = y3 - y2;
  const dy3 = y0 - y1 + y2 - y3;
  const n = dx1 * dy2 - dx2 * dy1;
  const g = n ? (dx3 * dy2 - dx2 * dy3) / n : 0;
  const h = n ? (dx1 * dy3 - dx3 * dy1) / n : 0;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

/** `matrix` takes an upright page of this size, in pixels, turned clockwise in quarters, back to the unturned picture. */
export function unturn(turn: 0 | 90 | 180 | 270, width: number, height: number): Matrix {
  // Width and height are those of the unturned picture; the point comes from the upright one.
  if (turn === 90) return [0, -1, width, 1, 0, 0, 0, 0, 1];
  if (turn === 180) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  if (turn === 270) return [0, 1, 0, -1, 0, height, 0, 0, 1];
  return IDENTITY;
}

export function union(boxes: readonly Box[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const [x, y, w, h] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, y + h);
  }
  return [left, top, right - left, bottom - top];
}
