import { union } from "./boxes";
import { readableLine } from "./match/lexicon";
import type { Paper, PaperLine } from "./paper";

/** The head of a court's paper: who decides, between whom, under what number, and what the paper calls itself. */
export interface CaptionRegion {
  /** The lines that name the court. */
  court: PaperLine[];
  /** The parties or the matter, left of the line of parentheses. */
  left: PaperLine[];
  /** Number and title, right of it. */
  right: PaperLine[];
  /** Titles that stand across the page beneath the columns. */
  titles: PaperLine[];
  /** Where the body begins: the place of its first line among the page's. */
  bodyAt: number;
}

const COURT =
  /\bcourts?\b|\bct\.,|^in the \w+ judicial (?:circuit|district)\b|\btribunal\b|^in the (?:iowa )?district\b/i;
const COURT_LIKE =
  /\bcourt\b|^(?:for|in) (?:and for )?the\b|\b(?:district|division|circuit|county|parish) of\b|\b(?:judicial|northern|southern|eastern|western|middle|central) district\b|\bdivision\b|\bcounty(?:,|$)|\b(?:county|law|civil|criminal) (?:department|division)\b|^united states(?: of america)?$|^washington,? d\. ?c|^(?:the )?(?:state|commonwealth) of [a-z ]+$|\bjudicial circuit\b|^for the$|^in and for\b|, ss\.?$/i;
/** How a body begins, when its first line is too short to tell by itself. */
const BODY =
  /^(?:[t17i][o0]: ?|to [A-Z"']|for:|to the\b|to any\b|the (?:state|people|commonwealth) of .{2,30}\bto\b[: ]?|greetings?\b|you are\b|comes? now|now on\b|now,? therefore|whereas\b|please take notice|date of (?:hearing|trial|submission)\b|appearances\b|it is (?:hereby |therefore )?ordered|state of [a-z]+,? (?:county of )?[a-z]+ ?(?:county)?,? ?ss|i,)/i;
/** How it begins when the line also runs across the sheet: in a column these words are part of a title. */
const LONG_BODY =
  /^(?:this (?:matter|cause|court)|before the court|pursuant to|upon (?:the )?(?:application|motion|consideration)|in accordance|by (?:authority|the authority)|an application by|for good cause|having\b|on (?:this|the) \d|the (?:attorney for the government|united states has|undersigned|court,)|proof having|under\b|comes\b)/i;
const NUMBER =
  /\b(?:case|docket|cause|file|action|criminal|civil|law|equity|warrant|index|gj)?\.? ?(?:no|number|nos)\b ?[.:]|\b(?:case|docket|cause|file)\b ?[:#]/i;
const SEPARATOR = /^(?!of$|&$)[\s)(|§:}\][*a-z]{1,2}$/i;

/** The caption of a paper that stands before a court, or `null` where none is printed. */
export function captionRegion(paper: Paper): CaptionRegion | null {
  const known = remembered.get(paper);
  if (known !== undefined) return known;
  const region = find(paper);
  remembered.set(paper, region);
  return region;
}
const remembered = new WeakMap<Paper, CaptionRegion | null>();

function find(paper: Paper): CaptionRegion | null {
  const page = paper.lines.find((line) => line.zone !== "header")?.page;
  const lines = paper.lines
    .filter((line) => line.page === page && line.zone !== "header" && line.zone !== "footer")
    .flatMap((line) => (line.line.box[1] < 0.55 ? parted(line) : [line]));
  const texts = lines.map((line) => tidy(line));
  const top = lines[0]?.line.box[1] ?? 0;
  const first = lines.findIndex(
    (line, i) => COURT.test(texts[i] ?? "") && isHead(line, texts[i] ?? "") && line.line.box[1] < top + 0.3,
  );
  if (first < 0) return null;
  const bodyAt = bodyStart(lines, texts, first);
  if (first >= bodyAt) return null;
  const inside = lines
    .slice(0, bodyAt)
    .filter(
      (line) =>
        (!SEPARATOR.test(line.text.trim()) && !/^[\s_.=*–—-]{3,}x?$/i.test(line.text)) || /^v$/i.test(line.text.trim()),
    );
  const court = courtLines(inside, lines[first] as PaperLine);
  const bottomOfCourt = Math.max(...court.map((l) => l.line.box[1] + l.line.box[3])) - 0.004;
  const rest = inside.filter(
    (line) => !court.includes(line) && (line.line.box[1] >= bottomOfCourt - 0.012 || beside(line, court)),
  );
  const split = ruledSplit(lines.slice(0, bodyAt)) ?? columnSplit(rest);
  const columns = rest.filter((line) => !isTitleLine(line, rest));
  return {
    court,
    left: columns.filter((line) => line.line.box[0] < split),
    right: columns.filter((line) => line.line.box[0] >= split),
    titles: rest.filter((line) => isTitleLine(line, rest)),
    bodyAt,
  };
}

/** Both columns read as one line: "STATE OF IOWA, ) Case No. FECR048213" is two. */
function parted(line: PaperLine): PaperLine[] {
  const { words } = line.line;
  const cut = words.findIndex((word, i) => {
    const before = words[i - 1];
    const next = words[i + 1];
    if (!before || !next) return false;
    const right = before.box[0] + before.box[2];
    // The parenthesis stands apart on one side at least; inside a sentence it clings to its word.
    if (/^[)|§}]$/.test(word.text))
      return word.box[0] - right > 0.012 || next.box[0] - (word.box[0] + word.box[2]) > 0.012;
    return word.box[0] - right > 0.06;
  });
  if (cut < 1) return [line];
  const piece = (from: number, to: number): PaperLine => {
    const own = words.slice(from, to);
    const start = line.start + words.slice(0, from).reduce((sum, word) => sum + word.text.length + 1, 0);
    const text = own.map((word) => word.text).join(" ");
    return {
      ...line,
      line: { words: own, box: union(own.map((word) => word.box)) },
      text,
      start,
      end: start + text.length,
    };
  };
  const rest = piece(/^[)|§}]$/.test(words[cut]?.text ?? "") ? cut + 1 : cut, words.length);
  return [piece(0, cut), ...parted(rest)];
}

/** A caption's line without the rule of parentheses that runs beside it. */
export function tidy(line: PaperLine): string {
  return (
    readableLine(line.line)
      .replace(/^[\s)|§}\]]+(?=\S)/, "")
      // "lN THE lOWA DISTRICT COURT": before capitals a small l is a capital I.
      .replace(/\bl(?=[A-Z]+\b)/g, "I")
      .replace(/\s*[|§}{]+\s*$|(?<!\([^)]*)\s*\)+\s*$/g, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}

function isHead(line: PaperLine, text: string): boolean {
  const capitals = text.replace(/[^A-Z]/g, "").length;
  const letters = text.replace(/[^A-Za-z]/g, "").length;
  if (/^\d+ [\w ]*\bcourt\b/i.test(text) && !/judicial|district court/i.test(text)) return false;
  if (/^[a-z]|\bjudge\b/.test(text)) return false;
  if (/court use only|without attorney/i.test(text)) return false;
  if (/\b(?:clerk|fax|filed|from|subpoena|before|copy)\b/i.test(text) && !/^in the\b/i.test(text)) return false;
  return (
    text.length < 95 &&
    line.line.box[2] < 0.75 &&
    (capitals > letters * 0.6 || (capitals >= 2 && text.split(" ").length <= 9 && !/[.;]$/.test(text)))
  );
}

const NO_ADDRESS = /^to (?:produce|compel|quash|permit|testify|appear|preserve|disclose|allow)\b/i;

function bodyStart(lines: readonly PaperLine[], texts: readonly string[], first: number): number {
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i] as PaperLine;
    const text = texts[i] ?? "";
    const [x, , w] = line.line.box;
    if (BODY.test(text) && x < 0.4 && !NO_ADDRESS.test(text)) return i;
    if (LONG_BODY.test(text) && x < 0.3 && w > 0.5) return i;
    // "STATE OF IOWA" over "TO: …" is who commands, not who sues.
    if (/^(?:the )?(?:state|people|commonwealth) of [a-z ]+$/i.test(text) && /^to\b ?:/i.test(texts[i + 1] ?? ""))
      return i;
    // "STATE OF NEBRASKA )" over "COUNTY OF KEARNEY ) ss.": the venue of an oath.
    if (/^state of [a-z ]+$/i.test(text) && texts.slice(i + 1, i + 4).some((t) => /^county of .*\bss\b/i.test(t)))
      return i;
    const lower = text.replace(/[^a-z]/g, "").length;
    const letters = text.replace(/[^A-Za-z]/g, "").length;
    if (line.line.box[2] > 0.55 && lower > letters * 0.6 && text.split(" ").length >= 8) return i;
    // A short sentence that opens a short order: "The guardian's request is before the Court."
    if (x < 0.3 && w > 0.4 && lower > letters * 0.8 && text.split(" ").length >= 7 && /\.$/.test(text)) return i;
    // In a narrow column a party's long description is no body; two long lines one beneath the other are.
    if (line.line.box[1] > (lines[first] as PaperLine).line.box[1] + 0.45) return i;
  }
  return lines.length;
}

/** The court's line and what goes on naming it: the district, the county, the division, the state above or beside. */
function courtLines(inside: readonly PaperLine[], start: PaperLine): PaperLine[] {
  const court = [start];
  const at = inside.indexOf(start);
  for (const line of inside.slice(0, at)) {
    const text = tidy(line);
    if (COURT_LIKE.test(text) && !sues(line, start, inside) && Math.abs(line.line.box[1] - start.line.box[1]) < 0.09)
      court.unshift(line);
  }
  const others = inside.slice(at + 1).sort((a, b) => a.line.box[1] - b.line.box[1]);
  let bottom = start.line.box[1] + start.line.box[3];
  for (const line of others) {
    const text = tidy(line);
    const [x, y, w, h] = line.line.box;
    const sameRow = Math.abs(y - start.line.box[1]) < Math.max(h, start.line.box[3]) * 0.8;
    if (!sameRow && y - bottom > 0.05) break;
    if (/^ss\.?$/i.test(text) || text.length < 3) continue;
    if (/^(?:in re|in the (?:matter|interest)|upon the petition)\b/i.test(text) || NUMBER.test(text)) {
      if (sameRow || x > 0.45) continue;
      break;
    }
    // "STATE OF IOWA," is a party, "STATE OF MINNESOTA" beside the court's name its state.
    const stateAlone = /^(?:the )?(?:state|commonwealth|people) of [a-z ]+[,)]?$/i.test(text);
    const party =
      sues(line, start, inside) ||
      /,$|^united states of america/i.test(text) ||
      (stateAlone &&
        !sameRow &&
        Math.abs(x + w / 2 - 0.5) > 0.08 &&
        !court.some((c) => Math.abs(c.line.box[0] - x) < 0.03 && c !== start));
    // "SUPERIOR COURT OF OREGON, COUNTY OF" runs on into the next line, whatever it says.
    const above = court.at(-1);
    const runsOn =
      above !== undefined &&
      /\b(?:county|parish|district|state) of$/i.test(tidy(above)) &&
      Math.abs(above.line.box[0] - x) < 0.05 &&
      text.split(" ").length < 5;
    if (runsOn || (COURT_LIKE.test(text) && !party)) {
      court.push(line);
      bottom = Math.max(bottom, y + h);
    } else if (!sameRow && x < 0.45) break;
  }
  return court;
}

/** "THE STATE OF TEXAS" over "vs." is a party, though the court's name stands beside it. */
function sues(line: PaperLine, court: PaperLine, inside: readonly PaperLine[]): boolean {
  const [x, y, w] = line.line.box;
  return (
    /^(?:the )?(?:state|people|commonwealth|united states)\b/i.test(tidy(line)) &&
    x + w < court.line.box[0] + 0.02 &&
    inside.some((l) => {
      const [vx, vy] = l.line.box;
      return /^-?(?:v|vs|against)\b/i.test(tidy(l)) && vx < 0.4 && vy > y && vy < y + 0.09;
    })
  );
}

function beside(line: PaperLine, court: readonly PaperLine[]): boolean {
  return court.some(
    (c) =>
      Math.abs(c.line.box[1] - line.line.box[1]) < 0.012 &&
      (line.line.box[0] > c.line.box[0] + c.line.box[2] ||
        (c.line.box[0] > 0.4 && line.line.box[0] + line.line.box[2] < c.line.box[0])),
  );
}

/** Where the rule of parentheses stands that parts the two columns; `null` where none is drawn. */
function ruledSplit(lines: readonly PaperLine[]): number | null {
  const bars = [...new Set(lines.map(({ page }) => page))]
    .flatMap((page) => page.lines)
    .filter((line) => line.box[1] < 0.55)
    .flatMap((line) => line.words)
    .filter((word) => /^[)|]$/.test(word.text) && word.box[0] > 0.2 && word.box[0] < 0.7)
    .map((word) => word.box[0])
    .sort((a, b) => a - b);
  const middle = bars[Math.floor(bars.length / 2)];
  if (middle === undefined || bars.filter((x) => Math.abs(x - middle) < 0.02).length < 3) return null;
  return middle;
}

/** The place between the two columns: the widest empty strip in the middle of the sheet. */
function columnSplit(lines: readonly PaperLine[]): number {
  const narrow = lines.filter((line) => !spans(line));
  let best = 0.48;
  let clear = Number.POSITIVE_INFINITY;
  for (let x = 0.34; x <= 0.66; x += 0.01) {
    const crossing = narrow.filter(
      (line) => line.line.box[0] < x - 0.004 && line.line.box[0] + line.line.box[2] > x + 0.004,
    ).length;
    const startsRight = narrow.some((line) => line.line.box[0] >= x - 0.004);
    const cost = crossing * 10 + (startsRight ? 0 : 5) + Math.abs(x - 0.48);
    if (cost < clear) {
      clear = cost;
      best = x;
    }
  }
  return best - 0.004;
}

function spans(line: PaperLine): boolean {
  const [x, , w] = line.line.box;
  return x < 0.4 && x + w > 0.6;
}

/** A heading in the middle of the sheet, with no other line beside it. */
function isTitleLine(line: PaperLine, all: readonly PaperLine[]): boolean {
  const [x, y, w, h] = line.line.box;
  // A matter whose name runs across the sheet from its edge is the matter still.
  if (x < 0.2 && w > 0.6 && /^in (?:re\b|the matter of\b)/i.test(tidy(line))) return false;
  if (x + w > 0.62 && x < 0.4 && /\b(?:SUBPOENA|WARRANT|ORDER|SUMMONS)\b/.test(line.text)) return true;
  const centred = Math.abs(x + w / 2 - 0.5) < 0.09 && x > 0.15 && x < 0.46;
  if (!spans(line) && !centred && Math.abs(x + w / 2 - 0.5) > 0.03) return false;
  const alone = !all.some((other) => other !== line && Math.abs(other.line.box[1] - y) < h * 0.6);
  // In an open table the title column may itself be near the middle: then the number stands in it too.
  const column = all.filter((other) => Math.abs(other.line.box[0] - x) < 0.02);
  return alone && !(column.length > 1 && x > 0.4) && (x > 0.13 || x + w > 0.75);
}
