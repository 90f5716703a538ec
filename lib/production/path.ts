import { PROCESS } from "@/lib/defects/instrument-groups";
import { type InstrumentKind, RECORD_CATEGORIES, type RecordCategory } from "@/lib/findings/types";
import { protectedRecords } from "@/lib/policy/pack";
import type { GateConsent, GateFacts } from "./facts";

/**
 * By which way a category can leave the house: on process; on a letter that the policy takes as enough; or the short way,
 * because it is not protected, for the library's own recovery, or on the cardholder's word.
 */
export type Path = "process" | "letter" | "public" | "recovery" | "consent" | "own-request";

const SHORT: readonly Path[] = ["public", "recovery", "consent", "own-request"];

export function isShort(path: Path): boolean {
  return SHORT.includes(path);
}

// What an investigation serves: a card that is shown with one of these is nobody's consent.
const OF_AN_INVESTIGATION: readonly InstrumentKind[] = [
  ...PROCESS,
  "search-warrant",
  "administrative-warrant",
  "court-order",
  "pen-trap-order",
  "national-security-letter",
  "fisa-order",
  "preservation-request",
  "discovery-request",
  "exigent-request",
  "application",
];

/** What is asked for: what the paper says, what the custodian heard, what a cardholder asks of her own. */
export function askedCategories({ paper, statements, consents }: GateFacts): RecordCategory[] {
  const own = consents.filter((consent) => consent.how === "own-request").flatMap(({ categories }) => categories);
  const heard = statements.filter(({ kind, holds }) => kind === "asked" && holds).map(({ category }) => category);
  const asked = new Set<RecordCategory>([...(paper?.asked ?? []), ...heard, ...own]);
  const all = asked.has("all-records");
  return RECORD_CATEGORIES.filter((category) => category !== "all-records" && (all || asked.has(category)));
}

/** The way by which a category leaves the house: the shortest that is open to it. */
export function pathOf(facts: GateFacts, category: RecordCategory): Path {
  const { pack, paper } = facts;
  const given = facts.consents.filter((consent) => consent.categories.includes(category) && isConsent(consent, facts));
  if (given.some(({ how }) => how === "own-request")) return "own-request";
  if (given.length > 0) return "consent";

  const isOpen =
    protectedRecords(pack, [category], {
      byJusticeAgency: paper?.justiceAgency === true,
      programImages: paper?.programImages === true,
    }).length === 0;
  if (category === "accounts-due" && pack.recovery) return isOpen || states(facts, category) ? "recovery" : "process";
  if (isOpen && category === "video" && (pack.otherPolicy?.entered === false || showsReading(facts))) return "process";
  if (isOpen) return "public";
  return onLetter(facts, category) ? "letter" : "process";
}

/** Whether somebody's word is the cardholder's consent. A card in an officer's hand, or in an investigation, never is. */
export function isConsent(
  { how, givenBy, identified, doubted }: GateConsent,
  { pack, paper }: Pick<GateFacts, "pack" | "paper">,
): boolean {
  if (doubted || givenBy === "officer") return false;
  if (how !== "card") return givenBy === "cardholder" && identified;
  const investigation =
    paper?.justiceAgency === true || (paper?.kind != null && OF_AN_INVESTIGATION.includes(paper.kind));
  return pack.cardIsConsent && !investigation;
}

/** Whether all that is asked for lies within what a letter may open. */
export function letterAlone(facts: GateFacts): boolean {
  const byLetter = facts.pack.letterTier?.categories ?? [];
  const asked = askedCategories(facts);
  return asked.length > 0 && asked.every((category) => byLetter.includes(category));
}

function onLetter({ pack, paper }: GateFacts, category: RecordCategory): boolean {
  return paper?.kind === "written-request" && pack.letterTier?.categories.includes(category) === true;
}

function states({ statements }: GateFacts, category: RecordCategory): boolean {
  return statements.some((one) => one.kind === "recovery" && one.category === category && one.holds);
}

function showsReading({ statements }: GateFacts): boolean {
  return statements.some(({ kind, category, holds }) => kind === "reading" && category === "video" && holds);
}
