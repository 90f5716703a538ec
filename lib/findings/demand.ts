import { RECORD_PHRASES } from "./lexicon/records";
import type { Paper } from "./paper";
import { type Sentence, sentencesOf } from "./sentences";
import type { InstrumentKind } from "./types";

const PRODUCE =
  "produc|provid|furnish|deliver|disclos|releas|turn(?:s|ed|ing)? over|hand(?:s|ed|ing)? over|mak(?:e|es|ing) available|giv(?:e|es|ing)|send|sent|transmit|submit|surrender|forward|mail|bring|allow|permit|permitted to (?:inspect|copy)|identify|state|list|tell|supply|e-?mail|fax";
const ASKING = new RegExp(
  [
    // "you are commanded to produce", "is ORDERED to produce", "shall deliver", "directed to provide"
    "\\b(?:(?:are|is|be|am|hereby|further|therefore|to|also|now|being) )+(?:commanded|ordered|directed|required|summoned|requested|asked|called upon|instructed|authorized)\\b.{0,160}?\\b(?:to|that)\\b",
    "\\b(?:asks?|requests?|orders?|directs?|commands?|requires?|demands?|seeks?|subpoenas?) (?:that|you|the|your|for|to|from|an?|all|any|copies)\\b",
    `\\bshall (?:\\w+,? ){0,14}?(?:be )?(?:${PRODUCE})`,
    `\\bto (?:\\w+ (?:or|and|with) )?(?:${PRODUCE})`,
    `\\b(?:please|kindly|can you|could you|would you|you (?:must|may)|must)\\b.{0,60}?\\b(?:${PRODUCE}|let me have|preserve)`,
    "\\b(?:i|we|this office|our office|petitioner|plaintiff|defendant|department|agency|committee|bureau) (?:also |now |hereby |further |respectfully |would |do )*(?:ask|request|need|seek|want|require|would like|like|demand|desire)",
    "\\b(?:preserve|seize|search for|seizure of|reveal|retain)\\b",
    "\\bthe following\\b.{0,80}:?$",
    "\\bthe following (?:\\w+,? ){0,8}(?:documents|records|information|items|materials|things|papers|property)",
    "\\b(?:records|documents|papers|things|information|items) (?:\\w+ ){0,4}(?:wanted|sought|requested|demanded|listed below|described below|to be (?:produced|seized|searched|released|disclosed))",
    "\\bcopies of\\b",
    // The courteous demand: "Would you kindly let us know", "any photos would help also"
    "\\b(?:let (?:me|us) (?:know|have)|would (?:also )?(?:help|be (?:\\w+ )?(?:helpful|appreciated|grateful))|tell (?:me|us)|look(?:ing)? for (?:any|the|a list|records)|interested in|i'd like|we'd like|could use|hoping (?:to|you)|grateful (?:for|if)|whether (?:or not )?(?:a |an |the |mr|ms|mrs|she|he|they))\\b",
    "^(?:also|and|further|in addition),? (?:whether|the|any|all|his|her|their|copies|a)\\b",
    "\\bhereby authorize\\b",
    "^(?:need|want|send|please|requesting|produce|provide|furnish|give)\\b",
    "\\brequests? for production\\b|\\binterrogatory\\b|\\brequest no\\b|^(?:request|item) (?:number )?\\d{1,2}\\b",
    // "I write to ask, as your policy allows, for …"
    "\\b(?:write|writing|written) (?:\\w+ ){0,3}to (?:ask|request|seek|obtain|inquire)\\b|\\bto (?:ask|request),",
    "\\b(?:are to|is to|must|shall|will) (?:also |then |there )*bring\\b|\\bto bring\\b",
    // A note left at the desk: "Need computer sign-up sheets"
    "(?:^|staff |[.:;] )need (?!not)",
    "\\b(?:is|are) (?:needed|wanted|requested|sought|to be (?:produced|sent|given|delivered|disclosed))",
  ].join("|"),
  "i",
);

// "I do not ask what was borrowed", "No record of any patron is wanted", "Nothing in this attachment authorizes …"
const LEFT_OUT =
  /^(?:\(?[\da-z]{1,2}[.)] )?(?:(?:the|as used here\w*,? (?:the )?) ?(?:terms?|words?|phrases?) |["“])[^.]{0,80}\b(?:means?|has the (?:\w+ )?meaning|(?:is|are) (?:to be )?(?:read|construed|defined|used))\b|\b(?:do|does|did|need|should|shall|will|is|are|was|were) not (?:\w+ ){0,3}?(?:ask|seek|sought|need|want|request|require|reach|extend|include|call|demand|cover|encompass|concern|apply|intended|produce|be (?:produced|disclosed|released|copied|filed|sent|sought))|^(?:\d+\. )?(?:no|none of) (?:other )?(?:records?|information|patron|document|title|item)\b|\bno (?:other )?records? (?:\w+ ){0,6}(?:is|are|be|need)|\bnothing (?:in|here|herein)\b|\b(?:not|neither) (?:asked for|wanted|sought|requested|needed|required)\b|\bnone (?:is|are) to be\b|\b(?:is|are) (?:excluded|not included|outside)\b|\bshall not\b|\bmay not\b|\bno need for\b|\bwithdraw(?:s|n|al)?\b|\bno (?:person|one|party)\b.{0,30}\bdisclos|\bto whom disclosure\b|\bdisclose to no\b|^(?:any |all |if you have (?:any )?)?(?:questions|inquiries)\b/i;
// A refusal of what was asked, by the court.
const REFUSED =
  /\bdenied\b|\bdeclin\w+|\brefus\w+|\bnot persuaded\b|\b(?:does|did|can) ?not find\b|\bhas not shown\b|\bno showing\b|\boverruled\b|\bquashed\b/i;
// "The name, address, e-mail … of the attorney … who requests this subpoena, are:" and other print of forms.
// and the hints beneath its lines
const FORM_PRINT =
  /^\((?:full )?name of\b|\b(?:attorney|officer)\b.{0,80}\b(?:who (?:issues or )?requests|before whom)|\bname of person to whom\b|\bprovisions of\b.{0,60}\battached\b|\bfailure to\b|\bfees?\b.{0,30}\bmileage\b|\b(?:may|must) (?:object|move)\b|\bcustodian'?s? (?:affidavit|certificate)\b.{0,40}\bneed not\b|\bwho serves\b|\bcost of cop(?:ies|ying)\b|\bcopy of (?:the|this) (?:warrant|order|subpoena)\b|\btell me beforehand\b|\b(?:delete it|put the request)\b/i;
// An address, a reference: "To: …", "Re: …", unless a command runs on from it.
const ADDRESS =
  /^(?:re(?:garding)?|subject(?!: (?:\p{Lu}[\p{L}.]+ ){2,4}(?:from|dates?|dob|d\.o\.b\.)\b)|cc|to|attn|attention|copies to|copy to)\b ?:/iu;
const SUBSTANCE = new Set(["body", "attachment", "signature-block"]);
// From here on a discovery paper lists what it wants.
const DISCOVERY = /\b(?:interrogator(?:y|ies)|requests? for|the following|documents asked)\b/i;
// "probable cause to believe that records of public computer use by … are kept at …"
const SOUGHT =
  /\brecords? (?:of|relating|concerning|showing|that)\b.{0,240}\b(?:kept|held|located|stored|evidence|concealed)\b/i;
const GOES_ON = /^(?:of|for|by|as to|concerning|regarding|relating to|between|from|during|belonging to) /;
/** What a warrant's grounds end with before its list: "…, is to be found at the Public Library, namely:" */
const NAMELY = /\b(?:to[- ]wit|namely|(?:described )?as follows|the following\b.{0,60})[\s:,-]*$/i;
/** A heading of its own, beneath which the demand stands: "PART II", "Records to be produced". */
const LIST_HEADING =
  /^(?:\(?(?:[A-H]|[IVX]{1,4}|\d{1,2})[.):-]? )?(?:(?:part|list|section|table) (?:[A-Z]|[IVX]{1,4}|\d|one|two|three|four|five|six)(?: ?[-–—:.] ?(?:the |specific )?(?:items?|documents?|records?|requests?|demands?|materials?|information|things|description of \w+)(?: (?:requested|sought|demanded|required|wanted))?)?|(?:documents?|records?|items?|materials?) required|(?:the |specific |description of (?:the )?)?(?:documents?|records?|items|property|information|materials|things|evidence|books|electronically stored information)(?:(?:,| and| or|,? and\/or) [\w ]{3,30})? (?:to be (?:produced|seized|searched(?: for)?|disclosed|provided|released|copied|furnished|inspected|surrendered|preserved)(?: by .{3,40})?|(?:hereby )?(?:requested|sought|demanded|wanted|required|subpoenaed|commanded|summoned|needed|described|called for))|(?:document |specific |itemi[sz]ed )?requests?(?: for (?:production|documents|records|information))?(?: of documents)?|specifications?|demands?(?: for (?:documents|records|production))?|scope of (?:the )?(?:request|production|demand|search)|(?:documents|records|information|items|materials) you (?:must|are to) (?:produce|bring|provide))\W*$/i;
/** Words that refer to such a heading. */
const REFERS_TO_PART =
  /\b(?:part|section|list|table) (?:[A-Z]|[IVX]{1,4}|\d|one|two|three|four|five|six)\b|\b(?:attached|following page|next page|below)\b/i;

/** Where a list ends and the paper is dated and signed. */
const SIGNED = /^(?:dated|issued|\/s\/|respectfully|sincerely|very truly|witness my)\b|^\/s\//i;

const ORDERS = new Set<InstrumentKind>(["court-order", "pen-trap-order", "fisa-order"]);

const cache = new WeakMap<Paper, Map<string, Sentence[]>>();

/** The sentences in which a paper says what it wants; not what is to be left out, what a court refused, or what a form prints. */
export function demandOf(paper: Paper, instrument: InstrumentKind | null): Sentence[] {
  const byKind = cache.get(paper) ?? new Map<string, Sentence[]>();
  cache.set(paper, byKind);
  const key = instrument ?? "";
  const known = byKind.get(key);
  if (known) return known;
  const all = substance(paper);
  const demand = instrument && ORDERS.has(instrument) ? ordered(all) : asked(all, instrument);
  // A paper that asks in no words known to us, or asks apart from what it wants: then whatever it says of records.
  // An immigration officer's warrant is for a person.
  if (instrument !== "administrative-warrant" && !demand.some((s) => namesRecords(s.text))) {
    const told = all.filter(
      (s) =>
        !demand.includes(s) &&
        namesRecords(s.text) &&
        !isSetAside(s.text) &&
        !REFUSED.test(s.text) &&
        !TELLS.test(s.text),
    );
    for (const sentence of told) guessed.add(sentence);
    demand.push(...told);
  }
  if (instrument === "application") demand.push(...ordered(all).filter((s) => !demand.includes(s)));
  byKind.set(key, demand);
  return demand;
}

const guessed = new WeakSet<Sentence>();
// What a court holds of the law, or a paper of the library.
const TELLS =
  /\b(?:confidential(?:ity)?|privacy|policy|statute|first amendment|the library (?:is|resists|objects|keeps|holds|maintains)|may be released|shall be kept|penalty|contempt)\b/i;

/** Whether a sentence was taken for a demand only because nothing in the paper asks. */
export function isGuess(sentence: Sentence): boolean {
  return guessed.has(sentence);
}

/** The paper's own sentences; of the definitions bound with it only what stands beneath a list's heading. */
function substance(paper: Paper): Sentence[] {
  let headed = false;
  return sentencesOf(paper).filter((s) => {
    if (LIST_HEADING.test(s.text)) headed = true;
    else if (s.zone !== "rule-text" && s.zone !== "blank-form") headed = false;
    const counts = SUBSTANCE.has(s.zone) || (s.zone === "rule-text" && headed);
    return counts && s.ticked !== false && !isTitle(s.text);
  });
}

function namesRecords(text: string): boolean {
  const folded = text.toLowerCase();
  return RECORD_PHRASES.some(([, phrase]) => phrase.test(folded));
}

/** What a form says of its own blank: "(identify the person by name and address)". */
const FORM_HINT = /\((?:briefly )?(?:identify|describe|specify|state|if applicable|check one|insert)\b[^()]*\)/gi;

/** A sentence less what it leaves out: "…, but not the titles", "other than the names". */
export function wanted(sentence: Sentence): string {
  return sentence.text
    .replace(FORM_HINT, (hint) => " ".repeat(hint.length))
    .replace(
      /,? \(?(?:but not|excluding|except(?:ing)?(?: for)?|other than|exclusive of|save for|not including|without)\b[^,;.)]*/gi,
      (cut) => " ".repeat(cut.length),
    );
}

/** "SUBPOENA TO PRODUCE DOCUMENTS": capitals throughout, and no command. */
function isTitle(text: string): boolean {
  if (LIST_HEADING.test(text)) return false;
  // A demand typed in capitals: "CIRCULATION HISTORY OF JANE ROE, 2025"
  if (
    namesRecords(text) &&
    /\b(?:OF|FOR|BY)\b/.test(text) &&
    !/\b(?:SUBPOENA|WARRANT|ORDER|APPLICATION|MOTION|NOTICE|RE|SUBJECT|RULING|REQUESTS?|ACT|LAW)\b/.test(text)
  )
    return false;
  return !/[a-z]{2}/.test(text) && text.length < 120 && !/\b(?:YOU ARE|ORDERED|ALL|ANY|RECORDS? OF)\b/.test(text);
}

/** What it leaves out, what a form prints, or a mere address. */
function isSetAside(text: string): boolean {
  if (
    ADDRESS.test(text) &&
    !/\b(?:commanded|required to|directed to|ordered to|asks? that|requests? that)\b/i.test(text)
  )
    return true;
  return LEFT_OUT.test(text) || FORM_PRINT.test(text);
}

function asked(all: Sentence[], instrument: InstrumentKind | null): Sentence[] {
  const chosen = new Set<Sentence>();
  let listing = false;
  let headed = false;
  const warrant = instrument === "search-warrant" || instrument === "application";
  for (const [index, sentence] of all.entries()) {
    if (LIST_HEADING.test(sentence.text)) headed = true;
    if (sentence.zone === "signature-block" || SIGNED.test(sentence.text)) headed = false;
    if (isSetAside(sentence.text)) continue;
    const before = all[index - 1];
    // A command that a stray full stop cut in two: "… Chicago. Illinois 60603 on or before April 3, 2026:"
    const rest = /:$/.test(sentence.text) && !sentence.opensParagraph && before !== undefined && chosen.has(before);
    const item = sentence.lead !== null && chosen.has(sentence.lead);
    if (instrument === "discovery-request" && DISCOVERY.test(sentence.text)) listing = true;
    // "… [X] borrowing history / of Nathaniel Brandt for the period …"
    const goesOn = chosen.size > 0 && GOES_ON.test(sentence.text);
    const found = warrant && sentence.lead !== null && NAMELY.test(sentence.lead.text);
    if (instrument === "application" && SOUGHT.test(sentence.text)) chosen.add(sentence);
    const part = headed || found || carriesOn(sentence, before, chosen);
    if (sentence.zone === "attachment" || item || rest || goesOn || listing || part || ASKING.test(sentence.text))
      chosen.add(sentence);
  }
  return [...chosen];
}

/** The rest of what a wide gap or a list's end has parted from its beginning: "…; / each from October 15 to …". */
function carriesOn(sentence: Sentence, before: Sentence | undefined, chosen: Set<Sentence>): boolean {
  return before !== undefined && chosen.has(before) && /^[a-z]{2}/.test(sentence.text) && !/[.?!]$/.test(before.text);
}

/** Of an order, what it orders; where that names nothing ("The motion is GRANTED to that extent"), what was granted. */
function ordered(all: Sentence[]): Sentence[] {
  const chosen = new Set<Sentence>();
  let headed = false;
  for (const [index, sentence] of all.entries()) {
    const { text, lead } = sentence;
    if (LIST_HEADING.test(text) && [...chosen].some((s) => REFERS_TO_PART.test(s.text))) headed = true;
    if (isSetAside(text)) continue;
    const commands =
      /\b(?:order(?:ed|s)?|direct(?:ed|s)|command(?:ed|s)|shall|granted|may install)\b/i.test(text) &&
      ASKING.test(text);
    const orders = /\bordered\b|\bshall\b/i.test(text) && !/\bnot disclose\b|\bdisclose to no\b/i.test(text);
    const item =
      lead !== null &&
      (chosen.has(lead) || /\bordered\b|\bshall\b|\bfollows\b.*\border/i.test(lead.text)) &&
      !/\bfinds?\b/i.test(lead.text);
    const goesOn = chosen.size > 0 && GOES_ON.test(text);
    const part = headed || carriesOn(sentence, all[index - 1], chosen);
    if (sentence.zone === "attachment" || commands || orders || item || goesOn || part) chosen.add(sentence);
  }
  return [...chosen, ...granted(all).filter((s) => !chosen.has(s))];
}

// "The State asks for the loans of … The motion is GRANTED to that extent."
function granted(all: Sentence[]): Sentence[] {
  return all.filter((sentence, index) => {
    const next = all[index + 1]?.text ?? "";
    return (
      /\b(?:asks?|seeks?|requests?|moves?|applied)\b/i.test(sentence.text) &&
      /\bgranted\b/i.test(next) &&
      !REFUSED.test(next) &&
      !LEFT_OUT.test(sentence.text)
    );
  });
}
