import { isLetter } from "./letters";
import { is, type Look, type Verdict } from "./look";

const SUBPOENA = /\bsubp[oe]{1,2}na(?:ed|s)?\b|\bsummons\b|\bcivil investigative demand\b|\binvestigative demand\b/i;

/** A subpoena or a summons, by whose authority and for what. */
export function subpoena(look: Look): Verdict | null {
  const { title, body, form, caption, captioned, top } = look;
  const orderTitle =
    /\b(?:order|ruling|entry|decision|opinion)\b/i.test(title) &&
    !/^(?!.*\b(?:order|ruling|decision|entry)\b.{0,30}\bsubpoena)(?:.{0,40}\b)?subpoena (?:duces|to|for|in)\b/i.test(
      title,
    );
  const commands = /\b(?:commanded|required|summoned|directed|ordered)\b/i.test(body);
  const named = SUBPOENA.test(title) && !orderTitle;
  const formed = /\bAO ?(?:88[AB]?|89[AB]?|90|110)\b/.test(form);
  const untitled =
    !orderTitle &&
    !/\b(?:warrant|writ)\b/i.test(title) &&
    /\byou are (?:hereby |therefore )?(?:commanded|summoned|subpoenaed)\b[^.]{0,60}\b(?:appear|produce|testify|be|bring|attend)\b/i.test(
      body.slice(0, 1500),
    );
  if (
    !named &&
    !formed &&
    !untitled &&
    !(SUBPOENA.test(body.slice(0, 900)) && commands && !orderTitle && !isLetter(look))
  )
    return null;
  const all = `${caption} ${title} ${top}`;
  const juryTitle = /\bgrand jury\b/i;
  if (juryTitle.test(`${caption} ${title}`) || /\bAO ?110\b/.test(form))
    return is("grand-jury-subpoena", 0.97, /grand jury|AO ?110/i);
  if (/\b(?:appear|testify|testimony|produce)\b.{0,60}\bbefore (?:the|a|said) grand jury\b/i.test(body))
    return is("grand-jury-subpoena", 0.9, juryTitle);
  const house =
    /\b(?:general assembly|legislature|legislative|unicameral|(?:senate|house|select|standing|joint|permanent) (?:sub)?committee|subcommittee on|committee on|house of representatives|(?:the )?senate of|congress)\b/i;
  if (!captioned && house.test(untitled ? body.slice(0, 700) : top)) return is("legislative-subpoena", 0.96, house);
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
    /\b(?:state|commonwealth|people|united states|government)(?: of (?:the state of )?[a-z ]{3,20}(?:, ex rel\.?)?)?[ ,)]*(?:plaintiff)?[ ,)]*-?v(?:s|\.)?\b/i;
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
