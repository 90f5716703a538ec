import type { Mark } from "@/lib/text/types";
import { isKnown } from "./match/lexicon";
import { personIn } from "./match/names";
import type { PaperLine } from "./paper";
import { BLANK, CONFORMED, clean, isSame, PROMPT } from "./signature-words";

/** Ink, or a stamped signature, that ends on or just above a printed line and stands over it, with no other words between. */
export function inkAbove(lines: readonly PaperLine[], anchor: PaperLine): Mark | null {
  const [x, y, w, h] = anchor.line.box;
  const reach = Math.max(0.075, h * 5);
  const over = anchor.page.marks.filter(({ kind, box: [mx, my, mw, mh] }) => {
    // A letterhead's emblem is as tall as wide, a signature never.
    if (kind !== "ink" && !(kind === "stamp" && mw < 0.4 && mh < 0.075 && mw > 2.5 * mh)) return false;
    if (kind === "ink" && mh > 0.6 * mw && my < 0.17) return false;
    const middle = mx + mw / 2;
    if (kind === "stamp" && (middle < x - 0.1 || middle > x + w + 0.1)) return false;
    const near = my + mh > y - reach && my < y + h && mx < x + w + 0.12 && mx + mw > x - 0.12 && mh < 0.2;
    return (
      near &&
      !lines.some((line) => line !== anchor && line.page === anchor.page && isBetween(line, my + mh / 2, anchor))
    );
  });
  return over.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}

/** Whether a line that says something stands between the middle of a signature and the name it might belong to. */
function isBetween(line: PaperLine, from: number, anchor: PaperLine): boolean {
  const [x, y, w] = anchor.line.box;
  const [lx, ly, lw, lh] = line.line.box;
  if (ly < from || ly + lh > y + 0.004 || lx > x + w || lx + lw < x || BLANK.test(line.text)) return false;
  const sureness = Math.min(...line.line.words.map((word) => word.confidence));
  return (
    sureness > 70 && /[A-Za-z]{3}.*[A-Za-z]{2}/.test(line.text) && !CONFORMED.test(line.text) && !PROMPT.test(line.text)
  );
}

/** A signature that was read as words: the name once more, or letters that make none, right above the printed name. */
export function scriptAbove(lines: readonly PaperLine[], anchor: PaperLine, name: string | null): boolean {
  const [x, y, w, h] = anchor.line.box;
  return lines.some((above) => {
    if (above === anchor || above.page !== anchor.page) return false;
    const [ax, ay, aw, ah] = above.line.box;
    const bottom = ay + ah;
    if (bottom > y + h || bottom < y - Math.max(0.05, 3 * h) || ax > x + w + 0.1 || ax + aw < x - 0.1) return false;
    if (name && above.text.length < name.length + 8 && isSame(above.text, name)) return true;
    if (BLANK.test(above.text) || above.text.length > 30 || aw > 0.45 || /\d{2}|:$|^(?:OR|or)$/.test(above.text))
      return false;
    const sureness = Math.min(...above.line.words.map((word) => word.confidence));
    const wordless = !above.text
      .split(" ")
      .some((word) => isKnown(word.replace(/[^A-Za-z]/g, "")) || /^[A-Z][a-z]{4,}$/.test(word));
    return (
      wordless && (sureness < 75 || ah > 1.8 * h || /[^A-Za-z0-9 .,'&-]/.test(above.text)) && !PROMPT.test(above.text)
    );
  });
}

/** A hand that was read as letters right above a printed title, on a scanned sheet: "ad /AVAVAY a" */
export function scrawlAbove(lines: readonly PaperLine[], title: PaperLine): boolean {
  if (title.page.source !== "ocr") return false;
  const [x, y, , h] = title.line.box;
  return lines.some((above) => {
    const [ax, ay, aw, ah] = above.line.box;
    const gap = y - (ay + ah);
    return (
      above.page === title.page &&
      above !== title &&
      gap > -0.6 * h &&
      gap < 2 * h &&
      aw < 0.4 &&
      Math.abs(ax - x) < 0.12 &&
      Math.min(...above.line.words.map((word) => word.confidence)) < 60 &&
      !above.text.split(" ").some((word) => /^[A-Za-z]{4,}\W?$/.test(word) && !/^[A-Z]+$/.test(word))
    );
  });
}

/** A name through which a pen has gone, its strange signs left out. */
export function crossedName(text: string): string | null {
  if (/\d{2}/.test(text)) return null;
  const words = text
    .split(" ")
    .map((word) => word.replace(/[^A-Za-z.'-]/g, ""))
    .filter((word) => /^[A-Z][a-z'-]{1,}|^[A-Z]\.$/.test(word));
  return words.length >= 2 ? personIn(words.join(" ")) : null;
}

/** The words right above a title, wherever the reader has put them: ink tears a printed name out of its line. */
export function nameFromWords(title: PaperLine): string | null {
  const [x, y, , h] = title.line.box;
  const words = title.page.lines
    .filter((line) => line.words.length < 9)
    .flatMap((line) => line.words)
    .filter((word) => {
      const [wx, wy, ww, wh] = word.box;
      const bottom = wy + wh;
      return (
        wx > x - 0.03 &&
        wx + ww < x + 0.35 &&
        bottom > y - 1.6 * h - 0.012 &&
        bottom < y + 0.2 * h &&
        /[A-Za-z]/.test(word.text)
      );
    });
  words.sort((a, b) => a.box[0] - b.box[0]);
  const text = words.map((word) => word.text).join(" ");
  return words.length >= 2 && words.length <= 7 ? (personIn(text) ?? crossedName(text)) : null;
}

/** A script type's name above the printed one, with the form's own words between them or none: both came as text. */
export function twice(own: readonly PaperLine[], name: string): boolean {
  const next = own.slice(1).find((line) => !PROMPT.test(clean(line)));
  return (
    next !== undefined &&
    isSame(next.text.split(",")[0] ?? "", name) &&
    personIn(clean(next).split(",")[0] ?? "") !== null
  );
}
