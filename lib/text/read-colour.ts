import { chain, invert, projectBox } from "./geometry";
import { components } from "./marks/components";
import { crop, type Grey, resize, warp } from "./picture/grey";
import { inkMask, skew } from "./picture/ink";
import { levelling, type Prepared } from "./picture/prepare";
import type { Recogniser } from "./recogniser";
import type { Box, Mark, Word } from "./types";

/** What the coloured ink of a page says: the words of stamps such as RECEIVED or FILED, and where the stamps are. */
export interface ColourReading {
  words: Word[];
  stamps: Mark[];
  /** The coloured ink on the upright page, dark on white; `null` where the page has none. */
  layer: Grey | null;
}

/** Stamps stand askew. */
const STAMP_SKEW = 14;
const SURE = 62;

/** Reads the coloured ink of a page by itself, each patch straightened. */
export function readColour(recogniser: Recogniser, { colour, grey, toViewer, dpi }: Prepared): ColourReading {
  if (!colour) return { words: [], stamps: [], layer: null };
  const { width, height } = grey;
  const layer = warp(colour.layer, width, height, chain(toViewer, invert(colour.toViewer)));
  const words: Word[] = [];
  const stamps: Mark[] = [];
  for (const [left, top, right, bottom] of patches(layer, dpi)) {
    const margin = dpi * 0.08;
    const cut = crop(layer, left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin);
    const [x0, y0] = [Math.max(0, Math.floor(left - margin)), Math.max(0, Math.floor(top - margin))];
    const { degrees } = skew(inkMask(cut), STAMP_SKEW);
    const toCut = levelling(degrees, cut.width, cut.height);
    const level = Math.abs(degrees) > 0.3 ? warp(cut, cut.width, cut.height, toCut) : cut;
    const read = recogniser.recognise(level, { dpi, segmentation: "block" }).filter((w) => w.confidence >= SURE);
    if (!read.some((w) => /\p{L}{3}|\d{2}/u.test(w.text))) continue;
    for (const w of read) {
      const [x, y, wide, tall] = projectBox(Math.abs(degrees) > 0.3 ? toCut : [1, 0, 0, 0, 1, 0, 0, 0, 1], [
        w.left,
        w.top,
        w.width,
        w.height,
      ]);
      words.push({
        text: w.text,
        confidence: w.confidence,
        box: [(x + x0) / width, (y + y0) / height, wide / width, tall / height],
      });
    }
    const box: Box = [left / width, top / height, (right - left) / width, (bottom - top) / height];
    stamps.push({ kind: "stamp", box, confidence: 0.85 });
  }
  return { words, stamps, layer };
}

/** Where coloured ink lies close together, `[left, top, right, bottom]`, if there is enough of it for a word. */
function patches(layer: Grey, dpi: number): [number, number, number, number][] {
  const scale = 30 / dpi;
  const small = resize(
    layer,
    Math.max(1, Math.round(layer.width * scale)),
    Math.max(1, Math.round(layer.height * scale)),
  );
  const near = new Uint8Array(small.data.length);
  const { width, height } = small;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (small.data[y * width + x]! > 225) continue;
      // Letters of a stamp are joined over the white between them.
      for (let v = Math.max(0, y - 2); v <= Math.min(height - 1, y + 2); v++) {
        near.fill(1, v * width + Math.max(0, x - 4), v * width + Math.min(width, x + 5));
      }
    }
  }
  return components(near, width, height)
    .list.filter((c) => c.right - c.left > 18 && c.bottom - c.top > 7)
    .sort((a, b) => b.area - a.area)
    .slice(0, 6)
    .map((c) => [(c.left + 3) / scale, (c.top + 1) / scale, (c.right - 3) / scale, (c.bottom - 1) / scale]);
}

/** The darker of two pictures of one size, pixel by pixel. */
export function darkest(a: Grey, b: Grey): Grey {
  const data = new Uint8Array(a.data.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.min(a.data[i]!, b.data[i]!);
  return { ...a, data };
}
