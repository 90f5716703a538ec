import { addDays } from "@/lib/deadlines/days";
import { type SaidDefect, saidOutside } from "../cure-words";
import { defineLetter } from "../define-letter";
import type { LetterFacts, OpenDefect } from "../facts";
import { type Block, PLAIN, paragraph, type Words } from "../letter";
import { letterDay } from "../letter-day";
import {
  capital,
  clockNotice,
  datedPaper,
  notByLetter,
  RESERVED,
  SUSPENDED,
  signedByCustodian,
  subjectLines,
  toRequester,
} from "../paper-words";

const DAYS_TO_CURE = 10;

/** Lists what is to be put right before anything can be considered, each with its ground and its cure. */
export const cure = defineLetter({
  kind: "cure",
  title: "What is to be cured",
  purpose: "Lists each open defect with its ground and its cure, and insists that they be cured before any release.",
  goesTo: "requester",
  counselFirst: true,
  untilLabel: "To be cured by",
  unavailable(facts) {
    if (facts.paper.kind === "fisa-order" || facts.paper.kind === "national-security-letter") {
      return "Counsel alone writes to the government about this paper.";
    }
    if (facts.paper.came === "threat") return "There is nothing to cure in a threat. Report it, and call counsel.";
    const barred = notByLetter(facts.paper);
    if (barred) return barred;
    return curable(facts).length === 0 ? "No open defect was found that its sender could cure." : null;
  },
  defaults: (facts) => ({ ...toRequester(facts), until: cureBy(facts) }),
  write(facts, free) {
    const { paper, pack } = facts;
    const by = free.until ? letterDay(free.until) : null;
    const reads = `The library has compared the ${datedPaper(paper)} with the law and with its own policy. Before any release can be considered, the following is to be put right${by ? ` by ${by}` : ""}.`;
    return {
      ...PLAIN,
      on: free.on,
      to: free.to,
      by: free.by,
      re: subjectLines(paper),
      salutation: free.salutation,
      body: [
        paragraph(reads),
        defectList(facts),
        paragraph(
          `Please send the corrected ${paper.came === "paper" ? "paper" : "request"}, or an answer to each point, to the library’s custodian of records. It will be read anew, and these points with it. If you think that one of them is mistaken, say so in writing, and the library’s counsel will consider it.`,
        ),
        paragraph(SUSPENDED),
        ...free.words.map((words) => paragraph(words)),
        paragraph(
          "This letter is no objection and no motion, and takes the place of neither. It does not stop the clock: until a later date is agreed in writing, the library takes the date of the paper as it stands. ",
          RESERVED,
        ),
      ],
      signature: signedByCustodian(facts),
      enclosures: pack.confirmedOn ? [pack.title] : [],
      notice: [clockNotice(paper), leftOut(facts)].filter((part) => part !== null).join(" "),
    };
  },
});

/** The defects that the letter speaks of: what blocks and what is counsel's, where its sender could cure it. */
function curable(facts: LetterFacts): SaidDefect[] {
  return saidOutside(weighty(facts), facts.paper, facts.pack);
}

function weighty(facts: LetterFacts): OpenDefect[] {
  return facts.defects.filter(({ severity }) => severity !== "advisory");
}

function defectList(facts: LetterFacts): Block {
  const items = curable(facts).map(({ lacks, asks, cited }) => {
    const under: Words[] = [["To be cured by: ", lowerFirst(asks)]];
    if (cited.length > 0) under.unshift(`Basis: ${cited.join("; ")}`);
    return { words: lacks, under };
  });
  return { kind: "list", numbered: true, items };
}

/** For the library's copy: what the letter leaves out, and why. */
function leftOut(facts: LetterFacts): string | null {
  const waiting = [...new Set(curable(facts).flatMap((defect) => defect.waiting))];
  const silent = weighty(facts).filter((defect) => saidOutside([defect], facts.paper, facts.pack).length === 0);
  const parts = [
    waiting.length > 0 && `Not cited until counsel has confirmed it: ${waiting.join("; ")}.`,
    silent.length > 0 && `Left to counsel: ${silent.map(({ title }) => title).join("; ")}.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : null;
}

/** Ten days, or the last working day before the library must answer. */
function cureBy({ on, paper }: LetterFacts): string {
  const ten = addDays(on, DAYS_TO_CURE);
  const first = [paper.objection?.by ?? null, paper.dueOn].filter((day) => day !== null && day > on).sort()[0];
  return first && first <= ten ? laterOf(addDays(first, -1), addDays(on, 1)) : ten;
}

function laterOf(day: string, other: string): string {
  return day > other ? day : other;
}

function lowerFirst(words: string): string {
  return /^[A-Z][a-z ]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : capital(words);
}
