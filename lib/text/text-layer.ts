import type { PdfCharacter } from "@/lib/pdf/pdfium";
import { invert, projectBox, unturn } from "./geometry";
import type { Box, Homography, Word } from "./types";

export interface TextLayer {
  words: Word[];
  /** Share of the words that the file paints in no colour, for search alone. */
  hidden: number;
  rotation: 0 | 90 | 180 | 270;
  toViewer: Homography;
}

/** The words of a page's characters on the upright page, and how that page is turned. */
export function readTextLayer(characters: readonly PdfCharacter[]): TextLayer {
  const rotation = commonTurn(characters);
  // In fractions the turned page's sides are one, so that its matrix knows no sizes.
  const toViewer = unturn(rotation, 1, 1);
  const toUpright = invert(toViewer);
  const words: Word[] = [];
  let hidden = 0;
  let current: { text: string; box: Box; hidden: boolean } | null = null;
  const flush = () => {
    if (!current) return;
    const text = current.text.normalize("NFKC").replace(/\u00ad/g, "-");
    if (text.trim()) {
      words.push({ text, confidence: 100, box: current.box });
      if (current.hidden) hidden++;
    }
    current = null;
  };
  for (const c of characters) {
    if (/^[\s\u00a0\u200b]$/.test(c.text) || c.text < " ") {
      flush();
      continue;
    }
    const box = projectBox(toUpright, [c.left, c.top, c.right - c.left, c.bottom - c.top]);
    if (current) {
      const [x, y, w, h]: Box = current.box;
      const tall = Math.max(h, box[3], 0.004);
      const gap = box[0] - x - w;
      const apart =
        gap > tall * 0.9 || gap < -tall * 1.5 || box[1] > y + h + tall * 0.3 || box[1] + box[3] < y - tall * 0.3;
      if (apart && box[2] > 0) flush();
    }
    if (!current) current = { text: c.text, box, hidden: !c.visible };
    else {
      const [x, y, w, h]: Box = current.box;
      const left = Math.min(x, box[0]);
      const top = Math.min(y, box[1]);
      const grown: Box = [left, top, Math.max(x + w, box[0] + box[2]) - left, Math.max(y + h, box[1] + box[3]) - top];
      current = { text: current.text + c.text, box: box[2] > 0 ? grown : current.box, hidden: current.hidden };
    }
  }
  flush();
  return { words, hidden: words.length ? hidden / words.length : 0, rotation, toViewer };
}

function commonTurn(characters: readonly PdfCharacter[]): 0 | 90 | 180 | 270 {
  const turns = [0, 0, 0, 0];
  for (const c of characters) turns[Math.round(c.angle / 90) % 4]!++;
  const most = turns.indexOf(Math.max(...turns));
  return ([0, 90, 180, 270] as const)[most] ?? 0;
}
