import { defineFinder, read } from "../define-finder";
import { demandOf } from "../demand";

const EVERYONE =
  "(?:card-?holders?|patrons?|borrowers?|members?|registered users?|library users?|subscribers?|account-?holders?|library cards?)";
const FORMS: readonly RegExp[] = [
  // "complete list of cardholders", "a list of all patrons", "the entire patron database"
  new RegExp(
    `\\b(?:complete|entire|full|whole|current|master) (?:\\w+ ){0,3}?(?:list|database|export|roster|file|registry|copy)s?(?: (?:of|for) (?:all |the |your |its |every )*)?(?:[\\w' ]{0,20})?${EVERYONE}`,
    "i",
  ),
  new RegExp(
    `\\b(?:list|names|database|export|roster|registry|copy|records?|data|addresses|information)s? (?:of|for|on|about) (?:all|every|each|the library'?s?)(?: of)?(?: the| your| its| library| current| active| registered)* ${EVERYONE}(?! who)`,
    "i",
  ),
  /\b(?:all(?: of)?(?: the| your| library'?s?| its| registered| current| active)* (?:card-?holders|patrons|borrowers|members|registered users|library users|subscribers|account-?holders|library cards)|(?:every|each)(?: registered| current| active)* (?:card-?holder|patron|borrower|member|registered user|library user|subscriber|account-?holder|library card))\b(?!'? ?(?:records? )?(?:who|named|listed|that|identified|of|by|in the name|application|issued|account))/i,
  // "an electronic list (Excel preferred) of all library cardholders who live inside the city limits"
  new RegExp(
    `\\b(?:list|names|addresses|e-?mails|contact information) (?:\\([^)]*\\) )?(?:of|for) (?:all|every|each)(?: of)?(?: the| your| its| library| current| active| registered)* ${EVERYONE} (?:who|that) (?:live|reside|are|have|hold)\\b`,
    "i",
  ),
  /\b(?:patron|cardholder|borrower|membership|user|circulation|customer) (?:database|data ?base|master file|list|roster|registry|table)s?\b/i,
];

/** Whether the demand wants all patrons, or the whole database or list. */
export default defineFinder({
  key: "allPatrons",
  needs: ["instrument"],
  find(paper, { instrument }) {
    for (const sentence of demandOf(paper, instrument.value)) {
      for (const form of FORMS) {
        const hit = form.exec(sentence.text);
        if (hit) return read(true, 0.9, sentence.evidence("allPatrons", hit.index, hit.index + hit[0].length));
      }
    }
    return read(false, 0.92, []);
  },
});
