import { daysLeft, dayWords } from "@/lib/deadlines/day-words";
import { defineLetter } from "../define-letter";
import type { LetterFacts } from "../facts";
import { type Block, PLAIN, paragraph, type Words } from "../letter";
import { type Authority, authoritiesOf, limbsOf } from "../limbs";
import { capital, citable, datedPaper, noun, PRIVILEGED } from "../paper-words";

/** One page for counsel: the paper, its clocks, what the law asks and what was shown, and the authorities both ways. */
export const benchMemo = defineLetter({
  kind: "bench-memo",
  title: "Bench memo",
  purpose:
    "One page for counsel: the paper, its clocks, each limb met or not with its words, and the authorities both ways.",
  goesTo: "counsel",
  defaults: ({ on }) => ({ on, to: [], by: null, salutation: null, until: null, words: [], signer: null }),
  write(facts, free) {
    const { asking, contrary } = authoritiesOf(facts);
    return {
      ...PLAIN,
      compact: true,
      heading: "Bench memo",
      on: free.on,
      re: [subject(facts)],
      body: [
        { kind: "heading", words: "The paper" },
        paragraph(paperWords(facts)),
        clocks(facts),
        { kind: "heading", words: "What is asked of it, and what it shows" },
        limbs(facts),
        { kind: "heading", words: "Open defects" },
        paragraph(defects(facts)),
        { kind: "heading", words: "Authorities that ask for a judge’s determination" },
        authorities(asking),
        { kind: "heading", words: "Authorities that point the other way" },
        authorities(contrary),
        ...free.words.map((words) => paragraph(words)),
      ],
      privilegedMark: PRIVILEGED,
    };
  },
});

function subject({ paper }: LetterFacts): string {
  return [capital(noun(paper)), paper.caption, paper.caseNumber && `No. ${paper.caseNumber}`]
    .filter(Boolean)
    .join(", ");
}

function paperWords({ paper }: LetterFacts): string {
  const issuer = paper.issuer?.name ? `, issued by ${paper.issuer.name}` : "";
  const court = paper.court ? ` ${paper.court.name}.` : " No court was found.";
  const level = paper.findingLevel ? ` Judicial finding: ${paper.findingLevel} of F5.` : "";
  return `${capital(datedPaper(paper))}${issuer}, received ${dayWords(paper.receivedOn)} ${paper.how}.${court}${level}`;
}

function clocks({ paper, on }: LetterFacts): Block {
  const rows: Words[][] = [];
  if (paper.objection) {
    rows.push(["Written objections", left(paper.objection.by, on), paper.objection.basis]);
  }
  if (paper.dueOn) rows.push(["Return; motion before it", left(paper.dueOn, on), "as stated on the paper"]);
  if (paper.executeBy) rows.push(["Execution", left(paper.executeBy, on), "as stated, or counted from issue"]);
  if (rows.length === 0) rows.push(["No date was found on the paper.", "", ""]);
  return { kind: "table", head: null, widths: [4, 4, 5], rows };
}

function left(day: string, on: string): string {
  return `${dayWords(day)}, ${daysLeft(day, on)}`;
}

function limbs(facts: LetterFacts): Block {
  return {
    kind: "table",
    head: ["Asked", "Basis", "Shown", "In its words"],
    widths: [4, 2, 3, 8],
    rows: limbsOf(facts).map(({ asks, basis, shown, quote }) => [
      asks,
      basis,
      shown,
      quote ? `“${quote.words}” (p. ${quote.page})` : "",
    ]),
  };
}

const MOST_DEFECTS = 6;

function defects(facts: LetterFacts): string {
  const open = facts.defects.filter(({ severity }) => severity !== "advisory");
  if (open.length === 0) return "None.";
  const named = open
    .slice(0, MOST_DEFECTS)
    .map(({ title, severity, basis }) => {
      const ground = citable(facts.pack, basis).cited[0];
      return `${title}${severity === "blocking" ? ", blocking" : ""}${ground ? ` (${ground.replace("Library policy, ", "")})` : ""}`;
    })
    .join("; ");
  const more = open.length - MOST_DEFECTS;
  return more > 0 ? `${named}; and ${more} more.` : `${named}.`;
}

function authorities(rows: readonly Authority[]): Block {
  return {
    kind: "list",
    numbered: false,
    items: rows.map(({ citation, says }) => ({ words: [{ bold: citation }, `: ${shorter(says)}`] })),
  };
}

/** The first sentence, and a second where both are short. */
function shorter(says: string): string {
  const sentences = says.split(/(?<=\.) (?=[A-Z])/);
  const two = sentences.slice(0, 2).join(" ");
  return two.length <= 200 ? two : sentences[0]!;
}
