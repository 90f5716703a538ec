import { dayWords } from "@/lib/deadlines/day-words";
import { recordWords } from "@/lib/defects/sentence";
import { SEVERITY_LABELS } from "@/messages/labels";
import { defineLetter } from "../define-letter";
import type { LetterFacts } from "../facts";
import { type Block, PLAIN, paragraph, type Words } from "../letter";
import { letterDay } from "../letter-day";
import { capital, citable, clockNotice, datedPaper, PRIVILEGED, subjectLines } from "../paper-words";

const ADVICE = ["Release", "Release in part", "Have it cured first", "Object", "Move to quash", "Resist"] as const;

/** All that counsel does on the screen, on paper: the question, what was read, an answer form; the paper itself follows it. */
export const packet = defineLetter({
  kind: "packet",
  title: "Consultation packet",
  purpose: "For counsel on paper: the question, the findings, the defects, an answer form, and the paper itself.",
  goesTo: "counsel",
  untilLabel: "Please answer by",
  defaults: ({ on, pack, paper }) => ({
    on,
    to: [capital(pack.counsel.who)],
    by: "By hand",
    salutation: "Dear Counsel:",
    until: paper.dueOn,
    words: [],
    signer: null,
  }),
  write(facts, free) {
    const { paper } = facts;
    return {
      ...PLAIN,
      compact: true,
      on: free.on,
      to: free.to,
      by: free.by,
      re: subjectLines(paper),
      salutation: free.salutation,
      body: [
        paragraph(
          `The library asks your advice on the ${datedPaper(paper)}, which it received on ${letterDay(paper.receivedOn)} and which is attached.${free.until ? ` Please answer by ${letterDay(free.until)}.` : ""} ${clockNotice(paper)}`,
        ),
        { kind: "heading", words: "What it says, as read" },
        findings(facts),
        { kind: "heading", words: "What was found wanting" },
        defects(facts),
        ...free.words.map((words) => paragraph(words)),
        { kind: "heading", words: "Your answers" },
        paragraph(
          "What you write here is your opinion. Sign it, and return these pages to the library by hand or in a sealed envelope.",
        ),
        ...facts.questions.map(
          (asks): Block => ({ kind: "answer", asks, choices: ["Yes", "No", "In part"], lines: 2 }),
        ),
        { kind: "answer", asks: "Your advice", choices: ADVICE, lines: 3 },
        {
          kind: "answer",
          asks: "I have no conflict of interest in this matter",
          choices: ["None", "See below"],
          lines: 1,
        },
        { kind: "sign", lines: ["Signature", "Date", "Name, in print", "Telephone, to confirm"] },
      ],
      privilegedMark: PRIVILEGED,
    };
  },
});

function findings({ paper }: LetterFacts): Block {
  const rows: Words[][] = [
    ["Court", paper.court?.name ?? "not found"],
    ["Issued by", paper.issuer ? [paper.issuer.name, paper.issuer.role].filter(Boolean).join(", ") : "not found"],
    ["Asked by", [paper.requester?.name, paper.requester?.agency].filter(Boolean).join(", ") || "not found"],
    ["Records", paper.records.length > 0 ? recordWords(paper.records) : "not found"],
    ["About", paper.subjects.length > 0 ? paper.subjects.join("; ") : "nobody named"],
    ["Period", period(paper.period)],
    ["Signature", paper.signed === null ? "unclear" : paper.signed ? "signed" : "not signed"],
  ];
  return { kind: "table", head: null, widths: [1, 5], rows };
}

function period(of: LetterFacts["paper"]["period"]): string {
  if (!of || (!of.from && !of.to)) return "none stated";
  return `${of.from ? dayWords(of.from) : "the beginning"} to ${of.to ? dayWords(of.to) : "now"}`;
}

function defects(facts: LetterFacts): Block {
  const open = facts.defects.filter(({ severity }) => severity !== "advisory");
  if (open.length === 0) return paragraph("Nothing that asks for you.");
  return {
    kind: "table",
    head: ["Defect", "Why", "Basis", "Circle one"],
    widths: [3, 6, 4, 2],
    rows: open.map((defect) => {
      const { cited, waiting } = citable(facts.pack, defect.basis);
      return [
        [{ bold: defect.title }, `\n${SEVERITY_LABELS[defect.severity].label}`],
        defect.reason,
        [...cited, ...waiting.map((ground) => `${ground} [confirm]`)].join("; "),
        "stands\nis none\nis cured",
      ];
    }),
  };
}
