import { captionRegion, tidy } from "../caption-region";
import { defineFinder, notFound, read, unreadable } from "../define-finder";
import { caseNumberIn } from "../match/case-numbers";
import type { Paper, PaperLine } from "../paper";

const FILE_LABEL =
  /\b(?:case|docket|cause|file|matter|subpoena|reference|ref|incident|inquiry|warrant|appeal|demand|summons|charge|complaint|investigation|control|claim|grand jury|GJ|action|index|NSL)\b[^:#\d]{0,14}?(?:\b(?:no|number|nos|#|id)\b\.?|[:#])/i;

/** "CAUSE NO. D-1-DC-25-301177" */
const CASE_LABEL = /^(?:(?:civil|criminal) )?(?:case|cause|docket|court file)\b.{0,12}\b(?:no|number)\b/i;

/** "No. S-2026-11", "NSL-25-377120": a number with a line of its own. */
const ALONE = /^(?:[A-Z]{2,5} ?# ?[\d-]{5,}|no\.? ?[$A-Z0-9]+(?:-[A-Z0-9]+)+|[A-Z]{2,5}-\d{2,4}-\d{3,})$/i;

/** The number under which its court, or its agency, files the paper, without the label before it. */
export default defineFinder({
  key: "caseNumber",
  needs: ["instrument", "court"],
  find(paper, { instrument, court }) {
    const region = captionRegion(paper);
    const groups: PaperLine[][] = [];
    if (region) groups.push(region.right, region.titles, region.left, region.court);
    const first = paper.pages[0];
    const top = paper.lines.filter((l) => l.page === first && l.line.box[1] < 0.5);
    // "SEARCH WARRANT NO. SW 26-014"
    if (instrument.value === "search-warrant")
      groups.push(top.filter((l) => /\bwarrant\b.{0,6}(?:\b(?:no|number)\b|#)/i.test(tidy(l))));
    // An agency files its subpoena under the subpoena's number, whatever investigation it names.
    if (court.value === null && instrument.value === "administrative-subpoena")
      groups.push(top.filter((l) => /^(?:subpoena|summons)\b.{0,10}(?:\b(?:no|number)\b|#)/i.test(tidy(l))));
    if (court.value === null || instrument.value === "grand-jury-subpoena")
      groups.push(top.filter((l) => FILE_LABEL.test(tidy(l)) || ALONE.test(tidy(l))));
    // A form repeats its number over the later pages, and an e-signature page under "Case Number".
    if (court.value !== null || instrument.value?.endsWith("subpoena")) {
      groups.push(paper.lines.filter((l) => l.page !== first && l.line.box[1] < 0.25));
    }
    // Above the court's name, or at a form's foot where the grand jury's own number stands.
    if (region)
      groups.push(top.filter((l) => l.zone !== "header" && CASE_LABEL.test(tidy(l)) && !/\bforeign\b/i.test(l.text)));
    if (instrument.value === "grand-jury-subpoena")
      groups.push(
        paper.lines.filter((l) => /^(?:gj|grand jury|usao|u\.?s\.? attorney)\b.{0,12}\b(?:no|number)\b/i.test(tidy(l))),
      );
    let blank: PaperLine | null = null;
    for (const lines of groups) {
      const found = numberIn(paper, lines);
      if (found?.value) {
        const { value, line } = found;
        return read(
          value.text,
          value.sure * (0.75 + 0.25 * paper.confidence(line.start, line.end)),
          paper.evidence(line.start, line.end),
        );
      }
      blank ??= found?.line ?? null;
    }
    const stamped = fromStamp(paper);
    if (stamped) return stamped;
    if (court.value === null) {
      const letter = aboutLine(paper, top);
      if (letter) return letter;
    }
    const garbled = region?.right.find(
      (line) => line.line.words.length === 1 && line.text.length > 7 && paper.confidence(line.start, line.end) < 0.5,
    );
    if (garbled) return unreadable(paper.evidence(garbled.start, garbled.end));
    if (blank && poor(paper, blank)) return unreadable(paper.evidence(blank.start, blank.end));
    return notFound(court.value ? 0.9 : 0.93);
  },
});

/** The number on a line, or on the line beneath its label. */
function numberIn(paper: Paper, lines: readonly PaperLine[]) {
  let label: PaperLine | null = null;
  for (const labelled of [true, false]) {
    for (const [i, line] of lines.entries()) {
      const text = tidy(line);
      const value = caseNumberIn(text, labelled);
      if (value) {
        // "Case ID: CR 25     1102": a form's wide blank parts the year from the number.
        const beside = /^[A-Z]{2} ?\d{2}$/.test(value.text)
          ? paper.lines.find(
              (l) =>
                l.page === line.page &&
                l !== line &&
                Math.abs(l.line.box[1] - line.line.box[1]) < 0.008 &&
                l.line.box[0] > line.line.box[0] &&
                /^\d{1,6}$/.test(l.text),
            )
          : null;
        return { value: beside ? { ...value, text: `${value.text} ${beside.text}` } : value, line };
      }
      if (!labelled || !/\b(?:no|number|nos)\b\.?:?$|\b(?:case|docket|cause|file) ?[#:]$/i.test(text)) continue;
      label ??= line;
      // "Case No." over its number: the next line, or the one right beneath.
      const under = [lines[i + 1], ...paper.lines.filter((l) => l.page === line.page && beneath(line, l))].filter(
        (l) => l !== undefined,
      );
      for (const next of under) {
        const found = caseNumberIn(`No. ${tidy(next)}`, true);
        if (found) return { value: found, line: next };
      }
    }
  }
  return label ? { value: null, line: label } : null;
}

function beneath(a: PaperLine, b: PaperLine): boolean {
  const gap = b.line.box[1] - a.line.box[1];
  return gap > 0.004 && gap < 0.035 && Math.abs(b.line.box[0] - a.line.box[0]) < 0.06;
}

/** "Case 4:25-cr-00158 Document 70 Filed 02/17/26": a court's own stamp. */
function fromStamp(paper: Paper) {
  for (const line of paper.in("header")) {
    const value = /\bcase\b/i.test(line.text)
      ? /\b\d:\d\d-[a-z]{2}-\d{3,6}(?:-[A-Z]{2,4})*/i.exec(line.text)?.[0]
      : undefined;
    if (value)
      return read(
        value,
        0.92 * (0.75 + 0.25 * paper.confidence(line.start, line.end)),
        paper.evidence(line.start, line.end),
      );
  }
  return null;
}

/** "Re: Request for registration information, case 26-001984": the sender's own file. */
function aboutLine(paper: Paper, top: readonly PaperLine[]) {
  for (const line of top) {
    const match =
      /\b(?:case|incident|file|matter|inquiry|reference|report|complaint)\b(?: (?:no|number)\.?)?[ :#]*([A-Z]{0,4}-?\d[\d-]*\d)\b/i.exec(
        tidy(line),
      ) ?? /[,;] ([A-Z]{2,4} \d{2}-\d{3,6})$/.exec(tidy(line));
    if (
      match?.[1] &&
      /^(?:re|subject|in re|matter|our file|file)\b/i.test(`${leftOf(paper, line)} ${tidy(line)}`.trim())
    )
      return read(match[1], 0.9, paper.evidence(line.start, line.end));
  }
  // "National Security Letter NSL-26-100200": the paper's own name, and its number.
  for (const line of top) {
    const own =
      /^(?=.{0,60}$)(?=.*\b(?:letter|subpoena|summons|demand|request|notice|order)\b)(?:[A-Z][A-Za-z]+ ){1,6}([A-Z]{1,5}-\d{2,4}-\d{3,})$/i.exec(
        tidy(line),
      );
    if (own?.[1]) return read(own[1], 0.86, paper.evidence(line.start, line.end));
  }
  const body = paper.flow("body");
  const match =
    /\b(?:opened|our|under|file|investigating) (?:case|incident|file|report)(?: (?:no|number)\.?)? #?([A-Z]{0,4}-?\d{2,4}-\d{3,})\b/i.exec(
      body.text,
    );
  if (!match?.[1]) return null;
  return read(match[1], 0.8, body.evidence(match.index, match.index + match[0].length));
}

/** "RE" in the column left of "Found property, WPD 26-3307". */
function leftOf(paper: Paper, line: PaperLine): string {
  const label = paper.lines.find(
    (l) =>
      l.page === line.page &&
      l.line.box[0] < line.line.box[0] &&
      Math.abs(l.line.box[1] - line.line.box[1]) < line.line.box[3] &&
      l.text.length < 12,
  );
  return label?.text.trim() ?? "";
}

/** Whether the words on a line could hardly be read. */
function poor(paper: Paper, line: PaperLine): boolean {
  return paper.confidence(line.start, line.end) < 0.5;
}
