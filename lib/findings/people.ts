import { namedInCase, personIn } from "./match/names";

/** A name in a running text, and where it stands. */
export interface Named {
  name: string;
  from: number;
  to: number;
  /** The office that is printed before it: "Special Agent", "Deputy". */
  title: string;
}

const TOKEN = "(?:[A-Z][A-Za-z]*(?:['’-][A-Z]?[A-Za-z]+)*\\.?|[A-Z]\\.|de|van|von|der|la|del)";
const RUN = new RegExp(`(?:${TOKEN})(?: ${TOKEN}){0,8}`, "g");
const OFFICE =
  /^(?:special|supervisory|senior|assistant|deputy|chief|detective|sergeant|sgt\.?|det\.?|lt\.?|lieutenant|captain|capt\.?|officer|ofc\.?|sheriff|agent|investigator|inspector|postal|trooper|attorney|county|district|state'?s?|united|states|u\.s\.|judge|magistrate|honorable|hon\.?|director|clerk|diversion|commander|chair|senator|prosecutor|marshal|corporal|cpl\.?|associate|the|city|general|police|custodian)$/i;
const COURTESY = /^(?:mr|mrs|ms|miss|dr)\.?$/i;
const PLACE_AFTER =
  /^,? ?(?:Iowa|Nebraska|Minnesota|Kansas|Missouri|Illinois|Wisconsin|South Dakota|IA|NE|MN|KS|MO|IL|WI|SD)\b|^,? (?:Street|Avenue|Road|Lane|Drive|Boulevard|Court(?=,| \d)|Parkway|Place|Suite|County|City|Building|Township|Library|School|University|College|Hospital|Bank|Park)\b/;
const PLACE_BEFORE =
  /\b(?:at|in|near|into|located in|city of|county of|state of|town of|\d{2,6}(?: [NSEW]\.?| North| South| East| West)?)\s*$/i;
const PLACES =
  /^(?:Des Moines|Cedar Rapids|Fort [A-Z]\w+|Saint Paul|St\.? Paul|New York|Grand Island|Black Hawk|Council Bluffs|Sioux City|Iowa City|West \w+|North \w+|South \w+|East \w+|First Amendment|Great Plains|La Crosse|San \w+|Los Angeles|Kansas City|Internet Protocol|Wi-?Fi|Good Cause|Social Security|Due Date|Library Card|Grand Jury|Any Computer|Public Computer|Home Address|Dear \w+)$/i;

const NO_NAME =
  /^(?:you|are|hereby|commanded|be|searched|seized|produce|production|documents?|compel|under|criminal|civil|investigations?|stat|immigration|nationality|act|intelligence|drug|enforcement|administration|surveillance|foreign|security|homeland|discovery|permit|inspection|or|objects|whereas|all|any|this|that|these|those|each|every|books?|patriot|usa|protocol|internet|card|account|memorial|community|school|university|college|bank|police|public|information|interstate|depositions?|uniform|place|time|requests?|interrogator(?:y|ies)|production|exhibits?|first|second|third|fourth|fifth|sixth|seventh|eighth|building|center|room|floor|justice|grounds|offense|crime|attn|attention|media|evidence|motion|compliance|protective|property|particular|things|following|such|please|we|i|it|they|he|she|her|his|their|our|your|my|if|when|where|what|who|whom|whose|how|why|also|any|no|not|yes|summary|reference|matter|investigation|wireless|network|computers?|session|sessions|wi-fi|print|log|logs|crim|civ|stat|rev|annual|general|assembly|representatives|oversight|government|communications?|electronic|postal|secret|executive|amendment|circulation|registration|history|identity|theft|arson|burglary|forgery|stalking|fraud|harassment)\.?$/i;

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
  const first = tokens[begin]?.text ?? "";
  if (OFFICE.test(first) || COURTESY.test(first) || NO_NAME.test(first) || /^[a-z]/.test(first)) return null;
  for (let end = Math.min(tokens.length, begin + 5); end > begin + 1; end--) {
    const from = tokens[begin]?.at ?? 0;
    const last = tokens[end - 1];
    if (!last || /^[a-z]/.test(last.text)) continue;
    const to = last.at + last.text.length;
    const written = text
      .slice(from, to)
      .replace(/\.$/, (stop) => (/\b[A-Z]\.$|(?:Jr|Sr)\.$/.test(text.slice(from, to)) ? stop : ""));
    if (tokens.slice(begin, end).some((t) => NO_NAME.test(t.text) || (OFFICE.test(t.text) && t.text.length > 3)))
      continue;
    const name = personIn(written);
    if (!name || PLACES.test(name) || PLACE_AFTER.test(text.slice(to)) || PLACE_BEFORE.test(text.slice(0, from)))
      continue;
    const title = tokens.slice(0, begin).map((t) => t.text);
    const office: string[] = [];
    while (title.length && OFFICE.test(title.at(-1) ?? "")) office.unshift(title.pop() ?? "");
    return { person: { name: namedInCase(name), from, to: from + written.length, title: office.join(" ") }, next: end };
  }
  return null;
}

/** "Mr. Tonkin": a surname after a courtesy title. */
export function courtesiesIn(text: string): Named[] {
  return [...text.matchAll(/\b(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][a-z'’-]+[a-z])\b(?! [A-Z][a-z])/g)].map((hit) => {
    const from = (hit.index ?? 0) + hit[0].length - (hit[1] ?? "").length;
    return { name: hit[1] ?? "", from, to: from + (hit[1] ?? "").length, title: "" };
  });
}

/** The firms and bodies that a text names: "North Star Roofing, Inc.", "Hawksbill Analytics Corp.". */
export function firmsIn(text: string): Named[] {
  const firm =
    /\b[A-Z][\w&'’-]*(?: (?:&|and|of)? ?[A-Z][\w&'’-]*){0,5},? (?:Inc|LLC|L\.L\.C|LLP|L\.L\.P|Corp|Corporation|Co|Company|Ltd|PLC|P\.L\.C|PLLC|P\.C|Chartered|Partnership|Foundation|Association)\b\.?/g;
  return [...text.matchAll(firm)].map((hit) => ({
    name: hit[0].trim(),
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
