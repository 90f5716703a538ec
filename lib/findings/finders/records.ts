import { defineFinder, read, unreadable } from "../define-finder";
import { demandOf, isGuess, wanted } from "../demand";
import { denialIn } from "../denial";
import { ALL_RECORDS, RECORD_PHRASES } from "../lexicon/records";
import type { Sentence } from "../sentences";
import { spoiltPage } from "../spoilt";
import type { Evidence, RecordCategory } from "../types";
import { benchSentences } from "../voice";

/** The categories of records that the demand names. */
export default defineFinder({
  key: "records",
  needs: ["instrument", "signature", "issuer"],
  find(paper, { instrument, signature, issuer }) {
    const denial = denialIn(benchSentences(paper, { instrument, signature, issuer }));
    if (denial) return { value: [], status: "denied", confidence: 0.85, evidence: denial.evidence("records") };
    const demand = demandOf(paper, instrument.value);
    const named = new Map<RecordCategory, { evidence: Evidence[]; confidence: number }>();
    let everything: Sentence | null = null;
    for (const sentence of demand) {
      for (const { category, from, to } of categoriesIn(wanted(sentence))) {
        if (named.has(category)) continue;
        named.set(category, {
          evidence: sentence.evidence(`records.${category}`, from, to),
          confidence: sentence.confidence(from, to),
        });
      }
      if (!everything && ALL_RECORDS.test(sentence.text.toLowerCase())) everything = sentence;
    }
    if (named.size === 0) {
      const spoilt = everything ? null : spoiltPage(paper);
      if (spoilt) return unreadable(spoilt);
      if (!everything) return { value: [], status: "not-found", confidence: 0.8, evidence: [] };
      return read(["all-records" as const], 0.9, everything.evidence("records.all-records"));
    }
    const weakest = Math.min(...[...named.values()].map((n) => n.confidence));
    // An item of its list that names no record we know may name one that we do not.
    const unexplained = demand.some(
      (s) => s.lead !== null && s.text.split(" ").length > 4 && !categoriesIn(wanted(s)).length,
    );
    return read(
      [...named.keys()].sort(),
      demand.some(isGuess) ? 0.6 : weakest < 0.65 ? 0.7 : named.size > 3 || unexplained ? 0.85 : 0.92,
      [...named.values()].flatMap((n) => n.evidence),
    );
  },
});

/** The categories that a text names, and where; words that one category has taken are not read for another. */
export function categoriesIn(text: string): { category: RecordCategory; from: number; to: number }[] {
  // "the person to whom IP address 192.0.2.118 was assigned": the address chooses whose records, not which.
  let rest = text
    .toLowerCase()
    .replace(/\b(?:ip|internet protocol|mac|hardware) address(?:es)?:? (?=[\da-f]{1,4}[.:])/g, (words) =>
      "_".repeat(words.length),
    );
  const found: { category: RecordCategory; from: number; to: number }[] = [];
  for (const [category, phrase] of RECORD_PHRASES) {
    for (let hit = phrase.exec(rest); hit; hit = phrase.exec(rest)) {
      found.push({ category, from: hit.index, to: hit.index + hit[0].length });
      rest = rest.slice(0, hit.index) + "_".repeat(hit[0].length) + rest.slice(hit.index + hit[0].length);
      if (!hit[0].length) break;
    }
  }
  // Whom to call about a booked room is part of the booking.
  const booked = found.some((one) => one.category === "meeting-room");
  return found.filter(
    ({ category, from, to }) => !(booked && category === "registration" && /contact/i.test(text.slice(from, to))),
  );
}
