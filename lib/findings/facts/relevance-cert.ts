import { defineFinder, notFound, read } from "../define-finder";
import { ownSentences } from "../voice";

// "I certify that the information sought is relevant to an authorized investigation to protect against …"
const CERTIFIED =
  /\b(?:certif(?:y|ies|ied|ication)|hereby certify)\b[^.]{0,200}\brelevant to an? (?:\w+ ){0,3}investigation/i;
const DENIED = /\b(?:not|no|without|un)\W?(?:been )?certif/i;

/** Whether a national security letter certifies that what it asks for is relevant to an authorized investigation. */
export default defineFinder({
  key: "relevanceCert",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "national-security-letter") return notFound(0.97);
    const said = ownSentences(paper).find((s) => CERTIFIED.test(s.text) && !DENIED.test(s.text));
    return said ? read(true, 0.95, said.evidence("relevanceCert")) : read(false, 0.93, []);
  },
});
