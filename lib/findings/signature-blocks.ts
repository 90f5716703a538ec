import type { Mark } from "@/lib/text/types";
import { personIn } from "./match/names";
import type { PaperLine } from "./paper";
import { roleOf } from "./roles";
import { crossedName, inkAbove, nameFromWords, scrawlAbove, scriptAbove, twice } from "./signature-ink";
import { BLANK, CONFORMED, clean, isSame, isTitle, PROMPT, rankOf } from "./signature-words";
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
const ELECTRONIC = /electronically signed (?:on|by)|digitally signed by|e-?signed (?:on|by)|signed electronically/i;

/** "I certify that the above is true and correct.   /s/ L. Dworak" */
const AT_THE_END = /[.:;,)]\s+\/s\/\s*([A-Z][\w.'’ -]{2,40}?)(?:,?\s+(?:date|dated|title)\b.{0,30})?$/i;

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
    blocks.push(ofClerk(block, blocks, lines));
  }
  return blocks;
}

/** "By T. Amari, Deputy" beneath the clerk's name is the clerk's hand. */
function ofClerk(
  block: SignatureBlock,
  before: readonly SignatureBlock[],
  lines: readonly PaperLine[],
): SignatureBlock {
  if (
    !/^(?:(?:chief )?deputy|(?:clerk'?s )?designee|assistant)\b(?!.*\b(?:sheriff|attorney|director|marshal)\b)/i.test(
      block.title,
    )
  )
    return block;
  const clerk = before.find(
    (b) =>
      b.role === "clerk" &&
      b.anchor.page === block.anchor.page &&
      Math.abs(b.anchor.line.box[1] - block.anchor.line.box[1]) < 0.15,
  );
  // "CLERK OF COURT" over the line, and no name of her own.
  const office = lines.some((l) => {
    const above = block.anchor.line.box[1] - l.line.box[1];
    return (
      l.page === block.anchor.page &&
      above > 0 &&
      above < 0.1 &&
      Math.abs(l.line.box[0] - block.anchor.line.box[0]) < 0.12 &&
      /^clerk of (?:the )?\S+(?: court)?$/i.test(clean(l))
    );
  });
  return clerk || office ? { ...block, role: "clerk" } : block;
}

function blockAt(lines: readonly PaperLine[], index: number): SignatureBlock | null {
  const line = lines[index];
  if (!line) return null;
  const text = clean(line);
  if (text.length > 120) return null;
  const conformed = CONFORMED.exec(line.text.trim()) ?? AT_THE_END.exec(line.text.trim());
  const [head = "", ...rest] = text.split(/, | - | – /);
  const name = personIn(conformed ? (conformed[1] ?? "") : head) ?? (rest.length ? null : personIn(text));
  if (conformed) {
    // "/s/ Philippa Radtke, County Judge"
    const [person = "", ...office] = (conformed[1] ?? "").split(", ");
    return finish(lines, index, personIn(person), "conformed", office.join(", "));
  }
  if (name) {
    if (endsSentence(lines, index)) return null;
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
  if (PROMPT.test(text) || (isTitle(text) && (standsAlone(lines, index) || scrawlAbove(lines, line))))
    return finish(lines, index, null, null);
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
    if (
      text.length > 90 ||
      /^(?:(?:to|re|dear|cc|copies|copy|attest|enclosure)\b[: ]|(?:requested|prepared|submitted|presented) by\b|(?:attorney|party|counsel) requesting\b|requesting (?:attorney|party|counsel)\b|(?:issued )?at the request of\b)/i.test(
        text,
      )
    )
      break;
    const again = personIn(text.split(",")[0] ?? "");
    if (again && !person) person = again;
    else if (again && person && !isSame(again, person)) break;
    own.push(next);
    // The name and the office in print, and the hand beneath them
    if (again && person && CONFORMED.test(next.text.trim())) electronic = true;
    if (PROMPT.test(text)) {
      // The form's own words end the block: "Signature of Clerk or Deputy Clerk".
      if (/clerk|attorney|judge|magistrate/i.test(text)) prompts.push(text);
      const beneath = below(lines, lines.indexOf(next), 1)[0];
      if (person && !(beneath && isSame(beneath.text, person))) break;
    } else titles.push(text);
  }
  if (!person && !PROMPT.test(clean(anchor))) titles.unshift(clean(anchor));
  for (const [i, text] of titles.entries()) titles[i] = tickedOffice(text);
  const title = titles.filter(Boolean).join("; ");
  const above = nearAbove(lines, index);
  const capacity = CAPACITIES.find(([, pattern]) => above.some((l) => pattern.test(clean(l))))?.[0] ?? null;
  // "Deputy" over "for the District Clerk" is the clerk's.
  const named = titles.filter(Boolean);
  const offices =
    /^(?:chief )?deputy$/i.test(named[0] ?? "") && named[1] ? [`${named[1]} (deputy)`, ...named.slice(2)] : named;
  const role =
    [...offices, ...prompts, ...own.map(rankOf), how === "conformed" ? labelBeside(lines, anchor) : ""]
      .map((t) => roleOf(t))
      .find((r) => r !== null) ?? null;
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

/** "[x] Attorney [ ] Clerk of Court" is the office that is ticked. */
function tickedOffice(text: string): string {
  const ticked = /(?:^|\s)[[(]?\s?[xX✓✔☒]\s?[\])]?\s(\w[\w ]*?)\s*(?=[[(☐□])/u.exec(text);
  return ticked?.[1] ?? text;
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
    // A column's own line goes before its neighbour's.
    const outside = nx + nw < x - 0.01 || nx > x + w + 0.01;
    if (outside && lines.some((l) => l.page === line.page && l !== next && sameRow(l, next) && within(l, line)))
      continue;
    const gap = ny - (last.line.box[1] + last.line.box[3]);
    if (gap < -0.006) continue;
    if (gap > Math.max(0.035, 2.2 * line.usualGap)) break;
    found.push(next);
    last = next;
  }
  return found;
}

/** "Clerk of Court:" left of "/s/ Dana Ruiz". */
function labelBeside(lines: readonly PaperLine[], anchor: PaperLine): string {
  const left = lines.filter(
    (l) => l.page === anchor.page && sameRow(l, anchor) && l.line.box[0] < anchor.line.box[0] && /:$/.test(l.text),
  );
  return left.at(-1)?.text ?? "";
}

function sameRow(a: PaperLine, b: PaperLine): boolean {
  return Math.abs(a.line.box[1] - b.line.box[1]) < 0.008;
}

function within(a: PaperLine, b: PaperLine): boolean {
  return a.line.box[0] < b.line.box[0] + b.line.box[2] && a.line.box[0] + a.line.box[2] > b.line.box[0];
}

function titleBelow(lines: readonly PaperLine[], index: number): boolean {
  return below(lines, index, 3).some((next) => isTitle(clean(next)) || PROMPT.test(clean(next)));
}

/** A bare name that stands right beneath itself, over a date, or over its own address: who signs a paper of her own. */
function repeated(lines: readonly PaperLine[], index: number, name: string): boolean {
  const next = below(lines, index, 1)[0];
  if (next === undefined || next.text.length >= 60) return false;
  if (isSame(next.text, name) || /^(?:date|dated)\b/i.test(next.text)) return true;
  // A firm beneath the writer's name has the same address.
  const above = nearAbove(lines, index)[0];
  const writer = above !== undefined && personIn(clean(above)) !== null;
  return !writer && /^\S+@\S+\.\w+|^\(?\b\d{3}\)?[ .-]\d{3}[.-]\d{4}\b/i.test(next.text);
}

const CLOSING =
  /^(?:sincerely|very truly yours|yours (?:very )?truly|respectfully(?: yours)?|thank you|(?:with |many )?thanks|(?:with )?(?:kind |warm |best )*regards|best(?: wishes)?|yours (?:sincerely|faithfully)|gratefully|cordially|by the court|signed|it is so ordered|so ordered|given under my hand.*|witness my hand.*|dated.*)[,.:]*$/i;

/** A name that is the end of a running sentence: "… to United States Magistrate Judge / Mark A. Roberts-Kane." */
function endsSentence(lines: readonly PaperLine[], index: number): boolean {
  const line = lines[index];
  const above = nearAbove(lines, index)[0];
  if (!line || !above || !/[a-z]\.$/.test(line.text.trim())) return false;
  const gap = line.line.box[1] - (above.line.box[1] + above.line.box[3]);
  return (
    gap < 1.5 * line.usualGap &&
    above.line.box[2] > 0.6 &&
    Math.abs(above.line.box[0] - line.line.box[0]) < 0.02 &&
    !/[.:;]$/.test(above.text.trim())
  );
}

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
