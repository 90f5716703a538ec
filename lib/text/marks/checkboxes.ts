/** A small square drawn to be ticked, in pixels. */
export interface Checkbox {
  left: number;
  top: number;
  side: number;
  ticked: boolean;
  /** 0 to 1: how plainly it is a square, and ticked or empty. */
  confidence: number;
}

const SIDES_DRAWN = 0.93;
/** Share of the inside that is ink: below it is empty, above it is ticked. */
const EMPTY = 0.045;
const TICKED = 0.1;

/** Squares with sides between `least` and `most` pixels. */
export function findCheckboxes(
  mask: Uint8Array,
  width: number,
  height: number,
  least: number,
  most: number,
): Checkbox[] {
  const found: Checkbox[] = [];
  const at = (x: number, y: number) => (x >= 0 && y >= 0 && x < width && y < height ? mask[y * width + x]! : 0);
  // A side may lie a pixel off, or lean by one over its length.
  const row = (x0: number, x1: number, y: number) => {
    const drawn = [0, 0];
    for (let x = x0; x < x1; x++) {
      if (at(x, y) || at(x, y - 1)) drawn[0]!++;
      if (at(x, y) || at(x, y + 1)) drawn[1]!++;
    }
    return Math.max(...drawn) / (x1 - x0);
  };
  const column = (x: number, y0: number, y1: number) => {
    const drawn = [0, 0];
    for (let y = y0; y < y1; y++) {
      if (at(x, y) || at(x - 1, y)) drawn[0]!++;
      if (at(x, y) || at(x + 1, y)) drawn[1]!++;
    }
    return Math.max(...drawn) / (y1 - y0);
  };
  for (let y = 1; y < height - least; y++) {
    for (let x = 1; x < width - least; x++) {
      // A corner: ink here, none to the left or above.
      const i = y * width + x;
      if (!mask[i] || mask[i - 1] || mask[i - width]) continue;
      let run = 0;
      while (run <= most + 2 && mask[i + run]) run++;
      if (run < least - 2) continue;
      let fall = 0;
      while (fall < least && (mask[i + fall * width] || mask[i + 1 + fall * width])) fall++;
      if (fall < least - 2) continue;
      if (found.some((f) => Math.abs(f.left - x) < f.side && Math.abs(f.top - y) < f.side)) continue;
      const square = squareAt(x, y, least, most, row, column);
      if (square && !partOfTable(x, y, square, row, column)) found.push(judge(x, y, square, at));
    }
  }
  return found;
}

type Drawn = (a: number, b: number, c: number) => number;

/** The side of the square whose top left corner is here, or 0. */
function squareAt(x: number, y: number, least: number, most: number, row: Drawn, column: Drawn): number {
  for (let side = least; side <= most; side++) {
    if (column(x, y, y + side) < SIDES_DRAWN) return 0;
    if (row(x, x + side, y) < SIDES_DRAWN) return 0;
    for (const tall of [side, side - 1, side + 1]) {
      const right = column(x + side - 1, y, y + tall);
      const bottom = row(x, x + side, y + tall - 1);
      if (right >= SIDES_DRAWN && bottom >= SIDES_DRAWN) return side;
    }
  }
  return 0;
}

/** Lines that run on beyond the square belong to a table. */
function partOfTable(x: number, y: number, side: number, row: Drawn, column: Drawn): boolean {
  const beyond = Math.max(4, Math.round(side * 0.6));
  const runsOn = [
    row(x + side + 1, x + side + beyond, y),
    row(x - beyond, x - 1, y),
    row(x + side + 1, x + side + beyond, y + side - 1),
    row(x - beyond, x - 1, y + side - 1),
    column(x, y + side + 1, y + side + beyond),
    column(x + side - 1, y + side + 1, y + side + beyond),
    column(x, y - beyond, y - 1),
    column(x + side - 1, y - beyond, y - 1),
  ];
  return runsOn.filter((drawn) => drawn > 0.9).length >= 1;
}

function judge(x: number, y: number, side: number, at: (x: number, y: number) => number): Checkbox {
  const inset = Math.max(2, Math.round(side * 0.22));
  let ink = 0;
  let seen = 0;
  for (let v = y + inset; v < y + side - inset; v++) {
    for (let u = x + inset; u < x + side - inset; u++, seen++) ink += at(u, v);
  }
  const share = seen ? ink / seen : 0;
  const ticked = share > (EMPTY + TICKED) / 2;
  const plain = share < EMPTY || share > TICKED;
  return { left: x, top: y, side, ticked, confidence: plain ? 0.9 : 0.55 };
}
