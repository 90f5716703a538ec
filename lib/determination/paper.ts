import type { Advice } from "@/lib/consultation/types";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Defect } from "@/lib/defects/types";
import type { Day, FindingValues, InstrumentKind, RecordCategory } from "@/lib/findings/types";
import type { SaidDefect } from "@/lib/letters/cure-words";
import { type Block, type Letter, PLAIN, paragraph } from "@/lib/letters/letter";
import type { Clause, PolicyPack } from "@/lib/policy/pack";
import { INSTRUMENT_LABELS, RECORD_LABELS } from "@/messages/labels";
import type { DeterminationChoices } from "./input";
import { isRelease } from "./types";

/** As what somebody signs: the custodian under the policy's own name for her, or who acts for her. */
export function titleOf(role: "director" | "designee" | "staff", { custodian }: Pick<PolicyPack, "custodian">): string {
  if (role === "director") return custodian.title;
  return role === "designee" ? `acting for the ${custodian.title}` : "of the staff";
}

/** What the paper is written from, besides what was chosen: plain values, so that the page writes it at each keystroke. */
export interface DecisionFacts {
  reference: string;
  library: string;
  custodian: { name: string; title: string };
  policy: { name: string; section: string | null; clauses: Clause[] };
  /** The paper that is decided on; null for a visit, and for a matter without one. */
  paper: {
    kind: InstrumentKind | null;
    receivedOn: Day;
    issuedOn: Day | null;
    court: string | null;
    caseNumber: string | null;
    caption: string | null;
    requester: FindingValues["requester"] | null;
    asked: RecordCategory[];
    period: FindingValues["period"] | null;
    spoken: boolean;
  } | null;
  /** What stands against the paper still, in words for whoever sent it; `null` where there are none for her. */
  defects: (Pick<Defect, "rule" | "title" | "severity"> & { said: Pick<SaidDefect, "lacks" | "cited"> | null })[];
}

/** The determination: what was asked, what is decided and why. It neither quotes nor describes advice. */
export function determinationPaper(facts: DecisionFacts, choices: DeterminationChoices): Letter {
  const { custodian, library } = facts;
  const body: (Block | null)[] = [
    { kind: "heading", words: "What was asked" },
    paragraph(whatWasAsked(facts)),
    { kind: "heading", words: "What the library decides" },
    ...decided(facts, choices),
    { kind: "heading", words: "Why" },
    ...reasons(facts, choices),
    paragraph(
      choices.kind === "refused-at-the-desk"
        ? `Refused at the desk by ${custodian.name}. It is the library’s determination once its custodian has signed.`
        : `${custodian.name}, ${custodian.title} of ${library}, makes this determination as custodian of the library’s records.`,
    ),
  ];
  return {
    ...PLAIN,
    heading: "Determination",
    on: choices.decidedOn,
    re: [`Reference ${facts.reference}`, ...about(facts)],
    body: body.filter((block) => block !== null),
  };
}

/** The same paper with its signature beneath: what is printed and kept. */
export function signedPaper(
  letter: Letter,
  signature: { by: string; title: string; at: string; means: "code" | "recovery-code" | "passkey"; hash: string },
): Letter {
  return {
    ...letter,
    body: [
      ...letter.body,
      { kind: "heading", words: "Signature" },
      paragraph(
        `Signed by ${signature.by}, ${signature.title}, on ${signature.at}, with ${MEANS[signature.means]} given for this paper.`,
      ),
      paragraph(`SHA-256 of the words above: ${signature.hash}`),
    ],
  };
}

export const MEANS = {
  code: "a code of the authenticator app",
  "recovery-code": "a recovery code",
  passkey: "a passkey",
} as const;

/** The privileged note to file: what was advised, and why it was followed or not. */
export function noteToFile(
  facts: Pick<DecisionFacts, "reference" | "library" | "custodian">,
  note: {
    on: Day;
    determination: string;
    opinion: { by: string; advice: Advice; givenOn: Day; reasons: string } | null;
    stance: "followed" | "departed" | "no-advice";
    reasons: string;
  },
): Letter {
  const { opinion } = note;
  return {
    ...PLAIN,
    heading: "Note to file",
    on: note.on,
    re: [`Determination ${note.determination}`, `Reference ${facts.reference}`],
    privilegedMark: "Privileged and confidential: attorney-client communication",
    body: [
      paragraph(
        opinion
          ? `${opinion.by} advised on ${dayWords(opinion.givenOn)}: ${ADVICE_WORDS[opinion.advice]}.`
          : "No advice of counsel lay before the custodian.",
      ),
      ...(opinion?.reasons ? [{ kind: "quote", words: opinion.reasons, source: opinion.by } as const] : []),
      ...(note.stance === "no-advice"
        ? []
        : [
            paragraph(
              note.stance === "followed"
                ? "The determination follows this advice."
                : "The determination departs from this advice.",
            ),
          ]),
      ...(note.reasons ? note.reasons.split(/\n{2,}/).map((words) => paragraph(words)) : []),
      paragraph(`${facts.custodian.name}, ${facts.custodian.title} of ${facts.library}.`),
    ],
  };
}

export const ADVICE_WORDS: Record<Advice, string> = {
  release: "release",
  "release-in-part": "release in part",
  cure: "have it cured",
  object: "object",
  quash: "move to quash",
  resist: "resist",
};

function about({ paper }: DecisionFacts): string[] {
  if (!paper) return [];
  const name = [paper.caption, paper.caseNumber && `No. ${paper.caseNumber}`].filter(Boolean).join(", ");
  return [name, paper.court ?? ""].filter(Boolean);
}

function whatWasAsked({ paper, library }: DecisionFacts): string {
  if (!paper) return `Records of ${library} were asked for. Nothing in writing was served.`;
  const { requester, asked, period, issuedOn } = paper;
  const who = requester && [requester.name, requester.agency].filter(Boolean).join(", ");
  const noun = paper.kind ? INSTRUMENT_LABELS[paper.kind].noun : paper.spoken ? "oral demand" : "paper";
  const article = /^[aeiou]/i.test(noun) ? "An" : "A";
  const dated = issuedOn ? `, dated ${dayWords(issuedOn)},` : "";
  const first = `${article} ${noun}${dated} was received on ${dayWords(paper.receivedOn)}${who ? ` from ${who}` : ""}.`;
  if (asked.length === 0) return first;
  const days = period?.from || period?.to ? `, ${periodWords(period)}` : "";
  return `${first} It asks for these records: ${recordWords(asked)}${days}.`;
}

function decided(facts: DecisionFacts, choices: DeterminationChoices): Block[] {
  const { kind, categories, detail } = choices;
  const asked = facts.paper?.asked ?? [];
  const kept = asked.filter((category) => !categories.includes(category));
  switch (kind) {
    case "release":
    case "release-in-part":
      return [
        paragraph(
          `The library releases these records: ${recordWords(categories)}. Nothing beyond what was asked for is released.`,
        ),
        ...(kind === "release-in-part" && kept.length ? [paragraph(`It does not release: ${recordWords(kept)}.`)] : []),
      ];
    case "refuse":
      return [paragraph("The library does not release the records that were asked for.")];
    case "resist":
      return [
        paragraph(
          `The library resists this demand${choices.forTheBoard ? ", in the name of its Board," : ""} until good cause has been shown in a court of competent jurisdiction. Nothing is released meanwhile.`,
        ),
      ];
    case "refer":
      return [paragraph(`The demand is referred to ${detail || "…"}. Nothing is released meanwhile.`)];
    case "none-found":
      return [
        paragraph("The library searched for the records that were asked for and found none."),
        paragraph(searchWords(choices)),
      ];
    case "held-by-another":
      return [
        paragraph(`The library does not hold the records that were asked for. They are held by ${detail || "…"}.`),
      ];
    case "preserved":
      return [
        paragraph(
          "The library keeps the records as they are and hands nothing over. They are released on process alone.",
        ),
      ];
    case "withdrawn":
      return [paragraph(`The demand was withdrawn. ${sentence(detail)}`)];
    case "taken-under-warrant":
      return [
        paragraph(
          "Records were taken under a search warrant. The library did not obstruct its execution, and consented to nothing beyond it.",
        ),
        paragraph(sentence(detail)),
      ];
    case "refused-at-the-desk":
      return [
        paragraph(
          "Records were asked for at the desk without any paper that the policy takes as enough. They were refused, and who asked was referred to the Director.",
        ),
      ];
  }
}

function searchWords({ systems, searchedFrom, searchedTo, searchedOn, searchedBy }: DeterminationChoices): string {
  const days = searchedFrom || searchedTo ? ` for ${periodWords({ from: searchedFrom, to: searchedTo })}` : "";
  const when = searchedOn ? ` on ${dayWords(searchedOn)}` : "";
  return `Searched${days}: ${systems || "…"}. The search was made${when} by ${searchedBy || "…"}.`;
}

function reasons(facts: DecisionFacts, { kind, clauses, defects, reasons: own }: DeterminationChoices): Block[] {
  const cited = facts.policy.clauses.filter(({ id }) => clauses.includes(id));
  const found = isRelease(kind)
    ? []
    : facts.defects.flatMap(({ rule, said }) => (said && defects.includes(rule) ? [said] : []));
  const blocks: Block[] = own ? own.split(/\n{2,}/).map((words) => paragraph(words)) : [];
  if (found.length) {
    blocks.push({
      kind: "list",
      numbered: true,
      items: onceEach(found).map(({ lacks, cited }) => ({
        words: lacks,
        under: cited.length > 0 ? [`Basis: ${cited.join("; ")}`] : [],
      })),
    });
  }
  if (cited.length) {
    const place = facts.policy.section ?? facts.policy.name;
    blocks.push({
      kind: "list",
      numbered: false,
      items: cited.map(({ at, says }) => ({ words: `${place}, ${at}: ${says}` })),
    });
  }
  return blocks.length ? blocks : [paragraph("…")];
}

/** What could not be read stopped several checks, and is said once. */
function onceEach<T extends { lacks: string }>(found: readonly T[]): T[] {
  return found.filter(({ lacks }, index) => found.findIndex((other) => other.lacks === lacks) === index);
}

function recordWords(categories: readonly RecordCategory[]): string {
  const words = categories.map((category) => RECORD_LABELS[category].label);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function periodWords({ from, to }: { from: Day | null; to: Day | null }): string {
  if (from && to) return `${dayWords(from)} to ${dayWords(to)}`;
  return from ? `from ${dayWords(from)}` : `until ${to ? dayWords(to) : ""}`;
}

function sentence(words: string): string {
  const whole = words.trim();
  return !whole || /[.!?]$/.test(whole) ? whole || "…" : `${whole}.`;
}
