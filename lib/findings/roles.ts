import type { IssuerRole } from "./types";

/**
 * What a title under a signature makes of its bearer. The order decides: an immigration judge is an official of an
 * agency, the chief clerk of a House no officer of a court, and a magistrate judge a magistrate.
 */
const ROLES: [IssuerRole, RegExp][] = [
  ["clerk", /clerk[- ]magistrate|signature of (?:deputy )?clerk/i],
  ["attorney", /attorney'?s signature/i],
  ["agency-official", /immigration judge|administrative law judge|hearing (?:officer|examiner)|presiding officer/i],
  [
    "other",
    /clerk of the house|secretary of the senate|chief clerk\b(?!.*court)|\bsenator\b|state representative|\bcongress(?:man|woman)|speaker of the house|\bchair(?:man|woman|person)?\b|sergeant at arms|city clerk|county clerk and recorder|legal assistant|paralegal|\bsecretary\b(?! of (?:state|the (?:treasury|interior|army)))|\bnotary\b|cardholder|\bpatron\b|\breporter\b|\beditor\b/i,
  ],
  // Of a police department's office, and of no court
  ["law-enforcement", /(?:records|evidence|property|police) (?:clerk|technician)|dispatcher/i],
  ["magistrate", /magistrate|justice of the peace|bail commissioner/i],
  [
    "judge",
    /\bjudge\b|\bjustice (?:of|,)|(?:associate|presiding|chief|acting|supreme court) justice|\bJ\.?S\.?C\b|\bU\.?S\.?D\.?J\b|chancellor|(?:family|district) court (?:referee|commissioner)|court commissioner/i,
  ],
  [
    "prosecutor",
    /(?:county|district|city|united states|u\.? ?s\.?|state'?s?|states|commonwealth'?s?|prosecuting|special prosecuting) attorney(?!s? for (?:the )?(?:plaintiff|defendant|petitioner|respondent))|prosecutor|attorney general|attorney for the (?:state|government|united states|people|commonwealth)|\bA\.?U\.?S\.?A\b|circuit solicitor/i,
  ],
  ["clerk", /\bclerk\b|prothonotary|register in chancery|clerk'?s designee|court administrator/i],
  [
    "attorney",
    /attorneys? (?:for|at law|of record)|counsel (?:for|of record)|\besq(?:uire|\.|\b)|\b(?:LLP|L\.L\.P|PLC|P\.L\.C|PLLC|P\.C\.|L\.P\.A)\b|law (?:office|firm|group)|legal aid|public defender|^(?:city |corporation )?counsel\b|\bbar (?:no|number)|^(?:its |his |her |their )?attorneys?$|\batty\.? ?(?:no|for)/i,
  ],
  [
    "agency-official",
    /special agent in charge|\bSAC\b|(?:assistant|deputy|associate|executive|field office|regional|district|area|division|acting|bureau) director|\bdirector\b(?!.*library)|administrator|inspector general|commissioner|(?:program|division|group|unit|compliance|case) manager|supervisory (?:detention|deportation|immigration|officer)|detention and deportation|deportation officer|immigration (?:officer|enforcement)|enforcement officer|authorized official|regional counsel|hearing|superintendent|labor (?:investigator)|compliance officer|revenue (?:officer|agent)|specialist|examiner|auditor|group supervisor|diversion|assistant secretary/i,
  ],
  [
    "law-enforcement",
    /sheriff|police|detective|sergeant|\bsgt\b|lieutenant|\blt\b|captain|corporal|\bofficer\b|trooper|(?:special|resident|supervisory special|task force|fbi) agent|\bagent\b|investigator|commander|marshal|constable|\bdeputy\b|inspector|badge|patrol|\bFBI\b|\bDCI\b|\bATF\b|\bHSI\b|\bUSSS\b|analyst|\bchief\b|task force|criminal intelligence|crime (?:unit|lab)/i,
  ],
];

/** The role that a title speaks of, or `null` where it speaks of none. */
export function roleOf(title: string): IssuerRole | null {
  for (const [role, pattern] of ROLES) if (pattern.test(title)) return role;
  return null;
}
