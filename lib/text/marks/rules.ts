/** A straight line along an axis, in pixels; `right` and `bottom` exclusive. */
export interface Stroke {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Holes of this many pixels do not end a line. */
const HOLE = 3;
const THICKEST = 6;

/** The long horizontal lines of a mask, and the mask without them. */
export function takeRules(
  mask: Uint8Array,
  width: number,
  height: number,
  shortest: number,
): { rules: Stroke[]; rest: Uint8Array } {
  const rest = mask.slice();
  const runs: Stroke[] = [];
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (!mask[row + x]) continue;
      const left = x;
      let end = x;
      let ink = 0;
      for (let u = x; u < width && u - end <= HOLE; u++) {
        if (mask[row + u]) {
          end = u;
          ink++;
        }
      }
      if (end - left + 1 >= shortest && ink > (end - left) * 0.85)
        runs.push({ left, top: y, right: end + 1, bottom: y + 1 });
      x = end;
    }
  }
  const rules = joinRuns(runs).filter((rule) => rule.bottom - rule.top <= THICKEST);
  for (const rule of rules) erase(rest, mask, width, height, rule);
  return { rules, rest };
}

/** Runs on neighbouring rows that overlap are one line; a slight slope makes it run over several. */
function joinRuns(runs: readonly Stroke[]): Stroke[] {
  const lines: Stroke[] = [];
  const open: Stroke[] = [];
  for (const run of runs) {
    const line = open.find((o) => run.top <= o.bottom + 1 && run.left <= o.right + HOLE && run.right >= o.left - HOLE);
    if (line) {
      line.left = Math.min(line.left, run.left);
      line.right = Math.max(line.right, run.right);
      line.bottom = Math.max(line.bottom, run.bottom);
    } else {
      const started = { ...run };
      lines.push(started);
      open.push(started);
    }
    for (let i = open.length - 1; i >= 0; i--) if (open[i]!.bottom + 1 < run.top) open.splice(i, 1);
  }
  return lines;
}

/** Takes a line out, but leaves the strokes that cross it. */
function erase(rest: Uint8Array, mask: Uint8Array, width: number, height: number, rule: Stroke): void {
  for (let x = rule.left; x < rule.right; x++) {
    const above = rule.top >= 2 && mask[(rule.top - 2) * width + x];
    const below = rule.bottom + 1 < height && mask[(rule.bottom + 1) * width + x];
    if (above && below) continue;
    for (let y = Math.max(0, rule.top - 1); y < Math.min(height, rule.bottom + 1); y++) rest[y * width + x] = 0;
  }
}

/** The long vertical lines of a mask (the sides of boxes, a fax's stripes), and the mask without them. */
export function takeUprights(
  mask: Uint8Array,
  width: number,
  height: number,
  shortest: number,
): { uprights: Stroke[]; rest: Uint8Array } {
  const turned = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + y] = mask[y * width + x]!;
  const { rules, rest } = takeRules(turned, height, width, shortest);
  const uprights = rules.map(({ left, top, right, bottom }) => ({
    left: top,
    top: left,
    right: bottom,
    bottom: right,
  }));
  const back = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) back[y * width + x] = rest[x * height + y]!;
  return { uprights, rest: back };
}
