import type { Fence } from "../lines";
import type { Grey } from "../picture/grey";
import { resize } from "../picture/grey";
import type { InkMask } from "../picture/ink";
import type { Box, Mark, Word } from "../types";
import { findCheckboxes } from "./checkboxes";
import { findCircles } from "./circles";
import { type Component, type Components, components } from "./components";
import { type Stroke, takeRules, takeUprights } from "./rules";

/** Of the mask's longer side: about 150 pixels to the inch. */
export const MARKS_AT = 1650;
const SEALS_AT = 660;

/**
 * What is drawn and not printed on an upright page. Boxes are fractions of it, as the words' are. `ink` is a mask of
 * the whole page of about 150 pixels to the inch.
 */
export function findMarks(grey: Grey, ink: InkMask, words: readonly Word[]): { marks: Mark[]; uprights: Fence[] } {
  const { mask, width, height } = ink;
  const inch = Math.max(width, height) / 11;
  const place = (left: number, top: number, right: number, bottom: number): Box => [
    left / width,
    top / height,
    (right - left) / width,
    (bottom - top) / height,
  ];
  const boxes = findCheckboxes(mask, width, height, Math.round(inch * 0.065), Math.round(inch * 0.24)).filter(
    ({ left, top, side }) => !isLetter((left + side / 2) / width, (top + side / 2) / height, side / width, words),
  );
  const { rules, rest } = takeRules(mask, width, height, Math.round(inch * 0.55));
  const { uprights, rest: strokes } = takeUprights(rest, width, height, Math.round(inch * 0.45));
  const seals = findSeals(grey, mask, width, height);

  const marks: Mark[] = [
    ...boxes.map(
      ({ left, top, side, ticked, confidence }): Mark => ({
        kind: "checkbox",
        box: place(left, top, left + side, top + side),
        confidence,
        ticked,
      }),
    ),
    ...rules
      .filter((rule) => isRule(rule, words, width, height))
      .map(
        ({ left, top, right, bottom }): Mark => ({
          kind: "rule",
          box: place(left, top, right, bottom),
          confidence: 0.9,
        }),
      ),
    ...seals,
  ];
  for (const box of boxes)
    clear(strokes, width, height, box.left - 3, box.top - 3, box.left + box.side + 3, box.top + box.side + 3);
  for (const { box } of seals) clearBox(strokes, width, height, box, 0.004);
  marks.push(...findInk(strokes, width, height, words, place));
  const fences = uprights.map(({ left, right, top, bottom }) => ({
    x: (left + right) / 2 / width,
    top: top / height,
    bottom: bottom / height,
  }));
  // A stripe from top to bottom is a fault of the machine, and parts nothing.
  return { marks, uprights: fences.filter((fence) => fence.bottom - fence.top < 0.8) };
}

/** A square in the midst of a word is one of its letters; alone it may be taken for a letter by mistake. */
function isLetter(x: number, y: number, side: number, words: readonly Word[]): boolean {
  return words.some(({ text, confidence, box: [left, top, w, h] }) => {
    if (x < left || x > left + w || y < top || y > top + h) return false;
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters >= 3 && w > side * 2.4) return true;
    if (letters >= 2 && w > side * 1.5) return confidence > 60;
    return letters === 1 && confidence > 85 && !/[ODQ0UCoXxL]/.test(text);
  });
}

/** The words without what recognition, or the file, says of a box's tick: the mark says it. */
export function withoutTicks(words: readonly Word[], marks: readonly Mark[]): Word[] {
  const boxes = marks.filter((mark) => mark.kind === "checkbox");
  return words.filter(({ text, box: [x, y, w, h] }) => {
    if (text.length > 3 || /[\p{L}\p{N}]{2}/u.test(text)) return true;
    const [cx, cy] = [x + w / 2, y + h / 2];
    return !boxes.some(({ box: [left, top, wide, tall] }) => {
      const inside = cx > left - wide * 0.2 && cx < left + wide * 1.2 && cy > top - tall * 0.2 && cy < top + tall * 1.2;
      return inside && w < wide * 1.8;
    });
  });
}

/** Bars of bold letters can join to a line, in the midst of a word. */
function isRule({ left, top, right, bottom }: Stroke, words: readonly Word[], width: number, height: number): boolean {
  const y = (top + bottom) / 2 / height;
  const [from, to] = [left / width, right / width];
  return !words.some(({ box: [x, wy, w, h] }) => {
    const shared = Math.min(to, x + w) - Math.max(from, x);
    return y > wy + h * 0.12 && y < wy + h * 0.88 && shared > (to - from) * 0.7;
  });
}

function clear(
  mask: Uint8Array,
  width: number,
  height: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): void {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++) {
    mask.fill(0, y * width + Math.max(0, Math.floor(left)), y * width + Math.max(0, Math.min(width, Math.ceil(right))));
  }
}

function clearBox(mask: Uint8Array, width: number, height: number, [x, y, w, h]: Box, margin: number): void {
  clear(
    mask,
    width,
    height,
    (x - margin) * width,
    (y - margin) * height,
    (x + w + margin) * width,
    (y + h + margin) * height,
  );
}

/** Rings of between seven tenths of an inch and two and a half across. */
function findSeals(grey: Grey, mask: Uint8Array, width: number, height: number): Mark[] {
  const scale = SEALS_AT / Math.max(width, height);
  const w = Math.round(width * scale);
  const h = Math.round(height * scale);
  const small = resize(grey, w, h);
  const ink = new Uint8Array(w * h);
  for (let y = 0; y < height; y++) {
    const row = Math.min(h - 1, Math.floor(y * scale)) * w;
    for (let x = 0; x < width; x++) if (mask[y * width + x]) ink[row + Math.min(w - 1, Math.floor(x * scale))] = 1;
  }
  const inch = SEALS_AT / 11;
  return findCircles(small, ink, Math.round(inch * 0.34), Math.round(inch * 1.25)).map(
    ({ x, y, radius, coverage }) => ({
      kind: "seal",
      box: [(x - radius) / w, (y - radius) / h, (2 * radius) / w, (2 * radius) / h],
      confidence: Math.min(0.97, coverage),
    }),
  );
}

/** Strokes that are no words: what is left when the print is taken away, where it is larger than letters. */
function findInk(
  strokes: Uint8Array,
  width: number,
  height: number,
  words: readonly Word[],
  place: (left: number, top: number, right: number, bottom: number) => Box,
): Mark[] {
  const size = typeSize(words) * height;
  for (const word of words) if (isPrinted(word, size / height)) clearBox(strokes, width, height, word.box, 0.0015);
  const found = components(strokes, width, height);
  const rim = width * 0.012;
  const patches = found.list.filter(
    (c) => c.area >= size * 0.5 && c.left > rim && c.right < width - rim && c.top > rim && c.bottom < height - rim,
  );
  const marks: Mark[] = [];
  for (const group of groupNear(patches, size)) {
    const mark = judge(group, found, width, size);
    if (mark) marks.push({ ...mark, box: place(group.left, group.top, group.right, group.bottom) });
  }
  return marks;
}

function typeSize(words: readonly Word[]): number {
  const heights = words.filter((w) => /\p{L}{2}/u.test(w.text)).map((w) => w.box[3]);
  heights.sort((a, b) => a - b);
  return Math.min(0.025, Math.max(0.006, heights[heights.length >> 1] ?? 0.011));
}

/** A word that recognition is sure of is print; a scribble is read as a few letters without conviction. */
function isPrinted(word: Word, size: number): boolean {
  if (!/[\p{L}\p{N}]/u.test(word.text)) return word.confidence >= 75 && word.box[3] < size * 1.6;
  if (word.confidence >= 85) return true;
  const letters = word.text.replace(/[^\p{L}\p{N}]/gu, "").length;
  const tall = word.box[3] > size * 1.7;
  return !tall && (letters >= 4 ? word.confidence >= 45 : word.confidence >= 62);
}

interface Group extends Omit<Component, "label"> {
  parts: Component[];
}

/** Patches that lie close together are one scribble. */
function groupNear(patches: readonly Component[], size: number): Group[] {
  const reach = size * 0.9;
  const groups: Group[] = [];
  for (const patch of [...patches].sort((a, b) => b.area - a.area)) {
    const near = groups.filter(
      (g) =>
        patch.left < g.right + reach &&
        patch.right > g.left - reach &&
        patch.top < g.bottom + reach * 0.5 &&
        patch.bottom > g.top - reach * 0.5,
    );
    const merged: Group = {
      left: patch.left,
      top: patch.top,
      right: patch.right,
      bottom: patch.bottom,
      area: patch.area,
      parts: [patch],
    };
    for (const g of near) {
      merged.left = Math.min(merged.left, g.left);
      merged.top = Math.min(merged.top, g.top);
      merged.right = Math.max(merged.right, g.right);
      merged.bottom = Math.max(merged.bottom, g.bottom);
      merged.area += g.area;
      merged.parts.push(...g.parts);
      groups.splice(groups.indexOf(g), 1);
    }
    groups.push(merged);
  }
  return groups;
}

function judge(group: Group, { labels }: Components, width: number, size: number): Omit<Mark, "box"> | null {
  const wide = group.right - group.left;
  const tall = group.bottom - group.top;
  if (wide < size * 2.5 || tall < size * 1.2 || tall > size * 14 || wide > width * 0.55) return null;
  const largest = group.parts.reduce((a, b) => (b.area > a.area ? b : a));
  const [w, h] = [largest.right - largest.left, largest.bottom - largest.top];
  // Letters that touch are as long as a stroke, but no taller than a line of print.
  if (h < size * 1.15 || w < size * 1.3) return null;
  const density = group.area / (wide * tall);
  if (density > 0.45) return null;
  if (isFrame(largest, labels, width)) return { kind: "stamp", confidence: 0.6 };
  // An emblem in a letterhead is as tall as it is wide; nobody signs like that.
  if (w > size * 4 && h > size * 4 && w < h * 1.4 && h < w * 1.4) return { kind: "stamp", confidence: 0.4 };
  const sure = (h > size * 1.6 ? 0.2 : 0) + (w > size * 3.5 ? 0.2 : 0) + (density < 0.25 ? 0.1 : 0);
  return { kind: "ink", confidence: 0.45 + sure };
}

/** A box around something: nearly all of its ink lies along its edges. */
function isFrame(c: Component, labels: Int32Array, width: number): boolean {
  const [w, h] = [c.right - c.left, c.bottom - c.top];
  if (w < 40 || h < 20) return false;
  let rim = 0;
  for (let y = c.top; y < c.bottom; y++) {
    for (let x = c.left; x < c.right; x++) {
      if (labels[y * width + x] !== c.label) continue;
      const inset = Math.min(Math.min(x - c.left, c.right - 1 - x) / w, Math.min(y - c.top, c.bottom - 1 - y) / h);
      if (inset < 0.14) rim++;
    }
  }
  const sides = [0, 0, 0, 0];
  for (let k = 0; k < 20; k++) {
    const x = c.left + Math.floor(((k + 0.5) / 20) * w);
    const y = c.top + Math.floor(((k + 0.5) / 20) * h);
    const within = (count: number, at: (i: number) => number) =>
      Array.from({ length: count }, (_, i) => at(i)).some((i) => labels[i] === c.label);
    if (within(Math.ceil(h * 0.2), (i) => (c.top + i) * width + x)) sides[0]!++;
    if (within(Math.ceil(h * 0.2), (i) => (c.bottom - 1 - i) * width + x)) sides[1]!++;
    if (within(Math.ceil(w * 0.1), (i) => y * width + c.left + i)) sides[2]!++;
    if (within(Math.ceil(w * 0.1), (i) => y * width + c.right - 1 - i)) sides[3]!++;
  }
  return rim > c.area * 0.75 && sides.every((drawn) => drawn >= 16);
}
