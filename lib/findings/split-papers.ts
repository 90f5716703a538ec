import type { Line, Page } from "@/lib/text/types";
import { readableLine } from "./match/lexicon";
import { headingOf } from "./zones";

/** What a part of a file is to the rest of it. The first `operative` part is the instrument. */
type PartRole = "operative" | "cover" | "application" | "return";

export interface PaperPart {
  pages: Page[];
  role: PartRole;
}

interface Sheet {
  page: Page;
  /** The lines as they read, and the upper part alone. */
  lines: string[];
  upper: string;
  text: string;
  number: { at: number; of: number | null } | null;
}

const COURT =
  /\b(?:district|circuit|superior|county|supreme|chancery|surveillance|juvenile|probate|municipal|bankruptcy|family|magistrate|justice) court\b|\bcourt of (?:common pleas|the|[A-Z]|general)|\bin the [A-Z ]*court\b/i;
/** A clerk's stamp, which stands on every page and begins none: "E-FILED 2026 FEB 18 3:47 PM POLK - CLERK OF DISTRICT COURT". */
const STAMP = /\b(?:e-?filed|electronically filed|filed|received|entered)\b.*\d|\d.*\bclerk of\b/i;
/** A paper's own later part: "PART TWO", "III. PRODUCTION". */
const LATER_PART =
  /^(?:part|section|article) (?:two|three|four|five|six|[2-9]|I[IVX]+|V|VI{1,3})\b|^(?:I[IV]|III|V|VI{1,3})\. [A-Z]/i;
const PARTIES =
  /(?:^|\s)v(?:s)?\.?(?:\s|$)|\bin (?:re|the matter of|the interest of)\b|\b(?:plaintiff|petitioner|defendant|respondent)\b|\b(?:case|docket|cause|file|civil action|grand jury) (?:no|number)\b|\bgrand jury\b/im;
const PROCESS_TITLE =
  /^(?=.{4,75}$)(?:[A-Z'’(),.[\]\- ]*\b(?:SUBPOENA|SUMMONS|SEARCH WARRANT|SEARCH AND SEIZURE WARRANT|WARRANT|ORDER|NATIONAL SECURITY LETTER|INTERROGATORIES|CIVIL INVESTIGATIVE DEMAND)(?! WILL| IS| OR | AND TO|,? AND )\b[A-Z'’(),.[\]\- ]*)$/m;
const COMMAND = /\b(?:commanded|required|summoned|directed|ordered|adjudged)\b/i;
const ASKING_TITLE =
  /^[^a-z\n]*\b(?:APPLICATION|AFFIDAVIT|MOTION|PETITION|DECLARATION)\b[^a-z\n]*$|^(?:affidavit|application|motion|petition)\b.{0,60}$/im;
const ASKING_VOICE =
  /\bcomes now\b|\brequests? (?:a|the issuance of a) search warrant\b|\bstates? under penalty of perjury that\b|\b(?:duly|first) sworn\b|\bwherefore\b.{0,60}\bprays?\b|\bdeposes and (?:says|states)\b|\b(?:affiant|applicant|your affiant) (?:states|says|believes|prays)\b|\bsubscribed and sworn\b|\bstates? on oath\b/i;
const LETTER =
  /^dear\b|^(?:very truly yours|sincerely|yours truly|respectfully yours)\b|^enclosures?\b|^enc[l.:]|^re: /im;
const ENCLOSING =
  /\b(?:enclosed|attached|accompanying|served (?:up)?on you|herewith|transmit|find)\b[^.]{0,80}\b(?:subpoena|warrant|order|summons|demand|process|documents?)\b|\b(?:subpoena|warrant|order|summons)\b[^.]{0,60}\b(?:is|are|has been) (?:enclosed|attached|issued)\b/i;
const FAX_SHEET =
  /\b(?:fax|facsimile|telecopier)\b.{0,20}\b(?:cover|transmi|sheet|message)|\b(?:number|no\.?|total) (?:of )?pages\b|\bpages? \(?including (?:this )?cover/i;
const FAX_FIELD =
  /^(to|from|fax(?: (?:no|number))?|phone|tel(?:ephone)?|date|time|(?:no\.? of )?pages|re|subject|attn|attention|company|agency|office|message|comments?)\b\.? ?(?::|$|\d)/i;
const NOTICE = /notice of (?:filing|electronic filing|presentation)|document\(s\) submitted/i;
const E_SIGNATURE = /^state of iowa courts\b|^case title\b|electronically signed on/im;

/** Splits the pages of a file into its papers: what belongs together, in order. There is always at least one. */
export function splitPapers(pages: readonly Page[]): PaperPart[] {
  const parts: { sheets: Sheet[]; role: PartRole }[] = [];
  for (const page of pages) {
    const sheet = sheetOf(page);
    const last = parts.at(-1);
    if (last && !begins(sheet, last.sheets)) last.sheets.push(sheet);
    else parts.push({ sheets: [sheet], role: "operative" });
  }
  for (const [i, part] of parts.entries())
    part.role = roleOf(
      part.sheets,
      parts.slice(i + 1).map((p) => p.sheets),
    );
  return parts.map(({ sheets, role }) => ({ pages: sheets.map((s) => s.page), role }));
}

/** The part that decides: the first that commands, else the first that asks for a command, else the first. */
export function operativePart(parts: readonly PaperPart[]): PaperPart | undefined {
  return parts.find((p) => p.role === "operative") ?? parts.find((p) => p.role === "application") ?? parts[0];
}

function begins(sheet: Sheet, before: Sheet[]): boolean {
  const previous = before.at(-1);
  if (sheet.page.source === "blank" || !sheet.lines.length) return false;
  // An attachment, a return, rule text or a form to fill in belongs to the paper before it.
  if (sheet.page.lines.slice(0, 4).some((line, i) => headingOf(sheet.lines[i] ?? "", { line }) !== null)) return false;
  if (before.length === 1 && previous && isFaxSheet(previous) && !isProcess(previous)) return true;
  const opening = sheet.lines.filter((line) => !STAMP.test(line)).slice(0, 1);
  if (opening.some((line) => LATER_PART.test(line))) return false;
  const { number } = sheet;
  const captioned = isCaptioned(sheet);
  const first = before[0];
  // "Page 2 of 4" after "Page 1 of 4" goes on, whatever stands on it.
  const goesOn =
    number &&
    number.at > 1 &&
    (previous?.number ? previous.number.at < number.at && previous.number.of === number.of : true);
  if (goesOn && !captioned)
    return number.of === null && isAsking(sheet) && !isAskingPaper(before) && !/^\(?[a-z]/.test(sheet.lines[0] ?? "");
  if (NOTICE.test(sheet.upper)) return true;
  if (E_SIGNATURE.test(sheet.upper)) return false;
  if (captioned) return !(first && goesOn);
  if (first && isLetterStart(sheet) && !before.some(isLetterStart)) return true;
  if (isAsking(sheet)) return !isAskingPaper(before);
  return (
    PROCESS_TITLE.test(sheet.lines.slice(0, 9).join("\n")) &&
    isProcess(sheet) &&
    (first ? !isProcess(first) || /^(?:page )?1\b/i.test(String(number?.at ?? "")) : true)
  );
}

/** A sheet that says it is one, or whose fields do: To, From, Fax, Date, Pages, Re. */
function isFaxSheet({ text, lines }: Sheet): boolean {
  if (FAX_SHEET.test(text)) return true;
  const fields = lines.map((line) => FAX_FIELD.exec(line)?.[1]?.toLowerCase()).filter((field) => field !== undefined);
  return new Set(fields).size >= 4 && /\b(?:fax|facsimile|telefax|telecopy)\b/i.test(text) && lines.length < 40;
}

/** A court's name and the parties, or a number, in the upper half: no running head has both. */
function isCaptioned(sheet: Sheet): boolean {
  const court = sheet.lines.slice(0, 14).find((line) => COURT.test(line) && isHeading(line) && !STAMP.test(line));
  return (
    court !== undefined &&
    (PARTIES.test(sheet.upper) || PROCESS_TITLE.test(sheet.upper)) &&
    !/^\s*certificate of custodian/im.test(sheet.upper)
  );
}

function isHeading(line: string): boolean {
  const letters = line.replace(/[^A-Za-z]/g, "");
  const capitals = line.replace(/[^A-Z]/g, "").length;
  return (
    line.length < 90 &&
    (capitals > letters.length * 0.6 || (capitals >= 2 && !/[.;,]$/.test(line) && line.split(" ").length < 10))
  );
}

function isProcess(sheet: Sheet): boolean {
  return PROCESS_TITLE.test(sheet.upper) && COMMAND.test(sheet.text);
}

function isAsking(sheet: Sheet): boolean {
  return ASKING_TITLE.test(sheet.lines.slice(0, 12).join("\n")) && ASKING_VOICE.test(sheet.text);
}

function isAskingPaper(sheets: readonly Sheet[]): boolean {
  return sheets.some(isAsking);
}

function isLetterStart(sheet: Sheet): boolean {
  return /^dear\b/im.test(sheet.upper) || (LETTER.test(sheet.text) && /^re: /im.test(sheet.upper));
}

function roleOf(sheets: readonly Sheet[], after: readonly (readonly Sheet[])[]): PartRole {
  const [first] = sheets;
  if (!first) return "operative";
  const text = sheets.map((s) => s.text).join("\n");
  if (NOTICE.test(first.upper)) return "return";
  const processFollows = after.some((part) => part.some((s) => isProcess(s) || isCaptioned(s)));
  if (isFaxSheet(first) && after.length && !isProcess(first) && !isCaptioned(first)) return "cover";
  if (processFollows && !isCaptioned(first) && (LETTER.test(first.text) || ENCLOSING.test(text)) && !isProcess(first))
    return "cover";
  if (/^(?:return|proof|affidavit|certificate) of (?:service|search)/im.test(first.lines.slice(0, 6).join("\n")))
    return "return";
  if (isAsking(first) && !isOrder(first)) return "application";
  return "operative";
}

/** An order or a warrant may name the application it grants, and recite its oath. */
function isOrder(sheet: Sheet): boolean {
  if (/\b(?:you are|it is)(?: hereby| therefore| further)* (?:commanded|ordered)/i.test(sheet.text)) return true;
  return (
    /^[^a-z\n]*\bORDER\b(?![^\n]*\bAPPLICATION)[^a-z\n]*$/m.test(sheet.upper) &&
    !/\bAPPLICATION\b[^\n]*\n?[^\n]*\bORDER\b/m.test(sheet.upper)
  );
}

function sheetOf(page: Page): Sheet {
  const lines = page.lines.map(wordsOf);
  const upper = page.lines
    .filter((l) => l.box[1] < 0.5)
    .map(wordsOf)
    .join("\n");
  return { page, lines, upper, text: lines.join("\n"), number: pageNumber(page) };
}

function wordsOf(line: Line): string {
  return readableLine(line)
    .replace(/^[\s)|§(]+(?=\S)/, "")
    .trim();
}

/** The number that a page prints of itself at its edge: `Page 2 of 4`, `- 2 -`, `3`. */
export function pageNumber(page: Page): { at: number; of: number | null } | null {
  for (const line of [...page.lines].reverse()) {
    const edge = line.box[1] > 0.86 || line.box[1] < 0.1;
    if (!edge) continue;
    const text = line.words.map((w) => w.text).join(" ");
    // A court's stamp counts the pages of its own file, and is no number of the paper's.
    if (/\bdocument\b.*\bfiled\b/i.test(text)) continue;
    const match =
      /\bpage ?(\d{1,3}) ?(?:of|\/) ?(\d{1,3})\b/i.exec(text) ??
      /\(page ?(\d{1,3})\)/i.exec(text) ??
      /^[-–— ]*(?:page|pg\.?)? ?(\d{1,3})(?: ?(?:of|\/) ?(\d{1,3}))?[-–— ]*$/i.exec(text);
    if (match) return { at: Number(match[1]), of: match[2] ? Number(match[2]) : null };
  }
  return null;
}
