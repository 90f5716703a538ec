import { PdfError, type PdfPage } from "@/lib/pdf/pdfium";
import { type Matrix, projectBox, scaling } from "./geometry";
import { buildLines } from "./lines";
import { findMarks, withoutTicks } from "./marks/find-marks";
import { crop, type Grey, turn } from "./picture/grey";
import { busiestBand, drawnMask, type InkMask, inkMask } from "./picture/ink";
import type { PageImage } from "./picture/prepare";
import { readScan, type ScanReading } from "./read-scan";
import { loadRecogniser } from "./recogniser";
import { readTextLayer, type TextLayer } from "./text-layer";
import { agreement, letterCover, lookAtLayer, withInk } from "./trust";
import type { Page, PageNote, Word } from "./types";

/** A page before it has its number. */
export type UnnumberedPage = Omit<Page, "number" | "file" | "filePage">;

const RENDER_DPI = 300;
/** Enough to see signatures, seals and ticks, and whether there is ink under a word. */
const SURVEY_DPI = 150;
/** Share of surely read words that a layer must have in their places: one that hides itself must be nearly perfect. */
const AGREES = 0.7;
const AGREES_HIDDEN = 0.92;
/** What a text layer made by another's recognition is believed. */
const BORROWED_CONFIDENCE = 93;

/** Reads a page of a PDF: its text layer where that is there and agrees with the picture, else its picture. */
export async function readPdfPage(page: PdfPage, maxPixels: number): Promise<UnnumberedPage & { ocrMs: number }> {
  const characters = page.characters();
  const layer = readTextLayer(characters);
  if (!layer.words.length) return readScan(pdfPageImage(page, maxPixels));
  const grey = uprightSurvey(page, layer, maxPixels);
  const mask = maskOf(grey);
  const look = lookAtLayer(layer.words, layer.hidden, characters);
  const shown = look.hidden ? layer.words : withInk(layer.words, mask);
  const notes: PageNote[] = look.hidden || shown.length < layer.words.length ? ["hidden-text"] : [];
  const believed = !look.suspicious || (await agrees(shown, grey, mask, look.hidden ? AGREES_HIDDEN : AGREES));
  if (!believed) return readScan(pdfPageImage(page, maxPixels), { notes: [...notes, "text-layer-distrusted"] });

  const { covered, bare } = letterCover(mask, shown);
  if (bare > 60 && bare > covered * 0.35) {
    // A scan with a line of text set on it, such as a clerk's or a fax machine's: the picture is read, the line is kept.
    const printed = look.hidden ? [] : shown.map((w) => ({ ...w, box: projectBox(layer.toViewer, w.box) }));
    return readScan(pdfPageImage(page, maxPixels), { notes, printed });
  }
  const turned = layer.rotation % 180 !== 0;
  const aspect = turned ? page.height / page.width : page.width / page.height;
  const confidence = look.hidden ? BORROWED_CONFIDENCE : 100;
  const words = shown.map((w) => ({ ...w, confidence }));
  const { marks, uprights } = findMarks(grey, mask, words);
  return {
    source: "text-layer",
    confidence,
    rotation: layer.rotation,
    aspect,
    toViewer: layer.toViewer,
    lines: buildLines(withoutTicks(words, marks), aspect, marks, uprights),
    marks,
    notes,
    ocrMs: 0,
  };
}

/** Reads a picture that is a page. */
export async function readPicture(image: PageImage): Promise<ScanReading> {
  return readScan(image);
}

function uprightSurvey(page: PdfPage, { rotation }: TextLayer, maxPixels: number): Grey {
  const bitmap = page.render(SURVEY_DPI, { colour: false, maxPixels });
  return turn(bitmap, rotation === 0 ? 0 : ((360 - rotation) as 90 | 180 | 270));
}

/** A page that was drawn has paper of pure white; a scan's is found by its surroundings. */
function maskOf(grey: Grey): InkMask {
  let white = 0;
  for (let i = 0; i < grey.data.length; i += 7) if (grey.data[i] === 255) white++;
  return white * 7 > grey.data.length * 0.6 ? drawnMask(grey) : inkMask(grey, Math.max(grey.width, grey.height));
}

/** Holds the layer against what recognition sees in one band of the page. */
async function agrees(words: readonly Word[], grey: Grey, mask: InkMask, least: number): Promise<boolean> {
  if (!words.length) return false;
  const recogniser = await loadRecogniser();
  const band = busiestBand(mask);
  const strip = crop(grey, 0, band.top, grey.width, band.height);
  const seen = recogniser.recognise(strip, { dpi: SURVEY_DPI, segmentation: "block" }).map((w) => ({
    ...w,
    box: [w.left / grey.width, (w.top + band.top) / grey.height, w.width / grey.width, w.height / grey.height] as const,
  }));
  const share = agreement(words, seen);
  return share !== null && share >= least;
}

function pdfPageImage(page: PdfPage, maxPixels: number): PageImage {
  const inches = [page.width / 72, page.height / 72] as const;
  const sole = page.soleImage();
  if (sole) {
    const [a, b, c, d, e, f] = sole.toPage;
    const toViewer: Matrix = [a, c, e, b, d, f, 0, 0, 1];
    const { data, width, height, channels } = sole.bitmap;
    const [x, y, w, h] = projectBox(toViewer, [0, 0, width, height]);
    const covers = x < 0.04 && y < 0.04 && x + w > 0.96 && y + h > 0.96;
    // A mirrored or slanted picture is left to the renderer.
    const plain = a * d - b * c > 0 && (Math.abs(a * d) < 1e-12 || Math.abs(b * c) < Math.abs(a * d) * 1e-4);
    if (covers && plain && width * height <= maxPixels) {
      return { picture: { data, width, height, channels, order: "bgr" }, toViewer, inches };
    }
  }
  const bitmap = page.render(RENDER_DPI, { colour: true, maxPixels });
  if (!bitmap.data.length) throw new PdfError("damaged");
  return {
    picture: { ...bitmap, order: "bgr" },
    toViewer: scaling(1 / bitmap.width, 1 / bitmap.height),
    inches,
  };
}
