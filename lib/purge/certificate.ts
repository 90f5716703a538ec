import type { DeterminationKind } from "@/lib/determination/types";
import type { Day } from "@/lib/findings/types";
import { type Block, type Letter, PLAIN, paragraph } from "@/lib/letters/letter";
import { letterDay } from "@/lib/letters/letter-day";
import { counted, countLines, type Inventory, type InventoryDecision, type InventoryPaper } from "./inventory";

/** What the certificate is written from: numbers, days, hashes and references, and no word of the matter. */
export interface CertificateFacts {
  /** The certificate's own, and the matter's. */
  reference: string;
  matter: string;
  library: string;
  custodian: { name: string; title: string };
  on: Day;
  receivedOn: Day;
  closedOn: Day;
  months: number;
  /** Whether that is the library's usual period, or one that was set for this matter. */
  usual: boolean;
  dueOn: Day;
  inventory: Inventory;
  withDeterminations: boolean;
}

const DECIDED: Record<DeterminationKind, string> = {
  release: "to release",
  "release-in-part": "to release in part",
  refuse: "to refuse",
  resist: "to resist",
  refer: "to refer it",
  "none-found": "that nothing was found",
  "held-by-another": "that another holds the records",
  preserved: "to preserve only",
  withdrawn: "that it was withdrawn",
  "taken-under-warrant": "that it was taken under a warrant",
  "refused-at-the-desk": "that it was refused at the desk",
};

/** The certificate of a purge, before it is signed: the words over which the second factor is given. */
export function certificateOf(facts: CertificateFacts): Letter {
  return {
    ...PLAIN,
    heading: "Certificate of destruction",
    on: facts.on,
    re: [`Certificate ${facts.reference}`, `Matter ${facts.matter}`],
    body: [paragraph(whichMatter(facts)), paragraph(whichPeriod(facts)), ...taken(facts), ...left(facts)],
  };
}

function whichMatter({ library, custodian, matter, receivedOn, closedOn }: CertificateFacts): string {
  return (
    `${library}, by ${custodian.name}, ${custodian.title}, destroys what it kept in the matter with the reference ` +
    `${matter}, which it received on ${letterDay(receivedOn)} and closed on ${letterDay(closedOn)}.`
  );
}

function whichPeriod({ months, usual, dueOn }: CertificateFacts): string {
  const whose = usual ? "the library’s usual period" : "the period set for this matter";
  return (
    `A closed matter like it is kept for ${counted(months, "month")}, ${whose}. It has been over since ` +
    `${letterDay(dueOn)}, and no hold stands against it.`
  );
}

function taken({ inventory, withDeterminations }: CertificateFacts): Block[] {
  const signed = withDeterminations ? signedOf(inventory).length : 0;
  const files = inventory.files.count + signed;
  const items = [
    ...inventory.papers.map((paper) => ({ words: paperWords(paper), under: paper.files.map(fileWords) })),
    ...countLines(inventory.counts).map((words) => ({ words })),
    ...(signed > 0 ? [{ words: counted(signed, "signed decision") }] : []),
    { words: "the name of the matter, what was being typed into it, and what was mailed about it" },
  ];
  return [
    { kind: "heading", words: "What is destroyed" },
    { kind: "list", numbered: false, items },
    paragraph(
      `All of it, with ${counted(files, "stored file")}, lay under one key. The key is destroyed, what lay readable ` +
        "beside it is deleted, and the files are taken off the disk. A backup that was made before holds its copy until " +
        "it is overwritten.",
    ),
  ];
}

function left({ inventory, withDeterminations }: CertificateFacts): Block[] {
  const decisions = inventory.decisions.map((decision) => decisionWords(decision, withDeterminations));
  return [
    { kind: "heading", words: "What stays" },
    {
      kind: "list",
      numbered: false,
      items: [
        { words: "the matter’s reference, without its name, its days, and who could see it" },
        ...decisions,
        { words: "the record of who did what and when, which says nothing of the content" },
        { words: "what the Board’s reports have counted, and this certificate" },
      ],
    },
  ];
}

function paperWords({ receivedOn, spoken, pages, files }: InventoryPaper): string {
  if (spoken) return `what was said or typed in, on ${letterDay(receivedOn)}`;
  const length = pages === null ? counted(files.length, "file") : counted(pages, "page");
  return `a paper, received on ${letterDay(receivedOn)}: ${length}`;
}

function fileWords({ sha256, bytes }: { sha256: string; bytes: number }): string {
  return `${counted(bytes, "byte")}, SHA-256 ${sha256}`;
}

function decisionWords({ kind, decidedOn, reference, paper }: InventoryDecision, destroyed: boolean) {
  const words = `the decision ${reference}, ${letterDay(decidedOn)}: ${DECIDED[kind]}`;
  if (!paper) return { words };
  return {
    words: `${words}${destroyed ? "; its signed paper is destroyed" : ", with its signed paper"}`,
    under: [`SHA-256 ${paper.sha256}`],
  };
}

function signedOf({ decisions }: Inventory): InventoryDecision[] {
  return decisions.filter(({ paper }) => paper !== null);
}
