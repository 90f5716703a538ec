import type { Line, Page } from "@/lib/text/types";
import { union } from "./boxes";

/** White that any space may have, and what a loosely set or slanted line may have, in fractions of the page's width. */
const SPACE = 0.014;
const LOOSE = 0.028;
/** What a form leaves between "the", "4th", "day of" and "September", each on its blank. */
const BLANKS = 0.12;
const ORDINAL = /^\d{1,2}(?:st|nd|rd|th)$/i;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[.,]?$/i;

/**
 * The page with its torn lines whole. A slanted or faint sheet comes in pieces ("You", far from "are hereby summoned"),
 * which are joined where they stand side by side with a word's white between them; columns stay apart.
 */
export function withWholeRows(page: Page): Page {
  if (page.source !== "ocr") return page;
  const lines = [...page.lines];
  for (let i = 0; i < lines.length; i++) {
    for (;;) {
      const line = lines[i] as Line;
      const at = lines.findIndex((other, j) => j !== i && goesOn(line, other, page.lines));
      if (at < 0) break;
      const words = [...line.words, ...(lines[at] as Line).words];
      const whole = { words, box: union(words.map((word) => word.box)) };
      // The longer piece knows its place among the lines.
      const stays = line.box[2] >= (lines[at] as Line).box[2] ? i : at;
      lines[stays] = whole;
      const gone = stays === i ? at : i;
      lines.splice(gone, 1);
      i = Math.max(0, stays - (gone < stays ? 1 : 0));
    }
  }
  return lines.length === page.lines.length ? page : { ...page, lines };
}

/** Whether two words are neighbours in "on the 4th day of September, 2026", and hardly anywhere else. */
function inDate(last: string, first: string): boolean {
  if (ORDINAL.test(first)) return /^(?:the|onthe|this)$/i.test(last);
  if (ORDINAL.test(last)) return /^day(?:of)?$/i.test(first);
  if (MONTH.test(first)) return /^(?:day)?of$/i.test(last);
  return MONTH.test(last) && /^,?(?:19|20)\d{2}[.,]?$/.test(first);
}

/** Whether the second piece is what the first line goes on with. */
function goesOn(line: Line, next: Line, all: readonly Line[]): boolean {
  const last = line.words.at(-1);
  const first = next.words[0];
  if (!last || !first) return false;
  const [x, y, w, h] = last.box;
  const [nx, ny, , nh] = first.box;
  const gap = nx - (x + w);
  const low = Math.min(h, nh);
  if (gap < -0.003 || gap > (inDate(last.text, first.text) ? BLANKS : LOOSE) || Math.max(h, nh) > 2.6 * low)
    return false;
  const apart = Math.min(Math.abs(y + h / 2 - (ny + nh / 2)), Math.abs(y + h - (ny + nh)));
  if (apart > 0.75 * low) return false;
  if (!/[A-Za-z0-9]/.test(last.text) || !/[A-Za-z0-9]/.test(first.text) || /:$/.test(last.text)) return false;
  if (gap > LOOSE) return true;
  // A hand of its own: "Issued: October 21, 2026   /s/ Ada Krantz"
  if (/^\/s\//i.test(first.text)) return gap <= SPACE && line.box[2] < 0.065;
  const near = all.filter((other) => Math.abs(other.box[1] - ny) < 0.06 && other.box[1] !== next.box[1]);
  const beneath = near.filter((other) => Math.abs(other.box[0] - nx) < 0.006);
  // Where other lines begin at the same place it is a column; also where they are set in from it, and none runs across.
  const setIn = near.filter(({ box }) => box[0] > nx - 0.006 && box[0] < nx + 0.09);
  const across = near.some(({ box }) => box[0] < nx - 0.02 && box[0] + box[2] > nx + 0.02);
  if (gap > SPACE && setIn.length >= 2 && !across) return false;
  return beneath.length < 2 || (gap <= SPACE && line.box[2] < 0.065);
}
