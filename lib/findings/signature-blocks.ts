import type { Mark } from "@/lib/text/types";
import { isKnown, readableLine } from "./match/lexicon";
import { personIn } from "./match/names";
import type { PaperLine } from "./paper";
import { roleOf } from "./roles";
import type { IssuerRole } from "./types";

/** In what capacity somebody signs: only `signer` can be the issuer. */
type Capacity = "signer" | "preparer" | "requester" | "notary" | "affiant" | "server" | "attestor";

/** A place where somebody signs, or should. */
export interface SignatureBlock {
  name: string | null;
  title: string;
  role: IssuerRole | null;
  capacity: Capacity;
  /** What shows that it was signed, or `empty`. */
  how: "ink" | "conformed" | "electronic" | "typed" | "empty";
  lines: PaperLine[];
  /** The printed line beneath the ink. */
  anchor: PaperLine;
  mark: Mark | null;
}

const CONFORMED =
  /^[^A-Za-z0-9]{0,3}(?:by:? ?)?(?:\/ ?s ?\/|\/ ?S ?\/|[\\/|]s[\\/|]|s\/|\(signed\)|\/es\/|\[s\])\s*(.*)$/i;
const ELECTRONIC = /electronically signed (?:on|by)|digitally signed by|e-?signed (?:on|by)|signed electronically/i;
const PROMPT =
  /^\(?(?:signature of (?:clerk|issuing|judge|officer|authori[sz]ed)\b.*|(?:(?:attorney|judge|officer|clerk|magistrate)'?s?) signature|signature|\(signature\))\)?$/i;
const BLANK = /_{4,}|\.{8,}|^[_\s]+$/;

const CAPACITIES: [Capacity, RegExp][] = [
  ["notary", /subscribed|sworn (?:to|and)|notary|affirmed before|acknowledged before/i],
  [
    "preparer",
    /(?:prepared|submitted|drafted|presented|approved as to form)(?: and \w+)? (?:by|to)|respectfully submitted|approved as to form/i,
  ],
  ["requester", /requested by|at the (?:request|instance) of|issued on behalf/i],
  ["attestor", /^attest|a true copy|certified? (?:to be )?a? ?true/i],
  ["affiant", /affiant|being (?:first )?(?:duly )?sworn/i],
];

/** The places where somebody signs, in the order of the paper. `affiant` blocks are those under an affidavit. */
export function signatureBlocks(lines: readonly PaperLine[]): SignatureBlock[] {
  const blocks: SignatureBlock[] = [];
  const used = new Set<PaperLine>();
  for (const [index, line] of lines.entries()) {
    if (used.has(line)) continue;
    const block = blockAt(lines, index);
    if (!block || block.lines.some((l) => used.has(l))) continue;
    for (const l of block.lines) used.add(l);
    blocks.push(block);
  }
  return blocks;
}

function blockAt(lines: readonly PaperLine[], index: number): SignatureBlock | null {
  const line = lines[index];
  if (!line) return null;
  const text = clean(line);
  if (text.length > 120) return null;
  const conformed = CONFORMED.exec(line.text.trim());
  const [head = "", ...rest] = text.split(/, | - | – /);
  const name = personIn(conformed ? (conformed[1] ?? "") : head) ?? (rest.length ? null : personIn(text));
  if (conformed) {
    // "/s/ Philippa Radtke, County Judge"
    const [person = "", ...office] = (conformed[1] ?? "").split(", ");
    return finish(lines, index, personIn(person), "conformed", office.join(", "));
  }
  if (name) {
    const tail = rest.join(", ");
    if (/\b(?:inc|llc|corp|co|plaintiff|defendant|petitioner|respondent|iowa|nebraska)\b/i.test(tail)) return null;
    if (
      isTitle(tail) ||
      rankOf(line) ||
      titleBelow(lines, index) ||
      beneathClosing(lines, index) ||
      repeated(lines, index, name)
    )
      return finish(lines, index, name, null, tail);
    return null;
  }
  // Ink that runs through the printed name: "Adelaide M. Brand¥ld/~ &"
  const rescued =
    /[^A-Za-z .,'-]/.test(text) && text.length < 45 && titleBelow(lines, index) ? crossedName(text) : null;
  if (rescued) {
    const title = below(lines, index, 3).find((next) => isTitle(clean(next)));
    const whole = title ? nameFromWords(title) : null;
    return finish(lines, index, whole && whole.length > rescued.length ? whole : rescued, null);
  }
  const scattered = isTitle(text) && !PROMPT.test(text) ? nameFromWords(line) : null;
  if (scattered) return finish(lines, index, scattered, "ink");
  // "Judge of the Fifth Judicial District" under an empty line, "Signature of Clerk or Deputy Clerk"
  if (PROMPT.test(text) || (isTitle(text) && standsAlone(lines, index))) return finish(lines, index, null, null);
  if (/^by:? ?[_ ]+/i.test(line.text) && roleOf(text)) return finish(lines, index, null, null);
  return null;
}

function finish(
  lines: readonly PaperLine[],
  index: number,
  name: string | null,
  how: SignatureBlock["how"] | null,
  tail = "",
): SignatureBlock {
  const anchor = lines[index] as PaperLine;
  const own = [anchor];
  const titles = tail ? [tail] : [];
  const prompts: string[] = [];
  let person = name;
  let electronic = ELECTRONIC.test(anchor.text);
  for (const next of below(lines, index, 7)) {
    const text = clean(next);
    if (ELECTRONIC.test(text)) {
      electronic = true;
      own.push(next);
      break;
    }
    if (text.length > 90 || /^(?:to|re|dear|cc|copies|copy|attest|enclosure)\b[: ]/i.test(text)) break;
    const again = personIn(text.split(",")[0] ?? "");
    if (again && !person) person = again;
    else if (again && person && !isSame(again, person)) break;
    own.push(next);
    if (PROMPT.test(text)) {
      // The form's own words end the block: "Signature of Clerk or Deputy Clerk".
      if (/clerk|attorney|judge|magistrate/i.test(text)) prompts.push(text);
      const beneath = below(lines, lines.indexOf(next), 1)[0];
      if (person && !(beneath && isSame(beneath.text, person))) break;
    } else titles.push(text);
  }
  if (!person && !PROMPT.test(clean(anchor))) titles.unshift(clean(anchor));
  const title = titles.join("; ");
  const above = nearAbove(lines, index);
  const capacity = CAPACITIES.find(([, pattern]) => above.some((l) => pattern.test(clean(l))))?.[0] ?? null;
  const role = [...titles, ...prompts, rankOf(anchor)].map((t) => roleOf(t)).find((r) => r !== null) ?? null;
  // The court's own page says so at its foot, far below the judge's name.
  if (
    (role === "judge" || role === "magistrate") &&
    lines.some((l) => l.page === anchor.page && ELECTRONIC.test(l.text))
  )
    electronic = true;
  const mark = inkAbove(lines, anchor);
  return {
    name: person,
    title,
    role,
    capacity: /affiant/i.test(title) ? "affiant" : /notary/i.test(title) ? "notary" : (capacity ?? "signer"),
    how:
      how ??
      (electronic
        ? "electronic"
        : mark
          ? "ink"
          : scriptAbove(lines, anchor, person) || (name !== null && twice(own, name))
            ? "ink"
            : BLANK.test(anchor.text) || !person
              ? "empty"
              : "typed"),
    lines: own,
    anchor,
    mark,
  };
}

/** Ink, or a stamped signature, that ends on or just above a printed line and stands over it, with no other words between. */
function inkAbove(lines: readonly PaperLine[], anchor: PaperLine): Mark | null {
  const [x, y, w, h] = anchor.line.box;
  const reach = Math.max(0.075, h * 5);
  const over = anchor.page.marks.filter(({ kind, box: [mx, my, mw, mh] }) => {
    // A letterhead's emblem is as tall as wide, a signature never.
    if (kind !== "ink" && !(kind === "stamp" && mw < 0.4 && mh < 0.075 && mw > 2.5 * mh)) return false;
    if (kind === "ink" && mh > 0.6 * mw && my < 0.17) return false;
    const middle = mx + mw / 2;
    if (kind === "stamp" && (middle < x - 0.1 || middle > x + w + 0.1)) return false;
    const near = my + mh > y - reach && my < y + h && mx < x + w + 0.12 && mx + mw > x - 0.12 && mh < 0.2;
    return (
      near &&
      !lines.some((line) => line !== anchor && line.page === anchor.page && isBetween(line, my + mh / 2, anchor))
    );
  });
  return over.sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}

/** Whether a line that says something stands between the middle of a signature and the name it might belong to. */
function isBetween(line: PaperLine, from: number, anchor: PaperLine): boolean {
  const [x, y, w] = anchor.line.box;
  const [lx, ly, lw, lh] = line.line.box;
  if (ly < from || ly + lh > y + 0.004 || lx > x + w || lx + lw < x || BLANK.test(line.text)) return false;
  const sureness = Math.min(...line.line.words.map((word) => word.confidence));
  return (
    sureness > 70 && /[A-Za-z]{3}.*[A-Za-z]{2}/.test(line.text) && !CONFORMED.test(line.text) && !PROMPT.test(line.text)
  );
}

/** A signature that was read as words: the name once more, or letters that make none, right above the printed name. */
function scriptAbove(lines: readonly PaperLine[], anchor: PaperLine, name: string | null): boolean {
  const [x, y, w, h] = anchor.line.box;
  return lines.some((above) => {
    if (above === anchor || above.page !== anchor.page) return false;
    const [ax, ay, aw, ah] = above.line.box;
    const bottom = ay + ah;
    if (bottom > y + h || bottom < y - Math.max(0.05, 3 * h) || ax > x + w + 0.1 || ax + aw < x - 0.1) return false;
    if (name && above.text.length < name.length + 8 && isSame(above.text, name)) return true;
    if (BLANK.test(above.text) || above.text.length > 30 || aw > 0.45 || /\d{2}|:$|^(?:OR|or)$/.test(above.text))
      return false;
    const sureness = Math.min(...above.line.words.map((word) => word.confidence));
    const wordless = !above.text
      .split(" ")
      .some((word) => isKnown(word.replace(/[^A-Za-z]/g, "")) || /^[A-Z][a-z]{4,}$/.test(word));
    return (
      wordless && (sureness < 75 || ah > 1.8 * h || /[^A-Za-z0-9 .,'&-]/.test(above.text)) && !PROMPT.test(above.text)
    );
  });
}

/** The rank before a name on a line of its own: "Det. Troy Haskins", "SA Kim Nakata". */
function rankOf(line: PaperLine): string {
  return (
    /^(?:SA|Special Agent|Agent|Det|Detective|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Cpl|Officer|Ofc|Deputy|Sheriff|Chief|Trooper|Investigator|Inspector)\b/
      .exec(clean(line))?.[0]
      .replace(/^(?:SA)$/, "Special Agent")
      .replace(/^(?:Det|Sgt|Lt|Capt|Cpl|Ofc)$/, "Officer") ?? ""
  );
}

/** A name through which a pen has gone, its strange signs left out. */
function crossedName(text: string): string | null {
  const words = text
    .split(" ")
    .map((word) => word.replace(/[^A-Za-z.'-]/g, ""))
    .filter((word) => /^[A-Z][a-z'-]{1,}|^[A-Z]\.$/.test(word));
  return words.length >= 2 ? personIn(words.join(" ")) : null;
}

/** The words right above a title, wherever the reader has put them: ink tears a printed name out of its line. */
function nameFromWords(title: PaperLine): string | null {
  const [x, y, , h] = title.line.box;
  const words = title.page.lines
    .flatMap((line) => line.words)
    .filter((word) => {
      const [wx, wy, ww, wh] = word.box;
      const bottom = wy + wh;
      return (
        wx > x - 0.03 &&
        wx + ww < x + 0.35 &&
        bottom > y - 1.6 * h - 0.012 &&
        bottom < y + 0.2 * h &&
        /[A-Za-z]/.test(word.text)
      );
    });
  words.sort((a, b) => a.box[0] - b.box[0]);
  const text = words.map((word) => word.text).join(" ");
  return words.length >= 2 && words.length <= 7 ? (personIn(text) ?? crossedName(text)) : null;
}

/** A script type's name above the printed one: both came as text. */
function twice(own: readonly PaperLine[], name: string): boolean {
  return own
    .slice(1, 2)
    .some((line) => isSame(line.text.split(",")[0] ?? "", name) && personIn(clean(line).split(",")[0] ?? "") !== null);
}

function isSame(a: string, b: string): boolean {
  const letters = (s: string) =>
    new Set(
      s
        .toLowerCase()
        .replace(/[^a-z ]/g, "")
        .split(" ")
        .filter((w) => w.length > 2),
    );
  const [one, two] = [letters(a), letters(b)];
  const common = [...one].filter((w) => two.has(w)).length;
  return common > 0 && common >= Math.min(one.size, two.size) - 1;
}

function clean(line: PaperLine): string {
  return readableLine(line.line)
    .replace(/[_]{2,}/g, " ")
    .replace(/^[\s)|§:*.,~-]+|[\s|§~]+$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A short line that names an office and is no sentence. */
function isTitle(text: string): boolean {
  const words = text.split(" ");
  if (!text || words.length > 14 || roleOf(text) === null) return false;
  if (/\b(?:you|shall|is|are|was|the above|hereby|will|may|must|has|have|that|which|this)\b/i.test(text)) return false;
  return (
    /^[A-Z(]/.test(text) &&
    !/:$/.test(text) &&
    !/^(?:to|re|from|dear|attn|attention|cc|copies|copy|for)\b/i.test(text) &&
    !/[.]$/.test(text.replace(/\b(?:Jr|Sr|Esq|P\.C|U\.S|No|Inc)\.$/i, ""))
  );
}

function below(lines: readonly PaperLine[], index: number, count: number): PaperLine[] {
  const line = lines[index];
  const found: PaperLine[] = [];
  let last = line;
  for (let i = index + 1; i < lines.length && found.length < count; i++) {
    const next = lines[i];
    if (!next || !line || !last || next.page !== line.page) break;
    const [x, , w] = line.line.box;
    const [nx, ny, nw] = next.line.box;
    if (nx > x + w + 0.15 || nx + nw < x - 0.1) continue;
    const gap = ny - (last.line.box[1] + last.line.box[3]);
    if (gap < -0.006) continue;
    if (gap > Math.max(0.035, 2.2 * line.usualGap)) break;
    found.push(next);
    last = next;
  }
  return found;
}

function titleBelow(lines: readonly PaperLine[], index: number): boolean {
  return below(lines, index, 3).some((next) => isTitle(clean(next)) || PROMPT.test(clean(next)));
}

/** A bare name that stands right beneath itself, or over a date: who signs a paper of her own. */
function repeated(lines: readonly PaperLine[], index: number, name: string): boolean {
  const next = below(lines, index, 1)[0];
  return (
    next !== undefined && (isSame(next.text, name) || /^(?:date|dated)\b/i.test(next.text)) && next.text.length < 60
  );
}

const CLOSING =
  /^(?:sincerely|very truly yours|yours (?:very )?truly|respectfully(?: yours)?|thank you|thanks|regards|best(?: regards)?|cordially|by the court|signed|it is so ordered|so ordered|given under my hand.*|witness my hand.*|dated.*)[,.:]*$/i;

function beneathClosing(lines: readonly PaperLine[], index: number): boolean {
  const line = lines[index];
  return line ? nearAbove(lines, index).some((l) => CLOSING.test(clean(l))) : false;
}

/** The lines right above, nearest first, on the same page. */
function nearAbove(lines: readonly PaperLine[], index: number): PaperLine[] {
  const line = lines[index];
  return lines
    .slice(Math.max(0, index - 5), index)
    .filter((l) => l.page === line?.page && line.line.box[1] - l.line.box[1] < 0.14)
    .reverse();
}

/** A title with room above it for a signature, as nobody's name stands there. */
function standsAlone(lines: readonly PaperLine[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || line.line.box[2] > 0.6) return false;
  if (!above || above.page !== line.page) return true;
  return (
    line.line.box[1] - (above.line.box[1] + above.line.box[3]) > Math.max(0.03, 1.7 * line.usualGap) ||
    BLANK.test(above.text)
  );
}
