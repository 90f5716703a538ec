import type { Paper } from "./paper";
import { type Sentence, sentencesOf } from "./sentences";
import type { FindingValues, InstrumentKind } from "./types";

/** How the speaker of a sentence stands to a phrase in it. */
export type Stance =
  /** The speaker says so. */
  | "says"
  /** The speaker tells that another says so: "The State contends that …". */
  | "reports"
  /** The speaker declines to say so, or says the contrary: "has not shown", "makes no finding". */
  | "refuses"
  /** What a law or a test would need: "may be released only if …". */
  | "supposes";

const REPORTER =
  "(?:the |this |an? |her |his |its )?(?:state|government|united states|applicants?|application|affidavits?|affiant|motion|petition(?:er)?|plaintiffs?|defendants?|county attorney|prosecut(?:or|ion)|attorney|officer|detective|deputy|sergeant|investigator|agent|sheriff|city|movant|part(?:y|ies)|counsel|he|she|they|witness|complaint|request|letter|brief|inspector|chief|respondent|librar(?:y|ian)|undersigned|proposed order|submission|declaration|declarant)";
const REPORTING =
  "(?:assert|sa(?:y|id)|stat|argu|contend|alleg|claim|maintain|submit|urg|represent|certif|believ|suggest|aver|swear|swore|recit|hold|insist|posit|opin|testif|attest|declar|report|explain|proffer|advis|depos|reason|offer|not|repeat|think|feel)(?:s|es|ed|ies|ied|ing|t)?";
const OPERATORS: readonly [Stance | "finds", RegExp][] = [
  // "the Court finds", "I find that", "it appears to the Court", "having been shown"
  [
    "finds",
    /\b(?:finds?|found|finding|determin(?:es?|ed|ing)|concludes?|concluded|adjudge[sd]|(?:is|am|are|being) (?:\w+ )?(?:satisfied|persuaded|convinced)|it appear(?:s|ing)|appears to the (?:court|undersigned)|ha(?:s|ve) (?:(?!not|never|yet)\w+ )?(?:shown|established|demonstrated|proved|proven)|declares|rules that|(?:state|government|applicant|affidavit)(?:'s)? (?:evidence |showing )?(?:shows|establishes|demonstrates))\b/gi,
  ],
  [
    "reports",
    new RegExp(
      `\\b${REPORTER}\\b(?:(?!\\bcourt\\b|\\bfinds?\\b|\\bfound\\b)[^.;:]){0,70}?\\b${REPORTING}\\b(?! (?:above|below|herein))|\\bit (?:is|was) (?:asserted|alleged|claimed|said|contended|argued|submitted)\\b|\\baccording to\\b|\\bin the (?:\\w+ ){0,2}\\w+'s? (?:view|submission|opinion)\\b|\\b(?:position|contention|argument|allegation|assertion|claim|belief) (?:is|was|of|that)\\b|\\balleged(?:ly)?\\b|\\bsaid to be\\b|\\bI (?:hereby |further |do )*(?:certify|swear|declare|state|believe|attest)\\b`,
      "gi",
    ),
  ],
  // "asks the Court to find", "moves for a determination that"
  [
    "reports",
    /\b(?:asks?|asked|requests(?! (?:for|of) (?:release|information))|(?:has|have|had|is|are|was|hereby|state|government) (?:requested|sought)|seeks?|moves?|moved|prays?|prayed|urges?|urged|invites?|applie[sd]) (?:(?!and\b)\w+ ){0,8}(?:to (?:find|determine|conclude|hold|rule|declare)|for (?:a |the )?(?:finding|determination|order|ruling)|that)\b/gi,
  ],
  [
    "supposes",
    /\b(?:requires?|require that|required (?:to|that|by)|must|may (?:be )?(?:released?|disclosed?|order\w*|find)|only (?:if|when|upon|after|where)|unless|whether|if|until|before (?:the|any|a)|provides? that|the (?:standard|test|question|inquiry|condition)s?|would (?:have|need)|ought|should (?:the|there|it)|conditions?|upon (?:a |the )?(?:judicial )?determination|has to|have to|needs? to)\b/gi,
  ],
  [
    "refuses",
    /\b(?:declin(?:es?|ed|ing)|refus(?:es?|ed)|unable|cannot|can not|(?:is|are|was|were|am|be|been) not (?:\w+ )?(?:able|prepared|persuaded|satisfied|convinced|inclined|shown|made|established|found)|unpersuaded|unconvinced|unsatisfied|(?:do|does|did|has|have|had) not|mak(?:es|ing|e) (?:no|neither)|made no|fails?|failed|failure|falls? short|never|no (?:\w+ )?(?:showing|finding|determination|evidence|proof|view|opinion)|(?:with)?out (?:deciding|finding|reaching|a finding|any)|reserv(?:es?|ing)|withholds?|need not|neither|nor|insufficient|reject(?:s|ed)?|denie[sd]|lacks?|absence of|want of|assum(?:es|ing)|turns? upon)\b/gi,
  ],
];
// "The Court declines to | find that", "cannot | find"
const REFUSING =
  /\b(?:declin\w+|refus\w+|unable|cannot|can not|not|nor|neither|no|without|hesitat\w+|need not|not prepared|impossible)(?:\s+\w+){0,3}\s*$/i;
const ASKING =
  /\b(?:ask\w*|request\w*|mov\w+|pray\w*|urg\w*|invit\w*|want\w*|seek\w*|sought)\b[^.;]*\b(?:to|that|for a|for the)\s*$/i;
const SUPPOSING =
  /\b(?:whether|if|unless|must|may|until|should|requires?|only|could|would|before|once|when(?:ever)?)(?:\s+\w+){0,4}\s*$/i;

/** How the speaker of a sentence stands to what it says at an offset. The nearest word that governs it decides. */
export function stanceAt(sentence: Sentence, from: number, to: number): Stance {
  const own = within(sentence.text, from, to);
  if (own) return own;
  return sentence.lead ? (governs(sentence.lead.text, sentence.lead.text.length) ?? "says") : "says";
}

function within(text: string, from: number, to: number): Stance | null {
  const after =
    text.slice(to, to + 110).split(/[;:]|, (?:since|as|because|for|there being|inasmuch|in that|but|and the)\b/)[0] ??
    "";
  // "… has not been shown", "… is lacking", "…, the State says"
  if (
    /\b(?:is|are|was|were|has|have|had|does|did|do) not\b|\bnot (?:been )?(?:shown|established|made|proved|proven|found|appear)|\b(?:is|are) (?:lacking|wanting|absent|missing|denied|refused)\b|\bremains? (?:to be|un)/i.test(
      after,
    )
  )
    return "refuses";
  if (new RegExp(`^[^,]{0,60}, (?:as )?(?:or so )?${REPORTER} ${REPORTING}\\b`, "i").test(after)) return "reports";
  if (
    /^[^,;]{0,60}\b(?:must|would (?:have to )?|needs? to|has to|ought to) be (?:shown|found|established|proved)/i.test(
      after,
    )
  )
    return "supposes";
  // "no rational connection", "nor a cogent and compelling need"
  if (
    /\b(?:no|nor|neither|any|lack of|absence of|without|insufficient|not)(?: an?| the| such| in itself| itself| both)?(?: \w+)?\s*$/i.test(
      text.slice(Math.max(0, from - 30), from),
    ) &&
    !/\bnot (?:only|merely)\b/i.test(text.slice(Math.max(0, from - 30), from))
  )
    return "refuses";
  return governs(text, from);
}

/** The stance that the words before an offset give to what follows them; `null` where they say nothing of it. */
function governs(text: string, at: number): Stance | null {
  const clause = clauseBefore(text.slice(0, at));
  // "finds that …, and that …": what stands in the first half says nothing of the second.
  const second = [...clause.matchAll(/,? and (?:further |also |additionally )?that\b/gi)].at(-1);
  const first = second ? /\bthat\b/i.exec(clause) : null;
  if (second && first && first.index < second.index) {
    return (
      nearestIn(clause.slice(second.index + second[0].length)) ??
      nearestIn(clause.slice(0, first.index)) ??
      nearestIn(clause)
    );
  }
  return nearestIn(clause);
}

/** What the last word in a clause that tells of finding, asking, denying or supposing makes of what follows. */
function nearestIn(clause: string): Stance | null {
  let nearest: { stance: Stance | "finds"; index: number; end: number } | null = null;
  for (const [stance, pattern] of OPERATORS) {
    for (const hit of clause.matchAll(pattern)) {
      // "has not shown" shows nothing.
      if (stance === "finds" && /\b(?:not|never|no)\b/i.test(hit[0])) continue;
      const end = (hit.index ?? 0) + hit[0].length;
      if (!nearest || end > nearest.end || (end === nearest.end && stance !== "finds"))
        nearest = { stance, index: hit.index ?? 0, end };
    }
  }
  if (!nearest) return null;
  if (nearest.stance !== "finds") return nearest.stance;
  const before = clause.slice(Math.max(0, nearest.index - 70), nearest.index);
  if (REFUSING.test(before)) return "refuses";
  if (ASKING.test(before)) return "reports";
  if (SUPPOSING.test(before)) return "supposes";
  return "says";
}

/** The clause that runs up to an offset: what stands before "; " or ", but " governs no more. Asides are blanked out. */
function clauseBefore(left: string): string {
  const blank = left
    .replace(/, (?:as|so|like) [^,;]{3,70},/g, (aside) => " ".repeat(aside.length))
    .replace(/\([^)]*\)/g, (aside) => " ".repeat(aside.length));
  const cuts = [
    ...blank.matchAll(
      /[;:]\s|, (?:but|yet|while|whereas|although|though|however)\b,?|, and (?:the court|i|it|on|upon)\b|\. /gi,
    ),
  ];
  const last = cuts.at(-1);
  if (!last) return blank;
  const word = /^, and (?:the court|i|it)$/i.test(last[0]) ? 6 : last[0].length;
  return blank.slice((last.index ?? 0) + word);
}

const JUDGED = new Set<InstrumentKind>(["court-order", "search-warrant", "pen-trap-order", "fisa-order"]);

interface Known {
  instrument: { value: InstrumentKind | null };
  signature: { value: FindingValues["signature"] | null };
  issuer: { value: FindingValues["issuer"] | null };
}

/** Whether a judge speaks in the paper's own words: an order or a warrant that was entered, not merely proposed. */
export function isEntered({ instrument, signature, issuer }: Known): boolean {
  if (!instrument.value || !JUDGED.has(instrument.value) || signature.value === "unsigned") return false;
  return issuer.value === null || issuer.value.role === "judge" || issuer.value.role === "magistrate";
}

const OWN = new Set(["body", "attachment", "signature-block"]);
// "ENDORSEMENT ON THE APPLICATION", "ORDER APPROVING SUBPOENA", "APPROVAL BY THE COURT"
const ENDORSEMENT =
  /^(?:judicial |magistrate'?s? |court'?s? )?endorsement\b|^order (?:of approval|approving|of the court)|^approval (?:of|by) (?:the )?(?:court|judge|magistrate)|^findings? (?:of|by) the (?:court|judge|magistrate)/i;
const JUDGE_SIGNS =
  /\b(?:district|county|associate|chief|presiding|circuit|superior court|magistrate) judge\b|\bmagistrate\b|\bjudge of\b|\bjudge,/i;

/** The sentences that a judge speaks: all of an entered order's or warrant's own; of another paper, a signed endorsement. */
export function benchSentences(paper: Paper, known: Known): Sentence[] {
  const own = ownSentences(paper);
  if (isEntered(known)) return own;
  if (known.instrument.value && JUDGED.has(known.instrument.value)) return [];
  const start = own.findIndex((sentence) => ENDORSEMENT.test(sentence.text));
  if (start < 0) return [];
  const end = own.findIndex(
    (sentence, index) =>
      index > start && JUDGE_SIGNS.test(sentence.text) && /\/s\/|electronically signed|so ordered/i.test(sentence.text),
  );
  return end < 0 ? [] : own.slice(start, end + 1);
}

/** What the paper itself says, without boxes left empty and without the running heads, returns, rules and forms that are bound with it. */
export function ownSentences(paper: Paper): Sentence[] {
  const own = sentencesOf(paper).filter((s) => (OWN.has(s.zone) || isProse(s)) && s.ticked !== false);
  // What an e-mail answers is another's; a forwarded one begins with it.
  const answered = own.findIndex((sentence) => /original message ?-{2,}|-{2,} ?original message/i.test(sentence.text));
  return answered > 3 ? own.slice(0, answered) : own;
}

/** A whole sentence that stands right under the heading, and was taken for a part of it. */
function isProse({ zone, text }: Sentence): boolean {
  return (
    zone === "caption" &&
    /[.;]$/.test(text) &&
    text.split(" ").length > 9 &&
    text.replace(/[^a-z]/g, "").length > 0.7 * text.replace(/[^A-Za-z]/g, "").length
  );
}

/** What the papers bound with it say: applications, affidavits, cover letters. */
export function companionSentences(paper: Paper): Sentence[] {
  return paper.companions.flatMap(ownSentences);
}
