import type { Day } from "@/lib/findings/types";
import { type Block, type Letter, PLAIN, paragraph, type Words } from "../letter";
import { letterDay } from "../letter-day";

/** What was looked for, where nothing was found. */
interface SearchStatement {
  systems: readonly string[];
  on: Day;
  by: string;
}

export interface DeterminationFacts {
  on: Day;
  library: string;
  /** What was asked, without a patron's name: `a subpoena received March 3, 2026`. */
  demand: string;
  /** `Release in part`. */
  outcome: string;
  /** By record category, what is decided. */
  categories: readonly { records: string; decision: string }[];
  reasons: readonly string[];
  /** The policy's clauses and the law that it rests on. */
  basis: readonly string[];
  search: SearchStatement | null;
  signer: { name: string; title: string };
  /** `Signed March 9, 2026 at 14:05 with a second factor.` */
  signedWith: string;
  /** Random, for the telephone and for whoever is shown it. */
  reference: string;
  /** SHA-256 of what was decided, in hexadecimal. */
  hash: string;
}

/** The library's decision, for its file and for whoever may see it. It neither quotes nor describes advice. */
export function determinationPaper(facts: DeterminationFacts): Letter {
  return {
    ...PLAIN,
    heading: "Determination",
    on: facts.on,
    re: [`Reference ${facts.reference}`],
    body: [
      paragraph(
        `${facts.signer.title} of ${facts.library}, lawful custodian of its records, has considered ${facts.demand} and determines: `,
        { bold: `${facts.outcome}.` },
      ),
      ...(facts.categories.length > 0 ? [categories(facts)] : []),
      { kind: "heading", words: "Reasons" },
      ...facts.reasons.map((reason) => paragraph(reason)),
      ...(facts.search ? search(facts.search) : []),
      ...(facts.basis.length > 0
        ? [
            { kind: "heading" as const, words: "Basis" },
            { kind: "list" as const, numbered: false, items: facts.basis.map((words) => ({ words })) },
          ]
        : []),
      paragraph(`${facts.signedWith} Hash of what was decided (SHA-256): ${facts.hash}`),
    ],
    signature: {
      closing: "Determined by",
      name: facts.signer.name,
      lines: [`${facts.signer.title}, lawful custodian of records`, facts.library],
    },
  };
}

function categories({ categories: rows }: DeterminationFacts): Block {
  return {
    kind: "table",
    head: ["Records", "Determination"],
    widths: [2, 3],
    rows: rows.map(({ records, decision }): Words[] => [records, decision]),
  };
}

function search({ systems, on, by }: SearchStatement): Block[] {
  return [
    { kind: "heading", words: "Search" },
    paragraph(
      `On ${letterDay(on)} ${by} searched ${systems.join(", ")}. No record of the kind described was found there.`,
    ),
  ];
}
