import type { PaperLine } from "./paper";

// "[X]", "☒", "✕ ", "(x)"
const TICKED = /^\W{0,2}(?:\[ ?[xX✓✔✕✗*] ?\]|\( ?[xX✓✔✕] ?\)|[☒☑✓✔✕✗🗹])\s/u;
// "[ ]", "☐", and what a scanner makes of an empty square: "[J", "[1", "[0", "[]"
const EMPTY = /^\W{0,2}(?:\[ ?_{0,3} ?\]|\[[J1Il0|]\]?|\( {1,3}\)|[☐□◻⬜])\s?/u;

/** Whether the box before a line is ticked; `null` where no box stands there. */
export function tickOf(line: PaperLine): boolean | null {
  const text = line.text.replace(/^\(?(?:[A-Za-z]|\d{1,2})[.)] /, "");
  if (TICKED.test(text)) return true;
  const mark = boxBefore(line);
  if (mark?.ticked !== undefined) return mark.ticked;
  return EMPTY.test(text) ? false : null;
}

/** A square as high as the line, at its beginning; round letters are smaller. */
function boxBefore({ page, line }: PaperLine) {
  const [x, y, , h] = line.box;
  return page.marks.find(
    ({ kind, box: [mx, my, mw, mh] }) =>
      kind === "checkbox" &&
      mh > 0.7 * h &&
      Math.abs(my + mh / 2 - (y + h / 2)) < 0.6 * h &&
      mx + mw > x - 0.06 &&
      mx < x + 0.035,
  );
}
