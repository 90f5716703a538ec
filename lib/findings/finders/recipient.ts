import { captionRegion, tidy } from "../caption-region";
import { defineFinder, notFound, read } from "../define-finder";
import { datesIn } from "../match/dates";
import { readableLine } from "../match/lexicon";
import { LIBRARY_NAME, LIBRARY_OFFICE } from "../match/libraries";
import type { Paper, PaperLine } from "../paper";
import type { InstrumentKind } from "../types";

const TO =
  /^(?:\d\. ?)?\W{0,2}(?:(?:(?:The|THE) )?(?:State|STATE|People|PEOPLE|Commonwealth|COMMONWEALTH) (?:of|OF) [A-Za-z ]{3,36},? ?(?:to|TO)|T[oO]|[1I7][oO0](?=:))\b ?(?:the )?[:;.,]? ?(?:\((?:[Nn]ame|[Aa]ddress)[^)]*\)? ?)?/;
const NOT_TO =
  /^to (?:the )?(?:produce|appear|testify|compel|permit|quash|be |search|and\b|seize|seizure|furnish|whom it)/i;
const LETTERS: readonly (InstrumentKind | null)[] = [
  "written-request",
  "exigent-request",
  "open-records-request",
  "preservation-request",
  "national-security-letter",
];
const TO_OFFICERS: readonly (InstrumentKind | null)[] = ["search-warrant", "administrative-warrant"];
const STREET =
  /,? ?(?:P\.? ?O\.? Box \d|\d{1,5}(?:\s?[NSEW]\.?)? (?:[A-Z0-9][\w.'-]*[ ,]*){1,5}\b(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Parkway|Pkwy|Highway|Hwy|Way|Square|Circle|Terrace)\b).*$/is;
const OPENING =
  /^(?:dear\b|re\b[:.]|subject\b|in re\b|pursuant\b|you are\b|greetings?\b|under\b|via\b|by (?:fax|mail|hand|email)|hand delivered|national security letter|emergency\b|preservation\b|request\b|public records|this (?:is|letter)|gentle|ladies|sir|to the custodian|attached|enclosed|please\b|i am\b|we\b|on [a-z]+ \d|telephone|phone|fax\b|attn?\b$)/i;
/** What stands beside the address in a form: "Subpoena Number: …", "2. In Reference To" */
const NEXT_CELL = /^(?:\d\. )?(?:(?:subpoena|summons|case|file|docket)\b.{0,6}\b(?:number|no)\b|in reference to\b)/i;
const HINT = /\(name of person|\bname, ?address\b/i;

/** To whom the paper is addressed: the words after `To`, a letter's address, or whom an order binds. */
export default defineFinder({
  key: "recipient",
  needs: ["instrument"],
  find(paper, { instrument }) {
    const kind = instrument.value;
    if (kind === "other" && !captionRegion(paper))
      return addressed(paper) ?? bound(paper) ?? letter(paper) ?? notFound(0.7);
    const orders = kind === "court-order" || kind === "pen-trap-order" || kind === "fisa-order";
    const found = orders
      ? (bound(paper) ?? addressed(paper) ?? letter(paper))
      : LETTERS.includes(kind)
        ? (mail(paper) ?? letter(paper) ?? addressed(paper) ?? bound(paper))
        : (addressed(paper, kind) ?? mail(paper) ?? letter(paper) ?? bound(paper));
    if (kind === "application") return bound(paper) ?? found ?? notFound(0.8);
    return found ?? notFound(0.7);
  },
});

/** "TO: Custodian of Records, Waukee Public Library, 950 Warrior Lane, Waukee, Iowa" */
function addressed(paper: Paper, kind: InstrumentKind | null = null) {
  const lines = paper.in("caption", "body", "letterhead");
  for (const [i, line] of lines.entries()) {
    const text = tidy(line);
    const match = TO.exec(text);
    if (
      !match ||
      NOT_TO.test(text) ||
      /\((?:name of )?(?:deposition officer|clerk|judge)/i.test(text) ||
      (line.page !== paper.pages[0] && i > 60)
    )
      continue;
    if (
      !/[:;]/.test(match[0]) &&
      !HINT.test(text) &&
      !/^(?:to|the state)\b.{0,40}(?:library|custodian|director|officer|any)\b/i.test(text)
    )
      continue;
    const column = following(lines, i, match[0].length >= text.length - 1 || HINT.test(text));
    const own = text
      .slice(match[0].length)
      .replace(/^.*?\(name[^)]*\)?/i, "")
      .replace(/^(?:name|address|city|state|zip code|[,) ])+/gi, "")
      .trim();
    const parts = [own && !HINT.test(own) ? own : "", ...column.map(tidy)]
      // What the line above began in a bracket ends here: "(name, address, and telephone number, if" over "known):".
      .map((part, n) => (n && openHint(text) ? part.replace(/^[^()]{1,40}\)?:\s*/, "") : part))
      .filter((part) => part && !HINT.test(part) && !NEXT_CELL.test(part));
    const value = withoutAddress(parts);
    // "YOU ARE HEREBY SUMMONED AND REQUIRED TO: (A) APPEAR"
    if (value.replace(/\W/g, "").length < 3 || /\b(?:appear|produce|testify|testimony|permit)\b/i.test(value)) continue;
    // "To any sheriff: you are commanded to summon …" is addressed to the server, and meant for the witness.
    if (
      /^(?:the |any )*(?:sheriff|constable|marshal|peace officer|bailiff|process server|officer)\b/i.test(value) &&
      !TO_OFFICERS.includes(kind)
    ) {
      const witness = summoned(paper);
      if (witness) return witness;
    }
    const used = [line, ...column];
    const weakest = Math.min(...used.map((l) => paper.confidence(l.start, l.end)));
    return read(
      value,
      0.97 * (0.8 + 0.2 * weakest),
      used.flatMap((l) => paper.evidence(l.start, l.end)),
    );
  }
  return null;
}

/** Whether a form's hint in a bracket runs over the end of its line. */
function openHint(text: string): boolean {
  return /\([^)]*$/.test(text) && HINT.test(text);
}

/** "You are commanded to summon the Waukee Public Library, by its custodian, 950 Warrior Lane, to appear" */
function summoned(paper: Paper) {
  const flow = paper.flow("body");
  const match =
    /\b(?:commanded|directed|ordered|required) (?:that you |to )(?:summon|subpoena|serve|cite|notify):?\s+([A-Z][^;:]{4,140}?)(?=,?\s+(?:\d{1,5}[ ,]|P\.? ?O\.?|to (?:be|appear|attend|produce|bring)|at \d|whose|who\b|of \d|if (?:he|she|they)))/i.exec(
      flow.text.replace(/\s/g, " "),
    );
  if (!match?.[1]) return null;
  const value = match[1].replace(/, (?:by|through) (?:and through )?(?:its|their) /i, ", ").trim();
  const start = match.index + match[0].length - match[1].length;
  return read(value, 0.85, flow.evidence(start, start + match[1].length));
}

/** The lines that go on with an address: below, in the same column, until a sentence or a gap. */
function following(lines: readonly PaperLine[], index: number, empty: boolean): PaperLine[] {
  const start = lines[index] as PaperLine;
  const found: PaperLine[] = [];
  let last = start;
  // A column's neighbours ("Telephone:", "Subpoena Number") stand beside, not beneath.
  const sameRow = lines.find(
    (l) =>
      l !== start &&
      l.page === start.page &&
      Math.abs(l.line.box[1] - start.line.box[1]) < start.line.box[3] * 0.7 &&
      l.line.box[0] > start.line.box[0] &&
      l.line.box[0] - (start.line.box[0] + start.line.box[2]) < (isAddressee(tidy(l)) ? 0.3 : 0.08),
  );
  // A form's "To (Name, Address)" over the addressee, with the agency's own name in the next cell.
  const under = lines
    .slice(index + 1)
    .find((l) => l.page === start.page && Math.abs(l.line.box[0] - start.line.box[0]) < 0.05 && l !== sameRow);
  const overAddressee = under !== undefined && !!sameRow && !isAddressee(tidy(sameRow)) && isAddressee(tidy(under));
  if (empty && sameRow && !overAddressee) {
    found.push(sameRow);
    last = sameRow;
  }
  for (const next of lines.slice(index + 1)) {
    if (found.includes(next) || next.page !== start.page) continue;
    const [x, y] = next.line.box;
    const gap = y - (last.line.box[1] + last.line.box[3]);
    if (gap < -0.01 || Math.abs(x - last.line.box[0]) > 0.12) continue;
    const text = tidy(next);
    if (!/[A-Za-z0-9]/.test(text)) continue;
    if (gap > Math.max(0.03, 1.9 * start.usualGap) || found.length >= 5) break;
    if (
      OPENING.test(text) ||
      /\b(?:commanded|required|summoned)\b/i.test(text) ||
      /^(?:subpoena|telephone|fax|case|address ?:|\d\.)/i.test(text)
    )
      break;
    if (text.split(" ").length > 14 && !STREET.test(text)) break;
    found.push(next);
    last = next;
    if (/\b\d{5}(?:-\d{4})?$|:$/.test(text)) break;
  }
  return found;
}

/** Who and where, less streets, towns and postal codes. */
function withoutAddress(parts: readonly string[]): string {
  const kept: string[] = [];
  for (const part of parts) {
    const bare = part
      .replace(STREET, "")
      .replace(/[,;: ]+$/, "")
      .trim();
    if (bare) kept.push(bare.replace(/^,\s*/, ""));
    if (bare !== part.replace(/[,;: ]+$/, "").trim() || /\b\d{5}\b/.test(part)) break;
  }
  return kept
    .join(" ")
    .replace(/\s+/g, " ")
    .replace(/,? (?:[A-Z][a-z]+, )?(?:Iowa|Nebraska|IA|NE) ?(?:\d{5}(?:-\d{4})?)?$/, "")
    .replace(/^the\s+(?=custodian|director)/i, "")
    .replace(/[,; ]+$/, "");
}

/** An e-mail's `To:`, or its heading. */
function mail(paper: Paper) {
  const top = paper.lines.filter((l) => l.page === paper.pages[0] && l.line.box[1] < 0.4);
  if (!top.some((l) => /^from\b/i.test(l.text))) return null;
  const label = top.find((l) => /^to\b/i.test(l.text.trim()));
  if (!label) return null;
  const own = label.text.replace(/^\W*to ?:* ?/i, "").trim();
  const beside = own
    ? label
    : top.find(
        (l) =>
          l !== label &&
          Math.abs(l.line.box[1] - label.line.box[1]) < label.line.box[3] * 0.7 &&
          l.line.box[0] > label.line.box[0],
      );
  const value = own || beside?.text.trim();
  return value && beside ? read(value, 0.9, paper.evidence(beside.start, beside.end)) : null;
}

/** The block of a letter between its date and its salutation, the sender's letterhead left out. */
function letter(paper: Paper) {
  const first = paper.lines.find((line) => line.zone !== "header")?.page;
  const lines = paper.lines.filter((l) => l.page === first && l.zone !== "header" && l.line.box[1] < 0.55);
  const salutation = lines.findIndex((l) =>
    /^(?:dear|re\b[:.]|subject\b|gentle|to the (?:custodian|director))/i.test(tidy(l)),
  );
  const until = salutation < 0 ? lines.length : salutation;
  const at = lines.findIndex((line, i) => i < until && isAddressee(tidy(line)));
  const inSalutation =
    /^(?:dear|to) (?:the )?((?:library )?(?:director|custodian|librarian)[^,:]*(?:, [A-Z][^:]*Library)?)/i.exec(
      lines[salutation] ? tidy(lines[salutation]) : "",
    );
  if (at < 0) {
    const other = elsewhere(paper, lines.slice(0, until));
    if (other) return other;
    const line = lines[salutation];
    return line && inSalutation?.[1] ? read(inSalutation[1].trim(), 0.75, paper.evidence(line.start, line.end)) : null;
  }
  const start = lines[at] as PaperLine;
  const block = [start, ...following(lines, at, false)].filter((l) => !datesIn(l.text).length);
  // "Director" over "Waukee Public Library", or the other way round: a line above may belong to it.
  const above = lines[at - 1];
  if (above && !datesIn(above.text).length && new RegExp(`^(?:attn:? ?)?${LIBRARY_OFFICE}$`, "i").test(tidy(above)))
    block.unshift(above);
  const value = withoutAddress([
    block
      .map((l) => readableLine(l.line).trim())
      .reduce((all, part) => (all && !STREET.test(all) ? `${all}, ${part}` : all || part), ""),
  ]);
  if (!value) return null;
  return read(
    value,
    0.93,
    block.flatMap((l) => paper.evidence(l.start, l.end)),
  );
}

/** An address that is no library's: beneath the letter's date at its left edge, down to the town and its postal code. */
function elsewhere(paper: Paper, lines: readonly PaperLine[]) {
  const dated = lines.findIndex((l) => datesIn(l.text).length > 0 && tidy(l).length < 50);
  if (dated < 0) return null;
  const edge = Math.min(...lines.map((l) => l.line.box[0]));
  const under = lines
    .slice(dated + 1)
    .filter((l) => l.line.box[0] < edge + 0.04 && !/^(?:via|by|sent|personal|confidential)\b/i.test(tidy(l)));
  const last = under.findIndex((l) => /\b(?:[A-Z]{2}|[A-Z][a-z]+),? \d{5}(?:-\d{4})?$/.test(tidy(l)));
  if (last < 1 || last > 5) return null;
  const block = under.slice(0, last + 1);
  if (block.some((l) => tidy(l).length > 60)) return null;
  const street = block.findIndex((l) => /^\d|^P\.? ?O\.? Box/i.test(tidy(l)));
  const named = block.slice(0, street < 0 ? last : street);
  if (!named.length) return null;
  return read(
    named.map((l) => tidy(l).replace(/,$/, "")).join(", "),
    0.82,
    named.flatMap((l) => paper.evidence(l.start, l.end)),
  );
}

function isAddressee(text: string): boolean {
  if (text.length > 70 || /^(?:from|sent|cc)\b/i.test(text)) return false;
  return (
    (LIBRARY_NAME.test(text) && !/[a-z] (?:in|at|by|that|was|has|and) /.test(text)) ||
    new RegExp(`^(?:attn:? ?|attention:? ?|to:? ?)?${LIBRARY_OFFICE}\\b`, "i").test(text) ||
    /^(?:to (?:the )?[A-Z]\w+ Library)\b/.test(text)
  );
}

/** "IT IS ORDERED that the Director of the Waukee Public Library shall deliver" */
function bound(paper: Paper) {
  const flow = paper.flow("body");
  const name = LIBRARY_NAME.source.slice(2);
  const who = new RegExp(`(?:(?:the )?(${LIBRARY_OFFICE}),? (?:of |for |at )?(?:the )?)?\\b${name}`, "g");
  const acts = /\b(?:shall|ordered|directed to|is directed|furnish|produce|disclose|deliver|release)\b/i;
  let weak: ReturnType<typeof read<string>> | null = null;
  for (const sentence of flow.text.matchAll(/(?:(?!\n\n)[^.;])+(?:\.(?=\S)(?:(?!\n\n)[^.;])+)*[.;]?/g)) {
    const matches = [...sentence[0].replace(/\s/g, " ").matchAll(who)].filter(
      // "The Library" names nobody, and "AUTHORIZATION TO RELEASE LIBRARY RECORDS" is a title.
      (m) => !/^(?:the|that|said|this)? ?library$|\b(?:TO|FOR|RELEASE|PRODUCE|PRODUCTION)\b.*LIBRARY/i.test(m[0]),
    );
    const match = matches[0];
    if (!match) continue;
    const start = (sentence.index ?? 0) + match.index;
    const value = match[0]
      .replace(/\s+/g, " ")
      .replace(/^(?:the|that) /i, "")
      .trim();
    const found = read(value, 0.93, flow.evidence(start, start + match[0].length));
    if (acts.test(sentence[0])) return found;
    weak ??= { ...found, confidence: 0.7 };
  }
  return weak;
}
