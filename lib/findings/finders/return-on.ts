import { columnLabel } from "../column-label";
import { defineFinder, notFound, read } from "../define-finder";
import type { Flow } from "../flow";
import { type DateMatch, datesIn } from "../match/dates";
import type { Paper, PaperLine } from "../paper";
import type { Day, InstrumentKind } from "../types";

const ORDERS: readonly (InstrumentKind | null)[] = ["court-order", "fisa-order", "pen-trap-order"];
/** Kinds whose papers name the library no day: a warrant's return is the officer's. */
const NEVER: readonly (InstrumentKind | null)[] = [
  "search-warrant",
  "administrative-warrant",
  "application",
  "open-records-request",
  "other",
  "preservation-request",
];

/** The words right before a day that something is due. */
const DUE =
  /\b(?:on or (?:about or )?before|no later than|not later than|by|before|until|due(?: on| by)?|returnable(?: on)?|return date(?: is)?:?|compliance date:?|date and time|date of (?:appearance|production|compliance)|deadline:?|not beyond)\b[ :|]*(?:(?:the )?(?:the|noon|5:00 p\.?m\.?|(?:close|end) of (?:the )?business(?: day)?)(?: of| on)?,? )?(?:\w+day,? )?(?:the )?$/i;
const ON = /\b(?:on|this)\b (?:the )?(?:\w+day,? (?:the )?)?$/i;
const TIME = /\b\d{1,2}(?:[:.]\d{2})? ?(?:a\.?m|p\.?m|o'?clock|noon)\b/i;
const COMMAND =
  /\b(?:commanded|required|summoned|directed|ordered|shall|must|produce|appear|deliver|provide|furnish|produced|sent|hand(?:ed)?|testify)\b/i;
/** What makes of a day the edge of a period, or of another act. */
const NOT_DUE =
  /\b(?:from|between|since|through|thru|to|and|dated|filed|issued|signed|entered|heard|held|received|born|served|moved|started|after|of|until|before the date)\b (?:on )?(?:or about )?(?:the )?(?:\w+day,? )?$/i;
const SILENCE = /\b(?:not|never|no one|no person)\b[^.]{0,120}\b(?:disclos|reveal|notify|tell)|\bsealed until\b/i;

/** The day by which records are to be produced, or the appearance is set. A deadline counted from service is no date. */
export default defineFinder({
  key: "returnOn",
  needs: ["instrument", "issuedOn"],
  find(paper, { instrument, issuedOn }) {
    const kind = instrument.value;
    if (NEVER.includes(kind)) return notFound(0.95);
    const flow = paper.flow("body", "attachment", "signature-block");
    const hits = datesIn(flow.text)
      .map((date) => ({ date, score: score(flow, date, kind, issuedOn.value) + labelled(paper, flow, date) }))
      .filter(({ score }) => score >= 4)
      .sort((a, b) => b.score - a.score || a.date.start - b.date.start);
    const [first] = hits;
    // On a sheet that reads badly a day may stand unseen.
    const faint = paper.pages.some((page) => page.confidence > 0 && page.confidence < 75);
    if (!first) return inCell(paper, kind) ?? notFound(faint ? 0.5 : 0.88);
    const { date } = first;
    const sure =
      Math.min(0.99, 0.7 + first.score * 0.035) *
      date.confidence *
      (0.75 + 0.25 * flow.confidence(date.start, date.end));
    return read(date.day, sure, flow.evidence(date.start, date.end));
  },
});

/** What the head of a form's column says of the day beneath it: "Date and time" to appear, the signer's own "Date". */
function labelled(paper: Paper, flow: Flow, date: DateMatch): number {
  const line = paper.lineAt(flow.origin(date.start));
  const head = line && line.text.length < 45 ? columnLabel(paper, line) : null;
  if (!head) return 0;
  if (/\bsign|\bissu/i.test(`${head.label} ${head.row}`)) return -9;
  return /\btime\b/i.test(head.label) || /\bplace\b|\btime\b/i.test(head.row) ? 5 : 0;
}

/** A form's cell: "(B) Date" over "March 16, 2026", with the time beneath it. */
function inCell(paper: Paper, kind: InstrumentKind | null) {
  if (!kind?.endsWith("subpoena")) return null;
  for (const line of paper.in("body")) {
    const [date] = datesIn(line.text);
    if (!date || line.text.length > 30) continue;
    const [x, y] = line.line.box;
    const near = (l: PaperLine, reach: number) =>
      l.page === line.page && l !== line && Math.abs(l.line.box[1] - y) < reach;
    const labels = paper.lines.filter(
      (l) =>
        near(l, 0.05) &&
        l.line.box[1] < y + 0.004 &&
        l.line.box[0] < x + 0.15 &&
        l.line.box[0] + l.line.box[2] > x - 0.02,
    );
    const label = labels.some((l) => /\bdate\b(?! (?:issued|of (?:birth|issue)|served|signed))[^a-z]*$/i.test(l.text));
    const time = paper.lines.some(
      (l) => near(l, 0.05) && /\btime\b|\d{1,2}:\d{2}|[ap]\.? ?m\./i.test(l.text) && Math.abs(l.line.box[0] - x) < 0.25,
    );
    if (label && time)
      return read(date.day, 0.92 * date.confidence, paper.evidence(line.start + date.start, line.start + date.end));
  }
  return null;
}

function score(flow: Flow, date: DateMatch, kind: InstrumentKind | null, issuedOn: Day | null): number {
  const { text } = flow;
  const before = text.slice(Math.max(0, date.start - 60), date.start).replace(/\s+/g, " ");
  const after = text.slice(date.end, date.end + 45).replace(/\s+/g, " ");
  const sentence = sentenceAround(text, date);
  if (issuedOn && date.day < issuedOn) return 0;
  if (date.day === issuedOn) return 0;
  if (SILENCE.test(sentence) && /\buntil $/i.test(before)) return 0;
  let points = 0;
  const due = DUE.test(before);
  const on = ON.test(before);
  if (due) points += 4;
  if (/\bby $/i.test(before) && /\b(?:sent|dated|signed|issued|filed|made|given) by $/i.test(before)) points -= 3;
  if (on) points += 1;
  if (TIME.test(after.slice(0, 30))) points += 3;
  if (TIME.test(before.slice(-40)) && !/\bbetween\b/i.test(before)) points += 3;
  if (/\bdate and time|\(B\) ?date|\bdate\b.{0,6}$|\bdate of appearance/i.test(before)) points += 2;
  if (COMMAND.test(sentence)) points += 2;
  if (/\b(?:sitting|grand jury|place|courtroom|courthouse|office)\b/i.test(sentence)) points += 1;
  if (issuedOn && date.day > issuedOn) points += 1;
  if (!due && NOT_DUE.test(before)) points -= 6;
  if (/\b(?:through|and ending|to)\b (?:and including )?$/i.test(before)) points -= 6;
  if (/^,? ?(?:to|through|until|-|and) (?:the )?(?:[A-Z][a-z]{2,8} \d|\d{1,2}\/|present|date)/i.test(after))
    points -= 6;
  // An order sets a day for the library only where it says who shall do what by then.
  if (
    ORDERS.includes(kind) &&
    !/\bshall\b|\bmust\b|\bis to\b|\bordered\b|\bdirected\b|\bto be\b|\bgranted\b/i.test(sentence)
  )
    points -= 4;
  if (/\b(?:expires?|terminat|ends?|valid) (?:on|at)?\b/i.test(before.slice(-30))) points -= 5;
  if ((kind === "written-request" || kind === "exigent-request" || kind === "discovery-request") && !due) points -= 3;
  return points;
}

/** The sentence in which a date stands, full stops of abbreviations passed over. */
function sentenceAround(text: string, { start, end }: DateMatch): string {
  const stop = /(?<!\b(?:No|St|Ave|Mr|Mrs|Ms|Dr|U\.S|a\.m|p\.m|Inc|Jr|Hon|[A-Z]))[.!?](?=\s+[A-Z(])|\n\n/g;
  let from = 0;
  for (const match of text.slice(0, start).matchAll(stop)) from = (match.index ?? 0) + match[0].length;
  stop.lastIndex = 0;
  const rest = text.slice(end);
  const next = rest.search(stop);
  return text.slice(
    Math.max(from, start - 700),
    next < 0 ? Math.min(text.length, end + 400) : end + Math.min(next, 400),
  );
}
