import { defineFinder, notFound, read } from "../define-finder";
import { recitesFacts } from "../facts-recited";
import { CHARGE, CRIME_NAME, CRIME_STATUTE } from "../lexicon/crimes";
import { ownSentences } from "../voice";

const LETTERS = new Set(["written-request", "exigent-request", "preservation-request"]);
// "The information is needed because …", "so that we may recover the property", "in connection with an investigation"
const REASON =
  /\b(?:because|so that|in order to|in connection with|is needed (?:to|for|in)|are needed (?:to|for|in)|needed as|will be used to|to assist|to help|for the purpose|purpose of|in support of|as part of|due to|in danger|emergency|reason (?:is|for)|to locate|to identify|to find|relates? to|concerns?|investigat(?:ion|ing) (?:of|into)|under investigation|missing (?:person|juvenile|child)|(?:would like|want|wish|hope|trying|in order) to (?:return|give|reach|notify|contact|find|identify|locate))\b/i;
// Reasons for something else: for haste, for silence, for an earlier refusal.
const ELSE =
  /\b(?:please put|our policy|if you (?:have|need|are|can|cannot|require)|questions?|any questions|you may|confidential|privileged)\b/i;

/** Whether an official's letter gives a reason for what it asks. */
export default defineFinder({
  key: "justification",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (!instrument.value || !LETTERS.has(instrument.value)) return notFound(0.97);
    const own = ownSentences(paper);
    const given =
      own.find(
        (s) => (CRIME_STATUTE.test(s.text) || (CRIME_NAME.test(s.text) && CHARGE.test(s.text))) && !ELSE.test(s.text),
      ) ??
      own.find((s) => REASON.test(s.text) && !ELSE.test(s.text) && s.text.split(" ").length > 6) ??
      // No word of reason, but what happened: a reason all the same.
      recitesFacts([], own, instrument.value, false).sentence;
    return given ? read(true, 0.92, given.evidence("justification")) : read(false, 0.88, []);
  },
});
