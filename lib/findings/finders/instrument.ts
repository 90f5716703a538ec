import { captionRegion, tidy } from "../caption-region";
import { defineFinder, read } from "../define-finder";
import type { Paper } from "../paper";
import { signatureBlocks } from "../signature-blocks";
import { titleOf } from "../title";
import type { InstrumentKind } from "../types";

interface Look {
  paper: Paper;
  title: string;
  /** The court's and the parties' lines. */
  caption: string;
  captioned: boolean;
  /** Printed form numbers, at the edges of the sheet. */
  form: string;
  /** What the paper says in its own voice, rules and proofs left out. */
  body: string;
  /** The upper third of the first page: letterheads, agencies, subjects. */
  top: string;
}
type Verdict = { kind: InstrumentKind; sure: number; cue: RegExp };
const is = (kind: InstrumentKind, sure: number, cue: RegExp): Verdict => ({ kind, sure, cue });

/** What kind of paper it is: its title before its form number, its form number before its body. */
export default defineFinder({
  key: "instrument",
  find(paper) {
    const look = lookAt(paper);
    const verdict = decide(look);
    const place = placeOf(paper, verdict.cue);
    const sure = Math.min(verdict.sure, 0.6 + 0.4 * (place ? Math.max(place.confidence, 0.5) : 0));
    return read(verdict.kind, sure, place?.evidence ?? firstLine(paper));
  },
});

function lookAt(paper: Paper): Look {
  const region = captionRegion(paper);
  const first = paper.lines[0]?.page;
  const upper = paper.lines.filter((line) => line.page === first && line.line.box[1] < 0.36);
  return {
    paper,
    title: titleOf(paper).text,
    caption: region ? [...region.court, ...region.left].map(tidy).join(" ") : "",
    captioned: region !== null && region.court.length > 0,
    form: paper.lines
      .filter((l) => l.line.box[1] < 0.1 || l.line.box[1] > 0.85)
      .map((l) => l.text)
      .join("\n"),
    body: paper.flow("letterhead", "caption", "body", "attachment", "signature-block").text.replace(/\s+/g, " "),
    top: upper.map(tidy).join("\n"),
  };
}

function decide(look: Look): Verdict {
  return (
    byPatron(look) ??
    warrant(look) ??
    asking(look) ??
    subpoena(look) ??
    nationalSecurity(look) ??
    order(look) ??
    discovery(look) ??
    letter(look) ??
    is("other", 0.6, /\S+/)
  );
}

/** A patron's own consent, and papers that take something back, demand nothing. */
function byPatron({ title, body, captioned }: Look): Verdict | null {
  const consent = /\b(?:authorization|consent|permission) (?:to|for) (?:the )?(?:release|disclos)/i;
  if (!captioned && consent.test(title)) return is("other", 0.95, consent);
  if (
    !captioned &&
    /\bI (?:hereby )?(?:authorize|consent|give (?:my )?permission)\b/i.test(body) &&
    /\bmy (?:own )?(?:card|account|records?|library)\b/i.test(body)
  )
    return is("other", 0.85, /authorize|consent|permission/i);
  const undone =
    /\b(?:notice of )?(?:withdrawal|cancell?ation|rescission|release|recall) of (?:the )?(?:subpoena|summons|deposition|request)|\bsubpoena (?:is )?(?:withdrawn|cancel|recall)/i;
  if (undone.test(title)) return is("other", 0.95, undone);
  const about =
    /^(?!.*\border\b).*\b(?:notice of (?:intent|filing|hearing|appearance|deposition)|objections? to|motion to quash|certificate of (?:service|custodian))\b/i;
  return about.test(title) ? is("other", 0.8, /notice|objection|motion|certificate/i) : null;
}

function warrant({ title, body, form, caption, top }: Look): Verdict | null {
  const immigration =
    /\bwarrant (?:for|of) (?:arrest of alien|removal|deportation)|\bI-20[05]\b|\b(?:any|authorized) immigration officer\b/i;
  if (immigration.test(`${title}\n${top}\n${form}`)) return is("administrative-warrant", 0.97, immigration);
  const agency = /\b(?:department of homeland security|immigration (?:and|&) customs|enforcement and removal)\b/i;
  if (/\bwarrant\b/i.test(title) && agency.test(top)) return is("administrative-warrant", 0.9, /warrant/i);
  const asked = /\b(?:application|affidavit|petition|request|motion|complaint)\b.{0,40}\bwarrant\b/i;
  if (asked.test(title)) return null;
  const search =
    /\b(?:search|seizure|inspection|tracking|investigatory)\b.{0,30}\bwarrant\b|\bwarrant (?:to|for) (?:search|seiz|the search)/i;
  const commanded =
    /\b(?:commanded|directed|authorized|ordered)\b.{0,80}\b(?:search|seize|execute this warrant|enter)\b|\bimmediate search\b/i;
  if (search.test(title)) return is("search-warrant", 0.97, search);
  if (/\bAO ?93C?\b/.test(form)) return is("search-warrant", 0.95, /AO ?93C?/);
  if (/\bwarrant\b/i.test(title) && commanded.test(body)) return is("search-warrant", 0.9, /warrant/i);
  if (!/\bsubpoena|order\b/i.test(title) && /\bthis (?:search )?warrant\b/i.test(body) && commanded.test(body))
    return is("search-warrant", 0.8, /warrant/i);
  if (/\b(?:arrest|bench) warrant\b/i.test(title)) return is("other", 0.85, /warrant/i);
  return /\bwarrant\b/i.test(title) && caption ? is("search-warrant", 0.7, /warrant/i) : null;
}

/** An application, an affidavit or a proposed order: nothing has been decided yet. */
function asking({ title, body, paper, captioned, form }: Look): Verdict | null {
  const proposed = /\[? ?proposed ?\]?|\bdraft order\b|\bproposed form\b/i;
  if (
    /\b(?:order|decree|ruling|warrant|entry)\b/i.test(title) &&
    !/\bapplication\b.{0,30}$/i.test(title) &&
    proposed.test(title)
  ) {
    // A judge's signature makes it an order, whatever the title still says.
    return judgeSigned(paper) ? null : is("application", 0.93, proposed);
  }
  const asked =
    /^(?!.*\b(?:order (?:granting|denying|on|re|regarding)|ruling)\b).*\b(?:application|affidavit|petition|motion|declaration in support)\b/i;
  const voice =
    /\bcomes now\b|\b(?:duly|first) sworn\b|\bwherefore\b.{0,80}\bprays?\b|\b(?:affiant|applicant)\b.{0,30}\b(?:states?|says|prays|believes)|\bstates? on oath\b|\brespectfully (?:requests?|moves?|asks)\b|\bmoves (?:this|the) court\b/i;
  const command = /\byou are (?:hereby )?commanded\b|\bit is (?:hereby |therefore |further |so )*ordered\b/i;
  if (asked.test(title) && voice.test(body) && !(command.test(body) && judgeSigned(paper)))
    return is("application", 0.95, asked);
  if (/\bAO ?106A?\b/.test(form)) return is("application", 0.95, /AO ?106A?/);
  if (
    captioned &&
    /\border\b/i.test(title) &&
    !/\bsubpoena|warrant\b/i.test(title) &&
    unsignedAndSubmitted(paper, body)
  ) {
    return is("application", 0.85, /order/i);
  }
  if (asked.test(title) && captioned && !command.test(body)) return is("application", 0.85, asked);
  return null;
}

function judgeSigned(paper: Paper): boolean {
  return signatureBlocks(paper.in("body", "signature-block")).some(
    (block) =>
      (block.role === "judge" || block.role === "magistrate") &&
      block.capacity === "signer" &&
      block.how !== "empty" &&
      block.how !== "typed",
  );
}

/** "Prepared and submitted by" counsel, with a judge's line that has no name. */
function unsignedAndSubmitted(paper: Paper, body: string): boolean {
  if (!/\b(?:prepared|submitted|presented)(?: and \w+)? by\b/i.test(body)) return false;
  const judges = signatureBlocks(paper.in("body", "signature-block")).filter(
    (b) => b.role === "judge" || b.role === "magistrate",
  );
  return judges.length > 0 && judges.every((block) => block.how === "empty" && !block.name);
}

const SUBPOENA = /\bsubp[oe]{1,2}na(?:ed|s)?\b|\bsummons\b|\bcivil investigative demand\b|\binvestigative demand\b/i;

function subpoena(look: Look): Verdict | null {
  const { title, body, form, caption, captioned, top } = look;
  const orderTitle =
    /\b(?:order|ruling|entry|decision|opinion)\b/i.test(title) &&
    !/^(?:.{0,40}\b)?subpoena (?:duces|to|for|in)\b/i.test(title);
  const commands = /\b(?:commanded|required|summoned|directed|ordered)\b/i.test(body);
  const named = SUBPOENA.test(title) && !orderTitle;
  const formed = /\bAO ?(?:88[AB]?|89[AB]?|90|110)\b/.test(form);
  if (!named && !formed && !(SUBPOENA.test(body.slice(0, 900)) && commands && !orderTitle && !isLetter(look)))
    return null;
  const all = `${caption} ${title} ${top}`;
  const juryTitle = /\bgrand jury\b/i;
  if (juryTitle.test(`${caption} ${title}`) || /\bAO ?110\b/.test(form))
    return is("grand-jury-subpoena", 0.97, /grand jury|AO ?110/i);
  if (/\b(?:appear|testify|testimony|produce)\b.{0,60}\bbefore (?:the|a|said) grand jury\b/i.test(body))
    return is("grand-jury-subpoena", 0.9, juryTitle);
  const house =
    /\b(?:general assembly|legislature|legislative|unicameral|(?:senate|house|select|standing|joint) committee|committee on|house of representatives|(?:the )?senate of|congress)\b/i;
  if (!captioned && house.test(top)) return is("legislative-subpoena", 0.96, house);
  const prosecutor =
    /\b(?:county|district|state'?s?|commonwealth'?s|prosecuting|united states) attorney(?:'?s)?\b.{0,20}\b(?:investigat|subpoena)|\bprosecutor'?s? subpoena\b|\b2\.5 ?\(6\)|\bR(?:ule)?\.? ?5 ?\(6\)|\bin re:? (?:the )?(?:county attorney|criminal) investigation|\binvestigat(?:ion|ive) subpoena\b/i;
  const byProsecutor = /\b(?:county|district|prosecuting|state'?s) attorney\b/i;
  if (prosecutor.test(`${caption} ${title}`) || (/\b2\.5 ?\(6\)/.test(body) && byProsecutor.test(body)))
    return is("prosecutor-subpoena", 0.95, prosecutor);
  const agencyLaw =
    /\b21 U\.?S\.?C\.?\W{0,6}(?:sec\w*\.? ?)?876\b|\b18 U\.?S\.?C\.?\W{0,6}3486\b|\b8 U\.?S\.?C\.?\W{0,6}1225\b|\b19 U\.?S\.?C\.?\W{0,6}1509\b|\b26 U\.?S\.?C\.?\W{0,6}7602\b|\b17A\.13\b|\b5 U\.?S\.?C\.? App|\binspector general act\b|\bsection 236|\b8 C\.?F\.?R\.?\W{0,6}287\.4\b/i;
  const agency =
    /\b(?:department of|administration|agency|commission|bureau of|board of|civil rights|internal revenue|inspector general|homeland security|division of|office of the (?:inspector|commissioner)|labor)\b/i;
  const administrative =
    /\badministrative\b.{0,12}\b(?:subpoena|summons)\b|\bimmigration enforcement subpoena\b|\binvestigative demand\b|\bI-138\b|\bDEA[- ](?:form )?79\b/i;
  if (administrative.test(`${title} ${top} ${form}`)) return is("administrative-subpoena", 0.97, administrative);
  if (!captioned && (agencyLaw.test(body) || agency.test(top)))
    return is("administrative-subpoena", agencyLaw.test(body) ? 0.94 : 0.85, agencyLaw.test(body) ? agencyLaw : agency);
  if (!captioned && byProsecutor.test(top)) return is("prosecutor-subpoena", 0.88, byProsecutor);
  const inRe = /\bin (?:re|the matter of)\b.{0,50}\binvestigat/i;
  if (inRe.test(caption) && /\battorney\b/i.test(`${body} ${title}`)) return is("prosecutor-subpoena", 0.85, inRe);
  return civilOrCriminal(all, look);
}

function civilOrCriminal(all: string, { title, caption, body, captioned, form }: Look): Verdict {
  const criminalTitle = /\bcriminal\b(?! procedure)/i;
  const people =
    /\b(?:state|commonwealth|people|united states)(?: of (?:the state of )?[a-z ]{3,20}(?:, ex rel\.?)?)?[ ,)]*(?:plaintiff)?[ ,)]*-?v(?:s|\.)?\b/i;
  const number =
    /\b\d+:\d\d-?cr-?\d|\b\d\d-cr-\d|\b[A-Z]{0,2}(?:FE|AG|SR|OW|SM|SC|CF|CR)CR?\d{5,}|\bCR ?\d{2}-\d+|\b\d{4} ?CF\d+|\bCR-\d/;
  if (/\bAO ?(?:89[AB]?|90)\b/.test(form)) return is("criminal-subpoena", 0.97, /AO ?(?:89[AB]?|90)/);
  if (/\bAO ?88[AB]?\b/.test(form)) return is("civil-subpoena", 0.97, /AO ?88[AB]?/);
  if (criminalTitle.test(title)) return is("criminal-subpoena", 0.97, criminalTitle);
  const civilTitle = /\bcivil\b(?! procedure)|\bdeposition\b|\binterstate depositions\b/i;
  if (civilTitle.test(title)) return is("civil-subpoena", 0.97, civilTitle);
  const criminalRule =
    /\bR(?:ules?|\.)?(?: of)? ?Crim(?:inal|\.)? ?P(?:rocedure|\.)?|\bcriminal case\b|\bis charged with\b|\bcharge(?:d)?:/i;
  const forDefence = /\battorney for (?:the )?defendant\b|\battorney for (?:the )?plaintiff\b/i;
  if (captioned && people.test(caption.replace(/\s+/g, " ")))
    return is("criminal-subpoena", number.test(all) || criminalRule.test(body) ? 0.96 : 0.88, people);
  if (captioned && number.test(all)) return is("criminal-subpoena", 0.85, number);
  return is(
    "civil-subpoena",
    forDefence.test(body) || /\bplaintiff|petitioner|respondent\b/i.test(`${caption} ${body.slice(0, 1200)}`)
      ? 0.95
      : 0.75,
    SUBPOENA,
  );
}

function nationalSecurity({ title, body, caption, top }: Look): Verdict | null {
  const court = /foreign intelligence surveillance court/i;
  if (court.test(caption) || court.test(top)) return is("fisa-order", 0.97, court);
  const named = /\bnational security letter\b|\bNSL-\d/i;
  const law =
    /\b(?:18 U\.?S\.?C\.?|title 18,? united states code)[^.]{0,30}\b(?:section|§)? ?2709\b|\b12 U\.?S\.?C\.?\W{0,6}3414\b|\b15 U\.?S\.?C\.?\W{0,6}1681[uv]\b|\b50 U\.?S\.?C\.?\W{0,6}3162\b/i;
  const directed = /\b(?:directed|required|requested) to (?:provide|produce|furnish)\b/i;
  if (named.test(`${title} ${top}`) && /\bFBI\b|federal bureau|\bU\.?S\.?C\b/i.test(body))
    return is("national-security-letter", 0.97, named);
  if (law.test(body) && directed.test(body) && !/\bit is (?:hereby )?ordered\b/i.test(body))
    return is("national-security-letter", 0.95, law);
  return null;
}

function order({ title, body, captioned, paper }: Look): Verdict | null {
  const ordered =
    /\bit is (?:hereby |therefore |further |so )*ordered\b|\bis (?:hereby )?ordered\b|\bthe court (?:orders|directs)\b|\bORDERED\b|\bso ordered\b|\bshall (?:produce|deliver|disclose|make available)\b|\bis granted\b/i;
  const named = /\b(?:order|ruling|decree|judgment|journal entry|opinion|writ)\b/i;
  if (!captioned && !(named.test(title) && judgeSigned(paper))) return null;
  if (!named.test(title) && !ordered.test(body)) return null;
  const pen = /\bpen[- ]?register\b|\btrap[- ]and[- ]trace\b|\b3123\b/i;
  if (pen.test(title) || (pen.test(body) && /\binstall(?:ation)?\b/i.test(body)))
    return is("pen-trap-order", 0.96, pen);
  if (discovery({ title } as Look)) return null;
  return is("court-order", named.test(title) && ordered.test(body) ? 0.96 : 0.85, named.test(title) ? named : ordered);
}

function discovery({ title }: Pick<Look, "title">): Verdict | null {
  const asked =
    /\binterrogator(?:y|ies)\b|\brequests? for (?:the )?(?:production|admissions?|inspection|documents)\b|\bdiscovery requests?\b|\brule 34 request\b|\bnotice to produce\b/i;
  return asked.test(title) ? is("discovery-request", 0.96, asked) : null;
}

function isLetter({ body, top }: Look): boolean {
  return (
    /\bdear\b/i.test(top) ||
    /\b(?:sincerely|very truly yours|respectfully yours|regards)\b/i.test(body) ||
    /^from:|^sent:|^subject:|^re:/im.test(top)
  );
}

/** Papers that command nothing: what they ask tells them apart. */
function letter(look: Look): Verdict | null {
  const { title, body, top } = look;
  const discoveryBody = /\b(?:interrogatory|request for production) no\b/i;
  if (discoveryBody.test(body)) return is("discovery-request", 0.9, discoveryBody);
  const head = `${title} ${top}`;
  const keepLaw = /\b2703 ?\(f\)/i;
  const keep =
    /\b(?:preservation (?:letter|request|demand|of (?:records|evidence))|(?:request|demand|order|letter) to preserve|litigation hold|preserve (?:all )?(?:records|evidence|documents))\b/i;
  if (keepLaw.test(body) || keep.test(head))
    return is("preservation-request", 0.96, keepLaw.test(body) ? keepLaw : keep);
  const danger =
    /\b(?:exigent|emergency)\b.{0,60}\b(?:request|disclos|circumstance|demand|need|missing|situation|ping)\b|\b2702 ?\((?:b|c)\)/i;
  const harm =
    /\b(?:immediate|imminent|serious|grave)?\s?(?:danger|risk|threat)\b.{0,40}\b(?:death|serious|bodily|physical|harm|injury|life)\b|\b(?:death|serious (?:bodily|physical) (?:injury|harm))\b/i;
  if (danger.test(head) && harm.test(body)) return is("exigent-request", 0.96, danger);
  if (/\b(?:emergency|exigent)\b/i.test(body) && harm.test(body)) return is("exigent-request", 0.92, harm);
  if (danger.test(title)) return is("exigent-request", 0.88, danger);
  const open =
    /\b(?:open|public) records? (?:request|act|law)\b|\bpublic records?\b.{0,20}\brequest\b|\bfreedom of information\b|\bF\.?O\.?I\.?A\b|\bchapter 22\b|\b84-712\b|\bexamination and copying of public records\b/i;
  const official =
    /\b(?:police|sheriff|detective|investigator|county attorney|special agent|department|marshal|trooper|prosecutor|agent)\b/i;
  if (open.test(head)) return is("open-records-request", 0.96, open);
  if (open.test(body) && !official.test(body.slice(-300))) return is("open-records-request", 0.92, open);
  const keepBody = /\b(?:asked|required|requested|directed|please)\b.{0,40}\bpreserve\b/i;
  if (keepBody.test(body)) return is("preservation-request", 0.9, keepBody);
  const wants =
    /\b(?:tell me|could you|would you|can you|let me know|inform|request|ask|need|provide|send|turn over|furnish|release|looking for|give|want|please)\b/i;
  if (wants.test(body))
    return is("written-request", official.test(body) ? 0.93 : 0.75, official.test(top) ? official : wants);
  return null;
}

/** Where the cue stands: in the title before anywhere else. */
function placeOf(paper: Paper, cue: RegExp) {
  const lines = [...titleOf(paper).lines, ...paper.lines.filter((l) => l.line.box[1] < 0.36), ...paper.lines];
  for (const line of lines) {
    if (!cue.test(tidy(line))) continue;
    return { evidence: paper.evidence(line.start, line.end), confidence: paper.confidence(line.start, line.end) };
  }
  const flow = paper.flow();
  const match = cue.exec(flow.text);
  if (!match) return null;
  const end = match.index + Math.max(1, match[0].trimEnd().length);
  return { evidence: flow.evidence(match.index, end), confidence: flow.confidence(match.index, end) };
}

function firstLine(paper: Paper) {
  const line = paper.lines[0];
  return line ? paper.evidence(line.start, line.end) : [];
}
