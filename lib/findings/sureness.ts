import type { Page } from "@/lib/text/types";
import type { Paper } from "./paper";
import { samePerson } from "./people";
import type { Finding, FindingKey, Findings, FindingValues } from "./types";

/** From here on a finding is shown as sure. */
const SURE = 0.9;
/** What one piece of evidence against a finding leaves of its certainty, and several. */
const DOUBTED = 0.85;
const DOUBLY = 0.7;
/** A word below this was read in doubt, and a page with so many of them too. */
const DOUBTFUL_WORD = 60;
const DOUBTFUL_PAGE = 0.16;

/** Where a paper's words speak of a matter although its finder came to nothing: `Schedule`, where no attachment was found. */
const CUES: Partial<Record<FindingKey, RegExp>> = {
  authorities:
    /§|\b(?:U\.? ?S\.? ?C\b|Stat\.|Code\b(?! (?:enforcement|of conduct))|C\.?P\.?L\.?R|Art(?:icle|\.) ?\d|Sec(?:tion|\.) ?\d|Chapter \d|R(?:ules?)?\.? (?:of )?(?:Civ|Crim)|Rule \d)/i,
  attachments: /\b(?:attach(?:ed|ment)s?|exhibits?|schedules?|appendix|annex(?:ed)?|riders?)\b/i,
  nondisclosure:
    /\b(?:disclos(?:e|ure|ing)|confidential(?:ly|ity)?|secre(?:t|cy)|under seal|sealed|non-?disclosure|tell (?:no|any|the)|notify(?:ing)? (?:the|any|no)|tip(?:ped)? off|silen(?:t|ce))\b/i,
  caseNumber:
    /\b(?:case|docket|cause|file|matter|reference|ref|nsl|demand|appeal|warrant)\b.{0,14}?(?:\b(?:no|number|id)\b|[#:-]).{0,3}\S*\d/i,
};
const MAIL_HOST = /\b[\w-]{3,}\.(?:com|org|net|gov|us|edu|law|example)\b/i;
const FIRM_AFTER =
  /^(?:,? (?:&|and) [A-Z]\w+)?,? ?(?:LLP|L\.L\.P|PLC|P\.L\.C|PLLC|LLC|P\.C|Inc|Corp|Law\b|Group\b|Legal\b)/;
/** What stands in no name of a body: a side of the suit, a comma with a person before it. */
const NO_BODY =
  /\b(?:plaintiff|defendant|petitioner|respondent|attorney for|(?:records?|sunshine) (?:law|act)|code|statutes?)\b|, [A-Z]\w+ [A-Z]\w+,/i;

/** Findings that stand on ink and layout more than on letters. */
const BY_LOOK: ReadonlySet<string> = new Set(["seal", "signature", "certification", "executeBy"]);

/**
 * A finding as certain as its evidence lets it be. One room for all finders: how well its words were read, whether what
 * it left unsaid is spoken of all the same, and whether another finding speaks against it. It never makes any surer.
 */
export function weighed(paper: Paper, key: string, found: Finding<unknown>, known: Findings): Finding<unknown> {
  if (found.confidence < SURE) return found;
  const against = [
    isIllegible(paper) && !BY_LOOK.has(key),
    hasDoubtfulWords(paper, found),
    speaksAllTheSame(paper, key, found),
    contradicted(paper, key, found, known),
  ].filter(Boolean).length;
  if (!against) return found;
  return { ...found, confidence: against > 1 ? DOUBLY : DOUBTED };
}

/** Whether a page has so many doubtful words that what it says, and what it does not, may be otherwise. */
function isIllegible(paper: Paper): boolean {
  return paper.pages.some((page) => page.source === "ocr" && doubtfulShare(page) > DOUBTFUL_PAGE);
}

const shares = new WeakMap<Page, number>();

function doubtfulShare(page: Page): number {
  const known = shares.get(page);
  if (known !== undefined) return known;
  const words = page.lines.flatMap((line) => line.words).filter((word) => /[\p{L}\p{N}]{2}/u.test(word.text));
  const share = words.length ? words.filter((word) => word.confidence < DOUBTFUL_WORD).length / words.length : 0;
  shares.set(page, share);
  return share;
}

/** Whether a word of what it quotes was read in doubt; long quotes hold words that decide nothing. */
function hasDoubtfulWords(paper: Paper, { status, evidence }: Finding<unknown>): boolean {
  if (status !== "read") return false;
  return evidence.some(({ page, quote }) => {
    const tokens = quote.split(" ");
    if (tokens.length > 12) return false;
    const sheet = paper.pages.find((one) => one.number === page);
    if (sheet?.source !== "ocr") return false;
    return tokens.some((token) => /[\p{L}\p{N}]{2}/u.test(token) && bestOf(sheet, token) < DOUBTFUL_WORD - 20);
  });
}

function bestOf(page: Page, token: string): number {
  let best = -1;
  for (const line of page.lines)
    for (const word of line.words) if (word.text === token) best = Math.max(best, word.confidence);
  return best < 0 ? 100 : best;
}

/** Whether nothing was found of what the paper speaks of. */
function speaksAllTheSame(paper: Paper, key: string, found: Finding<unknown>): boolean {
  const cue = CUES[key as FindingKey];
  if (!cue || !isSilent(key, found.value)) return false;
  return cue.test(paper.flow("letterhead", "caption", "body", "attachment", "signature-block").text);
}

function isSilent(key: string, value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true;
  return key === "nondisclosure" && (value as FindingValues["nondisclosure"]).imposed === "none";
}

/** Whether other findings, or the words beside it, speak against a value. */
function contradicted(paper: Paper, key: string, { value }: Finding<unknown>, known: Findings): boolean {
  if (key === "subjects") return (value as string[] | null)?.some((name) => isNoSubject(paper, name, known)) ?? false;
  if (key === "requester") {
    const one = value as FindingValues["requester"] | null;
    return isHalfRead(paper, one) || isAnother(one?.name ?? null, known);
  }
  if (key === "caseNumber") return isLetterOrDigit(paper, value as string | null, known);
  if (key === "goodCause") return isOpen(paper, value as FindingValues["goodCause"] | null, known);
  return false;
}

/** The first words of a firm's name, and whoever asks, are no patron. */
function isNoSubject(paper: Paper, name: string, { requester }: Findings): boolean {
  if (/\d/.test(name)) return false;
  const at = paper.text.indexOf(name);
  return (
    (at >= 0 && FIRM_AFTER.test(paper.text.slice(at + name.length))) ||
    (requester.value?.agency?.includes(name) ?? false) ||
    requester.value?.name === name ||
    !/^\p{Lu}/u.test(name)
  );
}

/** A body with a person or a party in its name; or an address of which the sign in its middle was not read. */
function isHalfRead(paper: Paper, requester: FindingValues["requester"] | null): boolean {
  if (!requester) return false;
  if (requester.agency && NO_BODY.test(requester.agency)) return true;
  const text = paper.flow("letterhead", "body", "signature-block").text.replace(/\S+ ?@ ?\S+|www\.\S+/g, "");
  return requester.email === null && MAIL_HOST.test(text);
}

/** Who wants the records, beside another who signed for it. */
function isAnother(name: string | null, { issuer }: Findings): boolean {
  const signer = issuer.value;
  if (!name || !signer?.name || /^(?:judge|magistrate|clerk|other)$/.test(signer.role)) return false;
  return !samePerson(name, signer.name);
}

/** "13-26-0041": an agency's numbers begin with a letter that a scanner takes for a one. */
function isLetterOrDigit(paper: Paper, number: string | null, { court }: Findings): boolean {
  return court.value === null && /^1\d-/.test(number ?? "") && paper.pages.some((page) => page.source === "ocr");
}

/** A crime or a person of whom somebody speaks, and a test that hears neither: honest readers would look again. */
function isOpen(
  paper: Paper,
  tests: FindingValues["goodCause"] | null,
  { justiceAgency, subjects, instrument }: Findings,
): boolean {
  if (!tests || justiceAgency.value !== true || instrument.value === "national-security-letter") return false;
  // What a judge wrote, and a scanner read, has more to weigh than one look tells.
  if (tests.judicialDetermination === "found" && paper.pages.some((page) => page.source === "ocr")) return true;
  const named = (subjects.value ?? []).some((name) => /\p{L} \p{Lu}/u.test(name));
  return (tests.knownCrime !== "absent" || named) && tests.particularSubject === "absent";
}
