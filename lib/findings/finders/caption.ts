import { captionRegion, tidy } from "../caption-region";
import { defineFinder, notFound, read } from "../define-finder";
import { titleCase } from "../match/names";
import type { Paper, PaperLine } from "../paper";

const ROLE = /^[\s,]*(?:(?:and )?(?:plaintiff|petitioner|defendant|respondent|appellant|appellee|claimant|movant|creditor|debtor)s?(?:\s*[-/,]\s*(?:appell\w+|petitioner|respondent))?)[\s.,;]*$/i;
const VERSUS = /^[^A-Za-z]*(?:v|vs|-vs-|against|versus)\b[^A-Za-z]*$/i;
const HINT = /^\(.{10,}|\bidentify the person\b|\bdescribe the property\b|^address\)?$|^\(?name (?:of|and)\b/i;

/** The matter in one line: `State of Iowa v. Jane Roe`, `In the Matter of the Search of …`. */
export default defineFinder({
  key: "caption",
  needs: ["court", "instrument"],
  find(paper, { court, instrument }) {
    const region = captionRegion(paper);
    const left = region?.left.filter((line) => !HINT.test(tidy(line).replace(/^\(?Briefly.*/i, "(Briefly describe")));
    if (left?.length) {
      const text = oneLine(left.map(tidy));
      if (text) {
        const start = left[0] as PaperLine;
        const weakest = Math.min(...left.map((l) => paper.confidence(l.start, l.end)));
        const whole = /\bv\. |^In /.test(text);
        return read(text, (whole ? 0.97 : 0.7) * (0.7 + 0.3 * weakest), left.flatMap((l) => paper.evidence(l.start, l.end)).slice(0, 6) ?? paper.evidence(start.start, start.end));
      }
    }
    return inline(paper) ?? matter(paper) ?? notFound(court.value && instrument.value !== "grand-jury-subpoena" ? 0.6 : 0.9);
  },
});

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
    if (ROLE.test(line) || line.length < 2) continue;
    sides.at(-1)?.push(line.replace(/,?\s+(?:plaintiff|defendant|petitioner|respondent)s?[.,]*$/i, ""));
  }
  const parts = sides.map((side) => side.join(" ").replace(/\s+/g, " ").replace(/-\s(?=[a-z])/g, "").replace(/[,.;)\s]+$/, (end) => (/\b(?:Inc|Corp|Co|Ltd|Jr|Sr|T|[A-Z])\.?[,;)\s]*$/.test(side.join(" ")) && end.includes(".") ? "." : "")).trim()).filter(Boolean);
  if (!parts.length) return null;
  return parts.map((part) => (part === part.toUpperCase() ? titleCase(part) : part)).join(" v. ");
}

/** "Darnell Whitacre, Plaintiff, v. Osgood Feed & Seed, Inc., Defendant" on one line. */
function inline(paper: Paper) {
  const flow = paper.flow("caption", "body");
  const head = flow.text.slice(0, 1500);
  const match =
    /(?:^|\n)([A-Z][^\n]{2,80}?),? ?(?:plaintiffs?|petitioners?),? ?-?(?:v|vs)\.?-? ([A-Z][^\n]{2,80}?),? ?(?:defendants?|respondents?)\b/i.exec(head) ??
    /(?:^|\n)(?:re|in re|case|matter): ?([A-Z][^\n,]{2,60}?) (?:v|vs)\. ([A-Z][^\n,]{2,60})/i.exec(head);
  if (!match?.[1] || !match[2]) return null;
  const end = match.index + match[0].length;
  return read(`${match[1].trim()} v. ${match[2].trim()}`, 0.93, flow.evidence(match.index + (match[0].startsWith("\n") ? 1 : 0), end));
}

/** "Matter: Committee Inquiry 26-03, …", "2. In Reference To": what a paper without a court calls its matter. */
function matter(paper: Paper) {
  const first = paper.pages[0];
  const top = paper.lines.filter((l) => l.page === first && l.line.box[1] < 0.5);
  for (const [i, line] of top.entries()) {
    const match = /^(?:matter|in the matter of|in re)\b:? ?(.*)$/i.exec(tidy(line));
    if (!match) continue;
    const next = top[i + 1];
    const follows = next && Math.abs(next.line.box[0] - line.line.box[0]) < 0.3 && next.line.box[1] - line.line.box[1] < 0.04 && !/^(?:to|by|you|pursuant)\b/i.test(tidy(next)) ? tidy(next) : "";
    const text = /^in /i.test(tidy(line)) ? `${tidy(line)} ${follows}` : `${match[1] ?? ""} ${follows}`;
    if (text.trim().length > 4) return read(text.trim().replace(/[,.]$/, ""), 0.85, paper.evidence(line.start, next && follows ? next.end : line.end));
  }
  return null;
}
