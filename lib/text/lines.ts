import { union } from "./geometry";
import type { Box, Line, Mark, Word } from "./types";

/** A line, drawn or made of brackets, that parts what is left of it from what is right of it. */
export interface Fence {
  x: number;
  top: number;
  bottom: number;
}

/**
 * Words become lines in reading order. All is measured in units of the page's own type size, vertically in
 * fractions of the page's height, horizontally in the same unit (widths times `aspect`).
 */
export function buildLines(
  words: readonly Word[],
  aspect: number,
  marks: readonly Mark[] = [],
  uprights: readonly Fence[] = [],
): Line[] {
  const { words: real, fences } = dropSeparators(words.filter(isPrint), aspect);
  if (!real.length) return [];
  const size = typeSize(real);
  const cells = uprights.flatMap((fence) => cutAtRules(fence, marks, size));
  const all = [...fences, ...cells];
  const segments = segment(real, aspect, size, marks, all);
  return order(segments, { aspect, size }, all).map(({ words: inLine, box }) => ({ words: inLine, box }));
}

/** Where lines cross a table's upright, its rows end. */
function cutAtRules({ x, top, bottom }: Fence, marks: readonly Mark[], size: number): Fence[] {
  const cuts = marks
    .filter(
      ({ kind, box: [left, y, w] }) =>
        kind === "rule" && left < x + 0.005 && left + w > x - 0.005 && y > top && y < bottom,
    )
    .map(({ box }) => box[1] + box[3] / 2)
    .sort((a, b) => a - b);
  const ends = [top, ...cuts, bottom];
  return ends.slice(1).flatMap((end, i) => (end - ends[i]! > size * 0.8 ? [{ x, top: ends[i]!, bottom: end }] : []));
}

interface Segment {
  words: Word[];
  box: Box;
}

interface Metric {
  aspect: number;
  /** Height of a usual line of print, in fractions of the page's height. */
  size: number;
}

/** Rules and dirt that were taken for writing. */
function isPrint(word: Word): boolean {
  if (!word.text.trim()) return false;
  if (/[\p{L}\p{N}]/u.test(word.text)) return true;
  // "| ___ ~": a bar, a long dash or a speck, not a word, unless it is well read.
  if (/^[|¦_—–\-~.·'`‘’"“”,*\\/<>«»°^]+$/.test(word.text)) return word.confidence >= 60 && word.box[3] < 0.05;
  return word.confidence >= 20;
}

/** The middle height of the words. */
function typeSize(words: readonly Word[]): number {
  const heights = words.filter((w) => /[\p{L}\p{N}]/u.test(w.text)).map((w) => w.box[3]);
  heights.sort((a, b) => a - b);
  return Math.min(0.03, Math.max(0.004, heights[heights.length >> 1] ?? 0.01));
}

const SEPARATOR = /^[)(§:|}{\]¦]{1,2}$/;
/** What recognition makes of a lone ")": a bracket, a stroke, a J. */
const SEPARATOR_MISREAD = /^[)(§:|}{\][JjlIi1yY»>!*;,.)]{1,2}$/;

/** A caption's column of ")" or "§" parts its two halves and says nothing itself. */
function dropSeparators(words: readonly Word[], aspect: number): { words: Word[]; fences: Fence[] } {
  const centre = (w: Word) => w.box[0] + w.box[2] / 2;
  const certain = words.filter((w) => SEPARATOR.test(w.text));
  const dropped = new Set<Word>();
  const trimmed = new Map<Word, Word>();
  const fences: Fence[] = [];
  for (const seed of certain) {
    if (dropped.has(seed)) continue;
    const x = centre(seed);
    const column = certain.filter((w) => Math.abs(centre(w) - x) < 0.012);
    if (column.length < 3) continue;
    const area = union(column.map((w) => w.box));
    const within = (w: Word) => w.box[1] > area[1] - 0.04 && w.box[1] < area[1] + area[3] + 0.04;
    for (const w of words) {
      if (!within(w)) continue;
      if (Math.abs(centre(w) - x) < 0.012 && w.box[2] * aspect < 0.02 && SEPARATOR_MISREAD.test(w.text)) dropped.add(w);
      // "Plaintiff,)" where the bracket touched the word
      else if (/[^)(][)|}\]]$/.test(w.text) && !w.text.includes("(") && Math.abs(w.box[0] + w.box[2] - x) < 0.015) {
        trimmed.set(w, { ...w, text: w.text.replace(/[)|}\]]+$/, "") });
      }
    }
    const [, top, , height] = union([...dropped].filter((w) => Math.abs(centre(w) - x) < 0.012).map((w) => w.box));
    fences.push({ x, top: top - 0.006, bottom: top + height + 0.006 });
  }
  return { words: words.filter((w) => !dropped.has(w)).map((w) => trimmed.get(w) ?? w), fences };
}

/** Links each word to its right neighbour unless a wide gap parts them. */
function segment(
  words: readonly Word[],
  aspect: number,
  size: number,
  marks: readonly Mark[],
  fences: readonly Fence[],
): Segment[] {
  const rules = marks.filter((m) => m.kind === "rule");
  const open: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.box[0] - b.box[0])) {
    let best: Word[] | undefined;
    let nearest = Number.POSITIVE_INFINITY;
    for (const run of open) {
      const last = run[run.length - 1]!;
      const gap = (word.box[0] - last.box[0] - last.box[2]) * aspect;
      const overlap = inRow(last, word, run, size);
      // What stands in its row counts as much as what stands near.
      const distance = gap + 3 * size * (1 - overlap);
      if (distance >= nearest || !overlap || gap < -2 * size || fenced(last, word, fences)) continue;
      if (gap > gapLimit(run, word, aspect, size) && !bridged(last, word, rules, size)) continue;
      nearest = distance;
      best = run;
    }
    if (best) best.push(word);
    else open.push([word]);
  }
  return open.map((run) => ({ words: run, box: lineBox(run) }));
}

/** As wide as its words, and as high as those of them that do not reach into the lines above and beneath. */
function lineBox(words: readonly Word[]): Box {
  const usual = middleOf(words.map((w) => w.box[3]));
  const [x, , width] = union(words.map((w) => w.box));
  const [, top, , height] = union(words.filter((w) => w.box[3] <= usual * 1.6).map((w) => w.box));
  return [x, top, width, height];
}

function fenced(last: Word, next: Word, fences: readonly Fence[]): boolean {
  const y = next.box[1] + next.box[3] / 2;
  const from = last.box[0] + last.box[2] * 0.7;
  const to = next.box[0] + next.box[2] * 0.3;
  return fences.some((fence) => fence.x > from && fence.x < to && y > fence.top && y < fence.bottom);
}

/** How much of the lower of the two stands beside the other, up to 1; 0 where they are in different rows. */
function inRow(last: Word, next: Word, run: readonly Word[], size: number): number {
  const row = usualRow(run, size);
  // A box that reaches into the next line, for a stroke that touches it, says nothing of where its row is.
  const [, top, , height] = last.box[3] > row[3] * 1.6 ? row : last.box;
  const overlap = Math.min(top + height, next.box[1] + next.box[3]) - Math.max(top, next.box[1]);
  const least = Math.min(height, next.box[3]);
  if (overlap > least * 0.5) return Math.min(1, overlap / least);
  // A comma or a dash beside a tall word.
  const middle = next.box[1] + next.box[3] / 2;
  return next.box[3] < row[3] * 0.5 && middle > row[1] - row[3] * 0.1 && middle < row[1] + row[3] * 1.3 ? 0.5 : 0;
}

/** Where a run's last words begin and end, but for those whose boxes are oddly high or low for the run. */
function usualRow(run: readonly Word[], size: number): Box {
  const usual = middleOf([size, ...run.map((w) => w.box[3])]);
  const last = run.slice(-4);
  const like = last.filter(({ box }) => box[3] > usual * 0.6 && box[3] < usual * 1.6);
  const row = like.length ? like : last;
  const top = middleOf(row.map((w) => w.box[1]));
  return [0, top, 0, middleOf(row.map((w) => w.box[1] + w.box[3])) - top];
}

function middleOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Spaces of justified lines may be wide, but they are alike; a column's gap stands out. */
function gapLimit(run: readonly Word[], next: Word, aspect: number, size: number): number {
  const height = Math.max(
    size * 0.8,
    Math.min(size * 2.5, Math.max(next.box[3], ...run.slice(-4).map((w) => w.box[3]))),
  );
  const gaps: number[] = [];
  for (let i = 1; i < run.length; i++) gaps.push((run[i]!.box[0] - run[i - 1]!.box[0] - run[i - 1]!.box[2]) * aspect);
  gaps.sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? height * 0.45;
  return Math.min(height * 2.6, Math.max(height * 1.3, usual * 2.6));
}

/** A blank that was left to be filled in ("this ____ day of") holds its line together. */
function bridged(last: Word, next: Word, rules: readonly Mark[], size: number): boolean {
  const from = last.box[0] + last.box[2];
  const to = next.box[0];
  const base = last.box[1] + last.box[3];
  return rules.some(({ box: [x, y, w] }) => {
    const covered = Math.min(to, x + w) - Math.max(from, x);
    return Math.abs(y - base) < size * 0.9 && covered > (to - from) * 0.6 && w < (to - from) * 1.35 + 0.01;
  });
}

interface Row {
  segments: Segment[];
  top: number;
  bottom: number;
}

function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Row[] = [];
  for (const s of [...segments].sort((a, b) => middle(a) - middle(b))) {
    const row = rows[rows.length - 1];
    const bottom = s.box[1] + s.box[3];
    if (row) {
      const overlap = Math.min(row.bottom, bottom) - Math.max(row.top, s.box[1]);
      if (overlap > Math.min(row.bottom - row.top, s.box[3]) * 0.5) {
        row.segments.push(s);
        row.top = Math.min(row.top, s.box[1]);
        row.bottom = Math.max(row.bottom, bottom);
        continue;
      }
    }
    rows.push({ segments: [s], top: s.box[1], bottom });
  }
  for (const row of rows) row.segments.sort((a, b) => a.box[0] - b.box[0]);
  return rows;
}

const middle = (s: Segment) => s.box[1] + s.box[3] / 2;
const right = (s: Segment) => s.box[0] + s.box[2];

/** Rows from top to bottom; where a white band parts two columns, the left one first. */
function order(segments: readonly Segment[], metric: Metric, fences: readonly Fence[]): Segment[] {
  const rows = rowsOf(segments);
  const out: Segment[] = [];
  for (let i = 0; i < rows.length; ) {
    const pen = fencedBand(rows, i, fences);
    if (pen) {
      const inside = rows.slice(i, pen.to).flatMap((row) => row.segments);
      const others = fences.filter((fence) => fence !== pen.fence);
      const leftOf = (s: Segment) => s.box[0] + s.box[2] / 2 < pen.fence.x;
      out.push(...order(inside.filter(leftOf), metric, others));
      out.push(
        ...order(
          inside.filter((s) => !leftOf(s)),
          metric,
          others,
        ),
      );
      i = pen.to;
      continue;
    }
    const band = columnBand(rows, i, metric);
    if (!band) {
      out.push(...rows[i]!.segments);
      i++;
      continue;
    }
    const inside = rows.slice(band.from, band.to);
    const left = inside.flatMap((row) => row.segments.filter((s) => right(s) <= band.at));
    const rest = inside.flatMap((row) => row.segments.filter((s) => right(s) > band.at));
    if (readsByRows(inside, left, rest, metric)) out.push(...inside.flatMap((row) => row.segments));
    else out.push(...order(left, metric, fences), ...order(rest, metric, fences));
    i = band.to;
  }
  return out;
}

/** The rows from `start` on that stand beside a fence with something on both of its sides, and that none crosses. */
function fencedBand(
  rows: readonly Row[],
  start: number,
  fences: readonly Fence[],
): { fence: Fence; to: number } | null {
  for (const fence of fences) {
    const beside = (row: Row) => {
      const y = (row.top + row.bottom) / 2;
      return (
        y > fence.top &&
        y < fence.bottom &&
        !row.segments.some((s) => s.box[0] < fence.x - 0.02 && right(s) > fence.x + 0.02)
      );
    };
    let to = start;
    while (to < rows.length && beside(rows[to]!)) to++;
    const inside = rows.slice(start, to).flatMap((row) => row.segments);
    const left = inside.filter((s) => s.box[0] + s.box[2] / 2 < fence.x).length;
    if (left && left < inside.length && to - start > 1) return { fence, to };
  }
  return null;
}

/** The rows from `start` on that one white band parts, and where it stands. */
function columnBand(
  rows: readonly Row[],
  start: number,
  metric: Metric,
): { from: number; to: number; at: number } | null {
  const first = rows[start]!;
  let gaps: [number, number][];
  let seed = start;
  if (first.segments.length >= 2) gaps = gapsOf(first);
  else {
    // The right column may begin above the left one.
    const next = rows[start + 1];
    const only = first.segments[0]!;
    if (!next || next.segments.length < 2 || next.top - first.bottom > metric.size * 1.6) return null;
    gaps = gapsOf(next).filter(([, to]) => only.box[0] >= to - 0.01);
    if (!gaps.length) return null;
    seed = start + 1;
  }
  let end = seed + 1;
  let lastBoth = seed;
  let bottom = rows[seed]!.bottom;
  for (; end < rows.length; end++) {
    const row = rows[end]!;
    if (row.top - bottom > metric.size * 5) break;
    const kept = gaps
      .map((gap) => narrow(gap, row))
      .filter((gap): gap is [number, number] => gap !== null && (gap[1] - gap[0]) * metric.aspect > metric.size * 0.7);
    if (!kept.length) break;
    gaps = kept;
    const [from, to] = widest(gaps);
    const left = row.segments.some((s) => right(s) <= (from + to) / 2);
    const rest = row.segments.some((s) => right(s) > (from + to) / 2);
    if (left && rest) lastBoth = end;
    bottom = row.bottom;
  }
  const [from, to] = widest(gaps);
  const at = (from + to) / 2;
  // What follows on one side only belongs to its column while it keeps the column's pace.
  let keep = lastBoth + 1;
  let pace = metric.size * 1.2;
  for (let i = start + 1; i <= lastBoth; i++) pace = Math.max(pace, rows[i]!.top - rows[i - 1]!.bottom);
  while (keep < end && rows[keep]!.top - rows[keep - 1]!.bottom < pace * 1.3) {
    const onLeft = rows[keep]!.segments.every((s) => right(s) <= at);
    if (onLeft && rows[keep]!.segments.some((s) => s.box[0] < 0.5 && right(s) > from - 0.02)) break;
    keep++;
  }
  return { from: start, to: keep, at };
}

const gapsOf = (row: Row): [number, number][] =>
  row.segments.slice(1).map((s, i) => [Math.max(...row.segments.slice(0, i + 1).map(right)), s.box[0]]);

const widest = (gaps: [number, number][]): [number, number] =>
  gaps.reduce((best, gap) => (gap[1] - gap[0] > best[1] - best[0] ? gap : best));

/** What is left of a white band beside a row's writing; `null` where the writing covers it. */
function narrow([from, to]: [number, number], row: Row): [number, number] | null {
  let free: [number, number][] = [[from, to]];
  for (const s of row.segments) {
    free = free.flatMap(([a, b]): [number, number][] => {
      if (right(s) <= a || s.box[0] >= b) return [[a, b]];
      const pieces: [number, number][] = [];
      if (s.box[0] > a) pieces.push([a, s.box[0]]);
      if (right(s) < b) pieces.push([right(s), b]);
      return pieces;
    });
  }
  return free.length ? widest(free) : null;
}

const PARTIES =
  /^(v\.?|vs\.?|versus|plaintiffs?[,.]?|defendants?[,.]?|petitioners?[,.]?|in re\b.*|in the matter of.*|state of .*,|united states of america,?)$/i;

/** A list of labels with their values, or a table, is read across; a caption or two columns of print are not. */
function readsByRows(
  rows: readonly Row[],
  left: readonly Segment[],
  rest: readonly Segment[],
  metric: Metric,
): boolean {
  if (!left.length || !rest.length) return true;
  const text = (s: Segment) => s.words.map((w) => w.text).join(" ");
  if (left.some((s) => PARTIES.test(text(s)))) return false;
  const labels = left.filter((s) => /:$/.test(text(s))).length;
  if (labels >= left.length * 0.6) return true;
  const paired = rows.filter((row) => row.segments.length >= 2).length;
  const cells = rows.filter((row) => row.segments.length >= 3).length;
  if (cells >= 2 && cells >= rows.length * 0.4) return true;
  const width = Math.max(...left.map((s) => s.box[2]));
  return left.length >= 3 && width < 0.24 && paired >= left.length * 0.8 && metric.size > 0;
}
