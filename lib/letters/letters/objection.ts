import { confidentialityOf } from "@/lib/law/confidentiality";
import { cite, getLaw } from "@/lib/law/law";
import { saidOutside } from "../cure-words";
import { defineLetter } from "../define-letter";
import type { LetterFacts } from "../facts";
import { type Block, PLAIN, paragraph, type Words } from "../letter";
import { letterDay } from "../letter-day";
import { citable, clockNotice, FOR_COUNSEL, signedByCounsel, subjectLines, toRequester } from "../paper-words";

/** Written objections to a civil subpoena, as counsel would sign them. */
export const objection = defineLetter({
  kind: "objection",
  title: "Objections to the subpoena",
  purpose: "Written objections under Rule 45(d)(2)(B), as a draft for counsel’s signature.",
  goesTo: "requester",
  counselSigns: true,
  unavailable({ paper }) {
    if (paper.kind !== "civil-subpoena")
      return "Written objections answer a civil subpoena alone. To any other paper counsel moves the court.";
    if (!paper.objection) return "The program holds no rule on written objections for this court. Counsel moves it.";
    return null;
  },
  defaults: toRequester,
  write(facts, free) {
    const { paper, library } = facts;
    const { by, basis } = paper.objection ?? { by: null, basis: cite(getLaw("frcp-45-d-2-b")) };
    const late = by !== null && free.on > by;
    return {
      ...PLAIN,
      heading: `Objections of ${library.name}, a nonparty, to the subpoena`,
      on: free.on,
      to: free.to,
      by: free.by,
      re: subjectLines(paper),
      salutation: free.salutation,
      body: [
        paragraph(
          `Under ${basis}, ${library.name}, which is not a party, objects in writing to the subpoena that it received on ${letterDay(paper.receivedOn)}, and to producing, inspecting or copying anything under it, on these grounds.`,
        ),
        grounds(facts),
        paragraph(
          "Upon these objections the library need not produce except under an order of the court for which the requesting party may move, on notice to the library. The library is ready to confer about narrowing the subpoena, and about a protective order with the findings that the law and its policy ask for.",
        ),
        ...free.words.map((words) => paragraph(words)),
        paragraph(
          "The library adds to or amends these objections as it learns more, and waives none. Nothing here says whether it has any record of the kind described.",
        ),
      ],
      signature: signedByCounsel(facts, free.signer),
      notice: late
        ? `The time for written objections ended ${letterDay(by!)}. Counsel decides whether to serve these, or to move the court. ${clockNotice(paper)}`
        : clockNotice(paper),
      draftMark: FOR_COUNSEL,
    };
  },
});

function grounds(facts: LetterFacts): Block {
  const law = confidentialityOf(facts.library.state);
  const general: { words: Words; under: Words[] }[] = [
    {
      words:
        "It seeks records of a public library that would tell who used it and for what, which the law and the library’s policy keep confidential.",
      under: [
        `Basis: ${[law ? cite(law.row) : null, ...citable(facts.pack, facts.pack.grounds.records).cited].filter((ground) => ground !== null).join("; ")}`,
      ],
    },
  ];
  const open = facts.defects.filter(({ severity }) => severity !== "advisory");
  const found = saidOutside(open, facts.paper, facts.pack).map(({ lacks, cited, waiting }) => {
    // It is counsel who reads this draft: what she has yet to confirm stands in it, marked.
    const basis = [...cited, ...waiting.map((ground) => `${ground} [confirm]`)];
    return { words: lacks, under: basis.length > 0 ? [`Basis: ${basis.join("; ")}`] : [] };
  });
  return { kind: "list", numbered: true, items: [...general, ...found] };
}
