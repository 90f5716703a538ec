import { recordWords } from "@/lib/defects/sentence";
import { confidentialityOf } from "@/lib/law/confidentiality";
import { cite } from "@/lib/law/law";
import { defineLetter } from "../define-letter";
import type { LetterFacts } from "../facts";
import { type Block, PLAIN, paragraph, type Words } from "../letter";
import { letterDay } from "../letter-day";
import { citable, clockNotice, datedPaper, FOR_COUNSEL, signedByCounsel } from "../paper-words";

/** An order for the court to make: the findings that the policy asks for, and how what is released is protected. */
export const protectiveOrder = defineLetter({
  kind: "protective-order",
  title: "Protective order, for the court to make",
  purpose:
    "A draft order with the findings that the policy asks for, which counsel can put to the other side and to the court.",
  goesTo: "court",
  counselSigns: true,
  unavailable({ paper }) {
    if (paper.kind === null || paper.came !== "paper")
      return "There is no case yet in which a court could order anything.";
    return paper.kind === "search-warrant"
      ? "A warrant is carried out at once. Counsel asks the court afterwards."
      : null;
  },
  defaults: ({ on }) => ({ on, to: [], by: null, salutation: null, until: null, words: [], signer: null }),
  write(facts, free) {
    const { paper } = facts;
    const order: readonly Words[] = [
      `Only these records may be released: ${scope(facts)}. Everything else is withheld.`,
      "Before release, the library covers what identifies any person whom this order does not name, and the titles and subjects of what was read, borrowed or searched, as far as this order does not require them.",
      "If the parties do not agree on what falls within it, the library gives the records to the court alone, under seal, and the court decides.",
      "The records are used for this proceeding only, shown only to those who need them for it, filed under seal, and returned or destroyed within 30 days of its end.",
      "The person whom the records are about may be told of this order and may be heard, unless the court orders otherwise for reasons stated on the record.",
    ];
    return {
      ...PLAIN,
      heading: "[Proposed] Protective order",
      on: free.on,
      caption: { court: paper.court?.name ?? null, parties: paper.caption, number: paper.caseNumber },
      body: [
        paragraph(
          `Upon the ${datedPaper(paper)}, and after notice to ${facts.library.name}, which is not a party, and an opportunity to be heard, the court FINDS:`,
        ),
        findings(facts),
        paragraph("IT IS THEREFORE ORDERED:"),
        { kind: "list", numbered: true, items: order.map((words) => ({ words })) },
        ...free.words.map((words) => paragraph(words)),
        { kind: "sign", lines: ["Judge", "Date"] },
      ],
      signature: { ...signedByCounsel(facts, free.signer), closing: "Submitted by:" },
      notice: `What stands in brackets is for the court to fill in; the library asserts none of it. ${clockNotice(paper)}`,
      draftMark: FOR_COUNSEL,
    };
  },
});

/** The findings that the policy and the state's law ask for, each with its ground. */
function findings({ pack, library }: LetterFacts): Block {
  const law = confidentialityOf(library.state);
  const statute = law ? cite(law.row) : null;
  const test = pack.grounds.order.length > 0 ? citable(pack, pack.grounds.order).cited : [];
  const items: { words: Words; under: Words[] }[] = [
    {
      words: "There is good cause for the release, upon these specific facts: [________________].",
      under: basis(test),
    },
    {
      words:
        "There is a rational connection between the requested release and a legitimate end, which is: [________________].",
      under: basis([statute, ...citable(pack, pack.grounds["justice-agency"]).cited]),
    },
    {
      words: "The need for the information is cogent and compelling, because: [________________].",
      under: basis([statute]),
    },
    {
      words:
        "The release is to a criminal or juvenile justice agency, in an investigation of a particular person or organization suspected of committing a known crime, namely: [________________]; or, the court has considered that it is not, and orders it nevertheless because: [________________].",
      under: basis([statute, ...citable(pack, pack.grounds.crime).cited]),
    },
    { words: "The same information cannot be had from another source with less intrusion.", under: [] },
  ];
  return { kind: "list", numbered: true, items };
}

function basis(grounds: readonly (string | null)[]): Words[] {
  const cited = [...new Set(grounds.filter((ground) => ground !== null))];
  return cited.length > 0 ? [`Asked for by: ${cited.join("; ")}`] : [];
}

function scope({ paper }: LetterFacts): string {
  const period = paper.period;
  const when = period?.from && period.to ? `, from ${letterDay(period.from)} to ${letterDay(period.to)}` : "";
  const sought = paper.records.filter((category) => category !== "all-records");
  return sought.length > 0
    ? `${recordWords(sought)}, of the person named in [________________]${when}`
    : `[________________]${when}`;
}
