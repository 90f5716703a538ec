import { Flow } from "./flow";
import type { Paper, PaperLine } from "./paper";
import { tickOf } from "./ticks";
import type { Evidence } from "./types";
import type { Zone } from "./zones";

/** A sentence or an item of a list, in one line of text that knows where it stands on the paper. */
export class Sentence {
  readonly text: string;
  /** The same, letter for letter; where short lines stand beneath each other, as in a signature block, with its line breaks. */
  readonly lined: string;
  readonly #flow: Flow;
  readonly #offsets: number[] = [];

  constructor(
    flow: Flow,
    start: number,
    end: number,
    readonly zone: Zone,
    /** The words that a list hangs on: "The Court FINDS as follows:" of each of its items. */
    readonly lead: Sentence | null,
    /** True where a blank line or a list's number comes before it. */
    readonly opensParagraph: boolean,
    readonly page: number,
    /** Whether the box before it is ticked; `null` where there is none. */
    readonly ticked: boolean | null,
  ) {
    this.#flow = flow;
    let text = "";
    let lined = "";
    for (let at = start; at < end; at++) {
      const char = readAs(flow.text, at);
      const white = /\s/.test(char);
      if (white && text.endsWith(" ") && char === "\n") lined = `${lined.slice(0, -1)}\n`;
      if (white && (text === "" || text.endsWith(" "))) continue;
      text += white ? " " : char;
      lined += char === "\n" ? "\n" : white ? " " : char;
      this.#offsets.push(at);
    }
    this.text = text.trimEnd();
    this.lined = isBlock(lined) ? lined.slice(0, this.text.length) : this.text;
  }

  /** Where a stretch of it stands on the paper; all of it where none is named. */
  evidence(of?: string, from = 0, to = this.text.length): Evidence[] {
    return this.#flow.evidence(this.#at(from), this.#at(to - 1) + 1, of);
  }

  /** 0 to 1: the confidence of its weakest word in a stretch. */
  confidence(from = 0, to = this.text.length): number {
    return this.#flow.confidence(this.#at(from), this.#at(to - 1) + 1);
  }

  #at(offset: number): number {
    return this.#offsets[Math.max(0, Math.min(offset, this.#offsets.length - 1))] ?? 0;
  }
}

/** Names, titles and addresses beneath each other; a paragraph fills its lines. */
function isBlock(lined: string): boolean {
  const full = lined.trimEnd().split("\n").slice(0, -1);
  return full.length > 0 && full.reduce((sum, line) => sum + line.length, 0) / full.length < 44;
}

/** A bar that stands alone before a small letter is a scanner's "I". */
function readAs(text: string, at: number): string {
  const char = text[at] ?? "";
  return char === "|" && /^\s[a-z]/.test(text.slice(at + 1, at + 3)) && !/\S/.test(text[at - 1] ?? " ") ? "I" : char;
}

const cache = new WeakMap<Paper, Sentence[]>();

/** All sentences of a paper in reading order, each with the zone it stands in; running heads and page numbers are left out. */
export function sentencesOf(paper: Paper): Sentence[] {
  const known = cache.get(paper);
  if (known) return known;
  const sentences: Sentence[] = [];
  let list: List = { lead: null, listed: false };
  let zone: Zone | null = null;
  for (const run of runs(paper)) {
    // A heading's words and the body's read on; a return or a notice begins anew.
    if (run.zone !== zone && !(READ_ON.has(run.zone) && zone && READ_ON.has(zone)))
      list = { lead: null, listed: false };
    zone = run.zone;
    list = split(run, list, sentences);
  }
  cache.set(paper, sentences);
  return sentences;
}

const READ_ON = new Set<Zone>(["caption", "body"]);

interface Run {
  flow: Flow;
  zone: Zone;
  page: number;
  ticked: boolean | null;
}

/** What the items of a list hang on, and whether an item has been met. */
interface List {
  lead: Sentence | null;
  listed: boolean;
}

/** Lines that read on: of one zone, and from one ticked or empty box to the next. */
function runs(paper: Paper): Run[] {
  const result: { lines: PaperLine[]; zone: Zone; ticked: boolean | null }[] = [];
  for (const line of numbersFirst(rowsWhole(paper.lines))) {
    if (line.zone === "header" || line.zone === "footer") continue;
    const ticked = tickOf(line);
    const last = result.at(-1);
    const before = last?.lines.at(-1);
    const reads = last && before && last.zone === line.zone && !(before.page !== line.page && ended(before));
    // A line of the body that the eye takes for a heading's: "… that a rational connec-" / "tion exists".
    if (last && before && last.zone === "caption" && line.zone === "body" && /^[a-z]/.test(line.text)) {
      last.lines.pop();
      result.push({ lines: [before, line], zone: "body", ticked: null });
    } else if (reads && ticked === null && !(last.ticked !== null && leaves(before, line))) last.lines.push(line);
    else result.push({ lines: [line], zone: line.zone, ticked });
  }
  return result
    .filter(({ lines }) => lines.length)
    .map(({ lines, zone, ticked }) => ({
      flow: new Flow(paper, lines),
      zone,
      page: lines[0]?.page.number ?? 1,
      ticked,
    }));
}

/** What stands beside a box ends with white beneath it, or where a line goes back to the left of it. */
function leaves(before: PaperLine, line: PaperLine): boolean {
  const gap = line.line.box[1] - (before.line.box[1] + before.line.box[3]);
  return before.page !== line.page || gap > 1.6 * line.usualGap + 0.002 || ended(before) || isLabelled(line, before);
}

/** "Facts: …", "Subject: …", at the left of what stood beside the box. */
function isLabelled(line: PaperLine, before: PaperLine): boolean {
  return line.line.box[0] < before.line.box[0] - 0.005 && /^\p{Lu}[\p{L}/ ]{2,40}: ?(?=\S|$)/u.test(line.text);
}

/** A printed line that the scanner broke: what goes on at the end of an earlier line of the same row follows it at once. */
function rowsWhole(lines: readonly PaperLine[]): PaperLine[] {
  const result: PaperLine[] = [];
  for (const line of lines) {
    const [x, y, , h] = line.line.box;
    let at = result.length - 1;
    // Only what stands a few lines back, and not the line just before it.
    for (let i = result.length - 2; i >= Math.max(0, result.length - 6) && line.zone === "body"; i--) {
      const before = result[i] as PaperLine;
      if (before.page !== line.page || before.zone !== "body") continue;
      const [bx, by, bw, bh] = before.line.box;
      const level = Math.abs(by + bh / 2 - (y + h / 2)) < Math.min(h, bh) * 0.6;
      const gap = x - (bx + bw);
      if (level && gap > -0.01 && gap < 0.03) {
        at = i;
        break;
      }
    }
    result.splice(at + 1, 0, line);
  }
  return result;
}

/** A list's numbers may have been read as a column of their own: each goes back before the line it stands beside. */
function numbersFirst(lines: readonly PaperLine[]): PaperLine[] {
  const numbers = lines.filter((line) => /^\(?(?:\d{1,2}|[a-h])[.)]$/.test(line.text.trim()));
  if (!numbers.length) return [...lines];
  const rest = lines.filter((line) => !numbers.includes(line));
  for (const number of numbers) {
    const [x, y, , h] = number.line.box;
    const beside = rest.findIndex(
      (line) =>
        line.page === number.page &&
        line.line.box[0] > x &&
        Math.abs(line.line.box[1] + line.line.box[3] / 2 - (y + h / 2)) < Math.max(h, line.line.box[3]) * 0.7,
    );
    if (beside >= 0) rest.splice(beside, 0, number);
  }
  return rest;
}

function ended(line: PaperLine): boolean {
  return /[.!?]["')]?$/.test(line.text.trim());
}

// Where every line stands for itself: a name, a title, an address.
const LINED = new Set<Zone>(["signature-block", "letterhead", "caption"]);

// A list's number at a line's beginning; not the "B." of "Attachment / B."
const ITEM =
  /(?<!\b(?:[Aa]ttachments?|[Ee]xhibits?|[Ss]chedules?|[Aa]ppendix|ATTACHMENT|EXHIBIT|SCHEDULE|[Nn]o\.?|[Pp]art|[Pp]aragraph|[Ss]ection|and))\n+(?=[-•·▪●*–]\s+[\p{L}"“(]|\(?(?:\d{1,2}|[a-hj-zA-H]|[ivx]{1,4})[.)]\s|(?:REQUEST|Request|ITEM|Item|INTERROGATORY|Interrogatory)(?: (?:NO|No|no|NUMBER|Number)\.?)? ?\d{1,2}\b)/u;
// A full stop that ends no sentence: "No.", "U.S.C.", "Iowa R. Crim. P.", "Mr.", a person's initial.
const ABBREVIATION =
  /(?:\b(?:[A-Z]|No|Nos|NO|NOS|Mr|Mrs|Ms|Dr|Hon|Sgt|Det|Lt|Capt|Cpl|Dep|Ofc|Insp|Inv|St|Ave|Blvd|Rd|Ste|Apt|Co|Corp|Inc|Ltd|LLC|Sec|Secs|Sect|Ch|Chap|Art|Fed|Rev|Stat|Neb|Minn|Wis|Mo|Ill|Kan|Colo|Pub|Crim|Civ|Proc|Ct|Disc|App|Supp|Cir|Dist|Cty|Atty|Att'y|Asst|Jr|Sr|vs|v|Id|al|seq|cf|approx|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Vol|Ex|Exh|Gov|Gen|Rep|Sen|Tel|Ph|Ext|Dkt|Misc|Mag|R|P)|[aApP]\.[mM]|[ie]\.[eg])\.$/;

// "…, the following:", "the records listed below."
const LEADS =
  /:\s*-?$|\b(?:below|as follows|following|next page|hereunder|hereafter)\.?$|\b(?:including|namely|to wit),?$/i;

function split({ flow, zone, page, ticked }: Run, list: List, into: Sentence[]): List {
  let { lead, listed } = list;
  let from = 0;
  for (const block of blocks(flow.text, LINED.has(zone))) {
    const item =
      ticked !== null ||
      /^\s*(?:[-•·▪●*–]\s+[a-z"“(]|\(?(?:\d{1,2}|[a-zA-H]|[ivx]{1,4})[.)]\s|(?:request|item|interrogatory)(?: (?:no\.?|number))? ?\d{1,2}\b)/i.test(
        block,
      );
    // A list hangs on its lead to its last item; a paragraph only when it follows the lead at once.
    if (!item && (listed || into.at(-1) !== lead)) lead = null;
    if (item) listed = true;
    let first = true;
    for (const [start, end] of stops(block)) {
      const hangs: boolean = item || into.at(-1) === lead;
      const sentence: Sentence = new Sentence(
        flow,
        from + start,
        from + end,
        zone,
        hangs ? lead : null,
        first,
        page,
        ticked,
      );
      first = false;
      if (!sentence.text) continue;
      into.push(sentence);
      if (LEADS.test(sentence.text)) {
        lead = sentence;
        listed = false;
      }
    }
    from += block.length;
  }
  return { lead, listed };
}

/** Paragraphs and list items, with the white that parts them. */
function blocks(text: string, lined: boolean): string[] {
  if (lined) return text.split(/(?<=\n)(?!\n)/);
  // "TO: Custodian of Records, …, Iowa" runs into "YOU ARE COMMANDED".
  const result: string[] = [];
  for (const paragraph of text.split(
    /(?<=\n\n)|(?<=\n)(?=YOU ARE|You are (?:hereby )?(?:commanded|required|summoned)|IT IS|Under [A-Z]|Pursuant to [A-Z0-9])/,
  )) {
    let rest = paragraph;
    for (let item = ITEM.exec(rest); item; item = ITEM.exec(rest)) {
      const cut = item.index + item[0].length;
      result.push(rest.slice(0, cut));
      rest = rest.slice(cut);
      if (!rest) break;
    }
    if (rest) result.push(rest);
  }
  return result;
}

function stops(block: string): [number, number][] {
  const result: [number, number][] = [];
  let start = 0;
  for (const stop of block.matchAll(/[.!?]["')\]]*(?=\s+["'([]?[A-Z0-9§])|:(?=\s*\n\s*\n?\s*\S)/g)) {
    const end = (stop.index ?? 0) + stop[0].length;
    const before = block.slice(start, (stop.index ?? 0) + 1);
    const after = block.slice(end).trimStart();
    if (/^[§$]/.test(after)) continue;
    if (/\bno\.$/i.test(before) && /^\d/.test(after)) continue;
    if (/\b(?:[A-Za-z0-9]\.){2,}$/.test(before) && /^[a-z\d§]/.test(after)) continue;
    if (stop[0].startsWith(".") && (ABBREVIATION.test(before) || /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\.$/.test(before)))
      continue;
    result.push([start, end]);
    start = end;
  }
  if (block.slice(start).trim()) result.push([start, block.length]);
  return result;
}
