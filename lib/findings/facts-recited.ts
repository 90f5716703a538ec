import { datesIn } from "./match/dates";
import type { Sentence } from "./sentences";
import type { InstrumentKind } from "./types";
import { stanceAt } from "./voice";

interface Recited {
  grade: "found" | "asserted" | "absent";
  sentence: Sentence | null;
  confidence: number;
}

// What a judge recites: testimony, evidence, the facts she relies on.
const SOURCE =
  /\b(?:testif(?:ied|ies)|testimony|the facts on which|from (?:that|the|this) evidence|evidence (?:shows?|showed|is|was|establish\w+|reveal\w+)|the following facts|the grounds (?:for|are)|(?:affidavit(?: of [\w .'-]{3,40})?|affiant|deputy|detective|officer|investigator|sworn statement) (?:recites?|states?|shows?|describes?|says?|told|swears?|deposes)|exhibits? \w+ (?:shows?|establish)|record (?:shows?|reflects?|establish\w+)|credible,? (?:for|because)|credits (?:that|this|the|his|her) (?:\w+ )?testimony|(?:agent|detective|deputy|officer|sergeant|investigator)(?: [A-Z][\w.-]+){1,3} (?:testified|described|recounted|explained|related)|for these reasons|(?:up)?on (?:the |these |those )?(?:following |specific |sworn |particular )*facts|based (?:up)?on (?:the )?(?:specific )?(?:facts|testimony|affidavit))\b/i;
// What happens in the world and not in court.
const EVENT =
  /\b(?:(?:was|were|been|is|are) (?:\w+ )?(?:found|seen|recovered|taken|stolen|passed|sent|pried|broken|left|set|used|opened|lent|burned|shot|hit|struck|placed|put|posted|traced|assigned|delivered|forged|made|missing|reported|identified|robbed|entered|threatened|damaged|withdrawn|vacant|linked|logged|captured|photographed|observed|given|mailed|saved|credible|wanted)|told|saw|seen|walked|came|went|drove|received|reported|called|said that|found|threatened|posted|sent|quotes?|shows?|carries|bears?|have not come back|has stopped|did not (?:come|return)|set off|looked it up|placed (?:mr|ms|mrs|him|her|the)|messages (?:came|were)|bear no|recovered|(?:files?|books?|messages?|notes?|pages?|labels?|manuals?|cards?|receipts?|slips?) (?:\w+ )?(?:found|saved|sent|left|taken|seen|dropped|printed|hidden)|identified|admitted|confessed|fled|broke|forced|stole|used the|logged|claims that|demanded|shouted|tested)\b/i;
// "were submitted", "had been folded": whatever was done, told with something that can be counted or looked up.
const DONE =
  /\b(?:was|were|been|had|has|have) (?:\w+ly )?(?:\w+ed|\w+en|\w+wn|found|seen|sent|told|left|lent|made|kept|held|met|cut|put|set|shot|hit|paid|sold|bought|caught|brought|taught|thought|built|burnt|lost|spent|heard|read)\b/i;
const TOLD =
  /\b(?:posted|threatened|entered|removed|pawned|scanned|purchased|texted|phoned|attempted|abandoned|tried|kept|wrote|read|heard|watched|followed|matched|(?<!\b(?:court|judge|magistrate|undersigned|i|we|jury) (?:has |having |had |\w+ly )?)found (?:in|on|at|under|inside|near|among|behind|within) (?:it|the|his|her|their|a|an|him))\b/i;
const FORMULA =
  /\b(?:probable cause to (?:search|believe)|affidavit\(?s?\)?,? or any recorded testimony|specific and articulable|reasonable grounds to believe|relevant (?:and material )?to an? (?:ongoing|authorized)|rational connection|cogent|under investigation is|investigation (?:concerns|is|relates)|needed (?:in|to find)|good cause (?:appearing|exists)|shall|ordered|commanded|request|enclosed|please|hearing was held|appeared for|came (?:on|before)|this court|is charged with|moved on|has applied|applied for)\b/i;
const LETTERS = new Set<InstrumentKind>([
  "written-request",
  "exigent-request",
  "preservation-request",
  "prosecutor-subpoena",
  "application",
  "search-warrant",
  "court-order",
]);

/** Whether facts peculiar to the case are recited, and by whom; a formula recites none. */
export function recitesFacts(
  bench: Sentence[],
  others: Sentence[],
  instrument: InstrumentKind | null,
  entered: boolean,
): Recited {
  if (entered) {
    const told =
      bench.find((s) => s.zone === "body" && SOURCE.test(s.text) && isConcrete(s, bench)) ?? bench.find(isFoundFact);
    if (told) return { grade: "found", sentence: told, confidence: 0.91 };
  }
  if (!instrument || !LETTERS.has(instrument)) return { grade: "absent", sentence: null, confidence: 0.92 };
  const speaking = entered ? others.filter((s) => !bench.includes(s)) : others;
  const said = speaking.find((s) => (s.zone === "body" || s.zone === "signature-block") && isEvent(s.text));
  return said
    ? { grade: "asserted", sentence: said, confidence: 0.88 }
    : { grade: "absent", sentence: null, confidence: 0.9 };
}

/** The sentence itself, or those that it introduces, tell what happened. */
function isConcrete(sentence: Sentence, all: Sentence[]): boolean {
  const at = all.indexOf(sentence);
  const near = [sentence, ...all.slice(at + 1, at + 4)];
  return (
    near.some(
      (s) =>
        (EVENT.test(s.text) || ((DONE.test(s.text) || TOLD.test(s.text)) && isCounted(s.text))) &&
        words(s.text) >= 10 &&
        !/^(?:it is|the (?:motion|application) is)/i.test(s.text) &&
        !isProcedure(s.text),
    ) &&
    (!isProcedure(sentence.text) ||
      (/\btestified\b/i.test(sentence.text) && all.slice(at + 1, at + 3).some(isTestimony)))
  );
}

// "THE COURT FINDS: 1. …", "FINDINGS OF FACT", "The Court finds that on March 3 …"
const FINDS = /\b(?:court|undersigned|i) (?:\w+ ){0,3}(?:finds?|found)\b|\bfindings? of fact\b/i;

/** A plain event, counted, that the judge says she finds: in a list that hangs on her finding, or in its own sentence. */
function isFoundFact(sentence: Sentence): boolean {
  const { text, lead, zone } = sentence;
  if (zone !== "body" || isProcedure(text) || FORMULA.test(text) || words(text) < 12 || !isCounted(text)) return false;
  if (!EVENT.test(text) || stanceAt(sentence, text.length - 1, text.length) !== "says") return false;
  return FINDS.test(text) || FINDS.test(lead?.text ?? "");
}

/** What was testified at the hearing told of before: a plain event, counted, in no formula and no finding. */
function isTestimony({ text }: Sentence): boolean {
  return (
    EVENT.test(text) &&
    isCounted(text) &&
    words(text) >= 12 &&
    !FORMULA.test(text) &&
    !isProcedure(text) &&
    !/\b(?:court|library|motion|asserts?|contends?|argues?|alleges?|claims?|urges?|resist\w*)\b(?!'s \w+ floor)/i.test(
      text,
    )
  );
}

/** A date, a clock, a number, a quotation: what a formula lacks. */
function isCounted(text: string): boolean {
  const bare = text.replace(/§+ ?[\d.()A-Za-z-]+|\b(?:U\.S\.C|No|Nos|ECF|Exhibits?|Iowa Code|section)\.? ?\S+/g, " ");
  return (
    datesIn(bare).length > 0 ||
    /\b\d{1,2}:\d{2}\b|["“]|\b\d{2,}\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.test(bare)
  );
}

function isEvent(text: string): boolean {
  return (
    (EVENT.test(text) || (TOLD.test(text) && isCounted(text))) &&
    words(text) >= 9 &&
    !FORMULA.test(text) &&
    (datesIn(text).length > 0 ||
      /\b(?:last night|yesterday|this (?:morning|evening|week)|same evening|that (?:day|night)|told|saw|reported|received|came from|three|two|four|\d+)\b/i.test(
        text,
      ))
  );
}

/** What happened in court: who appeared, what was filed. */
function isProcedure(text: string): boolean {
  return (
    /\b(?:appeared (?:for|through|by)|came (?:on|before)|a hearing was held|filed a resistance|having (?:reviewed|considered)|be(?:ing)? fully advised|having certified|articulable|or any recorded testimony|application supported by)\b/i.test(
      text,
    ) && !/\bthat\b.{30,}/.test(text)
  );
}

function words(text: string): number {
  return text.split(" ").length;
}
