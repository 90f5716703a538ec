import { chain, fromUnitSquare, type Matrix, scaling, unturn } from "../geometry";
import type { PageNote } from "../types";
import { divideByBackground, paper } from "./background";
import { colourShare, dropColour, toGrey } from "./colour";
import { blur, type Grey, median3, type Picture, percentile, resize, stretch, turn, warp } from "./grey";
import { type InkMask, inkMask, skew, specks } from "./ink";
import { findSheet, sheetSize } from "./sheet";
import { withoutStreaks } from "./streaks";

type Turn = 0 | 90 | 180 | 270;

/** The pixels of a page, and where each lies on the page that a viewer shows. */
export interface PageImage {
  picture: Picture;
  toViewer: Matrix;
  /** Width by height of the page in inches, where the file says so. */
  inches: readonly [number, number] | null;
}

/** A picture made ready for recognition. `toViewer` leads from its pixels to the page as a viewer shows it. */
export interface Prepared {
  grey: Grey;
  /** The coloured ink alone (stamps, pen), where there is any, before turning and straightening. */
  colour: { layer: Grey; toViewer: Matrix } | null;
  mask: InkMask;
  toViewer: Matrix;
  dpi: number;
  /** The clockwise turn of the writing on the page as a viewer shows it, as far as it is known. */
  turned: Turn;
  notes: PageNote[];
}

/** Above this share of coloured pixels a page has stamps, pen or highlighter on it. */
const COLOUR_ON_PAGE = 0.0015;
const LEVEL_WITHIN_DEGREES = 0.3;
const SPECKLED = 60;
/** No print covers this much of a page: what the threshold took for ink is noise. */
const NOISE = 0.17;
/** Finer pictures are brought down to it: recognition gains nothing and takes longer. */
const FINEST_DPI = 340;
const USUAL_DPI = 300;

/** Undoes what scanning, faxing or photographing did to a page, as far as that can be told without reading it. */
export function prepare({ picture, toViewer, inches }: PageImage): Prepared {
  const notes: PageNote[] = [];
  const coloured = colourShare(picture) > COLOUR_ON_PAGE ? dropColour(picture) : null;
  const colour = coloured ? { layer: coloured.layer, toViewer } : null;
  let grey = withoutStreaks(coloured ? coloured.grey : toGrey(picture));
  let matrix = toViewer;
  const rescale = (width: number, height: number) => {
    matrix = chain(scaling(grey.width / width, grey.height / height), matrix);
    grey = resize(grey, width, height);
  };

  const [across, down] = resolution(grey, toViewer, inches);
  let dpi = Math.max(across, down);
  const sheet = findSheet(grey);
  if (sheet) {
    const { width, height } = sheetSize(sheet);
    const toSource = chain(scaling(1 / width, 1 / height), fromUnitSquare(sheet));
    grey = warp(grey, width, height, toSource);
    matrix = chain(toSource, matrix);
    dpi = Math.min(width, height) / 8.5;
    notes.push("sheet-found");
  } else if (across / down > 1.4 || down / across > 1.4) {
    // A coarse fax has half the rows that it should have.
    rescale(Math.round((grey.width * dpi) / across), Math.round((grey.height * dpi) / down));
    grey = blur(grey, 1.3);
  }
  if (dpi > FINEST_DPI) {
    rescale(Math.round((grey.width * USUAL_DPI) / dpi), Math.round((grey.height * USUAL_DPI) / dpi));
    dpi = USUAL_DPI;
  }

  const { white, spread } = paper(grey);
  if (spread > 14 || white < 215) {
    grey = divideByBackground(grey);
    const dark = percentile(grey, 0.005);
    if (dark > 70) {
      grey = stretch(grey, dark - 10, 245);
      notes.push("faint");
    }
  }
  let mask = inkMask(grey);
  if (mask.share > NOISE) {
    grey = blur(grey, 1.8);
    const dark = percentile(grey, 0.001);
    grey = median3(stretch(grey, dark, Math.max(dark + 30, percentile(grey, 0.025))));
    mask = inkMask(grey);
    notes.push("faint");
  }

  const lie = skew(mask);
  let turned: Turn = 0;
  let changed = false;
  if (lie.sideways && lie.sure) {
    turned = 90;
    matrix = chain(unturn(90, grey.width, grey.height), matrix);
    grey = turn(grey, 270);
    changed = true;
  }
  if (Math.abs(lie.degrees) > LEVEL_WITHIN_DEGREES) {
    const toSource = levelling(lie.degrees, grey.width, grey.height);
    grey = warp(grey, grey.width, grey.height, toSource);
    matrix = chain(toSource, matrix);
    notes.push("straightened");
    changed = true;
  }
  if (specks(grey) > SPECKLED) {
    grey = median3(grey);
    changed = true;
  }
  return { grey, colour, mask: changed ? inkMask(grey) : mask, toViewer: matrix, dpi, turned, notes };
}

/** The same page, the other way up. */
export function upsideDown(prepared: Prepared): Prepared {
  const grey = turn(prepared.grey, 180);
  return {
    ...prepared,
    grey,
    mask: inkMask(grey),
    toViewer: chain(unturn(180, grey.width, grey.height), prepared.toViewer),
    turned: ((prepared.turned + 180) % 360) as Turn,
  };
}

/** From the straightened picture to the skewed one, about the middle. */
export function levelling(degrees: number, width: number, height: number): Matrix {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const cx = width / 2;
  const cy = height / 2;
  return [cos, -sin, cx - cos * cx + sin * cy, sin, cos, cy - sin * cx - cos * cy, 0, 0, 1];
}

/** Dots an inch along the picture's own axes; the page may be turned against them. */
function resolution(grey: Grey, toViewer: Matrix, inches: readonly [number, number] | null): [number, number] {
  if (!inches) {
    const guess = Math.min(grey.width, grey.height) / 8.5;
    return [guess, guess];
  }
  const across = Math.hypot(toViewer[0] * inches[0], toViewer[3] * inches[1]);
  const down = Math.hypot(toViewer[1] * inches[0], toViewer[4] * inches[1]);
  return [1 / across, 1 / down];
}
