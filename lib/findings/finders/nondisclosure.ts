import { defineFinder, read } from "../define-finder";
import { addDays, countOf, datesIn } from "../match/dates";
import type { Sentence } from "../sentences";
import type { Day, NondisclosureAuthority } from "../types";
import { benchSentences, companionSentences, ownSentences } from "../voice";

// "shall not disclose", "disclose to no one", "prohibits you … from disclosing", "are prohibited from telling", "keep this subpoena to yourself"
const SILENCE =
  /\b(?:not|never|(?:no|n0|rio|mo) (?:[\w'’-]+,? ){1,14}?(?:shall|may|must|should|is to|are to)|nobody (?:shall|may|is to)|neither|refrain from|prohibit\w*|forbid\w*|forbidden|barred|enjoined|without)\b[^.;]{0,110}?\b(?:disclos\w*|reveal\w*|tell(?:ing)?|notify(?:ing)?|notification|inform(?:ing)?|discuss\w*|talk(?:ing)?|speak(?:ing)?|advis\w+|mention\w*|alert\w*|communicat(?:e|es|ing) (?:with|to|about|the)|divulg\w+|contact\w*|make known)\b|\bdisclose to no ?(?:one|body|person)\b|\bdisclos\w+ (?:\w+ ){0,6}(?:is|are) (?:prohibited|forbidden)\b|\bkeep (?:this|the|that|it|its existence)\b[^.;]{0,50}\b(?:confidential|in confidence|secret|to yourself|private|quiet)\b|\b(?:treat|hold|maintain)\b[^.;]{0,50}\b(?:confidential|in confidence|secret)\b|\b(?:confidentially|strictest confidence)\b|\bkeep (?:\W?(?:this|the|that|it|all of this) (?:\w+ ){0,4})?(?:strictly )?between (?:us|ourselves|you and me)\b|\b(?:rather|prefer|ask|wish|request) (?:that )?(?:he|she|they|the (?:patron|subject|client|borrower)|mr\.? \w+|ms\.? \w+) not (?:hear|learn|know|find out|be (?:told|informed|aware|notified|alerted))\b|\bno (?:disclosure|notice|notification) (?:\w+ ){0,8}(?:shall|should|must|is to|may|will) be (?:made|given)\b|\bdo not (?:disclose|tell|notify|inform|reveal|discuss|advise|contact|talk|speak|mention|alert)\b|\btip(?:ping|ped)? (?:\w+ ){0,3}off\b|\bnondisclosure (?:is|of this|request)/i;
// Silence about what: the paper, the request, the investigation, to the person concerned.
const ABOUT =
  /\b(?:between (?:us|ourselves)|tip(?:ping|ped)? (?:\w+ ){0,3}off|existence|fact (?:that|of)|this (?:request|subpoena|letter|order|matter|investigation|demand|inquiry|warrant|application)|the (?:request|subpoena|order|matter|investigation|application|warrant|demand|fbi|bureau|account holder|subscriber|patron|cardholder|holder|customer|user|individual|owner|suspect|tenant|parents?|subject|person|device)|that the|to (?:any|the|anyone|anybody|yourself|no)|any ?(?:one|body|(?:other )?person)|with (?:him|her|them|mr|ms|mrs|any)|it\b|him|her|patron|subject|subpoena|investigation|information|production)\b/i;
// What is not silence about the demand: secrecy of the court's own file, care in handling, what an officer may do.
const ELSE =
  /\b(?:do not (?:send|mail|keep|contact the court)|not (?:be )?(?:required|obliged|obligated) to (?:disclose|tell)|shall not be (?:filed|copied)|public docket|privileg|without (?:prior )?notice to|not disclose the (?:contents|titles)|records? (?:\w+ ){0,4}confidential\b|keeps? such records confidential|confidential file|not to (?:disclose|reveal) (?:privileged|the titles)|reveal (?:\(|the following|attachment)|such search will reveal|did not (?:tell|disclose|say)|told|informed that you may|(?<!(?:rather|prefer|ask|wish|request) (?:that )?(?:he|she|they) )not know|not tell (?:us|me)|in error|not the (?:\w+ )?(?:addressee|recipient)|in this (?:facsimile|fax|transmission|e-?mail|message)|declin\w+ to (?:order|compel|direct) (?:the )?(?:disclosure|production|release)|does not (?:create|forbid|prevent|preclude|prohibit)|nothing (?:in|here|about)\b[^.;]{0,60}\b(?:forbids?|prohibits?|prevents?|bars?|restrains?))\b/i;

interface Gag {
  sentence: Sentence;
  byJudge: boolean;
}

/** Whether the library may tell of the demand, on whose authority, and until when. */
export default defineFinder({
  key: "nondisclosure",
  needs: ["instrument", "signature", "issuer", "issuedOn", "gagCert"],
  find(paper, { instrument, signature, issuer, issuedOn, gagCert }) {
    const bench = benchSentences(paper, { instrument, signature, issuer });
    const others = [...ownSentences(paper).filter((s) => !bench.includes(s)), ...companionSentences(paper)];
    const ordered = bench.filter(silences).map((sentence): Gag => ({ sentence, byJudge: true }));
    const asked = others.filter(silences).map((sentence): Gag => ({ sentence, byJudge: false }));
    const kind = instrument.value;
    if (ordered.length) {
      const text = ordered.map((g) => g.sentence.text).join(" ");
      const whole = bench.map((s) => s.text).join(" ");
      const authority = statutesIn(text).length ? statutesIn(text) : lawOf(kind, whole);
      const until = untilOf(
        ordered.map((g) => g.sentence),
        issuedOn.value,
      );
      return read({ imposed: "ordered" as const, authority, until }, 0.93, evidenceOf(ordered));
    }
    if (asked.length) {
      const certified = kind === "national-security-letter" && gagCert.value === true;
      if (certified)
        return read(
          { imposed: "ordered" as const, authority: ["usc18-2709c" as const], until: null },
          0.94,
          evidenceOf(asked),
        );
      const until = untilOf(
        asked.map((g) => g.sentence),
        null,
      );
      return read({ imposed: "requested" as const, authority: [], until }, 0.92, evidenceOf(asked));
    }
    return {
      value: { imposed: "none", authority: [], until: null },
      status: "not-found",
      confidence: 0.92,
      evidence: [],
    };
  },
});

function evidenceOf(gags: Gag[]) {
  return gags.slice(0, 3).flatMap(({ sentence }) => sentence.evidence("nondisclosure.imposed"));
}

// "The request that the library be barred from telling its customer is denied"
const REFUSED =
  /\b(?:is|are|was|be) (?:hereby |therefore |also )?(?:denied|declined|refused|overruled)\b|\b(?:denies|declines|refuses)\b/i;

function silences({ text }: Sentence): boolean {
  if (REFUSED.test(text)) return false;
  if (/\bthe matter is confidential\b/i.test(text)) return true;
  return SILENCE.test(text) && ABOUT.test(text) && !ELSE.test(text);
}

function statutesIn(text: string): NondisclosureAuthority[] {
  const found: NondisclosureAuthority[] = [];
  const put = (id: NondisclosureAuthority, pattern: RegExp) => {
    if (pattern.test(text)) found.push(id);
  };
  put("usc18-2709c", /\b2709 ?\( ?c ?\)|\b3414 ?\(c\)|\b1681[uv] ?\([cd]\)|\b3162 ?\(b\)/);
  put("usc50-1861d", /\b1861 ?\( ?d ?\)/);
  put("usc18-2705b", /\b2705 ?\( ?b ?\)/);
  put("usc18-3123d", /\b3123 ?\( ?d ?\)/);
  put("usc18-3486", /\b3486 ?\(a\) ?\(6\)|\b18 U\. ?S\. ?C\.? ?§? ?3486/);
  put("state-statute", /\b(?:iowa code|neb\. rev\. stat\.|k\.s\.a\.|minn\. stat\.|wis\. stat\.)[^.;]{0,40}\d/i);
  return found;
}

/** The law behind an order of silence that names none itself. */
function lawOf(kind: string | null, whole: string): NondisclosureAuthority[] {
  if (kind === "pen-trap-order" && /\b3123/.test(whole)) return ["usc18-3123d"];
  if (kind === "fisa-order") return ["usc50-1861d"];
  if (/\b2705 ?\( ?b ?\)/.test(whole)) return ["usc18-2705b"];
  return ["court-order"];
}

// "until January 31, 2026", "for a period of ninety days from the date of this Order", "for one year"
function untilOf(sentences: Sentence[], issuedOn: Day | null): Day | null {
  for (const { text } of sentences) {
    for (const date of datesIn(text))
      if (
        /\b(?:until|through|before|prior to|expires?(?: on)?|up to|ends?(?: on)?|till)\s*$/i.test(
          text.slice(0, date.start),
        )
      )
        return date.day;
    const term =
      /\bfor (?:a period of |an additional |at least )?([\w-]+(?: \(\d+\))?) (days?|months?|years?)(?: from| after| following| of)? ?(?:the )?(?:date|entry|issuance)?/i.exec(
        text,
      );
    const count = term ? countOf(term[1] ?? "") : null;
    if (term && count && issuedOn && !/service|receipt/i.test(text.slice(term.index, term.index + 90))) {
      const unit = (term[2] ?? "").toLowerCase();
      if (unit.startsWith("day")) return addDays(issuedOn, count);
      const [year = 0, month = 1, day = 1] = issuedOn.split("-").map(Number);
      const total = year * 12 + month - 1 + (unit.startsWith("y") ? 12 * count : count);
      return addDays(`${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}-01`, day - 1);
    }
  }
  return null;
}
