/** A citation of a law or a rule, spelled as citations are, and where it stands. */
export interface Citation {
  text: string;
  from: number;
  to: number;
}

// The section sign, and what scanners make of it: "8", "S", "$", "&", "§§".
const SIGN = "(?:§{1,2}|[$&]|\\bS\\b|\\b8\\b(?= ?\\d)|\\b§)";
const SECTION = `(?:${SIGN}|[Ss]ections?|[Ss]ecs?\\.|SECTIONS?|SEC\\.)`;
// "2703(d)", "22.7(13)", "28-311.01", "86-2,112", "1225(d)(4)(B)", "714.2(1)", "609.668"
const NUMBER =
  "\\d{1,5}[A-Za-z]{0,2}(?:-\\d{1,2},\\d{3}(?:\\.\\d{2})?(?!\\d)|[-.]\\d{1,4}[A-Za-z]?)*(?: ?\\([0-9A-Za-z]{1,4}\\))*";
const STATE =
  "(?:Ala|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga|Idaho|Ill|Ind|Kan|Ky|La|Me|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\\.H|N\\.J|N\\.M|N\\.Y|N\\.C|N\\.D|Ohio|Okla|Or|Pa|R\\.I|S\\.C|S\\.D|Tenn|Tex|Utah|Vt|Va|Wash|W\\. ?Va|Wis|Wyo)";
const NAMED_STATE =
  "(?:Alabama|Arizona|Arkansas|California|Colorado|Illinois|Indiana|Iowa|Kansas|Kentucky|Michigan|Minnesota|Missouri|Montana|Nebraska|North Dakota|Ohio|Oklahoma|South Dakota|Texas|Wisconsin|Wyoming)";

const FORMS: readonly RegExp[] = [
  // "18 U.S.C. § 2709", "21 U.S.C. 876", "50 U. S. C. $ 1861(d)"
  new RegExp(`\\b(\\d{1,2}) ?U[.,] ?S[.,] ?[Cc][.,]?(?: ?A\\.)? ?${SECTION}{0,1} ?(${NUMBER})`, "g"),
  // "Title 18, United States Code (U.S.C.), Section 2709"
  new RegExp(
    `\\bTitle (\\d{1,2}),? (?:of the )?United States Code,?(?: \\(U\\.S\\.C\\.\\),?)?,? ?${SECTION} ?(${NUMBER})`,
    "gi",
  ),
  new RegExp(`\\b${SECTION} ?(${NUMBER}) of [Tt]itle (\\d{1,2}),? (?:of the )?United States Code`, "g"),
  // "8 C.F.R. § 287.4", "8 CFR 287"
  new RegExp(`\\b(\\d{1,2}) ?C\\. ?F\\. ?R\\.?(?: ?(?:§{1,2}|part|[Ss]ections?))? ?(${NUMBER})`, "g"),
  /\b(\d{1,2}) ?CFR(?: ?(?:§{1,2}|part))? ?(\d+(?:\.\d+)?(?:\([0-9a-z]+\))*)/g,
  // "Iowa Code § 22.7(13)", "Iowa Code section 706A.2", "Iowa Code chapter 22", "Iowa Code 321J.2"
  new RegExp(
    `\\b(?:Iowa Code|Code of Iowa|IOWA CODE)(?: Ann(?:otated|\\.))?,? ?(?:\\(\\d{4}\\) ?)?(?:${SECTION}|[Cc]hapters?|[Cc]h\\.|CHAPTER)? ?${NUMBER}`,
    "g",
  ),
  new RegExp(`\\b(?:[Cc]hapter|[Ss]ections?|§) ?${NUMBER},?(?: of the)? (?:Code of Iowa|Iowa Code)`, "g"),
  // "Neb. Rev. Stat. § 28-638", "Nebraska Revised Statutes section 84-712"
  new RegExp(
    `\\b(?:Neb\\. ?Rev\\. ?Stat\\.?(?: Ann\\.)?|Nebraska Revised Statutes?|Revised Statutes of Nebraska|R\\.R\\.S\\.(?: \\d{4})?),? ?${SECTION}? ?${NUMBER}`,
    "gi",
  ),
  // "K.S.A. 60-245a", "K.S.A. Chapter 60"
  new RegExp(`\\bK\\. ?S\\. ?A\\.? ?(?:\\d{4} Supp\\. )?(?:[Cc]hapter |[Cc]h\\. |${SECTION} ?)?${NUMBER}`, "g"),
  // "Minn. Stat. § 609.668", "Wis. Stat. § 943.82", "735 ILCS 5/2-1101", "Mo. Rev. Stat. § 491.090", "S.D. Codified Laws § 22-1-2"
  new RegExp(
    `\\b${STATE}\\.? (?:(?:Gen|Rev|Comp|Codified|Penal|Crim|Civ|Consol|Code|Bus|Gov't|Health|Fam)\\.? ?(?:& )?){0,3}(?:Stat|Code|Laws|Proc)s?\\.?(?: Ann\\.)?,? ?${SECTION} ?${NUMBER}`,
    "g",
  ),
  /\b\d{2,3} ILCS \d+\/[\d.-]+\w*(?:\([a-z0-9-]+\))*/g,
  new RegExp(
    `\\b${SECTION} ?${NUMBER} of the ${NAMED_STATE} (?:Statutes|Code|Revised Statutes|Penal Code|Criminal Code)`,
    "g",
  ),
  new RegExp(
    `\\b${NAMED_STATE} (?:Statutes?|Code|Penal Code|Criminal Code|General Statutes)(?: Annotated)?,? ${SECTION} ?${NUMBER}`,
    "g",
  ),
  // "Iowa R. Crim. P. 2.5(6)", "Fed. R. Civ. P. 45", "Iowa Rule of Criminal Procedure 2.5", "Neb. Ct. R. Disc. § 6-334(A)"
  new RegExp(
    `\\b(?:Fed|Iowa|Neb|Minn|Wis|Ill|Mo|Kan|Colo|S\\.D)\\.? ?(?:Sup\\. ?)?(?:Ct\\.? ?)?R(?:ule)?\\.? ?(?:of ?)?(?:Crim|Civ|Disc|Evid|Pldg|Prac|App)\\.?(?: ?(?:P|Proc)\\.?)? ?${SECTION}? ?${NUMBER}`,
    "gi",
  ),
  new RegExp(
    `\\b(?:Federal|Iowa|Nebraska|Minnesota|Wisconsin|Illinois|Missouri|Kansas) Rules? of (?:Criminal|Civil|Evidence|Appellate)(?: Procedure)?,? ?(?:Rules? )?${NUMBER}(?: and (\\d[\\d.]*(?:\\([0-9a-z]+\\))*))?`,
    "gi",
  ),
  new RegExp(
    `\\bRules? ${NUMBER},? (?:of the )?(?:(?:Federal|Iowa|Nebraska) Rules of (?:Criminal|Civil) Procedure|(?:Fed|Iowa)\\. ?R\\. ?(?:Crim|Civ)\\. ?P\\.)`,
    "gi",
  ),
  /\bRule (?:2\.\d+|1\.\d{3,4}|17|45|6|41)(?: ?\([0-9A-Za-z]{1,3}\))+/g,
  // "Section 215 of the USA PATRIOT Act", "section 236 of the Immigration and Nationality Act"
  new RegExp(
    `\\b${SECTION} ?${NUMBER} of the (?:USA PATRIOT Act|Patriot Act|Immigration and Nationality Act|Stored Communications Act|Foreign Intelligence Surveillance Act)`,
    "gi",
  ),
  new RegExp(`\\bImmigration and Nationality Act,?:? ${SECTION} ?${NUMBER}`, "gi"),
  // "Pub. L. No. 116-69", "PUBLIC LAW NO. 91-513"
  /\b(?:Pub\. ?L\.|Public Law)(?: ?No\.?)? ?\d{2,3}-\d{1,4}/gi,
  /\bUniform Interstate Depositions and Discovery Act\b/gi,
  // Alone, when nothing names the code: "section 22.7(13)", "under chapter 22"
  /\b[Ss]ection (?:22\.\d+|84-712[.\d]*|622\.\d+)(?: ?\([0-9A-Za-z]{1,4}\))*/g,
];

/** Every citation in a text, in order; of overlapping ones the longest. */
export function citationsIn(printed: string): Citation[] {
  // A scanner's "lowa" is Iowa.
  const text = printed.replace(/\blowa(?= Code\b)/g, "Iowa");
  const found: Citation[] = [];
  for (const form of FORMS) {
    for (const hit of text.matchAll(form)) {
      const from = hit.index ?? 0;
      const to = from + hit[0].length;
      if (found.some((other) => from >= other.from && to <= other.to)) continue;
      found.push({ text: tidy(hit[0]), from, to });
      found.push(...further(text, hit[0], from, to));
    }
  }
  for (const one of found)
    one.text = one.text.replace(/^Title (\d+),?.*?United States Code.*?(?:§+|[Ss]ec\w*\.?) ?(\d)/i, "$1 U.S.C. § $2");
  const longest = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one && one.from >= other.from && one.to <= other.to && other.to - other.from > one.to - one.from,
      ),
  );
  return longest.sort((a, b) => a.from - b.from);
}

// "18 U.S.C. §§ 2703(d) and 2705(b)", "Federal Rules of Civil Procedure 33 and 34"
function further(text: string, first: string, from: number, to: number): Citation[] {
  if (!/§§|sections\b|rules\b|statutes\b/i.test(first)) return [];
  const base = /^(.*?)(?:\d{1,5}[A-Za-z]{0,2}(?:[-.]\d+[A-Za-z]?)*(?: ?\([0-9A-Za-z]{1,4}\))*)(?: and .*)?$/.exec(
    first,
  )?.[1];
  const more: Citation[] = [];
  let at = to;
  const inside = / and (\d[\d.]*(?:\([0-9a-z]+\))*)$/.exec(first);
  if (base && inside) more.push({ text: tidy(base + inside[1]), from, to });
  for (;;) {
    const next =
      /^(?:,| and|, and| &| or) ?(\d{1,5}[A-Z]{0,2}(?:[-.]\d+)*(?: ?\([0-9A-Za-z]{1,4}\))*)(?! ?(?:U\. ?S|C\. ?F|days?|hours?|[A-Z][a-z]))/.exec(
        text.slice(at),
      );
    if (!next || !base) return more;
    more.push({ text: tidy(base + next[1]), from: at, to: at + next[0].length });
    at += next[0].length;
  }
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/U[.,] ?S[.,] ?[Cc][.,]?/g, "U.S.C.")
    .replace(/(U\.S\.C\.|Stat\.|Code|Disc\.) ?(?:[$&]|S|8(?= \d))(?= ?\d)/g, "$1 §")
    .replace(/§(?=\d)/g, "§ ")
    .replace(/(\d) (?=\()/g, "$1")
    .replace(/§§ (?=\S+$)/, "§ ")
    .replace(/(U\.S\.C\.) (?=\d)/, "$1 § ")
    .replace(/ and \d[\d.()a-z]*$/, "")
    .replace(/[.,]$/, "");
}

/** What two prints of one citation have in common: "chapter 22 of the Code of Iowa" and "IOWA CODE CHAPTER 22". */
export function citationKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:chapters?|sections?|§+) ?(\S+?),? (?:of the )?(?:code of iowa|iowa code)$/, "iowa code $1")
    .replace(/code of iowa/g, "iowa code")
    .replace(/\b(?:chapters?|ch\.|sections?|secs?\.|annotated|ann\.)|§/g, "")
    .replace(/[^a-z0-9]/g, "");
}

/** A bare "Rule 45(c)" where the paper cites the rule by its full name. */
export function isShortFor(text: string, all: readonly string[]): boolean {
  const number = /^Rules? ([\d.]+)/.exec(text)?.[1];
  return (
    number !== undefined &&
    all.some(
      (other) =>
        other !== text &&
        !/^Rule/.test(other) &&
        new RegExp(`\\b(?:P\\.|Procedure),? ?(?:Rule )?${number.replaceAll(".", "\\.")}(?!\\d)`).test(other),
    )
  );
}
