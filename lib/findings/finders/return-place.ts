import { tidy } from "../caption-region";
import { defineFinder, notFound, read } from "../define-finder";
import { personIn } from "../match/names";
import { placesIn } from "../match/places";
import type { Paper, PaperLine } from "../paper";
import type { InstrumentKind } from "../types";

const NEVER: readonly (InstrumentKind | null)[] = [
  "search-warrant",
  "administrative-warrant",
  "written-request",
  "exigent-request",
  "open-records-request",
  "preservation-request",
  "national-security-letter",
  "pen-trap-order",
  "application",
  "other",
];

/** What a place may not run over: the day, the things, the next command. */
const END =
  /,? (?:\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}|on (?:or before|the \d|this|\w+day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* ?\d|or about)|by noon|by (?:\w+day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* ?\d|the (?:same|\d)|mail)|at (?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.? ?m|o'|noon|,|$)|the (?:place, )?(?:date|time|hour)|noon)|no later|not later|within|before (?:the )?(?:\d|grand jury)|the (?:following|records?|documents?|circulation|books|above|wireless|computer|information)|copies|all (?:records|documents)|without delay|forthwith|to (?:testify|give|be)|in the (?:trial|above|case)|and (?:there|to|bring|produce)|for inspection|as follows|that )|[:;]|\.(?= [A-Z]|$)| {2}/i;
const DIRECTION =
  /\b(?:(?:appear|come|produce|provide|submit|transmit|return|give|deliver|furnish|mail|send|sent|delivered|produced|mailed|bring|available|copying|returnable|inspection|following|testify|attend|have(?: (?:them|it|the same|ready))?)\b[^.:;]{0,160}?|(?:officer|investigator|agent|manager) [A-Z][\w. ]{3,40}, )\b(?:at|to|before)\b (?:the )?(?:undersigned,? (?:at|of) )?/gi;
const PLACE_WORD =
  /\b(?:office|courthouse|court ?room|courtroom|justice center|building|street|avenue|suite|room|road|drive|lane|boulevard|attorney|capitol|administration|floor|box|law|LLP|PLC|P\.C|department|jury room|plaza|square|parkway|county|bureau)\b|\d{5}\b/i;
const ADDRESS = /\b\d{1,5} (?:[NSEW]\.? )?[A-Z0-9][\w.'-]*(?: [A-Z0-9][\w.'-]*){0,4}/;

/** Where the records are to be brought or sent, or the witness is to appear. It belongs to process and orders, not to letters. */
export default defineFinder({
  key: "returnPlace",
  needs: ["instrument", "returnOn"],
  find(paper, { instrument }) {
    if (NEVER.includes(instrument.value)) return notFound(0.93);
    const form = boxed(paper) ?? block(paper);
    if (form) return form;
    const head = ofLetterhead(paper);
    if (head) return head;
    const told = directed(paper, instrument.value);
    // A place that the verb leads to and that is no address gives way to one that is.
    const sited = told?.value && ADDRESS.test(told.value) ? null : sitedAt(paper);
    return sited ?? told ?? notFound(0.75);
  },
});

/** A form's `Place:` box, which may run over several lines of its own column. */
function boxed(paper: Paper) {
  const lines = paper.in("body", "caption");
  for (const line of lines) {
    const match =
      /^\W*(?:(?:place|location)(?:[ -](?:of|and time|and date|for|and time for|, date,? and time) ?(?:the )?(?:appearance|production|compliance|delivery|return|examination|hearing|for appearance)?)*(?: ?\(address\))?|where|(?:return|deliver|mail|send|produce)(?: (?:the )?(?:records|documents|copies))? (?:to|at))(?: of (?:appearance|production))?:? ?(.*)$/i.exec(
        tidy(line),
      );
    if (
      !match ||
      !/\b(?:place|location|appearance|production|compliance|delivery|where|to|at):|\(address\) ?:|\btime for appearance at\b/i.test(
        line.text,
      )
    )
      continue;
    const [own = ""] = (match[1] ?? "").replace(/^at\b ?/i, "").split(/\s*\|?\s*(?:date(?: and time)?|courtroom)\s*:/i);
    const [x, y, , h] = line.line.box;
    const under = lines.filter(
      (l) =>
        l.page === line.page &&
        l !== line &&
        l.line.box[1] > y + h * 0.5 &&
        l.line.box[1] < y + h * 6 &&
        l.line.box[0] > x - 0.03 &&
        l.line.box[0] < x + 0.12,
    );
    const beside = own
      ? null
      : lines.find(
          (l) =>
            l.page === line.page &&
            Math.abs(l.line.box[1] - y) < h * 0.7 &&
            l.line.box[0] > x &&
            l.line.box[0] - (x + line.line.box[2]) < 0.2,
        );
    const parts = [beside ? tidy(beside) : own];
    const used = beside ? [line, beside] : [line];
    let bottom = y + h;
    for (const next of under) {
      const text = tidy(next);
      if (
        next.line.box[1] - bottom > h * 1.3 ||
        /^(?:you|the |date|certain|inspection|☐|\[)|^[A-Z][a-z ]{2,18}:/i.test(text) ||
        next.line.box[2] > 0.6
      )
        break;
      parts.push(text);
      used.push(next);
      bottom = next.line.box[1] + next.line.box[3];
    }
    const value = cut(parts.join(" ").replace(/\s+/g, " "))
      .replace(/[| ,]+$/, "")
      .trim();
    if (value.length > 4)
      return read(
        value,
        0.97 * (0.8 + 0.2 * paper.confidence(line.start, line.end)),
        used.flatMap((l) => paper.evidence(l.start, l.end)),
      );
  }
  return null;
}

/** A place without the day, the hour, the telephone or the next field that follow it on its lines. */
function cut(value: string): string {
  const after =
    /,? (?:on (?:or before|the \d|\w+day|[A-Z][a-z]{2,8} \d)|at \d{1,2}[:.]\d\d|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}|(?:and )?(?:date|time) (?:for|of|and)\b|place and time)/i.exec(
      value,
    );
  return after && after.index > 4 ? value.slice(0, after.index) : value;
}

/** An agency's numbered block: "Name, title, address and telephone number of officer before whom you are to appear". */
function block(paper: Paper) {
  const lines = paper.in("body");
  const at = lines.findIndex((l) =>
    /\b(?:officer )?before whom you (?:are|must)|address .{0,40}\bof\b.{0,20}\bofficer\b/i.test(tidy(l)),
  );
  if (at < 0) return null;
  const head = lines[at];
  const left = lines
    .slice(at + 1, at + 9)
    .filter((l) => head && Math.abs(l.line.box[0] - head.line.box[0]) < 0.06 && l.page === head.page);
  const from = left.findIndex((l) => ADDRESS.test(tidy(l)));
  if (from < 0) return null;
  const used = left
    .slice(from, from + 3)
    .filter((l) => !/^\(?\d{3}\)?[ .-]\d{3}|^\d\.|required|inspection/i.test(tidy(l)));
  const value = cut(used.map(tidy).join(" ")).replace(/[, ]+$/, "");
  return read(
    value,
    0.88,
    used.flatMap((l) => paper.evidence(l.start, l.end)),
  );
}

function directed(paper: Paper, kind: InstrumentKind | null) {
  const flow = paper.flow("body", "attachment");
  // One sign for each white one, so that offsets stay true; a paragraph's end remains two.
  const text = flow.text.replace(/\s/g, " ");
  let best: { value: string; start: number; end: number; score: number } | null = null;
  for (const match of text.matchAll(DIRECTION)) {
    let start = (match.index ?? 0) + match[0].length;
    // Each further "at" or "to" within the same sentence may lead to the place: the first names a person, the next the office.
    for (let hop = 0; hop < 4; hop++) {
      const rest = text.slice(start, start + 260);
      const stop = END.exec(rest);
      const value = rest
        .slice(0, stop ? stop.index : 200)
        .replace(/\s+/g, " ")
        .trim();
      const score =
        rate(value, kind) +
        (/\b(?:commanded|shall|ordered|required)\b/i.test(text.slice(Math.max(0, start - 500), start)) ? 1 : 0) -
        hop * 0.2;
      if (score > (best?.score ?? 2.4)) best = { value, start, end: start + (stop ? stop.index : 200), score };
      const next =
        /\b(?:at|to|in)\b (?:the )?(?=(?:office|[A-Z]|\d{1,5} [A-Z]))|(?:Investigator|Agent|Officer) (?:[A-Z][\w.]+ ){1,3}[A-Z]\w+, (?=[A-Z])/.exec(
          rest,
        );
      if (!next || (stop && next.index > stop.index + 90)) break;
      start += next.index + next[0].length;
    }
  }
  if (!best) return null;
  const value = best.value
    .replace(/^(?:the )?(?:offices? of (?:the )?)(?=[A-Z].*\d)/i, "")
    .replace(/, (?!(?:at|in|of|and|or|attn|near|on|to)\b)(?:c\/o )?[a-z][a-z'’]+ .*$/, "")
    .replace(/^(?:Honorable |Hon\. |Judge |the )+[\w. ]{2,30}? in (?=Court|Room)/i, "")
    // Before an officer one appears, at her office.
    .replace(/^([^,]+),[^,\d]*, at (?:the )?/, (whole, who: string) => (personIn(who) ? "" : whole))
    .replace(/[,. ]+$/, "");
  const start = best.end - (text.slice(best.start, best.end).length - text.slice(best.start, best.end).search(/\S/));
  return read(value, Math.min(0.95, 0.6 + best.score * 0.07), flow.evidence(start, Math.max(start + 1, best.end)));
}

/** "at the above address", "to the address shown at the head of this demand": the sender's own, as the letterhead prints it. */
function ofLetterhead(paper: Paper) {
  const flow = paper.flow("body", "attachment");
  const said =
    /\b(?:at|to) (?:the|our|this office at the) (?:(?:above|foregoing)(?:[- ](?:listed|stated|referenced|named|noted))?(?: office| mailing)? address|(?:office |mailing )?address (?:above|(?:shown |stated |printed |given |listed |set out )?(?:at the (?:head|top)|above|in the letterhead)))\b/i.exec(
      flow.text.replace(/\s/g, " "),
    );
  if (!said || !GIVING.test(flow.text.slice(Math.max(0, said.index - 260), said.index))) return null;
  const [page] = paper.pages;
  const top = paper.lines.filter((l) => l.page === page && l.line.box[1] < 0.22);
  const first = top.findIndex((l) => STREET_LINE.test(tidy(l)) && !/\blibrary\b|^to\b/i.test(tidy(l)));
  const street = top[first];
  if (!street) return null;
  const used = [street];
  // The town stands beneath the street, at the same edge on either side.
  const town = top.find(
    (l) =>
      l !== street &&
      l.line.box[1] > street.line.box[1] + 0.004 &&
      l.line.box[1] - street.line.box[1] < 0.035 &&
      overlap(l, street) &&
      /\b[A-Z]{2}\b.*\d{5}|, (?:[A-Z][a-z]+ ?){1,2}\d{5}/.test(tidy(l)),
  );
  if (town && !/\b\d{5}(?:-\d{4})?$/.test(tidy(street))) used.push(town);
  const value = used.map((l) => tidy(l).replace(/,$/, "")).join(", ");
  return read(
    value,
    0.85,
    used.flatMap((l) => paper.evidence(l.start, l.end)),
  );
}

const STREET_LINE =
  /^\d{1,5} (?:[NSEW]\.? )?[A-Z0-9][\w.'-]*(?: [A-Z0-9][\w.'-]*){0,4}|^P\.? ?O\.? Box \d|, \d{1,5} [A-Z].*\d{5}$/;

function overlap(a: PaperLine, b: PaperLine): boolean {
  const [ax, , aw] = a.line.box;
  const [bx, , bw] = b.line.box;
  return ax < bx + bw && bx < ax + aw;
}

/** The address to which the paper's command leads, by whatever words. */
function sitedAt(paper: Paper) {
  const flow = paper.flow("body", "attachment");
  const text = flow.text.replace(/\s/g, " ");
  let best: { value: string; start: number; end: number; score: number } | null = null;
  for (const place of placesIn(text)) {
    const score = siteScore(text, place);
    if (score >= 4 && score > (best?.score ?? 0))
      best = { value: place.text, start: place.start, end: place.end, score };
  }
  if (!best) return null;
  const value = best.value.replace(/^(?:the )/i, "").replace(/[,. ]+$/, "");
  return read(value, Math.min(0.9, 0.55 + best.score * 0.04), flow.evidence(best.start, best.end));
}

const GIVING =
  /\b(?:appear|produce|provide|submit|transmit|return|give|deliver|furnish|mail|send|sent|delivered|produced|mailed|furnished|bring|hand|copying|inspection|testify|attend|forward|turn over|release|released|supply|surrender|upload|tender)\b/i;
const NO_SITE =
  /\b(?:attorneys? for|counsel (?:for|of record)|telephone|requested by|issued by|resid(?:es|ence|ing)|located at|premises|kept at|known as|address of|residents? of|subscriber|custodian of|occurred at|incident at|of record|patron)\b[^.;:]{0,60}$/i;

function siteScore(text: string, { start, text: value }: { start: number; text: string }): number {
  const sentence =
    text
      .slice(Math.max(0, start - 420), start)
      .split(/(?<=[a-z)]{2}[.;]) (?=[A-Z])| {2}/)
      .at(-1) ?? "";
  const near = sentence.slice(-90);
  let points = 0;
  if (/\b(?:place|location|where|address)\b[^.;]{0,50}[:.]\W*$/i.test(near)) points += 5;
  const given = GIVING.exec(sentence.slice(-260));
  if (given) points += 3;
  if (/\b(?:commanded|shall|ordered|required|directed|summoned|must|may be|please)\b/i.test(sentence)) points += 1;
  if (
    /\b(?:at|to|before|care of|c\/o|in|with|upon)(?: (?:the|our|my|its|their|his|her))?(?: (?:law )?(?:offices?|committee room|room|address)(?: of)?)?(?: the)? $/i.test(
      near,
    )
  )
    points += 1.5;
  else if (/\b(?:furnish|provide|give|hand|serve|supply|send|deliver|tender|release)(?: to)?(?: the)? $/i.test(near))
    points += 1.5;
  if (NO_SITE.test(near)) points -= 4;
  if (
    /\blibrary\b/i.test(value) ||
    /\blibrary\b(?![^.;]*\b(?:shall|must|will|may|ordered|directed)\b)[^.;]{0,25}$/i.test(near) ||
    /^\W*(?:to|at):? ?[^.]{0,60}$/i.test(sentence)
  )
    points -= 6;
  return points;
}

function rate(value: string, kind: InstrumentKind | null): number {
  if (value.length < 6 || value.length > 190 || !/^[A-Z0-9]/.test(value.replace(/^(?:office|offices)\b/, "O")))
    return 0;
  let points = 0;
  if (PLACE_WORD.test(value)) points += 2;
  if (ADDRESS.test(value)) points += 2;
  if (/\b(?:Iowa|Nebraska|[A-Z][a-z]+, [A-Z]{2}|[A-Z][a-z]+, [A-Z][a-z]+)\b/.test(value)) points += 1;
  if (/\b(?:attorney|office|court)\b/i.test(value) && kind?.endsWith("order")) points += 1;
  if (/\b(?:library|librar)\b/i.test(value)) points -= 2.5;
  if (/\b(?:records?|period|account|card|from|plaintiff|defendant)\b/i.test(value)) points -= 1.5;
  return points;
}
