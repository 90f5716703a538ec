/** A rectangle `[x, y, width, height]` in fractions of a page's width and height, origin top left. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A word on the upright page: turned and straightened, so that its box can be compared with its neighbours'. */
export interface Word {
  text: string;
  /** 0 to 100; a text layer's words have 100. Under 50 a word could not be read. */
  confidence: number;
  box: Box;
}

/** Words that stand side by side without a wide gap. A caption's left and right columns are two lines, not one. */
export interface Line {
  words: Word[];
  box: Box;
}

/**
 * What is drawn and not printed. `ink`: strokes that are no words (a signature, a scribble). `seal`: a round or
 * embossed emblem of seal size, or a shield-like stamp. `rule`: a long horizontal line, such as a signature line.
 * `checkbox`: a small square, `ticked` or not. `stamp`: a coloured or slanted imprint (RECEIVED, FILED).
 */
export interface Mark {
  kind: "ink" | "seal" | "rule" | "checkbox" | "stamp";
  box: Box;
  /** 0 to 1. */
  confidence: number;
  ticked?: boolean;
}

/** Row-major 3 × 3 matrix from the upright page's fractions to those of the page as a viewer shows the file. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

export interface Page {
  /** From 1 through the instrument. */
  number: number;
  /** Index, from 0, of the file the page came from, and the page (or TIFF frame), from 1, in it. */
  file: number;
  filePage: number;
  source: "text-layer" | "ocr" | "blank";
  /** 0 to 100, mean of its words; under 65 the page could not be read. 0 for a blank page. */
  confidence: number;
  /** The clockwise turn of the writing on the page as a viewer shows it. */
  rotation: 0 | 90 | 180 | 270;
  /** Upright width divided by upright height. */
  aspect: number;
  toViewer: Homography;
  /** In reading order. */
  lines: Line[];
  marks: Mark[];
  /** What a person should know of how the page was read: a lying text layer, a retry, a photo straightened. */
  notes: PageNote[];
}

export type PageNote =
  | "text-layer-distrusted"
  | "hidden-text"
  | "turned"
  | "straightened"
  | "sheet-found"
  | "faint"
  | "retried"
  | "damaged";
