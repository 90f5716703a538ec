import { defineFinder, notFound, read } from "../define-finder";
import { ownSentences } from "../voice";

// "You have a right to judicial review", "Under 18 U.S.C. § 3511(b) you may challenge the nondisclosure requirement"
const NOTICE =
  /\bjudicial review\b|\b3511\b|\b(?:petition|challenge|contest|modify or set aside)\b[^.]{0,120}\b(?:nondisclosure|this (?:request|letter)|court)\b/i;
const RIGHT = /\b(?:right|may|entitled|can|wish)\b/i;

/** Whether a national security letter tells its recipient how a court can review it. */
export default defineFinder({
  key: "reviewNotice",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "national-security-letter") return notFound(0.97);
    const said = ownSentences(paper).find(
      (s) =>
        NOTICE.test(s.text) &&
        RIGHT.test(s.text) &&
        !/\b(?:no right|may not (?:petition|challenge|seek))\b/i.test(s.text),
    );
    return said ? read(true, 0.95, said.evidence("reviewNotice")) : read(false, 0.93, []);
  },
});
