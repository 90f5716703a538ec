import { NO_NAMES } from "./lexicon/no-names";
import { namedInCase } from "./match/names";

/** A name in a running text, and where it stands. */
export interface Named {
  name: string;
  from: number;
  to: number;
  /** The office that is printed before it: "Special Agent", "Deputy". */
  title: string;
}

const TOKEN = "(?:\\p{Lu}[\\p{L}]*(?:['’-]\\p{L}+)*\\.?|de|van|von|der|den|la|del|di|du)";
const RUN = new RegExp(`(?<![\\p{L}\\d-])${TOKEN}(?: ${TOKEN}){0,8}(?![\\p{L}\\d])`, "gu");
const OFFICE =
  /^(?:DI|SA|TFO|SSA|DEO|special|supervisory|senior|assistant|deputy|chief|detective|sergeant|sgt\.?|det\.?|lt\.?|lieutenant|captain|capt\.?|officer|ofc\.?|sheriff|agent|investigator|inspector|postal|trooper|attorney|county|district|state'?s?|united|states|u\.s\.|judge|magistrate|honorable|hon\.?|director|clerk|diversion|commander|chair|senator|prosecutor|marshal|corporal|cpl\.?|associate|the|city|general|police|custodian)$/i;
const COURTESY = /^(?:mr|mrs|ms|miss|dr)\.?$/i;
const PLACE_AFTER =
  /^,? ?(?:Iowa|Nebraska|Minnesota|Kansas|Missouri|Illinois|Wisconsin|South Dakota|IA|NE|MN|KS|MO|IL|WI|SD)\b|^,? (?:(?:United States|U\.S\.|Federal|County|Memorial|Municipal) )?(?:Courthouse|Court House|Federal Building|Justice Center|Judicial Center|Law Center|Tower)\b|^,? (?:Street|Avenue|Road|Lane|Drive|Boulevard|Court(?=,| \d)|Parkway|Place|Plaza|Suite|County|City|Building|Township|Library|School|University|College|Hospital|Bank|Park|Society|Museum|Association|Club|Church|Clinic)\b/;
const PLACE_BEFORE =
  /\b(?:at|in|near|into|located in|city of|county of|state of|town of|\d{2,6}(?: [NSEW]\.?| North| South| East| West)?)\s*$/i;
const PLACES =
  /^(?:(?:\w+ )?\w+ (?:Ia|IA)|Des Moines|Cedar Rapids|Fort [A-Z]\w+|Saint Paul|St\.? Paul|New York|Grand Island|Black Hawk|Council Bluffs|Sioux City|Iowa City|West \w+|North \w+|South \w+|East \w+|First Amendment|Great Plains|La Crosse|San \w+|Los Angeles|Kansas City|Internet Protocol|Wi-?Fi|Good Cause|Social Security|Due Date|Library Card|Grand Jury|Any Computer|Public Computer|Home Address|Sioux \w+|\w+ (?:Falls|Rapids|City|Springs|Heights|Bluffs|Mines|Moines)|Dear \w+)$/i;

const NO_NAME = new RegExp(`^(?:${NO_NAMES})\\.?$`, "i");

/** The people whom a text names, each where it stands. Offices before a name are parted from it; places are none. */
export function peopleIn(text: string): Named[] {
  const found: Named[] = [];
  for (const run of text.matchAll(RUN)) {
    const tokens = [...run[0].matchAll(/\S+/g)].map((t) => ({ text: t[0], at: (run.index ?? 0) + (t.index ?? 0) }));
    let begin = 0;
    while (begin < tokens.length) {
      const named = longest(text, tokens, begin);
      if (named) {
        found.push(named.person);
        begin = named.next;
      } else begin++;
    }
  }
  return found;
}

function longest(
  text: string,
  tokens: { text: string; at: number }[],
  begin: number,
): { person: Named; next: number } | null {
  if (!isNamePart(tokens[begin]?.text ?? "", text, tokens[begin]?.at ?? 0)) return null;
  let end = begin + 1;
  while (end < tokens.length && end < begin + 5 && isPart(tokens[end], text)) end++;
  while (end > begin + 1 && /^\p{Ll}/u.test(tokens[end - 1]?.text ?? "")) end--;
  for (; end > begin + 1; end--) {
    const from = tokens[begin]?.at ?? 0;
    const last = tokens[end - 1];
    // "Prairie du" is half of a place.
    if (/^\p{Ll}/u.test(last?.text ?? "")) continue;
    if (!last || last.text.replace(/\./g, "").length < 2 || /^(?:jr|sr)\.?$/i.test(last.text)) continue;
    const written = text
      .slice(from, last.at + last.text.length)
      .replace(/(?<!\b(?:Jr|Sr))\.$/, "")
      .replace(/['’][sS]$/, "");
    const to = from + written.length;
    // "Summit Crest Seminars, LLC": a firm
    if (
      /^,? (?:LLC|L\.L\.C|Inc|Corp|Corporation|Co\.|Company|Ltd|L\.P\.)(?![a-z])|^ (?:LLP|L\.L\.P|PLC|P\.L\.C|PLLC|P\.C|S\.C|Chartered)(?![a-z])/.test(
        text.slice(to),
      )
    )
      continue;
    if (PLACES.test(written) || PLACE_AFTER.test(text.slice(to)) || PLACE_BEFORE.test(text.slice(0, from))) continue;
    const office: string[] = [];
    for (let i = begin - 1; i >= 0 && OFFICE.test(tokens[i]?.text ?? ""); i--) office.unshift(tokens[i]?.text ?? "");
    return {
      person: {
        name: namedInCase(written).replace(/ ([a-z])\./g, (_, initial: string) => ` ${initial.toUpperCase()}.`),
        from,
        to,
        title: office.join(" "),
      },
      next: end,
    };
  }
  return null;
}

function isPart(token: { text: string; at: number } | undefined, text: string): boolean {
  if (!token) return false;
  return /^(?:de|van|von|der|den|la|del|di|du)$/.test(token.text) || isNamePart(token.text, text, token.at);
}

/** A capitalised word that may stand in a person's name: no office, no place, no word of forms. */
function isNamePart(token: string, text: string, at: number): boolean {
  if (!/^\p{Lu}/u.test(token) || OFFICE.test(token) || COURTESY.test(token) || NO_NAME.test(token)) return false;
  // "Iowa R. Crim. P.": an abbreviation of a book, unless it is an initial.
  if (/^\p{L}{2,}\.$/u.test(token) && !/^(?:St|Jr|Sr)\.$/.test(token))
    return (
      // A short name at the end of all: "… of Dillon Wade Orr."
      (/^\p{Lu}\p{L}{2}\.$/u.test(token) && text.slice(at + token.length).trim() === "" && at > 0) ||
      (/^\p{Lu}\p{L}{3,}\.$/u.test(token) &&
        !/[A-Za-z]/.test(text.slice(at + token.length, at + token.length + 2).trim()))
    );
  if (/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(token))
    return /^(?:april|may|june|august|march)$/i.test(token) && !/^\.?,? ?\d/.test(text.slice(at + token.length));
  return true;
}

/** The firms and bodies that a text names: "North Star Roofing, Inc.", "Hawksbill Analytics Corp.". */
export function firmsIn(text: string): Named[] {
  const firm =
    /\b[A-Z][\w&'’-]*(?: (?:&|and|of)? ?[A-Z][\w&'’-]*){0,5},? (?:Inc|LLC|L\.L\.C|LLP|L\.L\.P|Corp|Corporation|Co|Company|Ltd|PLC|P\.L\.C|PLLC|P\.C|APC|A\.P\.C|L\.P|LP|Chartered|Partnership|Foundation|Association|Cooperative)\b\.?/g;
  return [...text.matchAll(firm)].map((hit) => ({
    name: hit[0]
      .trim()
      .replace(/(?<=\b(?:LLC|LLP|PLC|PLLC|Corporation|Company|Chartered|Partnership|Foundation|Association))\.$/, ""),
    from: hit.index ?? 0,
    to: (hit.index ?? 0) + hit[0].length,
    title: "",
  }));
}

/** Whether two printed names may be one person's: the same last name, and no first name against it. */
export function samePerson(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^a-z ]/g, "")
      .split(" ")
      .filter((w) => w.length > 1 && !/^(jr|sr|ii|iii)$/.test(w));
  const [one, two] = [words(a), words(b)];
  if (!one.length || !two.length || one.at(-1) !== two.at(-1)) return false;
  return one.length === 1 || two.length === 1 || one[0] === two[0] || one[0]?.[0] === two[0]?.[0];
}
