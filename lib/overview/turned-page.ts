import type { Box } from "@/lib/text/types";

/** Degrees, clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** The sum of two turns. */
export function turned(by: Turn, more: number): Turn {
  return ((((by + more) % 360) + 360) % 360) as Turn;
}

/** Where a box lies once its page has been turned clockwise. */
export function turnBox([x, y, width, height]: Box, turn: Turn): Box {
  if (turn === 90) return [1 - y - height, x, height, width];
  if (turn === 180) return [1 - x - width, 1 - y - height, width, height];
  if (turn === 270) return [y, 1 - x - width, height, width];
  return [x, y, width, height];
}

/** The turned page's size, and the SVG transform that brings the page as it was filed there. */
export function turnedSheet(width: number, height: number, turn: Turn) {
  if (turn === 90) return { width: height, height: width, transform: `translate(${height} 0) rotate(90)` };
  if (turn === 180) return { width, height, transform: `translate(${width} ${height}) rotate(180)` };
  if (turn === 270) return { width: height, height: width, transform: `translate(0 ${width}) rotate(270)` };
  return { width, height, transform: undefined };
}

/** The smallest box around all of them; `null` around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [left, top, right - left, bottom - top];
}

/** The little box around a spot that was pointed at on the turned page, as it lies on the page as it was filed. */
export function placeOnPage({ x, y }: { x: number; y: number }, turn: Turn): [number, number, number, number] {
  const [width, height] = turn % 180 === 0 ? [0.08, 0.025] : [0.025, 0.08];
  const within = (at: number, size: number) => Math.min(Math.max(at - size / 2, 0), 1 - size);
  const [left, top, w, h] = turnBox([within(x, width), within(y, height), width, height], turned(0, -turn));
  return [left, top, w, h];
}
