import { chain, invert, projectBox, scaling } from "./geometry";
import { buildLines } from "./lines";
import { findMarks, MARKS_AT, withoutTicks } from "./marks/find-marks";
import { crop, turn } from "./picture/grey";
import { busiestBand, gutter, inkMask, uprightness } from "./picture/ink";
import { type PageImage, type Prepared, prepare, upsideDown } from "./picture/prepare";
import { type ColourReading, darkest, readColour } from "./read-colour";
import { loadRecogniser, type RecognisedWord, type Recogniser } from "./recogniser";
import { readDoubtfulAgain, readLeftOut } from "./rescue";
import type { Mark, Page, PageNote, Word } from "./types";

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

/** What is known of a page before its picture is read. */
export interface Foreknown {
  notes?: readonly PageNote[];
  /** Words that the file sets in letters over the picture, with boxes on the page as a viewer shows it. */
  printed?: readonly Word[];
}

/** Reads a page from its picture. */
export async function readScan(image: PageImage, known: Foreknown = {}): Promise<ScanReading> {
  const started = performance.now();
  const recogniser = await loadRecogniser();
  const prepared = prepare(image);
  if (prepared.mask.share < BLANK_INK && !known.printed?.length) return blank(prepared);
  let reading = read(recogniser, upright(recogniser, prepared));
  if (reading.confidence < POOR && reading.words.length > 12) {
    const other = read(recogniser, upsideDown(reading.prepared));
    if (other.confidence > Math.max(50, reading.confidence + 8)) reading = { ...other, notes: ["retried"] };
  }
  const { prepared: used } = reading;
  const { width, height } = used.grey;
  const aspect = width / height;
  const toViewer = chain(scaling(width, height), used.toViewer);
  const coloured = readColour(recogniser, used);
  const set = (known.printed ?? []).map((w) => ({ ...w, box: projectBox(invert(toViewer), w.box) }));
  const seen = reading.words.map((w) => placed(w, width, height));
  const ink = inkMask(used.grey, MARKS_AT);
  // What can hardly be read at all is not worth a second look.
  const leftOut = reading.confidence > POOR ? readLeftOut(recogniser, used.grey, ink, seen, used.dpi) : [];
  const first = merge(seen, leftOut);
  const again = reading.confidence > POOR ? readDoubtfulAgain(recogniser, used.grey, first, used.dpi) : [];
  const own = merge(first, again);
  const { beside, over } = partedStamps(coloured, own);
  const words = merge(merge(own, beside), set);
  const grey = coloured.layer ? darkest(used.grey, coloured.layer) : used.grey;
  const found = findMarks(grey, coloured.layer ? inkMask(grey, MARKS_AT) : ink, words);
  const marks = [...found.marks, ...coloured.stamps];
  // A stamp's frame parts no columns.
  const fences = found.uprights.filter(
    ({ x, top, bottom }) =>
      !coloured.stamps.some(
        ({ box: [left, y, wide, tall] }) =>
          x > left - 0.02 && x < left + wide + 0.02 && top > y - 0.03 && bottom < y + tall + 0.03,
      ),
  );
  const turned: PageNote[] = used.turned ? ["turned"] : [];
  return {
    source: "ocr",
    confidence: meanConfidence(words),
    rotation: used.turned,
    aspect,
    toViewer,
    lines: [...buildLines(withoutTicks(words, marks), aspect, marks, fences), ...buildLines(over, aspect)],
    marks,
    notes: [...new Set([...(known.notes ?? []), ...used.notes, ...turned, ...reading.notes])],
    ocrMs: performance.now() - started,
  };
}

/** A stamp set over print says nothing in its lines: its words stand after them. Coloured print belongs among them. */
function partedStamps({ words, stamps }: ColourReading, own: readonly Word[]): { beside: Word[]; over: Word[] } {
  const inside = ({ box: [x, y, w, h] }: Word, { box: [left, top, wide, tall] }: Mark) =>
    x + w / 2 > left && x + w / 2 < left + wide && y + h / 2 > top && y + h / 2 < top + tall;
  const covering = stamps.filter(
    (stamp) => own.filter((w) => w.confidence > 50 && /\p{L}{2}/u.test(w.text) && inside(w, stamp)).length >= 2,
  );
  const over = words.filter((word) => covering.some((stamp) => inside(word, stamp)));
  return { beside: words.filter((word) => !over.includes(word)), over };
}

function placed(word: RecognisedWord, width: number, height: number): Word {
  const { text, confidence, left, top } = word;
  return { text, confidence, box: [left / width, top / height, word.width / width, word.height / height] };
}

/** Adds words, each in the place of what was read there with less certainty. */
function merge(words: readonly Word[], added: readonly Word[]): Word[] {
  if (!added.length) return [...words];
  const covers = ({ box: [x, y, w, h] }: Word, { box: [left, top, wide, tall] }: Word) => {
    const across = Math.min(x + w, left + wide) - Math.max(x, left);
    const down = Math.min(y + h, top + tall) - Math.max(y, top);
    return across > 0 && down > 0 && across * down > Math.min(w * h, wide * tall) * 0.4;
  };
  const better = added.filter((a) => !words.some((w) => covers(a, w) && w.confidence > a.confidence));
  return [...words.filter((w) => !better.some((a) => covers(a, w))), ...better];
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

/** Mean over the letters, so that specks read as dots do not count. */
function meanConfidence(words: readonly Pick<Word, "text" | "confidence">[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of words) {
    letters += text.length;
    sum += confidence * text.length;
  }
  return letters ? sum / letters : 0;
}
