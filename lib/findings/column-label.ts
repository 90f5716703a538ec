import type { Paper, PaperLine } from "./paper";

/** How far above a cell its label may stand, in pages. */
const REACH = 0.07;

/**
 * The words right above a line that stands in a cell of its own, and the other cells of their row: `Date` beside
 * `Signature and title`, over `February 9, 2026`. `null` where nothing short stands above it.
 */
export function columnLabel(paper: Paper, line: PaperLine): { label: string; row: string } | null {
  const [x, y, width] = line.line.box;
  const above = paper.lines
    .filter((other) => {
      const [ox, oy, owidth] = other.line.box;
      return (
        other.page === line.page &&
        oy < y - 0.004 &&
        y - oy < REACH &&
        ox < x + width &&
        ox + owidth > x &&
        other !== line
      );
    })
    .sort((a, b) => b.line.box[1] - a.line.box[1]);
  const label = above.find((other) => isLabel(other.text));
  if (!label || above.indexOf(label) > 1) return null;
  const row = paper.lines.filter(
    (other) => other.page === line.page && other !== label && Math.abs(other.line.box[1] - label.line.box[1]) < 0.006,
  );
  return { label: label.text, row: row.map((other) => other.text).join(" ") };
}

function isLabel(text: string): boolean {
  return text.length < 40 && !/\d{2}/.test(text) && /^[^a-z\d]*(?:\([A-Za-z\d]\) ?)?date\b/i.test(text);
}
