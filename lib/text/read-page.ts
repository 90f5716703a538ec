import { PdfError, type PdfPage } from "@/lib/pdf/pdfium";
import { type Matrix, projectBox, scaling } from "./geometry";
import { buildLines } from "./lines";
import { findMarks } from "./marks/find-marks";
import { turn } from "./picture/grey";
import type { PageImage } from "./picture/prepare";
import { readScan, type ScanReading } from "./read-scan";
import { readTextLayer } from "./text-layer";
import type { Page, PageNote } from "./types";

/** A page before it has its number. */
export type UnnumberedPage = Omit<Page, "number" | "file" | "filePage">;

const RENDER_DPI = 300;
/** Enough to see signatures, seals and ticks. */
const MARKS_DPI = 150;

/** Reads a page of a PDF: its text layer where that is to be trusted, else its picture. */
export async function readPdfPage(page: PdfPage, maxPixels: number): Promise<UnnumberedPage & { ocrMs: number }> {
  const layer = readTextLayer(page.characters());
  const trusted = layer.words.length > 0 && layer.hidden < 0.5;
  if (trusted) {
    const turned = layer.rotation % 180 !== 0;
    const aspect = turned ? page.height / page.width : page.width / page.height;
    const bitmap = page.render(MARKS_DPI, { colour: false, maxPixels });
    const grey = turn(bitmap, layer.rotation === 0 ? 0 : ((360 - layer.rotation) as 90 | 180 | 270));
    const marks = findMarks(grey, layer.words, true);
    return {
      source: "text-layer",
      confidence: 100,
      rotation: layer.rotation,
      aspect,
      toViewer: layer.toViewer,
      lines: buildLines(layer.words, aspect, marks),
      marks,
      notes: [],
      ocrMs: 0,
    };
  }
  const notes: PageNote[] = layer.words.length ? ["hidden-text"] : [];
  const image = pdfPageImage(page, maxPixels);
  return withNotes(await readScan(image), notes);
}

/** Reads a picture that is a page. */
export async function readPicture(image: PageImage): Promise<UnnumberedPage & { ocrMs: number }> {
  return withNotes(await readScan(image), []);
}

function withNotes(reading: ScanReading, notes: PageNote[]): UnnumberedPage & { ocrMs: number } {
  return { ...reading, notes: [...notes, ...reading.notes] };
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
    if (covers && width * height <= maxPixels)
      return { picture: { data, width, height, channels, order: "bgr" }, toViewer, inches };
  }
  const bitmap = page.render(RENDER_DPI, { colour: true, maxPixels });
  if (!bitmap.data.length) throw new PdfError("damaged");
  return {
    picture: { ...bitmap, order: "bgr" },
    toViewer: scaling(1 / bitmap.width, 1 / bitmap.height),
    inches,
  };
}
