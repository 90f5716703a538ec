import { defineFinder, read } from "../define-finder";
import { denialIn } from "../denial";
import { isAboutOtherRecords } from "../reach";
import type { Sentence } from "../sentences";
import type { FindingLevel, InstrumentKind } from "../types";
import { benchSentences, isEntered, ownSentences, stanceAt } from "../voice";

const COURT_PROCESS = new Set<InstrumentKind>(["civil-subpoena", "criminal-subpoena", "grand-jury-subpoena"]);
const RATIONAL = /\brational(?:ly)?,? (?:and \w+ )?(?:connection|nexus|relation(?:ship)?|connected|related|link)\b/gi;
const COGENT = /\b(?:cogent,? (?:and|&)(?: \w+)? compelling|compelling,? and(?: \w+)? cogent)\b/gi;
const GOOD_CAUSE = /\bgood cause\b/gi;
const FINDS =
  /\b(?:finds?|found|determin(?:es?|ed|ing|ations?)|concludes?|is (?:satisfied|persuaded|convinced)|am satisfied|established?|it appear(?:s|ing))\b/i;
// The evidence before the judge, and what it tells: a bare "for good cause appearing" names none.
const EVIDENCE =
  /\b(?:testif\w+|testimony|affidavits?|evidence|exhibits?|specific facts|facts (?:recited|set (?:out|forth)|stated))\b/i;
// "the application … was approved by the Honorable …", "with the approval of the court"
const APPROVED =
  /\b(?:approved by (?:the )?(?:honou?rable|hon\.|court|judge|district)|approval of the (?:court|judge|district)|court(?:'s)? (?:has )?approv\w+|(?:application|issuance) (?:was|has been|is) (?:\w+ )?approved|judge (?:has )?approved)\b/i;

/** What a judge actually decided, F0 to F5. */
export default defineFinder({
  key: "findingLevel",
  needs: ["instrument", "signature", "issuer", "records"],
  find(paper, { instrument, signature, issuer, records }) {
    const kind = instrument.value;
    const known = { instrument, signature, issuer };
    const own = ownSentences(paper);
    const released = records.value ?? [];
    const at = (level: FindingLevel, confidence: number, sentence: Sentence | null = null) =>
      read(level, confidence, sentence?.evidence("findingLevel") ?? own[0]?.evidence("findingLevel") ?? []);
    const bench = benchSentences(paper, known);
    const denial = denialIn(bench);
    if (denial) return at("F2", 0.6, denial);
    if (bench.length) {
      const rational = saidIn(bench, RATIONAL, released);
      const cogent = saidIn(bench, COGENT, released);
      if (rational && cogent) return at("F5", 0.95, rational);
      const cause = saidIn(bench, GOOD_CAUSE, released);
      if (
        cause &&
        FINDS.test(cause.text) &&
        /\bspecific facts\b/i.test(cause.text) &&
        EVIDENCE.test(bench.map((s) => s.text).join(" "))
      )
        return at("F5", 0.85, cause);
      if (kind === "pen-trap-order")
        return at(
          "F3",
          0.96,
          bench.find((s) => /certif/i.test(s.text)),
        );
      if (kind === "fisa-order")
        return at(
          "F4",
          0.94,
          bench.find((s) => FINDS.test(s.text)),
        );
      if (kind === "search-warrant")
        return at(
          "F4",
          0.95,
          bench.find((s) => /probable cause/i.test(s.text)),
        );
      const finding = bench.find((s) => s.zone === "body" && decides(s));
      if (rational ?? cogent ?? finding) return at("F4", 0.9, rational ?? cogent ?? finding);
      if (/\bdenied\b/i.test(bench.map((s) => s.text).join(" ")))
        return at(
          "F2",
          0.6,
          bench.find((s) => /\bdenied\b/i.test(s.text)),
        );
      return at(
        "F2",
        0.8,
        bench.find((s) => /\bordered\b/i.test(s.text)),
      );
    }
    if (kind === "prosecutor-subpoena") {
      const approved = own.find((s) => APPROVED.test(s.text));
      const judged = issuer.value?.role === "judge" || issuer.value?.role === "magistrate";
      if (approved || judged) return at("F2", 0.93, approved);
      return issuer.value?.role === "clerk" ? at("F1", 0.75) : at("F0", 0.8);
    }
    if (kind && COURT_PROCESS.has(kind)) {
      const judged =
        (issuer.value?.role === "judge" || issuer.value?.role === "magistrate") && signature.value !== "unsigned";
      return judged ? at("F2", 0.88) : at("F1", 0.95);
    }
    return isEntered(known) ? at("F2", 0.7) : at("F0", 0.95);
  },
});

/** A sentence in which the judge herself says the phrase, of the records that are released. */
function saidIn(bench: Sentence[], pattern: RegExp, released: readonly string[]): Sentence | null {
  for (const sentence of bench) {
    if (sentence.text.split(" ").length < 6) continue;
    for (const hit of sentence.text.matchAll(pattern)) {
      const from = hit.index ?? 0;
      if (
        stanceAt(sentence, from, from + hit[0].length) === "says" &&
        !isAboutOtherRecords(sentence.text, from, from + hit[0].length, released)
      )
        return sentence;
    }
  }
  return null;
}

/** A finding on evidence: the Court finds, I find, reasonable grounds; not a mere "good cause appearing". */
function decides(sentence: Sentence): boolean {
  const hit =
    /\b(?:court|i|undersigned)\b[^.;]{0,80}?\b(?:finds?|determines?|concludes?|(?:is|am) (?:satisfied|persuaded|convinced)|being (?:fully )?satisfied|finding that)\b(?! no\b)|\bhaving found\b|\bFINDS\b|\bit is found\b/i.exec(
      sentence.text,
    );
  if (!hit) return false;
  const end = hit.index + hit[0].length;
  return stanceAt(sentence, end, end + 1) === "says" && !/\b(?:declin|not|no finding|refus)\w*\b/i.test(hit[0]);
}
