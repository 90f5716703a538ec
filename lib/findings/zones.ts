import { filingStamps } from "./filing-stamps";
import { readableLine } from "./match/lexicon";
import type { PaperLine } from "./paper";

/**
 * The parts of a paper. What it says itself stands in `caption`, `body`, `attachment` and `signature-block`; the rest is
 * what printers, courts and process servers put around it, and must not leak into the findings.
 */
export type Zone =
  | "header" // filing stamps, fax lines, page heads
  | "letterhead"
  | "caption"
  | "body"
  | "attachment"
  | "signature-block"
  | "certificate-of-service"
  | "proof-of-service"
  | "return" // the officer's return and inventory
  | "rule-text" // rules, definitions and notices bound in
  | "blank-form" // a form for the library to fill in
  | "footer";

const LABEL = "(?:no\\.? ?)?\\(?[\"']?(?:[A-Z]|[0-9]{1,2}|[IVX]{1,4})(?:-?[0-9]{1,2})?[\"']?\\)?";
/** A heading, alone on its line, under which another part begins. */
const HEADINGS: [Zone, RegExp][] = [
  ["certificate-of-service", /^certificate of (?:service|mailing|notice)\.?$|^proof of mailing$/i],
  [
    "proof-of-service",
    /^(?:(?:affidavit|declaration|acceptance|admission|record|proof|return|certificate) of (?:personal )?(?:service|delivery|receipt)|certificate of service and acknowledgment.*|acknowledge?ment of (?:receipt|service)|return on service|service return|affidavit of server)\.?$/i,
  ],
  [
    "return",
    /^(?:return|(?:officer'?s |police )?return (?:of|on|and) .*|(?:officer|sheriff|constable|marshal|server|police)'?s? return|.*\breturn and inventory|.*\binventory and return|receipt,? inventory,? and return|(?:receipt (?:and|for) )?inventory(?: of property.*)?|return of service and inventory|receipt for property.*)\.?$/i,
  ],
  [
    "rule-text",
    /^(?:(?:federal|iowa|nebraska|[a-z]+) rules? of (?:civil|criminal) procedure \d.*|fed\.? ?r\.? ?(?:civ|crim)\.? ?p\.? ?\d+.*|rule 45[,.]? .*(?:protect|procedure).*|(?:general )?(?:definitions|instructions)(?: and (?:general )?(?:instructions|definitions))?|notice to (?:the )?(?:persons?|witness(?:es)?|recipients?)\b.*|your rights(?: and (?:duties|responsibilities))?|rights (?:and duties )?of (?:the )?(?:person|witness|recipient).*|protection of persons? subject to.*|(?:important )?(?:information|notice) (?:about|regarding) your rights.*|excerpts? (?:of|from) (?:the )?rules?.*)$/i,
  ],
  [
    "blank-form",
    /^(?:certificate|certification|affidavit|declaration) of (?:the )?(?:records )?custodian.*|^(?:business records )?(?:certificate|certification|affidavit) of (?:business records|authenticity).*|^for (?:library|office|official|internal) use(?: only)?\b.*/i,
  ],
  [
    "attachment",
    new RegExp(
      `^(?:attachment|exhibit|schedule|appendix|addendum|annex|rider|enclosure) ${LABEL}(?:[ :.,-].{0,60})?$`,
      "i",
    ),
  ],
  ["attachment", /^(?:attachment|exhibit|schedule|appendix|addendum|rider)$/i],
];

/** A running head or foot, wherever on the edge of the sheet it stands. */
const HEADER =
  /^e-?filed\b.*\d|^(?:case|document) .*(?:document|filed|doc\.?) .*page.*\d|^filed .*\b(?:clerk|court)|\b(?:page|p\.?) ?\d+(?: ?(?:of|\/) ?\d+)?$.*|^electronically filed\b|\bfrom:.*\bto:|\bto:.*\bfrom:|^(?:top )?secret\b|^unclassified\b|fax(?:ed)?\b.*\d{3}.*\d{4}.*\bp(?:age|g|\.)/i;
/** "FEB 27 2026 09:11 US DISTRICT COURT SDIA p.1", "2026-03-02 07:51 KCSO MINDEN 1 / 3" */
const FAX_LINE = /^(?=.*\b\d{1,2}[:.]\d{2}\b)(?=.*\b(?:p(?:age|g)?\.? ?\d+|\d+ ?\/ ?\d+)\b)(?=.*(?:\d{4}|\d\/\d)).*$/i;
const PAGE_NUMBER =
  /^(?:[-–— .]*(?:page|pg\.?|p\.)?[-–— .]*(?:\d{1,3}|[ivx]{1,4})(?: ?(?:of|\/|-) ?\d{1,3})?[-–— .]*|.{0,30}\bpage \d+(?: of \d+)?|(?:search warrant|application|return|affidavit) \d+-\d+)$/i;
const FORM_NUMBER =
  /^(?:[A-Z]{1,6} )?(?:form|ao) ?(?:no\.? )?[A-Z]?-?\d{1,4}[A-Z]?\b.{0,90}$|^.{2,14}\(rev[.:]? ?\d{1,2}[/:.]\d{2,4}\).{0,90}$|^(?:rev\.|revised) .{0,20}$|^(?:top )?secret\b.{0,40}$|^unclassified\b.{0,40}$/i;

/** How a paper that went on after its schedule comes to its end. */
const SIGNING =
  /^(?:dated?:? (?:this|at|[a-z]+ \d)|issued (?:this|by|on|at)\b|witness my hand|given under my hand|so ordered|it is so ordered|by the court|respectfully submitted).{0,60}$/i;
const INSTRUCTIONS = /\b(?:definitions|instructions)\b/i;

/** The zone of each line. */
export function zonesOf(lines: readonly PaperLine[]): Zone[] {
  const zones: Zone[] = [];
  const stamps = filingStamps(lines);
  let zone: Zone = "body";
  let told = false;
  let page = lines[0]?.page;
  for (const [index, line] of lines.entries()) {
    const text = readableLine(line.line).trim();
    if (line.page !== page) {
      page = line.page;
      // Returns and proofs fill their page; rule text and attachments may run on.
      if (zone !== "attachment" && zone !== "rule-text") zone = "body";
      else if (zone === "rule-text" && !runsOn(lines, index)) zone = "body";
    }
    const edge = stamps.has(line) ? "header" : edgeOf(line, text, rowOf(lines, index));
    if (edge) {
      zones.push(edge);
      continue;
    }
    const named = headingOf(text, line);
    const heading = named === "attachment" && endsSentence(line, lines[index - 1]) ? null : named;
    // Counsel signs beneath her own instructions; beneath a court's rules nobody does.
    if (heading) told = heading === "rule-text" && INSTRUCTIONS.test(text);
    const signs: boolean = (zone === "attachment" || (zone === "rule-text" && told)) && SIGNING.test(text);
    zone = heading ?? (signs ? "body" : zone);
    zones.push(zone);
  }
  return zones;
}

/** "… as set out in the attached" over "Exhibit 1.": the end of a sentence, and no heading. */
export function endsSentence({ page, line }: PaperLine, before: PaperLine | undefined): boolean {
  if (before?.page !== page || !/[a-z,;]$/.test(before.text.trim())) return false;
  const [, y, , h] = line.box;
  const [, above, width, tall] = before.line.box;
  return width > 0.4 && y - (above + tall) < 1.2 * h;
}

/** The part that a heading opens, or `null` where the line is none. */
export function headingOf(text: string, line: Pick<PaperLine, "line">): Zone | null {
  if (text.length > 120 || text.split(" ").length > 19) return null;
  const bare = text
    .replace(/^[A-Z]\. /, "")
    .replace(/[*_~—-]+$/g, "")
    .replace(/\s*\(.*\)$/, "")
    .trim();
  for (const [zone, pattern] of HEADINGS) {
    if (!pattern.test(bare)) continue;
    // "Return" and "Inventory" inside a sentence stand at a line's start by chance: a heading stands apart.
    if (zone === "attachment" && /[,;]$|\band\b$/.test(text)) continue;
    if (/^[a-z]/.test(text)) continue;
    const left = line.line.box[0];
    const centred = Math.abs(left + line.line.box[2] / 2 - 0.5) < 0.12;
    if (centred || text === text.toUpperCase() || line.line.box[2] < 0.45) return zone;
  }
  return null;
}

/** The text of all lines that stand side by side with this one. */
function rowOf(lines: readonly PaperLine[], index: number): string {
  const line = lines[index] as PaperLine;
  if (line.line.box[1] > 0.1) return line.text;
  const row = lines.filter((l) => l.page === line.page && Math.abs(l.line.box[1] - line.line.box[1]) < 0.008);
  return row
    .sort((a, b) => a.line.box[0] - b.line.box[0])
    .map((l) => l.text)
    .join(" ");
}

function edgeOf(line: PaperLine, text: string, row: string): Zone | null {
  const top = line.line.box[1];
  const bottom = top + line.line.box[3];
  if (top < 0.1 && (HEADER.test(row) || FAX_LINE.test(row)) && row.length < 120) return "header";
  if ((top < 0.08 || bottom > 0.88) && PAGE_NUMBER.test(text)) return bottom > 0.5 ? "footer" : "header";
  if ((top < 0.1 || bottom > 0.88) && FORM_NUMBER.test(text)) return bottom > 0.5 ? "footer" : "header";
  return null;
}

/** Whether the page that begins here goes on with numbered or lettered rules. */
function runsOn(lines: readonly PaperLine[], index: number): boolean {
  const first = lines.slice(index, index + 4).find((l) => edgeOf(l, l.text.trim(), l.text) === null);
  return first ? /^(?:\(?[a-z0-9]{1,2}[.)]|[a-z])/.test(first.text) : false;
}
