import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

/** Why pdfium refused: its own codes, of which 4 asks for a password. */
export class PdfError extends Error {
  constructor(readonly reason: "damaged" | "password" | "security" | "memory") {
    super(`pdfium: ${reason}`);
  }
}

/** Pixels of a page or of an embedded picture: grey (1), blue-green-red (3) or blue-green-red-alpha (4) bytes. */
export interface PdfBitmap {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}

/** A character as a viewer shows it: its box in fractions of the page, `angle` the clockwise turn of its writing in degrees. */
export interface PdfCharacter {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  angle: number;
  visible: boolean;
}

/** The one picture that makes up a page, and the affine map `[a, b, c, d, e, f]` from its pixels to fractions of the page. */
export interface PdfSoleImage {
  bitmap: PdfBitmap;
  toPage: readonly [number, number, number, number, number, number];
}

/** The package's types leave out emscripten's views of the memory, which it does export. */
type Library = WrappedPdfiumModule & {
  pdfium: { HEAPU8: Uint8Array; HEAP32: Int32Array; HEAPF32: Float32Array; HEAPF64: Float64Array };
};

const RENDER_ANNOTATIONS = 0x01;
const RENDER_GREY = 0x08;
const IMAGE_OBJECT = 3;
const TEXT_OBJECT = 1;
const INVISIBLE_TEXT = 3;

let loading: Promise<Pdfium> | undefined;

/** The one pdfium of this process. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= (async () => {
    const wasm = await readFile(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
    const library = (await init({
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    })) as Library;
    library.PDFiumExt_Init();
    return new Pdfium(library);
  })();
  return loading;
}

/** Opens PDF files. A file that exhausts memory aborts the whole process: use it in one that may die. */
export class Pdfium {
  constructor(private readonly library: Library) {}

  /** Throws `PdfError`. The bytes are copied. */
  open(bytes: Uint8Array, password = ""): PdfDocument {
    const { pdfium } = this.library;
    const address = pdfium.wasmExports.malloc(bytes.length);
    if (!address) throw new PdfError("memory");
    pdfium.HEAPU8.set(bytes, address);
    const document = this.library.FPDF_LoadMemDocument(address, bytes.length, password);
    if (!document) {
      const code = this.library.FPDF_GetLastError();
      pdfium.wasmExports.free(address);
      throw new PdfError(code === 4 ? "password" : code === 5 ? "security" : "damaged");
    }
    return new PdfDocument(this.library, document, address);
  }
}

export class PdfDocument {
  readonly pageCount: number;
  readonly #formInfo: number;
  readonly #form: number;

  constructor(
    private readonly library: Library,
    private readonly document: number,
    private readonly address: number,
  ) {
    this.pageCount = library.FPDF_GetPageCount(document);
    // Form fields are drawn by the form environment, not with the page.
    this.#formInfo = library.FPDF_GetFormType(document) > 0 ? library.PDFiumExt_OpenFormFillInfo() : 0;
    this.#form = this.#formInfo ? library.PDFiumExt_InitFormFillEnvironment(document, this.#formInfo) : 0;
    if (this.#form) library.FPDF_SetFormFieldHighlightAlpha(this.#form, 0);
  }

  /** `index` from 0. Throws `PdfError` where the page itself is broken. */
  page(index: number): PdfPage {
    const page = this.library.FPDF_LoadPage(this.document, index);
    if (!page) throw new PdfError("damaged");
    return new PdfPage(this.library, page, this.#form);
  }

  close(): void {
    if (this.#form) this.library.PDFiumExt_ExitFormFillEnvironment(this.#form);
    if (this.#formInfo) this.library.PDFiumExt_CloseFormFillInfo(this.#formInfo);
    this.library.FPDF_CloseDocument(this.document);
    this.library.pdfium.wasmExports.free(this.address);
  }
}

export class PdfPage {
  /** In points, as a viewer shows the page: crop box and rotation applied. */
  readonly width: number;
  readonly height: number;

  constructor(
    private readonly library: Library,
    private readonly page: number,
    private readonly form: number,
  ) {
    this.width = Math.max(1, library.FPDF_GetPageWidthF(page));
    this.height = Math.max(1, library.FPDF_GetPageHeightF(page));
    if (form) library.FORM_OnAfterLoadPage(page, form);
  }

  close(): void {
    if (this.form) this.library.FORM_OnBeforeClosePage(this.page, this.form);
    this.library.FPDF_ClosePage(this.page);
  }

  /** The page at `dpi`, or as near as `maxPixels` allows, annotations and form fields with it. */
  render(dpi: number, options: { colour: boolean; maxPixels: number }): PdfBitmap {
    const { library } = this;
    const wanted = dpi / 72;
    const scale = Math.min(wanted, Math.sqrt(options.maxPixels / (this.width * this.height)));
    const width = Math.max(1, Math.round(this.width * scale));
    const height = Math.max(1, Math.round(this.height * scale));
    const bitmap = library.FPDFBitmap_CreateEx(width, height, options.colour ? 4 : 1, 0, 0);
    if (!bitmap) throw new PdfError("memory");
    try {
      const flags = RENDER_ANNOTATIONS | (options.colour ? 0 : RENDER_GREY);
      library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      library.FPDF_RenderPageBitmap(bitmap, this.page, 0, 0, width, height, 0, flags);
      if (this.form) library.FPDF_FFLDraw(this.form, bitmap, this.page, 0, 0, width, height, 0, flags);
      return this.#copy(bitmap);
    } finally {
      library.FPDFBitmap_Destroy(bitmap);
    }
  }

  /** The text layer in the file's own order; spaces and line ends stand between the words. */
  characters(): PdfCharacter[] {
    const { library } = this;
    const text = library.FPDFText_LoadPage(this.page);
    if (!text) return [];
    const space = library.pdfium.wasmExports.malloc(32);
    const toPage = this.#toViewer();
    const pageTurn = library.FPDFPage_GetRotation(this.page) * 90;
    const characters: PdfCharacter[] = [];
    const modes = new Map<number, boolean>();
    try {
      const count = library.FPDFText_CountChars(text);
      for (let index = 0; index < count; index++) {
        const code = library.FPDFText_GetUnicode(text, index);
        if (!code) continue;
        library.FPDFText_GetCharBox(text, index, space, space + 8, space + 16, space + 24);
        const at = space >> 3;
        const numbers = library.pdfium.HEAPF64;
        const [left = 0, right = 0, bottom = 0, top = 0] = numbers.subarray(at, at + 4);
        const [x0, y0] = toPage(left, top);
        const [x1, y1] = toPage(right, bottom);
        const object = library.FPDFText_GetTextObject(text, index);
        let visible = modes.get(object);
        if (visible === undefined) {
          visible = !object || library.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE_TEXT;
          modes.set(object, visible);
        }
        // pdfium says 2 for a hyphen at a line's end.
        const character = code === 2 ? "-" : code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
        const angle = (library.FPDFText_GetCharAngle(text, index) * 180) / Math.PI + pageTurn;
        characters.push({
          text: character,
          left: Math.min(x0, x1),
          top: Math.min(y0, y1),
          right: Math.max(x0, x1),
          bottom: Math.max(y0, y1),
          angle: ((angle % 360) + 360) % 360,
          visible,
        });
      }
    } finally {
      library.pdfium.wasmExports.free(space);
      library.FPDFText_ClosePage(text);
    }
    return characters;
  }

  /** The embedded picture where the page shows one and nothing else (an invisible text layer apart); it is not resampled. */
  soleImage(): PdfSoleImage | null {
    const { library } = this;
    const image = this.#soleImageObject();
    if (!image) return null;
    const space = library.pdfium.wasmExports.malloc(24);
    try {
      if (!library.FPDFPageObj_GetMatrix(image, space)) return null;
      const floats = library.pdfium.HEAPF32.subarray(space >> 2, (space >> 2) + 6);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = floats;
      const bitmap = library.FPDFImageObj_GetBitmap(image);
      if (!bitmap) return null;
      try {
        const pixels = this.#copy(bitmap);
        const toViewer = this.#toViewer();
        // The picture's unit square has its origin at the bottom left; pixel rows run down.
        const corner = (u: number, v: number) => toViewer(a * u + c * (1 - v) + e, b * u + d * (1 - v) + f);
        const [ox, oy] = corner(0, 0);
        const [rx, ry] = corner(1, 0);
        const [dx, dy] = corner(0, 1);
        const { width, height } = pixels;
        return {
          bitmap: pixels,
          toPage: [(rx - ox) / width, (ry - oy) / width, (dx - ox) / height, (dy - oy) / height, ox, oy],
        };
      } finally {
        library.FPDFBitmap_Destroy(bitmap);
      }
    } finally {
      library.pdfium.wasmExports.free(space);
    }
  }

  #soleImageObject(): number {
    const { library } = this;
    if (library.FPDFPage_GetAnnotCount(this.page) > 0) return 0;
    let image = 0;
    const count = library.FPDFPage_CountObjects(this.page);
    for (let index = 0; index < count; index++) {
      const object = library.FPDFPage_GetObject(this.page, index);
      const type = library.FPDFPageObj_GetType(object);
      if (type === IMAGE_OBJECT && !image) image = object;
      else if (type !== TEXT_OBJECT || library.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE_TEXT) return 0;
    }
    return image;
  }

  /** From the page's own coordinates to fractions of what a viewer shows. */
  #toViewer(): (x: number, y: number) => [number, number] {
    const { library } = this;
    const space = library.pdfium.wasmExports.malloc(8);
    const size = 1_000_000;
    const at = (x: number, y: number): [number, number] => {
      library.FPDF_PageToDevice(this.page, 0, 0, size, size, 0, x, y, space, space + 4);
      const [dx = 0, dy = 0] = library.pdfium.HEAP32.subarray(space >> 2, (space >> 2) + 2);
      return [dx / size, dy / size];
    };
    const [ox, oy] = at(0, 0);
    const [ax, ay] = at(1000, 0);
    const [bx, by] = at(0, 1000);
    library.pdfium.wasmExports.free(space);
    return (x, y) => [ox + ((ax - ox) * x + (bx - ox) * y) / 1000, oy + ((ay - oy) * x + (by - oy) * y) / 1000];
  }

  #copy(bitmap: number): PdfBitmap {
    const { library } = this;
    const width = library.FPDFBitmap_GetWidth(bitmap);
    const height = library.FPDFBitmap_GetHeight(bitmap);
    const stride = library.FPDFBitmap_GetStride(bitmap);
    const format = library.FPDFBitmap_GetFormat(bitmap);
    const channels = format === 1 ? 1 : format === 2 ? 3 : 4;
    const start = library.FPDFBitmap_GetBuffer(bitmap);
    const heap = library.pdfium.HEAPU8;
    const row = width * channels;
    const data = new Uint8Array(row * height);
    if (stride === row) data.set(heap.subarray(start, start + data.length));
    else
      for (let y = 0; y < height; y++) data.set(heap.subarray(start + y * stride, start + y * stride + row), y * row);
    return { data, width, height, channels };
  }
}
