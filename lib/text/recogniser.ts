import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Grey } from "./picture/grey";

/** A recognised word: `left`, `top`, `width`, `height` in pixels of the picture, `confidence` 0 to 100. */
export interface RecognisedWord {
  text: string;
  confidence: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Tesseract's page segmentation modes that are of use here. */
const SEGMENTATION = { auto: 3, column: 4, block: 6, line: 7, sparse: 11 } as const;

export interface Recognise {
  dpi: number;
  segmentation: keyof typeof SEGMENTATION;
}

interface TesseractApi {
  Init(path: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(exif: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
}

interface TesseractModule {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => TesseractApi;
}

const LSTM_ONLY = 1;
/** Wider pictures give empty text without a word of warning. */
const WIDEST = 32_000;

let loading: Promise<Recogniser> | undefined;

/** The one recogniser of this process. It works on the calling thread: use it in a process that may be killed. */
export function loadRecogniser(): Promise<Recogniser> {
  loading ??= (async () => {
    const require = createRequire(import.meta.url);
    const core = require("tesseract.js-core/tesseract-core-simd-lstm") as (options: object) => Promise<TesseractModule>;
    const model = require.resolve("@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz");
    const [module, packed] = await Promise.all([core({ print() {}, printErr() {} }), readFile(model)]);
    module.FS.writeFile("eng.traineddata", await promisify(gunzip)(packed));
    const api = new module.TessBaseAPI();
    if (api.Init(null, "eng", LSTM_ONLY) !== 0) throw new Error("Tesseract could not load its language model");
    return new Recogniser(module, api);
  })();
  return loading;
}

export class Recogniser {
  constructor(
    private readonly module: TesseractModule,
    private readonly api: TesseractApi,
  ) {}

  /** The words of a picture, in Tesseract's order. */
  recognise(grey: Grey, options: Recognise): RecognisedWord[] {
    if (grey.width < 8 || grey.height < 8 || grey.width > WIDEST || grey.height > WIDEST) return [];
    this.#show(grey);
    this.api.SetVariable("tessedit_pageseg_mode", String(SEGMENTATION[options.segmentation]));
    this.api.SetVariable("user_defined_dpi", String(Math.round(Math.min(2400, Math.max(70, options.dpi)))));
    this.api.Recognize(null);
    const words = parseTsv(this.api.GetTSVText(0));
    this.api.Clear();
    return words;
  }

  #show({ data, width, height }: Grey): void {
    const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
    const file = new Uint8Array(head.length + data.length);
    file.set(head);
    file.set(data, head.length);
    this.module.FS.writeFile("/input", file);
    if (this.api.SetImageFile(1, 0) === 1) throw new Error("Tesseract could not read the picture");
  }
}

/** Level 5 rows of Tesseract's table are words. */
function parseTsv(table: string): RecognisedWord[] {
  const words: RecognisedWord[] = [];
  for (const row of table.split("\n")) {
    const cells = row.split("\t");
    if (cells[0] !== "5") continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    const text = cells.slice(11).join("\t").trim();
    if (text) words.push({ text, confidence: Math.max(0, confidence), left, top, width, height });
  }
  return words;
}
