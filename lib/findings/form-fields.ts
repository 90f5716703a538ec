import type { Paper, PaperLine } from "./paper";
import { type Named, peopleIn } from "./people";
import { type Sentence, sentencesOf } from "./sentences";

/** Fields of a form: "Account holder: …", "Name of patron: …", "In reference to: …". */
export function labelled(paper: Paper): { sentence: Sentence; heading: string }[] {
  return sentencesOf(paper).flatMap((sentence) => {
    const field =
      /(?:^|[.;] )(?:\d{1,2}\. )?(?:re|regarding|subject(?: of (?:request|inquiry))?|in reference to|name of (?:patron|subject|person|cardholder)|(?:patron|account|card)[ -]?holder(?:'s name)?|patron(?: name)?|borrower|in the matter of)\s?(?::|\()? *(?:inquiry concerning |records of |library records? (?:of|for) )?(\p{Lu}[^:;]{3,60})/iu.exec(
        sentence.text,
      );
    return field?.[1] ? [{ sentence, heading: field[1] }] : [];
  });
}

/** What stands over a form's hint: "Jane ROE" over "(Full name of alien)". */
export function hinted(paper: Paper): PaperLine[] {
  return paper.lines.flatMap((hint, i) => {
    if (
      !/^\W?(?:full )?name of (?:the )?(?:alien|individual|subject|respondent|patron|card-?holder)\b/i.test(hint.text)
    )
      return [];
    const above = paper.lines[i - 1];
    return above &&
      above.page === hint.page &&
      hint.line.box[1] - above.line.box[1] < 0.04 &&
      peopleIn(above.text).length
      ? [above]
      : [];
  });
}

const HOLDER_COLUMN =
  /\b(?:(?:card|account)[ -]?holders?|patrons?|borrowers?|subjects?|names?|persons?|subscribers?|individuals?|cardholders?)\b/i;

/** The names in a table's column headed "Card holder": each stands alone on its line. */
export function holders(sentence: Sentence): Pick<Named, "name" | "from" | "to">[] {
  const rows = sentence.lined.split("\n");
  const head = rows.findIndex((row) => row.length < 40 && HOLDER_COLUMN.test(row) && !/[.,;]$/.test(row.trim()));
  if (head < 0) return [];
  const found: Pick<Named, "name" | "from" | "to">[] = [];
  let at = 0;
  for (const [index, row] of rows.entries()) {
    const name = row.trim();
    const cell = /^(?:\p{Lu}[\p{L}.'’-]* ?){2,5}$/u.test(name) && !HOLDER_COLUMN.test(name) && name.length < 50;
    const isName = cell && (peopleIn(name).some((p) => p.name.length >= name.length - 2) || /\p{Ll}/u.test(name));
    if (index > head && isName && !/\b(?:number|no\.|date|library|from|through)\b/i.test(name)) {
      const from = at + row.indexOf(name);
      found.push({ name, from, to: from + name.length });
    }
    at += row.length + 1;
  }
  return found;
}

/** A number beside its holder's name in a table tells of nobody else. */
export function isHeldByNamed(sentence: Sentence, subjects: readonly unknown[]): boolean {
  return subjects.length > 0 && HOLDER_COLUMN.test(sentence.text) && holders(sentence).length > 0;
}
