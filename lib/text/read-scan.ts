import { type Matrix, scaling, then, unturn } from "./geometry";
import { buildLines } from "./lines";
import { divideByBackground, paper } from "./picture/background";
import { colourShare, dropColour, toGrey } from "./picture/colour";
import { blur, type Grey, median3, percentile, resize, stretch, turn, warp } from "./picture/grey";
import { gutter, inkMask, skew, specks } from "./picture/ink";
import type { PageImage } from "./read-page";
import { loadRecogniser, type RecognisedWord, type Recogniser } from "./recogniser";
import type { Page, PageNote, Word } from "./types";

export type ScanReading = Omit<Page, "number" | "file" | "filePage"> & { ocrMs: number };

type Turn = 0 | 90 | 180 | 270;

/** A picture made ready for recognition. `toViewer` leads from its pixels to the page as a viewer shows it. */
interface Prepared {
  grey: Grey;
  toViewer: Matrix;
  dpi: number;
  turned: Turn;
  notes: PageNote[];
}

/** Above this share of coloured pixels a page has stamps, pen or highlighter on it. */
const COLOUR_ON_PAGE = 0.0015;
const UPRIGHT_WITHIN_DEGREES = 0.3;
const SPECKLED = 60;
const COLUMNS = 0.2;
/** Below this mean confidence a page is read again, another way. */
const POOR = 65;
const BLANK_INK = 0.0006;

/** Reads a page from its picture. */
export async function readScan(image: PageImage): Promise<ScanReading> {
  const started = performance.now();
  const recogniser = await loadRecogniser();
  const prepared = prepare(image);
  const mask = inkMask(prepared.grey);
  if (mask.share < BLANK_INK) return blank(prepared, image);
  let reading = recognise(recogniser, prepared, gutter(mask) > COLUMNS ? "auto" : "column");
  if (reading.confidence < POOR) {
    const other = recognise(recogniser, upsideDown(prepared), "auto");
    if (other.confidence > reading.confidence + 8) reading = other;
  }
  const { words, confidence, prepared: used } = reading;
  const { width, height } = used.grey;
  const aspect = width / height;
  const upright: Word[] = words.map((w) => ({
    text: w.text,
    confidence: w.confidence,
    box: [w.left / width, w.top / height, w.width / width, w.height / height],
  }));
  return {
    source: "ocr",
    confidence,
    rotation: used.turned,
    aspect,
    toViewer: then(scaling(width, height), used.toViewer),
    lines: buildLines(upright, aspect),
    marks: [],
    notes: used.notes,
    ocrMs: performance.now() - started,
  };
}

function blank({ grey, toViewer }: Prepared, image: PageImage): ScanReading {
  return {
    source: "blank",
    confidence: 0,
    rotation: 0,
    aspect: image.inches ? image.inches[0] / image.inches[1] : grey.width / grey.height,
    toViewer: then(scaling(grey.width, grey.height), toViewer),
    lines: [],
    marks: [],
    notes: [],
    ocrMs: 0,
  };
}

function prepare({ picture, toViewer, inches }: PageImage): Prepared {
  const notes: PageNote[] = [];
  const coloured = colourShare(picture) > COLOUR_ON_PAGE;
  let grey = coloured ? dropColour(picture).grey : toGrey(picture);
  let matrix = toViewer;
  // Resolution along the picture's own axes: the page may be turned against them.
  const [across, down] = resolution(grey, toViewer, inches);
  let dpi = Math.max(across, down);
  if (across / down > 1.4 || down / across > 1.4) {
    // A coarse fax has half the rows that it should have.
    const to = { width: Math.round((grey.width * dpi) / across), height: Math.round((grey.height * dpi) / down) };
    matrix = then(scaling(grey.width / to.width, grey.height / to.height), matrix);
    grey = blur(resize(grey, to.width, to.height), 1.3);
  }
  if (dpi > 340) {
    const scale = 300 / dpi;
    const to = { width: Math.round(grey.width * scale), height: Math.round(grey.height * scale) };
    matrix = then(scaling(grey.width / to.width, grey.height / to.height), matrix);
    grey = resize(grey, to.width, to.height);
    dpi = 300;
  }
  const { white, spread } = paper(grey);
  if (spread > 14 || white < 215) {
    grey = divideByBackground(grey);
    const dark = percentile(grey, 0.005);
    if (dark > 70) grey = stretch(grey, dark - 10, 245);
  }
  const lie = skew(inkMask(grey));
  let turned: Turn = 0;
  if (lie.sideways) {
    turned = 90;
    matrix = then(unturn(90, grey.width, grey.height), matrix);
    grey = turn(grey, 270);
    notes.push("turned");
  }
  if (Math.abs(lie.degrees) > UPRIGHT_WITHIN_DEGREES) {
    const toSource = rotation(lie.degrees, grey.width, grey.height);
    grey = warp(grey, grey.width, grey.height, toSource);
    matrix = then(toSource, matrix);
    notes.push("straightened");
  }
  if (specks(grey) > SPECKLED) grey = median3(grey);
  return { grey, toViewer: matrix, dpi, turned, notes };
}

/** From the straightened picture to the skewed one, about the middle. */
function rotation(degrees: number, width: number, height: number): Matrix {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cx = width / 2;
  const cy = height / 2;
  return [cos, -sin, cx - cos * cx + sin * cy, sin, cos, cy - sin * cx - cos * cy, 0, 0, 1];
}

function resolution(grey: Grey, toViewer: Matrix, inches: readonly [number, number] | null): [number, number] {
  if (!inches) return [grey.width / 8.5, grey.width / 8.5];
  const across = Math.hypot(toViewer[0] * inches[0], toViewer[3] * inches[1]);
  const down = Math.hypot(toViewer[1] * inches[0], toViewer[4] * inches[1]);
  return [1 / across, 1 / down];
}

function upsideDown(prepared: Prepared): Prepared {
  const { grey, toViewer } = prepared;
  return {
    ...prepared,
    grey: turn(grey, 180),
    toViewer: then(unturn(180, grey.width, grey.height), toViewer),
    turned: ((prepared.turned + 180) % 360) as Turn,
    notes: [...new Set<PageNote>([...prepared.notes, "turned"])],
  };
}

function recognise(recogniser: Recogniser, prepared: Prepared, segmentation: "auto" | "column") {
  const words = recogniser.recognise(prepared.grey, { dpi: prepared.dpi, segmentation });
  return { words, confidence: meanConfidence(words), prepared };
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
