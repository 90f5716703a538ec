import { type Agency, agenciesIn } from "./agencies";
import type { Contact } from "./contacts";
import type { Sentence } from "./sentences";
import type { InstrumentKind, IssuerRole } from "./types";

const LITIGANTS = new Set<InstrumentKind>(["civil-subpoena", "discovery-request", "other", "open-records-request"]);
const ORDERS = new Set<InstrumentKind>(["court-order", "pen-trap-order", "fisa-order"]);
// A department whose bureau, once named, is the requester.
const UMBRELLA = /\bdepartment of (?:justice|homeland security|the treasury|defense|labor)$/i;

/** Whether a paper is a private party's, whose attorney and firm want the records. */
export function isLitigant(kind: InstrumentKind | null, role: IssuerRole | null): boolean {
  if (role === "law-enforcement" || role === "prosecutor") return false;
  return role === "attorney" || (kind !== null && LITIGANTS.has(kind));
}

/** The public body for which the records are wanted: its name by the requester's, its letterhead, or whoever is to receive them. */
export function agencyOf(
  own: readonly Sentence[],
  name: string | null,
  kind: InstrumentKind | null,
  court: string | null,
): Contact | null {
  const surname = name?.split(" ").at(-1);
  let best: { sentence: Sentence; agency: Agency; score: number } | null = null;
  for (const [index, sentence] of own.entries()) {
    for (const agency of agenciesIn(sentence.lined)) {
      const at = surname ? sentence.text.indexOf(surname) : -1;
      const before = sentence.text.slice(0, agency.from);
      let score = -index / 1000;
      if (UMBRELLA.test(agency.name)) score -= 3;
      if (at >= 0 && Math.abs(agency.from - at) < 140) score += kind === "pen-trap-order" ? 1 : 3;
      if (
        sentence.zone === "letterhead" ||
        (index < 6 && sentence.lined.includes(agency.name) && sentence.text.length < 120)
      )
        score += 2;
      if (
        kind &&
        ORDERS.has(kind) &&
        /\b(?:to|by|that|agents of|with)(?: the| agents of| special agents of)*\s*$/i.test(before) &&
        /\bordered\b|\bshall\b|\bgranted\b/i.test(sentence.text)
      )
        score += 4;
      if (kind === "pen-trap-order" && !/attorney/i.test(agency.name)) score += 2;
      if (/\b(?:judge|clerk|court)\b.{0,20}$/i.test(before)) score -= 1;
      // A title without its county says less than the letterhead.
      if (/^(?:the )?county attorney/i.test(agency.name)) score -= court ? 0.5 : 2;
      if (/\blibrary|school\b/i.test(agency.name)) score -= 3;
      if (!best || score > best.score) best = { sentence, agency, score };
    }
  }
  if (!best) return null;
  const { sentence, agency } = best;
  return {
    value: withCounty(inCase(agency.name), court),
    evidence: sentence.evidence(undefined, agency.from, agency.to),
    confidence: sentence.confidence(agency.from, agency.to),
  };
}

/** "the County Attorney" is that of the county in which the court sits. */
function withCounty(name: string, court: string | null): string {
  const county = /\b([A-Z][\w .'-]*?) County\b/.exec((court ?? "").replace(/^.*\b(?:for|of) /, ""))?.[1];
  return county && /^(?:the )?county attorney(?:'s office)?$/i.test(name)
    ? `${county} ${name.replace(/^the /i, "")}`
    : name;
}

function inCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .toLowerCase()
    .replace(/\b(?!of\b|the\b|and\b|for\b|on\b)[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/'S\b/g, "'s");
}
