import { defineFinder, notFound, read } from "../define-finder";
import { ownSentences } from "../voice";

// "you may challenge the nondisclosure requirement once a year", "an annual challenge"
const YEARLY =
  /\b(?:once|one time|only|no more than once)\b[^.]{0,30}\b(?:per|a|each|every|in any|within any) (?:one )?(?:calendar )?year\b|\bannual(?:ly)?\b|\b(?:within|after|for) one year (?:of|after|from) (?:a|the|any) (?:denial|decision|petition)\b/i;
const CHALLENGE = /\b(?:challenge|petition|review|contest|nondisclosure|set aside|modify)\b/i;

/** Whether a national security letter says that its bar on telling may be challenged once a year only, which is no longer the law. */
export default defineFinder({
  key: "yearlyLimit",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "national-security-letter") return notFound(0.97);
    const said = ownSentences(paper).find((s) => YEARLY.test(s.text) && CHALLENGE.test(s.text));
    return said ? read(true, 0.92, said.evidence("yearlyLimit")) : read(false, 0.93, []);
  },
});
