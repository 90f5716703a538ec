import { readableLine } from "./match/lexicon";
import type { PaperLine } from "./paper";
import { roleOf } from "./roles";

/** "/s/ Jane Roe": what stands after the sign is the name. */
export const CONFORMED =
  /^[^A-Za-z0-9]{0,3}(?:(?:issued |signed )?[b8]y:? ?)?(?:(?:electronically|digitally) signed (?:by|per):?(?= [A-Z])|[\\/|({] ?[s58] ?[\\/|)}](?= ?[A-Z])|[I1l]s[l1I/](?= [A-Z])|s\/|[([]signed[)\]]|\/es\/|\[s\])\s*(.*)$/i;
/** The form's own words under a signature line. */
export const PROMPT =
  /^\(?(?:signature of (?:the )?(?:clerk|issuing|approving|judge|officer|attorney|authori[sz]ed|card-?holder|patron|requester|applicant|(?:the )?(?:person|party|individual) issuing)\b.*|(?:(?:attorney|judge|officer|clerk|magistrate)'?s?) signature|signature|\(signature\))\)?$/i;
/** A line to write on. */
export const BLANK = /_{4,}|\.{8,}|^[_\s]+$/;

/** The rank before a name on a line of its own: "Det. Troy Haskins", "SA Kim Nakata". */
export function rankOf(line: PaperLine): string {
  return (
    /^(?:SA|Special Agent|Agent|Det|Detective|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Cpl|Officer|Ofc|Deputy|Sheriff|Chief|Trooper|Investigator|Inspector)\b/
      .exec(clean(line))?.[0]
      .replace(/^(?:SA)$/, "Special Agent")
      .replace(/^(?:Det|Sgt|Lt|Capt|Cpl|Ofc)$/, "Officer") ?? ""
  );
}

/** Whether two prints name the same person. */
export function isSame(a: string, b: string): boolean {
  const letters = (s: string) =>
    new Set(
      s
        .toLowerCase()
        .replace(/[^a-z ]/g, "")
        .split(" ")
        .filter((w) => w.length > 2),
    );
  const [one, two] = [letters(a), letters(b)];
  const common = [...one].filter((w) => two.has(w)).length;
  return common > 0 && common >= Math.min(one.size, two.size) - 1;
}

/** A line as words alone, the writing line left out. */
export function clean(line: PaperLine): string {
  return (
    readableLine(line.line)
      .replace(/[_]{2,}/g, " ")
      .replace(/^[\s)|§:*.,~‘’'“”"-]+|[\s|§~]+$/g, "")
      // A stroke of the hand above, taken for a figure: "19 DISTRICT ASSOCIATE JUDGE"
      .replace(/^\d{1,2} (?=[A-Z]{4,}(?: [A-Z]{2,})*$)/, "")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** A short line that names an office and is no sentence. */
export function isTitle(text: string): boolean {
  const words = text.split(" ");
  if (!text || words.length > 14 || roleOf(text) === null) return false;
  if (/\b(?:you|shall|is|are|was|the above|hereby|will|may|must|has|have|that|which|this)\b/i.test(text)) return false;
  return (
    /^[A-Z(]/.test(text) &&
    !/:$/.test(text) &&
    !/^(?:to|re|from|dear|attn|attention|cc|copies|copy|for)\b/i.test(text) &&
    !/[.]$/.test(text.replace(/\b(?:Jr|Sr|Esq|P\.C|U\.S|No|Inc)\.$/i, ""))
  );
}
