import sharp from "sharp";
import { loadPdfium, type PdfDocument, PdfError } from "@/lib/pdf/pdfium";
import { type FileKind, kindOf } from "./file-kind";
import { scaling } from "./geometry";
import type { PageImage } from "./picture/prepare";
import { readPdfPage, readPicture, type UnnumberedPage } from "./read-page";
import { ReadingError, readingError } from "./reading-error";
import { tiffResolutions } from "./tiff-resolution";

/** What a file may cost. */
export interface FileLimits {
  bytes: number;
  pages: number;
  /** Of one page. */
  pixels: number;
}

/** A page as a viewer shows it, for a screen. */
export interface PagePicture {
  bytes: Uint8Array;
  contentType: "image/jpeg";
  width: number;
  height: number;
}

export interface OpenFile {
  pageCount: number;
  /** `index` from 0. The picture comes first, where it is asked for. */
  read(index: number, onPicture?: (picture: PagePicture) => void): Promise<UnnumberedPage & { ocrMs: number }>;
  close(): void;
}

const PICTURE_HEIGHT = 1600;

/** Opens a file of any kind we read, or throws a `ReadingError`. Meant for a process that may be killed. */
export async function openFile(bytes: Uint8Array, limits: FileLimits, password?: string): Promise<OpenFile> {
  sharp.concurrency(1);
  sharp.cache(false);
  if (bytes.length > limits.bytes) {
    const [is, most] = [bytes.length, limits.bytes].map((n) => Math.ceil(n / 1e6));
    throw new ReadingError(
      "too-large",
      `This file has ${is} MB; at most ${most} MB can be read. Split it, or scan it with fewer dots.`,
    );
  }
  const found = kindOf(bytes);
  if (found.kind === "empty") throw readingError("empty");
  if (found.kind === "other") throw new ReadingError("not-supported", `This file is ${found.what}. ${found.advice}`);
  if (found.kind === "pdf") return openPdf(bytes.subarray(found.start), limits, password);
  return openPicture(bytes, found.kind, limits);
}

function tooManyPages(count: number, limits: FileLimits): ReadingError {
  return new ReadingError(
    "too-many-pages",
    `This file has ${count} pages; at most ${limits.pages} can be read. Split it and add the parts that matter.`,
  );
}

async function openPdf(bytes: Uint8Array, limits: FileLimits, password?: string): Promise<OpenFile> {
  const pdfium = await loadPdfium();
  let document: PdfDocument;
  try {
    document = pdfium.open(bytes, password);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    if (error.reason === "password") throw readingError(password ? "wrong-password" : "password");
    if (error.reason === "security") {
      throw new ReadingError(
        "not-supported",
        "This PDF is protected in a way that only its own program can open. Print and scan it.",
      );
    }
    const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString("latin1");
    throw readingError(end.includes("%%EOF") ? "damaged" : "truncated");
  }
  const { pageCount } = document;
  if (pageCount > limits.pages || pageCount < 1) {
    document.close();
    throw pageCount < 1
      ? new ReadingError("damaged", "This PDF has no pages. Ask the sender for it again.")
      : tooManyPages(pageCount, limits);
  }
  return {
    pageCount,
    async read(index, onPicture) {
      let page: ReturnType<PdfDocument["page"]>;
      try {
        page = document.page(index);
      } catch (error) {
        if (error instanceof PdfError) throw readingError("damaged");
        throw error;
      }
      try {
        if (onPicture) {
          const dpi = Math.min(200, (PICTURE_HEIGHT * 72) / page.height);
          const { data, width, height } = page.render(dpi, { colour: true, maxPixels: 6e6 });
          swapRedAndBlue(data);
          onPicture(await encode(data, width, height, 4));
        }
        return await readPdfPage(page, limits.pixels);
      } finally {
        page.close();
      }
    },
    close: () => document.close(),
  };
}

function swapRedAndBlue(data: Uint8Array): void {
  for (let i = 0; i + 2 < data.length; i += 4) {
    const blue = data[i]!;
    data[i] = data[i + 2]!;
    data[i + 2] = blue;
  }
}

async function openPicture(bytes: Uint8Array, kind: Exclude<FileKind, "pdf">, limits: FileLimits): Promise<OpenFile> {
  const options = { limitInputPixels: limits.pixels, failOn: "error", sequentialRead: true } as const;
  const metadata = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!metadata?.width || !metadata.height) throw readingError(looksCut(bytes, kind) ? "truncated" : "damaged");
  const pageCount = kind === "tiff" ? (metadata.pages ?? 1) : 1;
  if (kind !== "tiff" && (metadata.pages ?? 1) > 1) {
    throw new ReadingError(
      "not-supported",
      "This is an animated picture, not a paper. Add the pages as a PDF or as still pictures.",
    );
  }
  if (pageCount > limits.pages) throw tooManyPages(pageCount, limits);
  const resolutions = kind === "tiff" ? tiffResolutions(bytes) : [];

  refuseTooLarge(metadata, limits);
  const decode = async (index: number) => {
    const page = pageCount > 1 ? { page: index } : {};
    const head = await sharp(bytes, { ...options, ...page, limitInputPixels: false }).metadata();
    refuseTooLarge(head, limits);
    const load = (failOn: "error" | "none") =>
      sharp(bytes, { ...options, ...page, failOn })
        .autoOrient()
        .flatten({ background: "#ffffff" })
        .toColourspace("srgb")
        .raw({ depth: "uchar" })
        .toBuffer({ resolveWithObject: true });
    try {
      return { ...(await load("error")), head, damaged: false };
    } catch {
      const rescued = await load("none").catch(() => null);
      if (!rescued) throw readingError(looksCut(bytes, kind) ? "truncated" : "damaged");
      return { ...rescued, head, damaged: true };
    }
  };
  return {
    pageCount,
    async read(index, onPicture) {
      const { data, info, head, damaged } = await decode(index);
      const channels = info.channels === 1 ? 1 : info.channels === 4 ? 4 : 3;
      if (onPicture) onPicture(await encode(data, info.width, info.height, channels));
      const swapped = (head.orientation ?? 1) >= 5;
      const stated =
        resolutions[index] ??
        (head.density && head.density >= 100 ? { across: head.density, down: head.density } : null);
      const dots = stated && swapped ? { across: stated.down, down: stated.across } : stated;
      const image: PageImage = {
        picture: { data, width: info.width, height: info.height, channels, order: "rgb" },
        toViewer: scaling(1 / info.width, 1 / info.height),
        inches: dots && kind !== "jpeg" ? [info.width / dots.across, info.height / dots.down] : null,
      };
      const page = await readPicture(image);
      return damaged ? { ...page, notes: [...page.notes, "damaged"] } : page;
    },
    close() {},
  };
}

function refuseTooLarge({ width, height }: { width: number; height: number }, limits: FileLimits): void {
  if (width * height <= limits.pixels) return;
  const [is, most] = [width * height, limits.pixels].map((n) => Math.round(n / 1e6));
  const sentence = `This picture has ${is} megapixels; at most ${most} can be read.`;
  throw new ReadingError("too-large", `${sentence} Save it smaller, or scan it with fewer dots.`);
}

/** A JPEG or PNG that does not end as it should. */
function looksCut(bytes: Uint8Array, kind: FileKind): boolean {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64)));
  if (kind === "jpeg") return !end.includes(Buffer.from([0xff, 0xd9]));
  if (kind === "png") return !end.includes("IEND");
  return kind === "tiff";
}

async function encode(data: Uint8Array, width: number, height: number, channels: 1 | 3 | 4): Promise<PagePicture> {
  const { data: bytes, info } = await sharp(data, { raw: { width, height, channels } })
    .flatten({ background: "#ffffff" })
    .resize({ height: PICTURE_HEIGHT, width: PICTURE_HEIGHT, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 74 })
    .toBuffer({ resolveWithObject: true });
  return { bytes, contentType: "image/jpeg", width: info.width, height: info.height };
}
