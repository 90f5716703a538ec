import { defineFinder, read } from "../define-finder";
import { demandOf } from "../demand";

const WHOEVER =
  "(?:every|each|any|all|whatever|which|names? of (?:all |any |each |every |the )?|identit(?:y|ies) of (?:all |any |each |every |the )?|list of (?:all |any |the )?|who(?:ever)?)";
const PEOPLE =
  "(?:persons?|people|patrons?|individuals?|users?|card-?holders?|borrowers?|members?|anyone|anybody|everyone|everybody|customers?|visitors?|attendees?|participants?|accounts?|one)";
const DID =
  "(?:who|that|which|whose|having|to whom|for whom)\\b[^.;]{0,60}?\\b(?:check\\w*|borrow\\w*|us(?:ed|ing|es|e)|sign\\w*|log\\w*|visit\\w*|access\\w*|request\\w*|ask\\w*|read|view\\w*|reserv\\w*|plac\\w*|attend\\w*|came|enter\\w*|search\\w*|connect\\w*|loan\\w*|had|obtain\\w*|took|sat|print\\w*|download\\w*|lent|was at|were at|were in|were present|was issued)\\b";
const FORMS: readonly RegExp[] = [
  new RegExp(
    `\\bthe (?:\\w+ )?(?:persons|people|patrons|individuals|users|card-?holders|borrowers|members) ${DID}`,
    "i",
  ),
  new RegExp(`\\b${WHOEVER} (?:\\w+ ){0,3}?${PEOPLE} ${DID}`, "i"),
  new RegExp(`\\b(?:anyone|anybody|everyone|everybody|whoever|whomever|those|all) ${DID}`, "i"),
  /\bwho (?:had|has|have|borrowed|checked out|read|requested|used|signed (?:up|out)|was (?:using|on|logged)|were (?:using|on))\b[^.;?]{0,80}\b(?:books?|title|item|volume|computers?|terminals?|work-?stations?|copy|copies|dvd|room|stations?|network|manual)\b/i,
  /\b(?:borrowers?|readers?|users?|circulation history|check-?out history|lending history|patrons?) of (?:the |any |each |these |those |this |that )?(?:following )?(?:book|title|item|volume|work|copy|copies|material|computer|terminal|work-?station)s?\b/i,
  /\b(?:all|any|each|every) (?:patrons?|persons?|individuals?|users?) (?:using|present|logged|connected|signed|in the (?:library|building))\b/i,
  /\bidentity of (?:the|any|each|every|all) (?:patrons?|persons?|users?|borrowers?|individuals?)\b/i,
  /\bsign-? ?up list of every\b/i,
  // "the records that show which patrons borrowed the titles named"
  /\b(?:which|what) (?:of (?:the|your) )?(?:\w+ )?(?:persons?|people|patrons?|individuals?|users?|card-?holders?|borrowers?|members?|customers?) (?:\w+ ){0,2}?(?:check\w*|borrow\w*|us(?:ed|ing|es|e)|sign\w*|log\w*|access\w*|request\w*|read|view\w*|reserv\w*|attend\w*|search\w*|took|had|sat)\b/i,
];
// "records of public workstation 3: login records, print jobs", where no person is named
const OF_A_MACHINE =
  /\b(?:records?|logs?|histor(?:y|ies)|sessions?|sheets?|use|usage|activity) (?:of|for|from|on|at) (?:the |any |all |your |library )*(?:public |access )*(?:work-?stations?|computers?|terminals?|pcs?|laptops?)(?: (?:no\.?|number|#))? ?\d/i;
// Whoever shares an attribute is not whoever used a thing: "each person who listed a foreign passport".
const ATTRIBUTE = /\bwho (?:listed|gave|presented|showed|live[sd]?|resid\w+|hold|holds|has held|is|are|was born)\b/i;

/** Whether the demand fishes: for whoever used an item, a subject, a machine or a place, and for no named person. */
export default defineFinder({
  key: "fishing",
  needs: ["instrument", "subjects"],
  find(paper, { instrument, subjects }) {
    const named = (subjects.value ?? []).length > 0;
    for (const sentence of demandOf(paper, instrument.value)) {
      const machine = named ? null : OF_A_MACHINE.exec(sentence.text);
      if (machine)
        return read(true, 0.8, sentence.evidence("fishing", machine.index, machine.index + machine[0].length));
      for (const form of FORMS) {
        const hit = form.exec(sentence.text);
        if (
          !hit ||
          ATTRIBUTE.test(hit[0]) ||
          /\b(?:defendant|plaintiff|respondent|officer|employee|attorney|disclos\w+)\b/i.test(hit[0])
        )
          continue;
        return read(true, 0.9, sentence.evidence("fishing", hit.index, hit.index + hit[0].length));
      }
    }
    return read(false, 0.9, []);
  },
});
