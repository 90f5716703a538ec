import { defineFinder, notFound, read } from "../define-finder";
import { ownSentences } from "../voice";

// The four harms of 18 U.S.C. § 2709(c)(1)(B): to national security, to an investigation, to diplomacy, to life.
const HARM =
  /\b(?:endanger\w*|danger to|threat to) (?:the |to )?(?:national security|life|the life|physical safety)|\bnational security of the united states\b|\binterfer\w+ with (?:a |an |the )?(?:criminal|counter|diplomatic)|\bdiplomatic relations\b|\bphysical safety\b/i;
const CERTIFIED = /\bcertif(?:y|ies|ied|ication)\b/i;

/** Whether a national security letter certifies that disclosure may do one of the four harms; without it there is no gag. */
export default defineFinder({
  key: "gagCert",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "national-security-letter") return notFound(0.97);
    const own = ownSentences(paper);
    const said = own.find(
      (s, i) =>
        HARM.test(s.text) &&
        (CERTIFIED.test(s.text) ||
          CERTIFIED.test(s.lead?.text ?? "") ||
          (CERTIFIED.test(own[i - 1]?.text ?? "") && /\bdisclos/i.test(own[i - 1]?.text ?? ""))),
    );
    return said ? read(true, 0.95, said.evidence("gagCert")) : read(false, 0.93, []);
  },
});
