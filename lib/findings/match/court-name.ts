import { IOWA_COUNTIES, NEBRASKA_COUNTIES } from "@/lib/law/courts/counties";
import { DISTRICTS, type Side, STATE_ABBREVIATIONS, sideOf } from "@/lib/law/courts/federal";
import { STATE_NAMES, STATES } from "@/lib/law/courts/states";
import { ALL_STYLES, STATE_COURTS } from "@/lib/law/courts/styles";
import { editDistance } from "./edit-distance";
import { mendedText } from "./lexicon";
import { titleCase } from "./names";

/** A trial court by its canonical name. `sure` is 0 to 1: how little was guessed. */
export interface Court {
  name: string;
  jurisdiction: string;
  sure: number;
}

/**
 * The court that a caption's head names, its lines parted by `\n`; `null` where it names none. `nearby` is more of the
 * same paper, searched for the state alone where the head leaves it out.
 */
export function readCourt(head: string, nearby = ""): Court | null {
  const text = mendedText(head)
    .replace(/\b[I1l|][O0]WA\b/gi, "IOWA")
    .replace(/[ \t]+/g, " ");
  if (/foreign intelligence surveillance court(?! of review)/i.test(text.replace(/\s+/g, " "))) {
    return { name: "Foreign Intelligence Surveillance Court", jurisdiction: "US", sure: 1 };
  }
  const found =
    federal(text) ??
    state(
      text.replace(JOINED, (name) => name.replace(/ /g, "-")),
      nearby,
    );
  return found && { ...found, name: found.name.replace(REJOINED, (name) => name.replace(/-/g, " ")) };
}

/** The counties with a small word in their names, which elsewhere parts a county from what stands beside it. */
const JOINED = /\b(?:lewis and clark|king and queen|isle of wight|lake of the woods)\b/gi;
const REJOINED = /\b(?:lewis-and-clark|king-and-queen|isle-of-wight|lake-of-the-woods)\b/gi;

const FEDERAL =
  /\b(?:(?:united states|u\.? ?s\.?|federal)(?: of america)? (district|dist\.?|bankruptcy|bankr\.?) (?:court|ct\.?)|(district) court of the united states)/i;

function federal(text: string): Court | null {
  const flat = text.replace(/\s+/g, " ");
  const court = FEDERAL.exec(flat);
  // Where the court's own line is spoilt, "FOR THE NORTHERN DISTRICT OF IOWA" still names it.
  const district = /\b(?:(?:northern|southern|eastern|western|middle|central) district|for the district) of\b/i.test(
    flat,
  );
  if (!court && district && /\bunited|\bdistrict\b.*\bdistrict\b|\bcourt\b/i.test(flat) && !/\bcounty\b/i.test(flat)) {
    const found = districtIn(flat);
    if (found)
      return {
        name: `United States District Court for the ${found.side ? `${found.side} ` : ""}District of ${found.state}`,
        jurisdiction: "US",
        sure: 0.85,
      };
  }
  if (!court) return null;
  const kind = /^bankr/i.test(court[1] ?? "") ? "Bankruptcy" : "District";
  const found = districtIn(`${flat.slice(court.index + court[0].length)} ${flat.slice(0, court.index)}`);
  if (!found) return null;
  const { side, state: name, sure } = found;
  return {
    name: `United States ${kind} Court for the ${side ? `${side} ` : ""}${name.startsWith("District") ? name : `District of ${name}`}`,
    jurisdiction: "US",
    sure,
  };
}

/** `Southern District of Iowa`, `S.D. Iowa`, `D. Neb.`; a state with several districts needs its side named. */
function districtIn(text: string): { side: Side | null; state: string; sure: number } | null {
  if (/\bdistrict of columbia\b|\bD\. ?D\. ?C\b/i.test(text))
    return { side: null, state: "District of Columbia", sure: 1 };
  const long = /(?:\b([A-Za-z]+) )?(?:district|dist\.?) of (?:the )?([A-Za-z .]{2,40})/gi;
  for (const m of text.matchAll(long)) {
    const state = stateAt(m[2] ?? "");
    if (!state) continue;
    const side = nearSide(m[1] ?? "");
    if (DISTRICTS[state] ? side && DISTRICTS[state].includes(side) : !side) return { side, state, sure: 1 };
    if (!DISTRICTS[state]) return { side: null, state, sure: 0.9 };
  }
  const short =
    /\b([NSEWMC])?\. ?D\. ?(?:of )?([A-Za-z][A-Za-z. ]{1,18})|\b([NSEWMC])?D\.? ([A-Za-z][A-Za-z. ]{1,18})/g;
  for (const m of text.matchAll(short)) {
    const state = stateAt(m[2] ?? m[4] ?? "");
    if (!state) continue;
    const side = sideOf(m[1] ?? m[3] ?? "");
    if (DISTRICTS[state] ? side && DISTRICTS[state].includes(side) : true)
      return { side: DISTRICTS[state] ? side : null, state, sure: 0.97 };
  }
  const plain = /\bD\. ?([A-Za-z][A-Za-z. ]{1,18})/.exec(text);
  const alone = plain ? stateAt(plain[1] ?? "") : null;
  return alone && !DISTRICTS[alone] ? { side: null, state: alone, sure: 0.95 } : null;
}

function nearSide(word: string): Side | null {
  const exact = sideOf(word);
  if (exact || word.length < 6) return word.length > 1 ? exact : null;
  return (
    (["Northern", "Southern", "Eastern", "Western", "Middle", "Central"] as const).find(
      (s) => editDistance(word.toLowerCase(), s.toLowerCase(), 1) <= 1,
    ) ?? null
  );
}

/** The state whose name, abbreviation or code begins a text. */
function stateAt(text: string): string | null {
  const clean = text.replace(/[.,]/g, " ").replace(/\s+/g, " ").trim().toLowerCase();
  const full = STATE_NAMES.find((name) => clean.startsWith(name.toLowerCase()));
  if (full) return full;
  const words = clean.split(" ");
  const two = words.slice(0, 2).join(" ");
  const short = STATE_ABBREVIATIONS[two] ?? STATE_ABBREVIATIONS[words[0] ?? ""];
  if (short) return short;
  const code = STATE_NAMES.find((name) => STATES[name]?.toLowerCase() === words[0]);
  if (code) return code;
  return (
    STATE_NAMES.find(
      (name) => name.length > 5 && !name.includes(" ") && editDistance(words[0] ?? "", name.toLowerCase(), 1) <= 1,
    ) ?? null
  );
}

function state(text: string, nearby: string): Court | null {
  const flat = text.replace(/\n+/g, " | ");
  // A word lost from "IN THE IOWA DISTRICT COURT FOR DALLAS COUNTY" leaves the rest plain enough.
  const torn = /\biowa district\b/i.exec(flat);
  const named = stateIn(flat);
  const style = styleIn(flat) ?? (torn ? { name: "District Court", index: torn.index } : judicial(flat, named));
  if (!style) return null;
  const place = placeIn(flat, style.index) ?? countyAlone(flat, named);
  const bare = place?.name.replace(/ (?:County|Parish|City)$/, "") ?? "";
  const home = named ?? (place ? gazetteer(bare, nearby) : null);
  if (!home) return null;
  const own = STATE_COURTS[home];
  // Iowa's juvenile and probate courts are its district court.
  const full =
    home === "Iowa" && torn ? "District Court" : (own?.styles.find((s) => styleMatches(flat, s)) ?? style.name);
  const sure = (named ? 1 : 0.85) * (own?.styles.includes(full) ? 1 : 0.85);
  if (home === "Iowa" || home === "Nebraska") {
    const known = nearest(bare, home === "Iowa" ? IOWA_COUNTIES : NEBRASKA_COUNTIES);
    if (!known) return null;
    const name = home === "Iowa" ? `Iowa ${full} for ${known} County` : `${full} of ${known} County, Nebraska`;
    return {
      name,
      jurisdiction: STATES[home] ?? "",
      sure: known.toLowerCase() === bare.toLowerCase() ? sure : sure * 0.95,
    };
  }
  const jurisdiction = STATES[home] ?? "";
  if (home === "District of Columbia") return { name: `${full} of the District of Columbia`, jurisdiction, sure };
  if (!place) return { name: `${full} of ${home}`, jurisdiction, sure: sure * 0.8 };
  return { name: `${full} of ${place.name}, ${home}`, jurisdiction, sure: sure * (place.sure ? 1 : 0.9) };
}

/** "FOR DALLAS", the word County lost: a county of the state all the same. */
function countyAlone(flat: string, state: string | null): { name: string; sure: boolean } | null {
  const list = state === "Iowa" ? IOWA_COUNTIES : state === "Nebraska" ? NEBRASKA_COUNTIES : [];
  const words = /\b(?:for|of) ((?:[A-Z][A-Za-z.'’-]* ?){1,2})(?=,|\||$)/i.exec(
    flat.replace(/ of (?:the state of )?(?:iowa|nebraska)\b/gi, ""),
  );
  const found = words ? nearest(words[1] ?? "", list) : null;
  return found ? { name: `${found} County`, sure: false } : null;
}

function styleIn(flat: string): { name: string; index: number } | null {
  for (const name of ALL_STYLES) {
    const index = flat.search(pattern(name));
    if (index >= 0) return { name, index };
  }
  return null;
}

/** "IN THE 5TH JUDICIAL CIRCUIT, BUCHANAN COUNTY, MISSOURI": a circuit or a district is its court, where the state has such. */
function judicial(flat: string, home: string | null): { name: string; index: number } | null {
  const hit = /\bjudicial (circuit|district)\b/i.exec(flat);
  if (!hit || !home) return null;
  const wanted = `${titleCase(hit[1] ?? "")} Court`;
  const name = STATE_COURTS[home]?.styles.find((style) => style === wanted || style === `Judicial ${wanted}`);
  return name ? { name, index: hit.index } : null;
}

function styleMatches(flat: string, style: string): boolean {
  return pattern(style).test(flat);
}

/** A style as printed: other words may be shortened, `Court` may be `Ct.`, and `Court Division` is `General Court of Justice`'s. */
function pattern(style: string): RegExp {
  const words = style
    .replace(/'/g, "['’]?")
    .split(" ")
    .map((w) => (w === "Court" ? "(?:court|ct\\.?)" : w));
  return new RegExp(`\\b${words.join("[ |]+")}\\b`, "i");
}

function stateIn(flat: string): string | null {
  const before = /\b(?:state|commonwealth|people) of (?:the )?([A-Za-z ]{4,24})/gi;
  for (const m of flat.matchAll(before)) {
    const found = stateAt(m[1] ?? "");
    if (found) return found;
  }
  for (const name of STATE_NAMES) {
    // `Iowa County, Wisconsin` and `Washington County, Nebraska` name counties.
    if (new RegExp(`\\b${name}\\b(?! (?:county|parish))`, "i").test(flat)) return name;
  }
  const after = /\b(?:county|parish|city),? ([A-Z][A-Za-z.]{1,13})/g;
  for (const m of flat.matchAll(after)) {
    const found = stateAt(m[1] ?? "");
    if (found) return found;
  }
  return null;
}

const PLACE_WORD = "[A-Z][A-Za-z.'’-]*";
const NO_PLACE =
  /^(?:the|in|and|for|of|at|court|district|circuit|superior|state|judicial|division|iowa district|law|civil|criminal|department)$/i;

function placeIn(flat: string, styleAt: number): { name: string; sure: boolean } | null {
  const text = flat
    .replace(/\bC[0O]UNTY\b/gi, (m) => m.replace("0", "O"))
    // "COUNTY OF" at a line's end, and its name on the next.
    .replace(/\b((?:county|parish) of) \| /gi, "$1 ");
  const city = /\b(?:for|of) (?:the )?city of ([A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+)?)(?=,| \||$)/i.exec(text);
  const ofCounty = /\b(?:city and )?(county|parish|borough) of ((?:[A-Z][A-Za-z.'’-]* ?){1,4})/gi;
  for (const m of text.matchAll(ofCounty)) {
    const name = trimPlace(m[2] ?? "");
    if (name) return { name: `${name} ${unit(m[1])}`, sure: true };
  }
  const county = new RegExp(
    `((?:${PLACE_WORD} ){1,4})(county|parish)\\b(?! (?:court|attorney|sheriff|department|clerk|courthouse))`,
    "gi",
  );
  for (const m of text.matchAll(county)) {
    const name = trimPlace(m[1] ?? "", true);
    if (name) return { name: `${name} ${unit(m[2])}`, sure: true };
  }
  if (city) return { name: `the City of ${titleCase(city[1] ?? "").trim()}`, sure: true };
  const baltimore = /\bfor (baltimore|st\. louis|carson) city\b/i.exec(text);
  if (baltimore) return { name: `${titleCase(baltimore[1] ?? "")} City`, sure: true };
  const venue = /\b([A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+)?),? (?:ss|sc)\b/i.exec(text);
  if (venue) return { name: `${trimPlace(venue[1] ?? "", true) ?? ""} County`, sure: true };
  const connecticut = /judicial district of ([A-Z][A-Za-z.' -]+?)(?=,| \||$)/i.exec(text);
  if (connecticut) return { name: `the Judicial District of ${titleCase(connecticut[1] ?? "")}`, sure: true };
  const vermont = /\b([A-Z][A-Za-z ]+?) unit\b/i.exec(text);
  if (vermont) return { name: `${trimPlace(vermont[1] ?? "", true) ?? ""} County`, sure: true };
  // "IN THE MARION SUPERIOR COURT", "JEFFERSON CIRCUIT COURT"
  const before = /([A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+)?) $/.exec(text.slice(0, styleAt));
  const eponym = before ? trimPlace(before[1] ?? "", true) : null;
  if (eponym && !STATES[eponym] && !/judicial|division|united/i.test(eponym))
    return { name: `${eponym} County`, sure: true };
  const ordinal = /\b((?:[A-Z]+(?:ST|ND|RD|TH)|\d+(?:st|nd|rd|th)) (?:judicial )?(?:circuit|district))\b/i.exec(text);
  return ordinal ? { name: `the ${titleCase(ordinal[1] ?? "")}`, sure: true } : null;
}

/** The county's own name out of the words before or after `County`. */
function trimPlace(words: string, fromEnd = false): string | null {
  const list = (fromEnd ? words : words.replace(/[,|].*$/, "")).trim().split(" ").filter(Boolean);
  const kept: string[] = [];
  for (const word of fromEnd ? [...list].reverse() : list) {
    if (NO_PLACE.test(word.replace(/[.,]$/, "")) || (!fromEnd && STATES[titleCase(word)] && kept.length)) break;
    kept.push(word.replace(/,$/, ""));
    if (!fromEnd && /[,]$/.test(word)) break;
  }
  const name = (fromEnd ? kept.reverse() : kept).join(" ");
  return name && name.length > 2 ? titleCase(name) : null;
}

function unit(word: string | undefined): string {
  return /parish/i.test(word ?? "") ? "Parish" : "County";
}

/** A county that only Iowa or Nebraska could mean, or one of theirs where the paper names that state. */
function gazetteer(county: string, nearby: string): string | null {
  const iowa = nearest(county, IOWA_COUNTIES) !== null;
  const nebraska = nearest(county, NEBRASKA_COUNTIES) !== null;
  const count = (name: string) => nearby.match(new RegExp(`\\b${name}\\b`, "gi"))?.length ?? 0;
  const named = STATE_NAMES.map((name) => ({ name, n: count(name) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  const [first] = named;
  if (first && (first.name === "Iowa" ? iowa : first.name === "Nebraska" ? nebraska : true)) return first.name;
  if (iowa !== nebraska) return iowa ? "Iowa" : "Nebraska";
  return null;
}

/** The county of a list that is meant, a slip of the scanner or two allowed. */
function nearest(county: string, list: readonly string[]): string | null {
  const squash = (s: string) =>
    s
      .toLowerCase()
      .replace(/[^a-z0-9]/g, "")
      .replace(/0/g, "o")
      .replace(/1/g, "l");
  const wanted = squash(county);
  if (!wanted) return null;
  const exact = list.find((name) => squash(name) === wanted);
  if (exact) return exact;
  const reach = wanted.length >= 8 ? 2 : wanted.length >= 5 ? 1 : 0;
  const near = list
    .map((name) => ({ name, d: editDistance(wanted, squash(name), reach) }))
    .filter(({ d }) => d <= reach);
  near.sort((a, b) => a.d - b.d);
  const [best, second] = near;
  return best && (!second || second.d > best.d) ? best.name : null;
}
