import type { LetterKind } from "@/lib/letters/define-letter";
import type { LetterFacts, OpenDefect, PaperFacts } from "@/lib/letters/facts";
import type { Letter } from "@/lib/letters/letter";
import { letterText } from "@/lib/letters/letter-text";
import { LETTERS } from "@/lib/letters/letters";
import { getPack } from "@/lib/policy/packs";

/** The invented subpoena of `make-pdf.ts` as its letters know it: signed by a deputy clerk, nothing found by a judge. */
export const PAPER: PaperFacts = {
  kind: "civil-subpoena",
  came: "paper",
  receivedOn: "2026-03-03",
  how: "by certified mail",
  issuedOn: "2026-03-02",
  caption: "Hartwell Orchards, LLC v. Delia Marsh",
  caseNumber: "4:26-cv-00142-RGE-WPK",
  court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
  issuer: { role: "clerk", name: "M. Tolliver" },
  requester: {
    name: "Priya Oyelaran",
    agency: "Brandt & Oyelaran",
    phone: "(515) 555-0177",
    email: "poyelaran@brandtoyelaran.example",
  },
  justiceAgency: false,
  signed: true,
  proposed: false,
  dueOn: "2026-03-23",
  objection: { by: "2026-03-17", basis: "Fed. R. Civ. P. 45(d)(2)(B)" },
  executeBy: null,
  records: ["circulation", "computer-use"],
  subjects: ["Delia Marsh"],
  period: { from: "2025-01-01", to: "2025-12-31" },
  findingLevel: "F1",
  goodCause: {
    judicialDetermination: "absent",
    knownCrime: "absent",
    particularSubject: "found",
    rationalConnection: "absent",
    cogentAndCompelling: "asserted",
    specificFacts: "absent",
    probableCause: "absent",
  },
  quotes: [
    {
      of: "cogentAndCompelling",
      quote: "the undersigned states that the need for these records is cogent and compelling",
      page: 2,
    },
  ],
};

/** A defect by its rule, with grounds of both sorts. */
export function openDefect(rule: string, differs: Partial<OpenDefect> = {}): OpenDefect {
  return {
    rule,
    severity: "blocking",
    title: `Defect of ${rule}`,
    reason: "Why the page says so.",
    basis: ["waukee:4", "Iowa Code § 22.7(13)", "Fed. R. Civ. P. 45(a)(3) (to be confirmed by counsel)"],
    cure: "What the page says of its cure.",
    unreadable: false,
    ...differs,
  };
}

/** A library's policy, which its board has confirmed. */
export const confirmedPack = (id: string) => ({ ...getPack(id)!, confirmedOn: "2026-01-05" });

/** Facts of an open matter at Waukee, and how they differ. */
export function factsOf({
  paper,
  ...differs
}: Partial<Omit<LetterFacts, "paper">> & { paper?: Partial<PaperFacts> } = {}): LetterFacts {
  const pack = confirmedPack("waukee");
  return {
    on: "2026-03-04",
    library: { name: "Waukee Public Library", city: "Waukee", state: "IA" },
    pack,
    signer: { name: "Marisol Ortiz", title: "Director" },
    defects: [
      openDefect("clerk-not-judge"),
      openDefect("no-judicial-determination"),
      openDefect("not-justice-agency", { severity: "counsel" }),
      openDefect("return-too-soon", { severity: "counsel", basis: ["waukee:proc.3"] }),
      openDefect("missing-seal", { severity: "advisory" }),
    ],
    left: [],
    silence: "no",
    standing: "open",
    questions: pack.questions.map(({ asks }) => asks),
    ...differs,
    paper: { ...PAPER, ...paper },
  };
}

/** The letter as the desk proposes it. */
export const write = (kind: LetterKind, facts: LetterFacts = factsOf()): Letter =>
  LETTERS[kind].write(facts, { ...LETTERS[kind].defaults(facts), words: [] });

/** Its words. */
export const textOf = (kind: LetterKind, facts?: LetterFacts) => letterText(write(kind, facts));

/** What the letter itself says, without the name of the case, which its sender gave it. */
export const withoutCase = (letter: Letter) =>
  letterText({ ...letter, caption: null, re: [], to: [], by: null, salutation: null });
