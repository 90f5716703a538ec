import { confidentialityOf } from "@/lib/law/confidentiality";
import { cite, getLaw, type LawId } from "@/lib/law/law";
import { GOOD_CAUSE_LABELS, SHOWING_LABELS } from "@/messages/labels";
import type { LetterFacts } from "./facts";

/** One thing that the law or the policy asks for, and what the paper shows of it. */
export interface Limb {
  asks: string;
  basis: string;
  shown: string;
  quote: { words: string; page: number } | null;
}

/** The limbs of the state's law and of the policy, each with what was found, and where. */
export function limbsOf(facts: LetterFacts): Limb[] {
  const { paper, library } = facts;
  const law = confidentialityOf(library.state);
  const statute = law ? shortCitation(cite(law.row)) : "";
  const basis = law?.asksJudge ? statute : "policy";
  const test = (
    of: "knownCrime" | "particularSubject" | "rationalConnection" | "cogentAndCompelling" | "specificFacts",
  ) => {
    const quote = paper.quotes.find((one) => one.of === of) ?? null;
    return {
      asks: GOOD_CAUSE_LABELS[of].label,
      basis: of === "specificFacts" ? "policy" : basis,
      shown: paper.goodCause ? SHOWING_LABELS[paper.goodCause[of]] : "not read",
      quote: quote && { words: shortened(quote.quote), page: quote.page },
    };
  };
  return [
    {
      asks: "Criminal or juvenile justice agency",
      basis,
      shown: paper.justiceAgency === null ? "not shown" : paper.justiceAgency ? "yes" : "no",
      quote: null,
    },
    test("particularSubject"),
    test("knownCrime"),
    test("rationalConnection"),
    test("cogentAndCompelling"),
    test("specificFacts"),
  ];
}

export interface Authority {
  citation: string;
  says: string;
}

// What helps a library against process that no judge stands behind, persuasive at most outside its own state.
const PERSUASIVE: readonly LawId[] = ["tattered-cover"];

/** The authorities that ask for a judge's determination, and those that point the other way. */
export function authoritiesOf({ library }: LetterFacts): { asking: Authority[]; contrary: Authority[] } {
  const law = confidentialityOf(library.state);
  const row = (id: LawId): Authority => ({ citation: cite(getLaw(id)), says: getLaw(id).says });
  return {
    asking: [...(law ? [row(law.law)] : []), ...PERSUASIVE.map(row)],
    contrary: [...(law?.contrary ?? []), "hilton" as const].map(row),
  };
}

const LONGEST = 78;

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST))} …`;
}

function shortCitation(citation: string): string {
  return citation.replace(/^Iowa Code /, "").replace(/^Neb\. Rev\. Stat\. /, "");
}
