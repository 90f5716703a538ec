import { chain, scaling } from "./geometry";
import { buildLines } from "./lines";
import { findMarks } from "./marks/find-marks";
import { crop, turn } from "./picture/grey";
import { gutter, type InkMask, uprightness } from "./picture/ink";
import { type PageImage, type Prepared, prepare, upsideDown } from "./picture/prepare";
import { loadRecogniser, type RecognisedWord, type Recogniser } from "./recogniser";
import type { Page, PageNote, Word } from "./types";

export type ScanReading = Omit<Page, "number" | "file" | "filePage"> & { ocrMs: number };

const COLUMNS = 0.2;
/** Below this mean confidence a page is read again, another way. */
const POOR = 65;
const BLANK_INK = 0.0005;
/** Of `uprightness`: on either side of it the page's direction is plain. */
const PLAINLY_UPRIGHT = 0.015;
const PLAINLY_TURNED = 0.04;
/** Letters times confidence: less than half a line in all says nothing about a page's direction. */
const WORTH = 1800;

/** Reads a page from its picture. */
export async function readScan(image: PageImage): Promise<ScanReading> {
  const started = performance.now();
  const recogniser = await loadRecogniser();
  const prepared = prepare(image);
  if (prepared.mask.share < BLANK_INK) return blank(prepared);
  let reading = read(recogniser, upright(recogniser, prepared));
  if (reading.confidence < POOR && reading.words.length > 12) {
    const other = read(recogniser, upsideDown(reading.prepared));
    if (other.confidence > Math.max(50, reading.confidence + 8)) reading = { ...other, notes: ["retried"] };
  }
  const { words, confidence, prepared: used } = reading;
  const { width, height } = used.grey;
  const aspect = width / height;
  const placed = words.map(
    (w): Word => ({
      text: w.text,
      confidence: w.confidence,
      box: [w.left / width, w.top / height, w.width / width, w.height / height],
    }),
  );
  const marks = findMarks(used.grey, placed);
  const turned: PageNote[] = used.turned ? ["turned"] : [];
  return {
    source: "ocr",
    confidence,
    rotation: used.turned,
    aspect,
    toViewer: chain(scaling(width, height), used.toViewer),
    lines: buildLines(placed, aspect, marks),
    marks,
    notes: [...new Set([...used.notes, ...turned, ...reading.notes])],
    ocrMs: performance.now() - started,
  };
}

function blank({ grey, toViewer }: Prepared): ScanReading {
  return {
    source: "blank",
    confidence: 0,
    rotation: 0,
    aspect: grey.width / grey.height,
    toViewer: chain(scaling(grey.width, grey.height), toViewer),
    lines: [],
    marks: [],
    notes: [],
    ocrMs: 0,
  };
}

interface Reading {
  words: RecognisedWord[];
  confidence: number;
  prepared: Prepared;
  notes: PageNote[];
}

function read(recogniser: Recogniser, prepared: Prepared): Reading {
  const segmentation = gutter(prepared.mask) > COLUMNS ? "auto" : "column";
  const words = recogniser.recognise(prepared.grey, { dpi: prepared.dpi, segmentation });
  return { words, confidence: meanConfidence(words), prepared, notes: [] };
}

/** Turns the page by 180° where its letters, or a few lines of it read both ways, say that it lies upside down. */
function upright(recogniser: Recogniser, prepared: Prepared): Prepared {
  const rise = uprightness(prepared.mask);
  if (rise > PLAINLY_TURNED || (rise > PLAINLY_UPRIGHT && !prepared.turned)) return prepared;
  if (rise < -PLAINLY_TURNED && prepared.turned) return upsideDown(prepared);
  const { top, height } = busiestBand(prepared.mask);
  const { grey, mask } = prepared;
  const strip = crop(grey, 0, (top / mask.height) * grey.height, grey.width, (height / mask.height) * grey.height);
  const value = (picture: typeof strip) => {
    const words = recogniser.recognise(picture, { dpi: prepared.dpi, segmentation: "block" });
    return words.reduce((sum, w) => sum + (/\p{L}{3}/u.test(w.text) ? w.confidence * w.text.length : 0), 0);
  };
  const turned = value(turn(strip, 180));
  return turned > WORTH && turned > value(strip) * 1.15 ? upsideDown(prepared) : prepared;
}

/** The tenth of the page, over all its width, in which print and white change most often. */
function busiestBand({ mask, width, height }: InkMask): { top: number; height: number } {
  const tall = Math.round(height / 9);
  const changes = new Float64Array(height);
  let before = 0;
  for (let y = 0; y < height; y++) {
    let ink = 0;
    for (let x = 0; x < width; x++) ink += mask[y * width + x]!;
    changes[y] = Math.abs(ink - before);
    before = ink;
  }
  let sum = 0;
  let best = -1;
  let top = 0;
  for (let y = 0; y < height; y++) {
    sum += changes[y]! - (y >= tall ? changes[y - tall]! : 0);
    if (y >= tall - 1 && sum > best) [best, top] = [sum, y - tall + 1];
  }
  return { top, height: tall };
}

/** Mean over the letters, so that specks read as dots do not count. */
function meanConfidence(words: readonly RecognisedWord[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of words) {
    letters += text.length;
    sum += confidence * text.length;
  }
  return letters ? sum / letters : 0;
}
