import { captionRegion, tidy } from "../caption-region";
import { defineFinder, notFound, read } from "../define-finder";
import { titleCase } from "../match/names";
import type { Paper, PaperLine } from "../paper";

const ROLE =
  /^[\s,]*(?:(?:and )?(?:plaintiff|petitioner|defendant|respondent|appellant|appellee|claimant|movant|creditor|debtor)s?(?:\s*[-/,]\s*(?:appell\w+|petitioner|respondent))?|(?:an? |the )?(?:alleged )?(?:protected|incapacitated|disabled|vulnerable|minor|adult|deceased) (?:person|adult|ward|child|youth)(?:ren)?|(?:an? )?(?:ward|conservatee|decedent|deceased))[\s.,;]*$/i;
// A scanner doubles the lone letter: "Vv."
// and takes "vs." for "ve," or "v8."
const VERSUS = /^[^A-Za-z]*(?:vv?|v[se58]|-vs-|against|versus)\b[^A-Za-z]*$/i;
/** A title that follows the parties in the same column. */
const TITLE =
  /^(?:(?:PLAINTIFF|DEFENDANT|PETITIONER|RESPONDENT|CLAIMANT|STATE)(?:'?S|S')?'? )?(?:(?:FIRST|SECOND|THIRD|AMENDED|CRIMINAL|CIVIL|GRAND JURY|TRIAL|DEPOSITION|STIPULATED|AGREED|JOINT) )*(?:SUBPOENA|SUMMONS|SEARCH (?:AND|WARRANT)|ORDER|PROTECTIVE ORDER|NOTICE|AFFIDAVIT|APPLICATION|MOTION|REQUESTS? FOR|INTERROGATORIES)\b/;
/** A number that has slipped into the parties' column. */
const NUMBERED =
  /^(?:(?:civil|criminal|case|cause|docket|court|index|file|action|law)\b[\w. ]{0,20})?\b(?:no|number|nos|#)\b ?[.:]? ?[\w:-]*\d|^(?:attorney|atty|counsel)s?(?: for .*)?:/i;
const HINT = /^\(.{10,}|\bidentify the person\b|\bdescribe the property\b|^address\)?$|^\(?name (?:of|and)\b/i;

/** The matter in one line: `State of Iowa v. Jane Roe`, `In the Matter of the Search of …`. */
export default defineFinder({
  key: "caption",
  needs: ["court", "instrument"],
  find(paper, { court, instrument }) {
    const form = labelledParties(paper);
    if (form) return form;
    const own = columns(paper);
    // Where a stamp or a tear has spoilt the parties, another paper of the same case may name them.
    const other = !own || own.sure < 0.75 ? sameCase(paper) : null;
    const best = other && own && other.sure > own.sure ? { ...own, text: other.text, sure: other.sure * 0.9 } : own;
    if (best) return read(best.text, best.sure, best.lines.flatMap((l) => paper.evidence(l.start, l.end)).slice(0, 6));
    return (
      inline(paper) ?? matter(paper) ?? notFound(court.value && instrument.value !== "grand-jury-subpoena" ? 0.6 : 0.9)
    );
  },
});

/** The parties or the matter in the left column. */
function columns(paper: Paper): { text: string; sure: number; lines: PaperLine[] } | null {
  const region = captionRegion(paper);
  const lines =
    region?.left.filter(
      (line) => !NUMBERED.test(tidy(line)) && !HINT.test(tidy(line).replace(/^\(?Briefly.*/i, "(Briefly describe")),
    ) ?? [];
  // Whom a paper is for stands where no party does.
  if (lines[0] && /^to ?:/i.test(tidy(lines[0]))) return null;
  let text = oneLine(lines.map(tidy));
  if (!text) return null;
  const weakest = Math.min(...lines.map((l) => paper.confidence(l.start, l.end)));
  let whole = /\bv\. |^In |\band concerning\b/i.test(text);
  if (!whole && lines.some((line) => VERSUS.test(tidy(line)) || /^(?:plaintiff|petitioner)/i.test(tidy(line)))) {
    const answering = partyNamed(paper, text);
    if (answering) text = answering;
    whole = false;
  }
  const garbled = /[|~]|\([^)]*$|^[^(]*\)/.test(text);
  return { text, sure: (whole && !garbled ? 0.97 : 0.7) * (0.7 + 0.3 * weakest), lines };
}

/** "PLAINTIFF/PETITIONER: Lim" over "DEFENDANT/RESPONDENT: Orchard Property Group": a state's printed form. */
function labelledParties(paper: Paper) {
  const flow = paper.flow("caption", "body");
  const head = flow.text.slice(0, 2500);
  const first =
    /(?:^|\n)(?:plaintiff|petitioner)(?:\(?s\)?)?(?: ?\/ ?(?:plaintiff|petitioner)s?)?: ?\n?([^\n]{2,80})/i.exec(head);
  const second =
    /(?:^|\n)(?:defendant|respondent)(?:\(?s\)?)?(?: ?\/ ?(?:defendant|respondent)s?)?: ?\n?([^\n]{2,80})/i.exec(head);
  if (!first?.[1] || !second?.[1] || second.index < first.index) return null;
  return read(
    `${first[1].trim()} v. ${second[1].trim()}`,
    0.93,
    flow.evidence(first.index + (first.index ? 1 : 0), second.index + second[0].length),
  );
}

function sameCase(paper: Paper) {
  const digits = (p: Paper) => new Set(p.text.match(/\b[A-Z]{2,4}\d{5,6}\b|\b\d:\d\d-[a-z]{2}-\d{4,5}/g) ?? []);
  const mine = digits(paper);
  return (
    paper.companions
      .filter((p) => [...digits(p)].some((n) => mine.has(n)))
      .map(columns)
      .find((c) => c !== null && c.sure > 0.75) ?? null
  );
}

/** The second party where only the body still names it: "Defendant Zelda M. Prudhomme, under …". */
function partyNamed(paper: Paper, first: string): string | null {
  const match = /\b(?:Defendants?|Respondents?),? ((?:[A-Z][A-Za-z.'-]+ ){1,4}[A-Z][A-Za-z.'-]+)/.exec(
    paper.flow("body").text,
  );
  return match?.[1] && !/\b(?:Court|Attorney|Motion)\b/.test(match[1]) ? `${first} v. ${match[1]}` : null;
}

/** The lines of the left column as one: roles left out, `v.` in the middle. */
function oneLine(lines: readonly string[]): string | null {
  const sides: string[][] = [[]];
  const matter = /^(?:in re|in the (?:matter|interest)|re:)/i.test(lines[0] ?? "");
  for (const raw of lines) {
    const line = raw.replace(/^[^A-Za-z0-9[("']+/, "").trim();
    if (VERSUS.test(line)) {
      if (!matter || /\bv/i.test(line)) sides.push([]);
      continue;
    }
    const inside = /^(.+?),? (?:v|vs|VS|V)\.? (.+)$/.exec(line);
    if (inside?.[1] && inside[2] && sides.length === 1 && !matter) {
      sides[0]?.push(inside[1]);
      sides.push([inside[2]]);
      continue;
    }
    // "Upon the Petition of" repeats the spouses that stand above it.
    if (matter && /^(?:upon the (?:petition|application)|and concerning)\b/i.test(line)) break;
    if (sides.length > 1 && TITLE.test(line)) break;
    if (ROLE.test(line) || line.length < 2) continue;
    sides.at(-1)?.push(line.replace(/,?\s+(?:plaintiff|defendant|petitioner|respondent)s?[.,]*$/i, ""));
  }
  const parts = sides
    .map((side) =>
      side
        .join(" ")
        .replace(/\s+/g, " ")
        .replace(/-\s(?=[a-z])/g, "")
        .replace(/[,.;)\s]+$/, (end) =>
          /\b(?:Inc|Corp|Co|Ltd|Jr|Sr|T|[A-Z])\.?[,;)\s]*$/i.test(side.join(" ")) && end.includes(".") ? "." : "",
        )
        .trim(),
    )
    .filter(Boolean);
  if (!parts.length) return null;
  return parts.map((part) => (part === part.toUpperCase() ? titleCase(part) : part)).join(" v. ");
}

/** "Darnell Whitacre, Plaintiff, v. Osgood Feed & Seed, Inc., Defendant" on one line. */
function inline(paper: Paper) {
  const flow = paper.flow("caption", "body");
  const head = flow.text.slice(0, 1500);
  const match =
    /(?:^|\n)([A-Z][^\n]{2,80}?),? ?(?:plaintiffs?|petitioners?),? ?-?(?:v|vs)\.?-? ([A-Z][^\n]{2,80}?),? ?(?:defendants?|respondents?)\b/i.exec(
      head,
    ) ?? /(?:^|\n)(?:re|in re|case|matter): ?([A-Z][^\n,]{2,60}?) (?:v|vs)\. ([A-Z][^\n,]{2,60})/i.exec(head);
  if (!match?.[1] || !match[2]) return null;
  const end = match.index + match[0].length;
  return read(
    `${match[1].trim()} v. ${match[2].trim()}`,
    0.93,
    flow.evidence(match.index + (match[0].startsWith("\n") ? 1 : 0), end),
  );
}

/** "Matter: Committee Inquiry 26-03, …", "2. In Reference To": what a paper without a court calls its matter. */
function matter(paper: Paper) {
  const first = paper.pages[0];
  const top = paper.lines.filter((l) => l.page === first && l.line.box[1] < 0.5);
  for (const [i, line] of top.entries()) {
    const match = /^(?:matter|in the matter of|in re)\b:? ?(.*)$/i.exec(tidy(line));
    if (!match) continue;
    const next = top[i + 1];
    const follows =
      next &&
      Math.abs(next.line.box[0] - line.line.box[0]) < 0.3 &&
      next.line.box[1] - line.line.box[1] < 0.04 &&
      !/^(?:to|by|you|pursuant)\b/i.test(tidy(next))
        ? tidy(next)
        : "";
    const text = /^in /i.test(tidy(line)) ? `${tidy(line)} ${follows}` : `${match[1] ?? ""} ${follows}`;
    if (text.trim().length > 4)
      return read(
        text.trim().replace(/[,.]$/, ""),
        0.85,
        paper.evidence(line.start, next && follows ? next.end : line.end),
      );
  }
  return null;
}
