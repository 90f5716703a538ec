import { columnLabel } from "../column-label";
import { defineFinder, notFound, read, unreadable } from "../define-finder";
import type { Flow } from "../flow";
import { issuingBlock } from "../issuing-block";
import { type DateMatch, datesIn } from "../match/dates";
import type { Paper } from "../paper";
import type { Day, FindingValues, InstrumentKind } from "../types";

/** What stands before the date of issue, the surest first. */
const LABELS: [RegExp, number][] = [
  // "Date and time issued: 02/06/2026", "Issued this 12th day of", "Issued: February 18", "ISSUED at Des Moines on February 19"
  [
    /\b(?:date(?: and time)? (?:of )?issu(?:ed|ance|e)|issued)\b[ :|_.-]*(?:(?:by|under|pursuant to) [^.\n]{0,90}? )?(?:at [A-Z][^.\n\d]{0,50}?)?,? ?(?:on |this |the )*$/i,
    1,
  ],
  [/\bwitness,? ?$/i, 0.9],
  // "SIGNED AND SEALED this date: January 30, 2026"
  [/\b(?:signed|sealed|issued|dated)(?: and (?:signed|sealed|issued))? (?:on )?this date[: ]*$/i, 1],
  [/\bissued at the request of [^.\n]{0,40} on (?:this )?$/i, 0.97],
  [/\belectronically signed (?:on|by [^\n]{0,40})\s*$/i, 1],
  // "Given under my hand at Nevada, Iowa, this", "WITNESS my hand and the seal of this court at Adel, Iowa, this"
  [
    /\b(?:given under (?:my hand|the seal)|witness(?: my (?:hand|signature))?|in (?:testimony|witness) whereof)\b(?:[^.]|\b(?:hon|jr|sr|[a-z])\.){0,170}?[ ,](?:this|on|the)(?: the| this)? $/i,
    1,
  ],
  // "Dated this", "DATED: Brooklyn, New York", "SIGNED at Adel, Iowa on", "So ordered this"
  [
    /\b(?:[Dd]ated|DATED|[Ss]igned|SIGNED|[Ee]ntered|ENTERED|[Oo]rdered|ORDERED|[Dd]one|DONE|[Mm]ade|[Ee]xecuted)\b[ :,_]*(?:and (?:signed|entered|filed)\b ?)?(?:(?:(?:at|in) )?[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2},? ?(?:[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)?,? ?)?(?:on )?(?:this )?(?:the )?$/,
    0.99,
  ],
  [
    /\b(?:DATED|SIGNED|ENTERED|ORDERED|dated|signed|entered|ordered|done|given)\b[ :_]*(?:(?:at|in) [A-Z][^\n\d]{0,60}?,? ?)?(?:on )?(?:this )?(?:the )?$/i,
    0.99,
  ],
  [/\bnow,? on (?:this )?(?:the )?$/i, 0.9],
];
const LETTERS: readonly InstrumentKind[] = [
  "written-request",
  "exigent-request",
  "open-records-request",
  "preservation-request",
  "national-security-letter",
];
/** "02/24/2026 (Date)": a form's word behind or beneath what was written. */
const DATE_BEHIND = /^[ \n]{1,2}\(?[dp]ate(?: (?:issued|signed))?\)? ?(?:\n|$)/i;
const DATE_LABEL = /(?:^|\n|\s{2,})\W{0,3}date(?::[-_.\s]{0,4}|[-_.\s]{1,4})(?:this )?$/i;
const SWORN =
  /\b(?:subscribed|sworn|affirmed|signed)\b[^.]{0,80}?\b(?:before me|presence)?\b[^.]{0,30}?(?:on |this )(?:the )?$/i;

/** The day on which the paper was issued: that of its signature, a letter's own date, else the clerk's stamp. */
export default defineFinder({
  key: "issuedOn",
  needs: ["instrument", "court"],
  find(paper, { instrument, court }, { receivedOn }) {
    const kind = instrument.value;
    const flow = paper.flow("letterhead", "caption", "body", "signature-block", "attachment");
    const dates = datesIn(flow.text).filter((date) => !isBirth(flow.text, date));
    const found =
      labelled(paper, flow, dates, kind) ??
      (kind === "application" ? sworn(flow, dates) : null) ??
      ofLetter(paper, court.value, kind) ??
      (court.value ? stamped(paper, kind) : null) ??
      (kind === "court-order" ? recited(flow, dates) : null) ??
      (kind === "discovery-request" ? served(paper) : null);
    if (found) return stale(found, receivedOn) ? { ...found, confidence: Math.min(0.4, found.confidence) } : found;
    const torn = withoutYear(flow, receivedOn);
    if (torn) return torn;
    const written = penned(flow);
    if (written) return unreadable(flow.evidence(written.start, written.end));
    const blank = blankDate(flow);
    if (blank && flow.confidence(blank.start, blank.end) < 0.5)
      return unreadable(flow.evidence(blank.start, blank.end));
    // On a sheet that reads badly a day may stand unseen.
    return notFound(paper.pages.some((page) => page.confidence > 0 && page.confidence < 75) ? 0.5 : 0.85);
  },
});

/** A paper that is two years old when it comes, or from after that day, was misread sooner than mislaid. */
function stale({ value }: Found, receivedOn: Day | null): boolean {
  return (
    receivedOn !== null &&
    value !== null &&
    (value > receivedOn || Number(receivedOn.slice(0, 4)) - Number(value.slice(0, 4)) > 2)
  );
}

type Found = ReturnType<typeof read<FindingValues["issuedOn"]>>;

function labelled(paper: Paper, flow: Flow, dates: readonly DateMatch[], kind: InstrumentKind | null): Found | null {
  const hits: { date: DateMatch; sure: number; near: number }[] = [];
  const anchor = issuingBlock(paper, kind)?.anchor ?? null;
  for (const date of dates) {
    const raw = flow.text.slice(Math.max(0, date.start - 240), date.start);
    const before = raw
      .replace(/\s+/g, " ")
      // "Doted th;s", "lssued", as scanners read them
      .replace(/\b([Tt])h[;:!l1|]s\b/g, "$1his")
      .replace(/\bDoted\b/g, "Dated")
      .replace(/\b[l1|](?=ssued\b)/g, "I");
    const near = anchor ? distance(paper, flow.origin(date.start), anchor.start) : 1;
    if (SWORN.test(before) && /\b(?:sworn|subscribed|affirmed)\b/i.test(before.slice(-110))) continue;
    const label = LABELS.find(([pattern]) => pattern.test(before));
    const line = paper.lineAt(flow.origin(date.start));
    const head = line && line.text.length < 45 ? columnLabel(paper, line) : null;
    // "Issuing officer's signature and title | Date" over the name and the day; "Place | Date and time" is another's
    if (head && /\bsign|\bissu/i.test(`${head.label} ${head.row}`)) hits.push({ date, sure: 0.98, near });
    else if (head && (/\btime\b/i.test(head.label) || /\bplace\b/i.test(head.row))) continue;
    else if (label) hits.push({ date, sure: label[1], near });
    // "Date: 02/24/2026" beside the signature; elsewhere it may be the day to appear.
    else if (
      DATE_LABEL.test(raw) &&
      !/\b(?:hearing|appear|return|compliance|due)\b/i.test(before.slice(-40)) &&
      !(
        kind?.endsWith("subpoena") &&
        /^(?:[^\n]{0,12}|\s{0,20})\btime\b/i.test(flow.text.slice(date.end, date.end + 30))
      )
    ) {
      hits.push({ date, sure: near < 0.25 ? 0.97 : 0.75, near });
    } else if (near < 0.12 && DATE_BEHIND.test(flow.text.slice(date.end, date.end + 20))) {
      hits.push({ date, sure: 0.96, near });
    }
  }
  hits.sort((a, b) => Math.round((b.sure - a.sure) * 10) || a.near - b.near);
  const [first] = hits;
  if (!first && anchor && kind !== null && !LETTERS.includes(kind)) {
    // A bare date beside or above the signature, its label garbled if it has one ("ae: 04/16/2026").
    const beside = dates.find(
      (date) =>
        distance(paper, flow.origin(date.start), anchor.start) < 0.12 &&
        /(?:^|\n)\W*(?:(?!due|dob|by|to|exp|on|re|at)[a-z]{1,4}: ?)?$/i.test(
          flow.text.slice(Math.max(0, date.start - 9), date.start),
        ) &&
        /^\W{0,3}(?:\n|$)/.test(flow.text.slice(date.end, date.end + 4)),
    );
    if (beside) return result(flow, beside, 0.85);
  }
  return first ? result(flow, first.date, first.sure) : null;
}

/** How far apart two places stand, in pages; what stands far above the signature is a recital. */
function distance(paper: Paper, a: number, b: number): number {
  const [one, two] = [paper.lineAt(a), paper.lineAt(b)];
  if (!one || !two) return 2;
  return Math.abs(one.page.number + one.line.box[1] - (two.page.number + two.line.box[1]));
}

function sworn(flow: Flow, dates: readonly DateMatch[]): Found | null {
  const date = dates.find((d) => SWORN.test(flow.text.slice(Math.max(0, d.start - 140), d.start)));
  return date ? result(flow, date, 0.93) : null;
}

/** "Witness my hand … this 23rd day of FEBRUARY," where the year's line could not be read: the last such day before it came. */
function withoutYear(flow: Flow, receivedOn: Day | null): Found | null {
  const match =
    /\b(?:dated|issued|witness|given|signed|entered)\b[^.]{0,120}?\bthis (?:the )?(\d{1,2}(?:st|nd|rd|th)? day of [A-Z][a-z]+|[A-Z]+ \d{1,2}|\d{1,2}(?:st|nd|rd|th)? day of [A-Z]+),?(?= *\n| *$)/i.exec(
      flow.text,
    );
  if (!match?.[1] || !receivedOn) return null;
  const year = Number(receivedOn.slice(0, 4));
  const days = [year, year - 1].flatMap((y) => datesIn(`${match[1]}, ${y}`)).filter((date) => date.day <= receivedOn);
  const [latest] = days;
  return latest ? read(latest.day, 0.55, flow.evidence(match.index, match.index + match[0].length)) : null;
}

/** A letter's date stands alone near its head; an e-mail's after `Sent:`; one may also follow the typed name. */
function ofLetter(paper: Paper, court: unknown, kind: InstrumentKind | null): Found | null {
  const first = paper.lines.find((line) => line.zone !== "header")?.page;
  for (const line of paper.lines) {
    if (line.page !== first || line.line.box[1] > 0.5 || line.zone === "footer") continue;
    const [date] = datesIn(line.text);
    if (!date) continue;
    const rest = line.text.slice(0, date.start) + line.text.slice(date.end);
    const mail =
      /^(?:sent|date(?: ?(?:\/|and|&) ?time)?(?: of request)?) ?:/i.test(line.text.trim()) ||
      /^(?:sent|date) ?:*$/i.test(leftOf(paper, line.start));
    if (
      mail ||
      (rest.replace(/^\W*(?:date[d]?)?[:\s]*|(?:via .*)$/gi, "").replace(/[^A-Za-z0-9]/g, "").length < 3 &&
        line.zone !== "header")
    ) {
      if (!mail && court && kind !== "other") continue;
      return read(
        date.day,
        date.confidence *
          (mail ? 0.96 : 0.98) *
          weight(paper.confidence(line.start + date.start, line.start + date.end)),
        paper.evidence(line.start + date.start, line.start + date.end),
      );
    }
    // "February 17, 2026" beside the sender's address, read as one line with it.
    if (
      !court &&
      rest.length < 70 &&
      line.line.box[1] < 0.25 &&
      /\b(?:Iowa|Nebraska|\d{5})\b/.test(rest) &&
      line.zone !== "header"
    ) {
      return read(date.day, date.confidence * 0.85, paper.evidence(line.start + date.start, line.start + date.end));
    }
  }
  return null;
}

/** "On May 6, 2026, the County Attorney presented …", "This matter came on this 6th day of May": an order made there and then. */
function recited(flow: Flow, dates: readonly DateMatch[]): Found | null {
  const date = dates.find(({ start, end }) => {
    const before = flow.text.slice(Math.max(0, start - 40), start);
    const opens = /(?:^|[.\n]\s*|\bthis |\bbefore the court )(?:now,? )?on (?:this )?(?:the )?$/i.test(before);
    const heard =
      /^[^.]{0,160}\b(?:presented|came on|comes on|comes before|came before|appeared|was heard|heard|considered|before the (?:court|undersigned))\b/i;
    return /\bdate of hearing:?\s*$/i.test(before) || (opens && heard.test(flow.text.slice(end, end + 220)));
  });
  return date ? result(flow, date, 0.6) : null;
}

/** A party's request bears no other day than that on which it was served. */
function served(paper: Paper): Found | null {
  const flow = paper.flow("certificate-of-service", "proof-of-service");
  const date = datesIn(flow.text).find(({ start }) => /\b(?:on|this)\s+(?:the )?$/i.test(flow.text.slice(0, start)));
  return date ? result(flow, date, 0.7) : null;
}

function leftOf(paper: Paper, offset: number): string {
  const line = paper.lineAt(offset);
  const left =
    line &&
    paper.lines.find(
      (l) =>
        l.page === line.page &&
        l !== line &&
        Math.abs(l.line.box[1] - line.line.box[1]) < line.line.box[3] &&
        l.line.box[0] < line.line.box[0],
    );
  return left?.text.trim() ?? "";
}

/** "E-FILED 2026 FEB 20", "FILED 2026 FEB 24 PM 1:08": a court's order is dated by its entry where it bears no other day. */
function stamped(paper: Paper, kind: InstrumentKind | null): Found | null {
  // A proposed order is stamped when it is handed in: that is the day of the asking, and no more.
  const sure = kind === "application" ? 0.55 : 0.82;
  for (const line of paper.lines) {
    if (!/\b(?:e-?filed|filed|entered)\b/i.test(line.text) || (line.line.box[1] > 0.15 && line.line.box[1] < 0.75))
      continue;
    const [date] = datesIn(line.text);
    if (date) return read(date.day, sure, paper.evidence(line.start, line.end));
  }
  return null;
}

/** "Dated at Adel, Iowa, this GHA day of February": something was written there, and it is no day. */
function penned(flow: Flow) {
  const match =
    /\b(?:dated|issued|given|signed|witness|done)\b[^.]{0,120}?\bthis (?:the )?([^\s_.]{1,8}) day of [A-Z][a-z]{2,}/i.exec(
      flow.text,
    );
  if (!match || /^\d{1,2}(?:st|nd|rd|th)?$/i.test(match[1] ?? "")) return null;
  return { start: match.index, end: match.index + match[0].length };
}

function blankDate(flow: Flow) {
  const match = /\b(?:dated|issued|date)\b[ :]{0,3}[^\n]{0,30}/i.exec(flow.text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

function isBirth(text: string, date: DateMatch): boolean {
  return /(?:\bd\.? ?[o0]\.? ?b\.?|\bborn(?: on)?|\bdate of birth)[ :]*$/i.test(
    text.slice(Math.max(0, date.start - 20), date.start),
  );
}

function result(flow: Flow, date: DateMatch, sure: number): Found {
  return read(
    date.day,
    sure * date.confidence * weight(flow.confidence(date.start, date.end)),
    flow.evidence(date.start, date.end),
  );
}

function weight(confidence: number): number {
  return 0.75 + 0.25 * confidence;
}
