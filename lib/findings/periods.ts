import { addDays, countOf, datesIn } from "./match/dates";
import type { Day } from "./types";

/** A stretch of days that a text names. */
export interface Span {
  from: Day | null;
  to: Day | null;
  start: number;
  end: number;
  /** `range`: two ends. `open`: one. `whole`: a month or a year. `day`: a single day. */
  kind: "range" | "open" | "whole" | "day";
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const MONTH = `(?:${MONTHS}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
const TO =
  "(?:to|through|thru|until|till|and|up to|ending(?: on)?|-|and continuing (?:to|through|until|up to)|and running (?:to|through|until)|and (?:no|not) later than|and on or before|and before|but before|inclusive to|ending|and ending(?: on)?|up to and including|to and including|through and including|&)";
const MONTH_YEAR = new RegExp(`^${MONTH},? (?:of )?(?:19|20)\\d{2}\\W*$`, "i");
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const BETWEEN = new RegExp(
  `^[\\s,()]*(?:at )?(?:\\d{1,2}:\\d{2} ?[ap]\\.?m\\.?,?\\s*)?${TO}[\\s,:]*(?:(?:on|at|until|the date of|the|ending|including)\\s*)*(?:or about )?(?:\\d{1,2}:\\d{2} ?[ap]\\.?m\\.?(?: on)?\\s*)?$`,
  "i",
);
const TO_NOW =
  /^[\s,]*(?:to|through|thru|until|up to|and continuing (?:to|through|until)|forward|onward|on)[\s,]*(?:the )?(?:present|now|today|date\b|current|day of|time of|receipt|service|compliance|this (?:day|date|letter|subpoena|request|order))/i;
const COLUMNS =
  /\b(?:from|begin(?:s|ning)?|start(?:s|ing)?|first)\b(?: date| day)?[\s|/-]{1,4}(?:to|through|thru|ends?|ending|last|until)\b/i;
const SINCE =
  /\b(?:since|on (?:or|and) after|(?:no|not) earlier than|going back to|after|beginning(?: on)?|starting(?: on)?|from and after|from and since|commencing(?: on)?|as of)(?: about)?\s*$/i;
const UNTIL = /\b(?:prior to|before|until|up to|through|on or before|ending(?: on)?)(?: and including)?\s*$/i;
// "records of use before …", and not "the custodian of records shall produce, on or before …", which is a due date
const UP_TO =
  /\b(?:records?|history|activity|period|loans?|use)\b(?:(?!\b(?:shall|must|will|produce|deliver|provide|furnish|return|comply|appear|you)\b)[^;]){0,80}\b(?:prior to|(?<!\bon or )before|(?:dated|made|created|entered) on or before|up to|ending)\s*$/i;
// What makes a date none of the period: a time to answer, a birth, the date of a paper or of the offence.
const OTHER_DATE =
  /\b(?:on or before|no later than|not later than|by|due|before|dated|letter of|notice of|filed|filed on|issued|issued on|born|birth:?|d\.?o\.?b\.?:?|committed(?: \w+)* (?:on|about)|occurr\w+(?: on)?|returnable|hearing (?:on|held on)|stood on|expires?(?: on)?|served(?: on)?|reported on|received on|order of|subpoena of|entered|published|opened on|stolen on|arrested on|died on|this|approved(?: [\w.,-]+){0,8} on|appear(?:s|ed)?(?: \w+){0,6} on|fall on|fall of|charged(?: \w+){0,10} on)\s*(?:or about )?$/i;
const CLOCK_AFTER =
  /^,?\s*(?:at|by|@)\s*(?:\d{1,2}|noon|nine|ten|one|two|three)|^,?\s*\d{1,2}:\d{2}\s*(?:[ap]\.?m|o'clock)(?!.{0,12}\bto\b)/i;

/** The spans of days in a text, in order: "between … and …", "since …", "for the calendar year 2025", "January 10 through 12, 2026". */
export function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  const free = (start: number, end: number) => !spans.some((s) => start < s.end && end > s.start);
  const add = (span: Span) => {
    if (free(span.start, span.end) && !(span.from && span.to && span.from > span.to)) spans.push(span);
  };
  for (const span of sharedYear(text)) add(span);
  for (const span of firstOfMonth(text)) add(span);
  for (const span of yearsEnded(text)) add(span);
  for (const span of partsOfYear(text)) add(span);
  for (const span of beforeDay(text)) add(span);
  for (const span of monthList(text)) add(span);
  const dates = datesIn(text).filter(
    (date) => free(date.start, date.end) && !MONTH_YEAR.test(text.slice(date.start, date.end)),
  );
  for (const [i, date] of dates.entries()) {
    const next = dates[i + 1];
    // "From: 03/01/2026 1200 To: …": a clock of four figures after the day is passed over.
    const gap = next
      ? text.slice(date.end, next.start).replace(/^,? (?:at )?[0-2]\d:?[0-5]\d(?: ?h(?:ou)?rs?\.?)?(?= \D)/, "")
      : "";
    if (next && gap.length < 60 && BETWEEN.test(gap) && !isOther(text, date.start))
      add({ from: date.day, to: next.day, start: date.start, end: next.end, kind: "range" });
    // "for the period 10/01/2025 – 12/31/2025", whose dash a scanner lost
    else if (
      next &&
      /^[\s–—-]*$/.test(gap) &&
      date.day < next.day &&
      /\b(?:period|dates?|between|time ?frame|range)\b[^.;]{0,20}$/i.test(text.slice(0, date.start))
    )
      add({ from: date.day, to: next.day, start: date.start, end: next.end, kind: "range" });
    // Two cells of a table beneath "From" and "To"
    else if (next && /^[\s|,]*$/.test(gap) && date.day < next.day && COLUMNS.test(text.slice(0, date.start)))
      add({ from: date.day, to: next.day, start: date.start, end: next.end, kind: "range" });
  }
  for (const date of dates) {
    if (!free(date.start, date.end)) continue;
    const before = text.slice(0, date.start);
    const after = text.slice(date.end);
    const now = TO_NOW.exec(after);
    if (now) add({ from: date.day, to: null, start: date.start, end: date.end + now[0].length, kind: "open" });
    else if (runs(before, after, date.day)) {
      const end = runs(before, after, date.day);
      add({ from: date.day, to: end, start: date.start, end: date.end, kind: "range" });
    } else if (SINCE.test(before)) add({ from: date.day, to: null, start: date.start, end: date.end, kind: "open" });
    else if (UP_TO.test(before) && UNTIL.test(before))
      add({ from: null, to: date.day, start: date.start, end: date.end, kind: "open" });
    else if (/\bweek of\s*$/i.test(before))
      add({ from: date.day, to: addDays(date.day, 6), start: date.start, end: date.end, kind: "range" });
    else if (!isOther(text, date.start) && !CLOCK_AFTER.test(after))
      add({ from: date.day, to: date.day, start: date.start, end: date.end, kind: "day" });
  }
  for (const span of wholes(text)) add(span);
  return spans.sort((a, b) => a.start - b.start);
}

// "since the first of December 2025", "from the end of March 2025"
function firstOfMonth(text: string): Span[] {
  const form = new RegExp(
    `\\b(since|from|after) (?:about )?the (first|beginning|start|end|middle) of (${MONTH}),? ((?:19|20)\\d{2})\\b`,
    "gi",
  );
  return [...text.matchAll(form)].flatMap((m) => {
    const month = monthOf(m[3], m[4]);
    if (!month) return [];
    const from = m[2] === "end" ? lastOf(month) : m[2] === "middle" ? `${month}-15` : `${month}-01`;
    const start = m.index ?? 0;
    return [{ from, to: null, start, end: start + m[0].length, kind: "open" as const }];
  });
}

// "Calendar years ended December 31, 2023 and December 31, 2024", "the tax year ending December 31, 2024"
function yearsEnded(text: string): Span[] {
  const form =
    /\b(?:calendar |tax |taxable )?years? (?:ended|ending)(?: on)? (December 31, (?:19|20)\d{2})(?:(?:,|,? and|,? through|,? to) (December 31, (?:19|20)\d{2}))*/gi;
  return [...text.matchAll(form)].flatMap((m) => {
    const first = one(m[1] ?? "");
    const last = one(m[2] ?? m[1] ?? "");
    const start = m.index ?? 0;
    return first && last && first <= last
      ? [{ from: `${first.slice(0, 4)}-01-01`, to: last, start, end: start + m[0].length, kind: "range" as const }]
      : [];
  });
}

const QUARTERS = ["01-01 03-31", "04-01 06-30", "07-01 09-30", "10-01 12-31"];

// "the first quarter of 2025", "the second half of 2024", "the first six months of 2025"
function partsOfYear(text: string): Span[] {
  const form =
    /\b(first|second|third|fourth|last|latter|1st|2nd|3rd|4th) (quarter|half|six months|three months|calendar quarter) of (?:the year |calendar year )?((?:19|20)\d{2})\b/gi;
  return [...text.matchAll(form)].map((m) => {
    const half = /half|six/i.test(m[2] ?? "");
    const late = /last|latter|fourth|4th/i.test(m[1] ?? "");
    const nth = late ? 3 : ["f1", "s2", "t3"].findIndex((key) => key.includes((m[1] ?? "")[0]?.toLowerCase() ?? "-"));
    const [from = "", to = ""] = half
      ? late || nth === 1
        ? ["07-01", "12-31"]
        : ["01-01", "06-30"]
      : (QUARTERS[nth] ?? QUARTERS[0] ?? "").split(" ");
    const start = m.index ?? 0;
    return { from: `${m[3]}-${from}`, to: `${m[3]}-${to}`, start, end: start + m[0].length, kind: "range" as const };
  });
}

// "the ninety days ending January 31, 2026", "the six months before February 1, 2026"
function beforeDay(text: string): Span[] {
  return datesIn(text).flatMap((date) => {
    const hit =
      /\b(?:(?:the|for|in|during|of|covering) )(?:the )?(?:\w+ )??([\w-]+(?: \(\d+\))?) (?:calendar )?(days?|weeks?|months?|years?) (?:ending|ended|before|preceding|prior to|up to|leading up to)(?: on)?(?: and including)?\s*$/i.exec(
        text.slice(0, date.start),
      );
    const count = hit ? countOf(hit[1] ?? "") : null;
    if (!hit || !count) return [];
    return [
      {
        from: back(date.day, count, hit[2] ?? ""),
        to: date.day,
        start: hit.index,
        end: date.end,
        kind: "range" as const,
      },
    ];
  });
}

// "October, November and December 2025"
function monthList(text: string): Span[] {
  const form = new RegExp(`\\b(${MONTH})(?:, ${MONTH})+,? (?:and|&) (${MONTH}),? (?:of )?((?:19|20)\\d{2})\\b`, "gi");
  return [...text.matchAll(form)].flatMap((m) => {
    const from = monthOf(m[1], m[3]);
    const to = monthOf(m[2], m[3]);
    const start = m.index ?? 0;
    if (!from || !to) return [];
    return [{ from: `${from}-01`, to: lastOf(to), start, end: start + m[0].length, kind: "whole" as const }];
  });
}

function back(day: Day, count: number, unit: string): Day {
  if (/^d/i.test(unit)) return addDays(day, -count);
  return /^w/i.test(unit) ? addDays(day, -7 * count) : monthsBack(day, /^m/i.test(unit) ? count : 12 * count);
}

function isOther(text: string, at: number): boolean {
  return OTHER_DATE.test(text.slice(Math.max(0, at - 70), at));
}

// "for sixty days from December 3, 2025", "for the thirty (30) days following January 1, 2026"
function runs(before: string, after: string, day: Day): Day | null {
  const count =
    /\b([\w-]+(?: \(\d+\))?) (?:calendar )?days? (?:from|following|beginning|starting|commencing|after)(?: on)?(?: the date of)?\s*$/i.exec(
      before,
    )?.[1];
  const days = count ? countOf(count) : null;
  return days && !/\bday/.test(after.slice(0, 8)) ? addDays(day, days) : null;
}

// "January 10 through 12, 2026", "October 1 to October 31, 2025", "February 27 and 28, 2026", "November 3, 6 and 7, 2025"
function sharedYear(text: string): Span[] {
  const form = new RegExp(
    `\\b(${MONTH})\\s+(${DAY})(?:,\\s*${DAY})*\\s*(?:,?\\s*${TO}|,)\\s*(?:(${MONTH})\\s+)?(${DAY}),?\\s+((?:19|20)\\d{2})\\b`,
    "gi",
  );
  return [...text.matchAll(form)].flatMap((m) => {
    const [whole, first = "", day = "", second, last = "", year = ""] = m;
    const from = one(`${first} ${number(day)}, ${year}`);
    const to = one(`${second ?? first} ${number(last)}, ${year}`);
    // "December 28 through January 3, 2026" begins a year earlier.
    const began = from && to && from > to ? one(`${first} ${number(day)}, ${Number(year) - 1}`) : from;
    const start = m.index ?? 0;
    if (!began || !to || isOther(text, start)) return [];
    return [{ from: began, to, start, end: start + whole.length, kind: "range" as const }];
  });
}

function number(day: string): string {
  return day.replace(/\D/g, "");
}

function one(text: string): Day | null {
  return datesIn(text)[0]?.day ?? null;
}

// "December 2025", "March and April 2025", "June through August of 2025", "calendar year 2025", "in 2025", "2023 to 2025"
function wholes(text: string): Span[] {
  const spans: Span[] = [];
  const months = new RegExp(
    `\\b(${MONTH})(?:,? (?:of )?((?:19|20)\\d{2}))?\\s*(?:${TO}|/)\\s*(${MONTH}),? (?:of )?((?:19|20)\\d{2})\\b`,
    "gi",
  );
  for (const m of text.matchAll(months)) {
    const to = monthOf(m[3], m[4]);
    const from = monthOf(m[1], m[2] ?? m[4]);
    if (from && to)
      spans.push({
        from: `${from}-01`,
        to: lastOf(to),
        start: m.index ?? 0,
        end: (m.index ?? 0) + m[0].length,
        kind: "whole",
      });
  }
  for (const m of text.matchAll(new RegExp(`\\b(${MONTH}),? (?:of )?((?:19|20)\\d{2})\\b`, "gi"))) {
    const month = monthOf(m[1], m[2]);
    const start = m.index ?? 0;
    if (!month || isOther(text, start) || /\b(?:day|\d{1,2}(?:st|nd|rd|th)) of\s*$/i.test(text.slice(0, start)))
      continue;
    const after = text.slice(start + m[0].length);
    const now = TO_NOW.test(after) || SINCE.test(text.slice(0, start));
    spans.push({
      from: `${month}-01`,
      to: now ? null : lastOf(month),
      start,
      end: start + m[0].length,
      kind: now ? "open" : "whole",
    });
  }
  const years =
    /\b(?:(?:calendar|the|in|during|for|of|all of|throughout|fiscal) (?:calendar )?(?:the )?(?:years? )?)(?:of )?((?:19|20)\d{2})(?:\s*(?:to|through|thru|and|or|-)\s*((?:19|20)\d{2}))?(?![\d/-])(?!,? (?:U\.|Iowa|Acts))/gi;
  for (const m of text.matchAll(years)) {
    const start = m.index ?? 0;
    if (new RegExp(`(?:${MONTH})\\s*$`, "i").test(text.slice(0, start))) continue;
    // "the Comprehensive Drug Abuse Prevention and Control Act of 1970"
    if (/\b(?:act|code|acts|reform|revision|laws?) $/i.test(text.slice(0, start))) continue;
    spans.push({ from: `${m[1]}-01-01`, to: `${m[2] ?? m[1]}-12-31`, start, end: start + m[0].length, kind: "whole" });
  }
  // "2023 through 2025", and no span of sections or of a session's acts
  for (const m of text.matchAll(
    /(?<![\d§./:-]|§ ?|[a-z]\. )\b((?:19|20)\d{2}) ?(?:to|through|thru|until|-) ?((?:19|20)\d{2})\b(?![\d/.:-]\d)/gi,
  )) {
    const start = m.index ?? 0;
    if (new RegExp(`(?:${MONTH})[ ,]*(?:\\d{1,2},? ?)?$`, "i").test(text.slice(0, start))) continue;
    if (spans.some((s) => start < s.end && start + m[0].length > s.start)) continue;
    spans.push({ from: `${m[1]}-01-01`, to: `${m[2]}-12-31`, start, end: start + m[0].length, kind: "whole" });
  }
  return spans;
}

function monthOf(name: string | undefined, year: string | undefined): string | null {
  return name && year ? (one(`${name} 1, ${year}`)?.slice(0, 7) ?? null) : null;
}

function lastOf(month: string): Day {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
  return addDays(next, -1);
}

/** The stretch before a day that "the past two years", "the preceding 12 months", "the last ninety days" name, or `null`. */
export function pastSpan(text: string, until: Day): Span | null {
  const hit = /\b(?:past|last|preceding|previous|prior) ([\w-]+(?: \(\d+\))?) (days?|weeks?|months?|years?)\b/i.exec(
    text,
  );
  // "the year before this letter", "ninety days preceding the date of this subpoena"
  const leading = hit
    ? null
    : /\b(?:the )?([\w-]+(?: \(\d+\))?) (days?|weeks?|months?|years?) (?:immediately |next |last |just )?(?:before|preceding|prior to|leading up to|up to|ending (?:on|with))(?: the)?(?: date)?(?: of)?(?: its| your)? (?:this|the|service|receipt|issuance|today|date|hereof)\b/i.exec(
        text,
      );
  const single = hit || leading ? null : /\b(?:past|last|preceding|previous) (day|week|month|year)\b/i.exec(text);
  const named = hit ?? leading;
  const count = named
    ? (countOf(named[1] ?? "") ?? (/^(?:the|one|an?)$/i.test(named[1] ?? "") ? 1 : null))
    : single
      ? 1
      : null;
  const unit = (named?.[2] ?? single?.[1] ?? "").toLowerCase();
  if (!count) return null;
  const match = named ?? single;
  const start = match?.index ?? 0;
  const from = back(until, count, unit);
  return { from, to: until, start, end: start + (match?.[0].length ?? 0), kind: "range" };
}

function monthsBack(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const total = year * 12 + (month - 1) - months;
  const first = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
  return `${first}-${String(Math.min(date, Number(lastOf(first).slice(8)))).padStart(2, "0")}`;
}
