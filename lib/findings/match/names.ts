import { plain } from "./fold";

const TITLE =
  "(?:The Honorable|Honorable|Hon\\.?|Judge|Magistrate Judge|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Dr\\.?|Sgt\\.?|Sergeant|Lt\\.?|Lieutenant|Capt\\.?|Captain|Cpl\\.?|Det\\.?|Detective(?: Sergeant)?|Officer|Ofc\\.?|Deputy(?: Sheriff)?|Sheriff|Chief|Special Agent|SA|Agent|Trooper|Investigator|Inspector|Sen\\.?|Rep\\.?|Senator|Representative)";
const WORD = "[A-Z][A-Za-z'’.-]*[A-Za-z.]|[A-Z]\\.?";
const PARTICLE = "(?:de|del|della|van|von|der|den|la|le|da|di|du|St\\.?)";
const SUFFIX = "(?:,? (?:Jr\\.?|Sr\\.?|II|III|IV|V|Esq\\.?|Esquire|Ph\\.?D\\.?|J\\.?D\\.?))*";
const PERSON = new RegExp(`^(?:${TITLE} )*((?:${WORD})(?: (?:${PARTICLE} )?(?:${WORD})){1,4})${SUFFIX}$`);
/** Words that stand in titles, offices and headings and in no person's name. */
const NOT_A_NAME =
  /\b(?:court|clerk|judge|county|state|district|attorneys?|office|department|police|sheriff|director|library|custodian|records?|united|states|iowa|nebraska|plaintiff|defendant|respondent|petitioner|order|subpoena|warrant|page|agent|division|street|avenue|suite|road|date[d]?|signature|signed|name|title|notary|public|bureau|agency|deputy|officer|detective|committee|senate|house|chair|magistrate|assistant|honorable|witness|special|investigator|supervisor[y]?|manager|specialist|examiner|whereof|seal|copy|dear|sincerely|law|firm|llp|plc|p\.c|inc|llc|city|attachment|exhibit|schedule|federal|grand|jury|case|number|no|by|to|for|from|the|and|of|in|at|is|telephone|phone|fax|email|address|service|served|issued|return|inventory|section|code|rule|service|so|ordered|enclosure|copies|cc|re|truly|yours|thank|regards|respectfully|submitted|fail|failure|unit|desk|team|services|investigations|operations|herein|hereof|hereby|penalty|default|whereas|attest|friday|monday|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** "June Abbott" is a person, and no day of June. */
const MONTH_NAME = /^(?:April|May|June|August)(?= [A-Z][a-z])/;

/** The person a short stretch of text names (`Hon. Alan D. Brickley` is `Alan D. Brickley`), or `null` where it names none. */
export function personIn(text: string): string | null {
  const bare = plain(text)
    .replace(/^(?:\/s\/|s\/|\/S\/|\(?signed\)?|by|BY|By)[:. ]+/i, "")
    .replace(/^\s*(?:\/s\/)\s*/i, "")
    .replace(/^[^A-Za-z]+|[,;:_ ]+$/g, "")
    .replace(/,? (?:(?:badge|star|shield|bar|id|no)\b\.? ?)*#? ?\d{2,7}$/i, "")
    // "Jane Roe (AT0098761)", "Jane Roe AT0098761", "Jane Roe (SBN 901244)"
    .replace(/,? \(?(?:AT|SBN|PIN|ARDC|Bar|Atty\.?|State Bar)? ?(?:No\.?|#)? ?[A-Z]{0,2}\d{4,8}\)?$/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const match = PERSON.exec(bare);
  const name = match?.[1];
  if (!name || name.length > 45 || NOT_A_NAME.test(name.replace(MONTH_NAME, ""))) return null;
  return name;
}

/** `HESTER BLOOMQUIST` as `Hester Bloomquist`; other cases are left as printed. */
export function namedInCase(name: string): string {
  return name === name.toUpperCase() ? titleCase(name) : name;
}

/** Capitals made into a title: `IN RE THE MARRIAGE OF` is `In re the Marriage of`. */
export function titleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s\-(/"'.])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/'([A-Z])\b/g, (_, letter: string) => `'${letter.toLowerCase()}`)
    .replace(/ (Of|The|And|For|In|At|On|To|By|A|An|From|Or|Re)\b/g, (word) => word.toLowerCase())
    .replace(/\b(Ii|Iii|Iv|Llc|Llp|Plc|Usa|Fbi)\b/g, (word) => word.toUpperCase())
    .replace(/\bMc([a-z])/g, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
