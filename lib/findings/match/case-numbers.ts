import { datesIn } from "./dates";
import { plain } from "./fold";

/** A number as printed, its label removed, and how little had to be guessed. */
interface CaseNumber {
  text: string;
  sure: number;
}

const LABEL =
  /(?:\b(?:(?:civil|criminal|adversary|juvenile|probate|mag(?:istrate)?\.?) (?:action|case|docket)?|case|docket|cause|court file|file|action|law|equity|index|search warrant|warrant|appeal|(?:civil )?(?:investigative )?demand|summons|charge|complaint|claim|investigation|iowa|gj|grand jury(?: subpoena)?|subpoena|matter|committee inquiry|inquiry|control|reference|mj|crim\.?|civ\.?|a)\W{0,2} ?(?:and (?:title|caption) )?)?(?:\b(?:n[o0]s?|number|num|id|#)\b ?[.:;,#]{0,3}|(?<=\b(?:case|docket|cause|file|index) ?)[#:])\s*/i;

const SEGMENT = "[A-Z0-9]+(?:[-:./][A-Z0-9]+)*";
const BARE: RegExp[] = [
  /\b\d{1,2}[:;]\s?\d{2}-[a-z]{2,4}-\d{2,6}(?:-[A-Z]{2,5})*/i, // 4:25-cv-00317-HCA-SBJ
  /\b\d{2}-(?:cv|cr|mj|mc|sw|gj|GJ)-\d{1,6}(?:-[A-Z]{2,5})*/i, // 26-mj-40-MAR, 26-GJ-0117
  /\b[A-Z]{2}[A-Z]{2}[O0-9IilSB]{6}\b/, // FECR048213
  /\b(?:CI|CR|PR|JV|DI|SW|MC|CV|PC|GJ|MJ|DR|SC) ?\d{2}[- ]\d{1,6}\b/, // CI 25-117
  /\b(?:MISC|SPCR|SPMC|SUBP|INV) ?\d{2,4}[- ]\d{1,6}\b/, // MISC 26-19
  /\b\d{4} ?-?[A-Z]{1,4} ?-?\d{3,8}\b/, // 2025CF002914, 2024 L 011873
  /\b\d{2}-[A-Z]{2}-\d{2}-\d{1,6}\b/, // 23-CR-26-118
  /\bBR ?\d{2}-\d{1,4}\b/,
  /\b\d{2}[A-Z]{3}\d{2}-\d{6}\b/, // 49CIV25-001877
  /^[A-Z]{2,5}-\d{2,4}-\d{3,}$/, // NSL-25-377120
];

/** The case number in a caption's line; `labelled` where only one that follows its label will do. */
export function caseNumberIn(line: string, labelled: boolean): CaseNumber | null {
  // A scanned `S-2026-11` may come as `$-2026-11`.
  const text = plain(line)
    .replace(/\$(?=-?\d)/g, "S")
    // A coarse fax's "4:26-¢v-00142".
    .replace(/¢/g, "c")
    .replace(/\bC[l|](?= ?\d{2}[- ]\d)/g, "CI")
    .replace(/\s+/g, " ");
  if (labelled) {
    const label = LABEL.exec(text) ?? /\b[A-Z]{2,5} ?# ?/.exec(text); // "CP# 09-25-77812"
    if (!label) return null;
    return valueAt(text.slice(label.index + label[0].length));
  }
  if (/\b(?:foreign|bar|atty|attorney|phone|tel|fax|room|suite)\b/i.test(text)) return null;
  if (datesIn(text).length) return null;
  const [token = "", ...others] = text.trim().split(" ");
  if (
    !others.length &&
    /^[A-Z0-9]+(?:[-:/.][A-Z0-9]+)*$/i.test(token) &&
    (token.match(/\d/g)?.length ?? 0) >= 5 &&
    /[A-Z]|-/i.test(token) &&
    !/^\d{5}-\d{4}$|^\d{3}-\d{3}-\d{4}$|^\d+[-/.]\d+[-/.]\d{2,4}$/.test(token)
  ) {
    return { text: mendDigits(token), sure: 0.9 };
  }
  for (const shape of BARE) {
    const match = shape.exec(text);
    if (match) return { text: mendDigits(match[0]), sure: 0.95 };
  }
  return null;
}

/** The number at the start of a text: pieces of letters and digits, up to the first word that belongs to no number. */
function valueAt(text: string): CaseNumber | null {
  const pieces: string[] = [];
  const rest = text.replace(/^[\s:.#-]+/, "").replace(/(\d)[:;] (?=\d)/, "$1:");
  for (const raw of rest.split(" ")) {
    const word = raw.replace(/[),;:|\]]+$/, "").replace(/\.$/, "");
    const numeric = /\d/.test(word);
    const letters = /^[A-Z]{1,5}$/.test(word);
    if (!new RegExp(`^${SEGMENT}$`, "i").test(word) || (!numeric && !letters)) break;
    // "CR 25-64", "2024 L 011873": letters may stand between, but a number must follow.
    if (letters && pieces.length > 0 && !/^\S+ (?:[A-Z]{1,5} )?\d/.test(rest.slice(rest.indexOf(raw)))) break;
    pieces.push(word);
    if (raw !== word && /[,;)]$/.test(raw)) break;
    if (pieces.length >= 4) break;
  }
  const value = pieces.join(" ");
  if (!/\d/.test(value) || value.length < 2 || /^_+$/.test(value)) return null;
  const mended = mendDigits(value);
  return { text: mended, sure: mended === value ? 1 : 0.85 };
}

/** Letters that stand for digits where a court's numbers have digits only. */
function mendDigits(value: string): string {
  const number = (s: string) =>
    s
      .replace(/[OoQ]/g, "0")
      .replace(/[Il|!i]/g, "1")
      .replace(/S/g, "5")
      .replace(/B/g, "8")
      .replace(/Z/g, "2");
  const federal = /^([0-9OIl])[:;]([0-9OIl]{2})-([a-z]{2,4})-([0-9OoIlSB]{3,6})((?:-[A-Z0-9]{2,5})*)$/i.exec(value);
  if (federal)
    return `${number(federal[1] ?? "")}:${number(federal[2] ?? "")}-${federal[3]}-${number(federal[4] ?? "")}${federal[5]}`;
  // `GR` for `CR`, `C1` and `GI` for `CI`: the kinds of case that courts have.
  const kind = /^([A-Z]{2})?G([RV])(\d{6}| ?\d\d-\d+)$/.exec(value);
  if (kind) return `${kind[1] ?? ""}C${kind[2]}${kind[3]}`;
  const civil = /^[CG][I1l]( ?\d\d-\d+)$/.exec(value);
  if (civil) return `CI${civil[1]}`;
  const juvenile = /^([A-Z]{2})[I1l]V(\d{6})$/.exec(value);
  if (juvenile) return `${juvenile[1]}JV${juvenile[2]}`;
  // Iowa: four letters and six digits, the last letter sometimes read twice.
  const doubled = /^([A-Z]{4})[O0](\d{6})$/.exec(value);
  if (doubled) return `${doubled[1]}${doubled[2]}`;
  const iowa = /^([A-Z]{2}[A-Z0]{2})([0-9OoIilSBZ]{6})$/.exec(value);
  if (iowa) return `${(iowa[1] ?? "").replace(/0/g, "O")}${number(iowa[2] ?? "")}`;
  return value;
}
