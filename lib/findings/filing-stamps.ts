import type { PaperLine } from "./paper";

/** What a rubber stamp begins with. */
const WORD =
  /^(?:[A-Z]{3} )?(?:E-?)?(?:FILED|RECEIVED|RECORDED|ENTERED|DOCKETED|COPY|CERTIFIED COPY|CONFORMED COPY)[.:!]?(?: (?=.*\d)[A-Z0-9 ,.]{2,14})?$|^(?:filed|received)[.:!]?$/i;
/** What stands beneath: a day, however torn ("FEB 2 42026"), an hour, an office. */
const DAY =
  /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.? ?[\dOIl ,.]{2,12}$|^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}$|^(?:19|20)\d{2}$|^(?:at )?\d{1,2}[:.]\d{2} ?[AP]\.?M\.?$/i;
const OFFICE =
  /^(?=.*\b(?:CLERK|COURTS?|LIBRARY|OFFICE|COUNTY|ADMINISTRATION|DEPARTMENT|POLICE|SHERIFF|DIRECTOR|DISTRICT|RECORDER|BY)\b)[A-Z0-9 .,'&:_-]{2,44}$/;

/**
 * The lines of rubber stamps that a clerk or a library set on the sheet: a word ("FILED"), and close beneath it in the
 * same column a day or an office. They say when a paper passed a desk, and nothing else; "CLERK OF COURT" there is no
 * clerk who signs.
 */
export function filingStamps(lines: readonly PaperLine[]): ReadonlySet<PaperLine> {
  const stamps = new Set<PaperLine>();
  for (const [index, line] of lines.entries()) {
    if (!WORD.test(line.text.trim())) continue;
    const own = [line];
    for (const next of lines.slice(index + 1, index + 5)) {
      if (next.page !== line.page || !isBeneath(own.at(-1) ?? line, next)) break;
      const text = next.text.trim();
      if (!DAY.test(text) && !OFFICE.test(text)) break;
      own.push(next);
    }
    if (own.length > 1) for (const one of own) stamps.add(one);
  }
  return stamps;
}

function isBeneath({ line: { box: above } }: PaperLine, { line: { box: below } }: PaperLine): boolean {
  const gap = below[1] - (above[1] + above[3]);
  const high = Math.max(above[3], below[3]);
  const apart = Math.abs(above[0] + above[2] / 2 - (below[0] + below[2] / 2));
  return gap > -0.7 * high && gap < 2 * high && apart < Math.max(above[2], below[2]) / 2;
}
