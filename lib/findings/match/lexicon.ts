import type { Line, Word } from "@/lib/text/types";
import { WORDS_NEARBY } from "../lexicon/words-nearby";
import { editDistance, skeleton } from "./edit-distance";
import { plain } from "./fold";

/**
 * The long words that legal demands are made of. A scanned word that is nearly one of them, and no other word of
 * the list, is read as it. Short words and names stay out: `Marsh` must not become `March`.
 */
const WORDS = `
accordance according account accounts acknowledge acknowledgment administrative administration administrator administrators affidavit affiant agency agreement
alleged amended amendment answer appear appearance appearing applicant application approval approved arrest articulable assistance assistant associate
attached attachment attendance attorney attorneys authority authorized authorizing
because believe belief between borrowed browsing bureau business
calendar capacity caption catalog cause certain certificate certification certified certify chapter charged circuit circulation
civil clerk cogent command commanded commands commission committee commonwealth compel compelled compelling compensation compliance
comply computer computers concerning confidential conservation contempt control copies copying corporation counsel county court courthouse
courtroom criminal custodian custody
danger database dated daytime deadline declare declines defendant defendants defendant's demand denied department deposition deputy described
designated designee detective determination determined determines deterrence devices director directed directors disclose
disclosed disclosing disclosure discovery district division docket document documents duces
electronic electronically emergency employee employees enclosed endanger enforcement enclosure entered entitled establish established
evidence execute executed execution exhibit exigent existence
facsimile failure federal filed finding findings finds following forthwith foreign foregoing fraud further furnish
general governing government governmental granted granting grounds
harassment hearing hereby herein hereof herewith history hold honorable
identification identity immediate immediately immigration imprisonment indictment information inquiry inspection instructions intelligence
interfere interlibrary international internet interrogatories interrogatory inventory investigate investigating investigation investigative
investigator issuance issued
january february march april august september october november december
jeopardize journal judge judicial judgment judiciary jurisdiction justice
knowledge lawful legislative legislature letterhead liberal librarian library library's legitimate
magistrate mailed mailing materials matter memorial memorandum minutes modify moreover motion
national nebraska iowa necessary nondisclosure northern notary notice notify notified number
objection objections obtain obtained occurred offense office officer officers official ongoing opposition order ordered
particular patron patrons penalty pending pennsylvania period perjury permit person personal persons petition petitioner plaintiff plaintiffs
plaintiff's police possession premises preservation preserve privilege probable procedure proceeding proceedings process produce produced
production prohibited prohibits proof property proposed prosecute prosecuting prosecution prosecutor protection protective provide provided
provision provisions public punishable punished purpose purposes pursuant
quash rational reasonable reasons receipt received recipient recited recording recordings records reference refused register registration
related relating release relevance relevant relief removal renewed request requested requester requests require required requirement
residence respondent respond response returnable returned review
schedule sealed search searched searches secrecy secretary section security seize seized seizure senate september sergeant served service
sessions session sheriff showing signature signed signing southern special specific specified statement statute statutes statutory
subject subjects subpoena subpoenas subscribed subscriber summons summoned superior supervisory support supreme surveillance suspected sworn
tangible telephone terrorism testify testimony therefore thereof threat together transactional trial tribunal
undersigned understand unless unlawful unsealed until
verified victim videotape video violating violation violations visited
warrant warrants whereas wherefore whereof wireless within without witness witnesses written
district's institution university enforcement explosives eastern western central middle
addresses affidavits borrower borrowers borrowing camera cameras checkout connected connection connections convicted conviction correction
compelling determine determining disclosures exhibits footage forgery burglary robbery stalking legitimately messages nexus overdue
persuaded satisfied preserved preserving program programs rationally recovered renewal renewals reserves resolution revolution satisfies
terminal terminals testified testifies workstation workstations
monday tuesday wednesday thursday friday saturday sunday
`;

const KNOWN = new Set(WORDS.split(/\s+/).filter(Boolean));
const byLength = new Map<number, string[]>();
const bySkeleton = new Map<string, string>();
for (const word of KNOWN) {
  if (word.length < 5) continue;
  byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  bySkeleton.set(skeleton(word), word);
}
const remembered = new Map<string, string | null>();

/** Whether it is one of the words that legal demands are made of. */
export function isKnown(word: string): boolean {
  return KNOWN.has(word.toLowerCase());
}

/** The known word that a scanner has most likely garbled into this one, in its case; `null` where there is none, or more than one. */
function mended(word: string): string | null {
  if (!remembered.has(word)) {
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(word, mend(word));
  }
  return remembered.get(word) ?? null;
}

function mend(word: string): string | null {
  const lower = word.toLowerCase();
  if (word.length < 5 || KNOWN.has(lower) || isOther(lower)) return null;
  const alike = bySkeleton.get(skeleton(word));
  // Digits among letters never belong to a word, so there the skeleton alone decides.
  if (alike && (alike.length >= 6 || /\d|\|/.test(word))) return inCaseOf(word, alike);
  if (word.length < 6 || /^\d/.test(word)) return null;
  // `Warranty`, `Ordering`, `Disclosures`: other words, not misread ones.
  if (/(?:s|ed|ing|ly|al|er|ers|y)$/.test(lower) && KNOWN.has(lower.replace(/(?:s|ed|ing|ly|al|er|ers|y)$/, "")))
    return null;
  const reach = word.length >= 10 ? 2 : 1;
  let best: string | null = null;
  let distance = reach + 1;
  for (let length = word.length - reach; length <= word.length + reach; length++) {
    for (const known of byLength.get(length) ?? []) {
      if (known.length < 6) continue;
      const d = editDistance(lower, known, reach);
      if (d < distance) {
        best = known;
        distance = d;
      } else if (d === distance && d <= reach) best = null;
    }
  }
  return best && distance <= reach ? inCaseOf(word, best) : null;
}

const PREFIX = /^(?:un|in|im|il|ir|non|dis|mis|re|pre|over|under|counter|inter)(?=\w{5})/;

/** Another word of English: one that is listed, or the contrary of a known one (`unreturned`, `nonpublic`). */
function isOther(lower: string): boolean {
  const bare = lower.replace(/'s$/, "");
  return WORDS_NEARBY.has(bare) || (PREFIX.test(bare) && KNOWN.has(bare.replace(PREFIX, "")));
}

function inCaseOf(model: string, word: string): string {
  const letters = model.replace(/[^A-Za-z]/g, "");
  // `DISTRlCT`: one small letter among capitals is a slip, not a case.
  const capitals = letters.replace(/[^A-Z]/g, "").length;
  if (letters.length > 1 && capitals > letters.length * 0.7) return word.toUpperCase();
  return /^[A-Z]/.test(letters) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** Two known words that a scanner ran together (`DISTRICTCOURT`), or `null`. */
function parted(word: string): [string, string] | null {
  if (word.length < 9 || isKnown(word) || isOther(word.toLowerCase())) return null;
  for (let i = 4; i <= word.length - 4; i++) {
    if (isKnown(word.slice(0, i)) && isKnown(word.slice(i))) return [word.slice(0, i), word.slice(i)];
  }
  return null;
}

/** A text with its quotes and dashes made plain and its garbled long words mended. Offsets may shift. */
export function mendedText(text: string): string {
  return plain(text).replace(/[A-Za-z0-9|!]+(?:'s)?/g, (word) => {
    if (!/[A-Za-z]/.test(word)) return word;
    const two = parted(word);
    return two ? two.join(" ") : (mended(word) ?? word);
  });
}

/** Short words that carry much, trusted only where the scanner was in doubt. */
const SHORT = [
  "court",
  "judge",
  "clerk",
  "dated",
  "issued",
  "county",
  "state",
  "order",
  "director",
  "library",
  "march",
  "april",
  "attest",
  "under",
  "filed",
];

/** One of the short words that a doubtful word nearly is. */
function shortWord(word: string): string | null {
  const bare = word.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
  if (bare.length < 4 || KNOWN.has(bare.toLowerCase())) return null;
  const near = SHORT.filter(
    (known) => known.length - bare.length < 2 && editDistance(skeleton(bare), skeleton(known), 1) <= 1,
  );
  return near.length === 1 && near[0] ? word.replace(bare, inCaseOf(bare, near[0])) : null;
}

/** Figures among letters, small letters among capitals: no print has them, whatever the scanner thinks of itself. */
const IMPOSSIBLE = /[A-Za-z][0|1!5][A-Za-z]|[A-Z]{2}l[A-Z]|^[A-Z]l[A-Z]{2}/;

/** What a scanner makes of *Iowa* and *IOWA*, and is neither a word nor a name. */
const IOWA = /^(\W*)(?:([lT1|!]owa)|[l1|!]OWA|[Il1|!]0WA)(?!\w)/;

/** Small words that a scanner runs together. */
const TOGETHER = /^(on|of|in|to|by|at|day)(the|of|this)$/i;

/** A word as it most likely stands on the paper: mended only where the scanner itself was not sure, or cannot be right. */
export function readable(word: Word): string {
  if (IOWA.test(word.text)) {
    return plain(word.text).replace(IOWA, (_, before: string, small) => `${before}${small ? "Iowa" : "IOWA"}`);
  }
  if (TOGETHER.test(word.text)) return word.text.replace(TOGETHER, "$1 $2");
  if (word.confidence < 85) {
    const short = shortWord(plain(word.text));
    if (short) return short;
  }
  return word.confidence < 95 || IMPOSSIBLE.test(word.text) ? mendedText(word.text) : plain(word.text);
}

/** A line as it most likely reads. */
export function readableLine(line: Line): string {
  return line.words.map(readable).join(" ");
}
