/** An address in a running text with whoever sits there: "Dallas County Attorney, 207 North Ninth Street, Adel, Iowa". */
interface Place {
  text: string;
  start: number;
  end: number;
}

const STATE =
  "(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|[Il]owa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\\.? ?C\\.?|[A-Z]{2}\\b)";
const NUMBER = "(?:\\d{1,5}(?:-\\d{1,4})?|One|Two|Three)";
const NAME = "(?:[A-Z][A-Za-z'’-]*\\.?|\\d{1,3}(?:st|nd|rd|th))";
const ROOM =
  "(?:(?:[A-Z][a-z]+ ){0,2}(?:Suite|Ste\\.?|Room|Rm\\.?|Courtroom|Floor|Unit|Apt\\.?|Building|Bldg\\.?|P\\.? ?O\\.? Box)(?: (?:No\\. )?#?[\\w-]+)?|(?:\\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Ground) Floor)";
const CITY = "[A-Z][a-z]+\\.?(?: (?:of )?[A-Z][a-z]+){0,2}";
const ADDRESS = new RegExp(
  `(?<![\\w§$.:/-])(?<!(?:Rule|Section|Sec\\.|Chapter|No\\.|Code|Card|Case|card|number|Page|Title) )${NUMBER} ${NAME}(?: ${NAME}){0,4}` +
    `(?:,? ${ROOM})*(?:,? (?!${ROOM})${CITY}(?:,? ${STATE})?(?:,? \\d{5}(?:-\\d{4})?)?)?(?:, ${ROOM})?`,
  "g",
);
const MONTH = /^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const LAW =
  /^\d+ (?:U\.? ?S\.?|C\.? ?F\.?|USC|CFR|Iowa|Neb|Stat|Fed|F\.|S\. ?Ct|(?:Calendar |Business )?Days?|Copies|Pages?|Years?|Months?|Hours?|AM|PM|A\.M|P\.M)\b/i;
/** Little words that may stand inside a name. */
const INNER = /^(?:of|the|and|&|for|de|at)$/;

/** The addresses in a text whose white is single blanks, each with the name before it. */
export function placesIn(text: string): Place[] {
  const found: Place[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    if (MONTH.test(match[0]) || LAW.test(match[0])) continue;
    const at = match.index ?? 0;
    const end = at + match[0].replace(/[, ]+$/, "").length;
    const start = nameBefore(text, at);
    found.push({ text: text.slice(start, end), start, end });
  }
  return found;
}

/** Where the name that leads to an address begins: capitals and what joins them, parted by commas. */
function nameBefore(text: string, at: number): number {
  let start = at;
  const before = text.slice(Math.max(0, at - 140), at);
  const tokens = [...before.matchAll(/\S+/g)];
  if (!/[,)] $/.test(before) && !/\b[A-Z]\S* (?:at )?$/.test(before)) return at;
  for (const token of tokens.reverse()) {
    const word = token[0];
    if (/^(?:["“(]?[A-Z0-9][\w.'’&/-]*[,)]?|&)$/.test(word) && !/:$/.test(word) && !/^\d{5},?$/.test(word)) {
      // A sentence's end, not the point of "P.C." or "U.S.".
      if (/[a-z]{3}\.$/.test(word) && !/^(?:Inc|Corp|Bldg|Dept|Assoc)\.$/.test(word)) break;
      start = at - before.length + (token.index ?? 0);
    } else if (!INNER.test(word) || word === "at") break;
  }
  return start;
}
