import type { Severity } from "@/lib/defects/types";
import type {
  Day,
  FindingLevel,
  FindingValues,
  GoodCause,
  GoodCauseTest,
  InstrumentKind,
  RecordCategory,
} from "@/lib/findings/types";
import type { PolicyPack } from "@/lib/policy/pack";

/** What a letter may know of the paper that it is about, as it stands after what people confirmed and corrected. */
export interface PaperFacts {
  /** Null while it is unread, and of what was only said. */
  kind: InstrumentKind | null;
  came: "paper" | "oral" | "threat" | "typed-letter";
  receivedOn: Day;
  /** `by mail`, `in person`. */
  how: string;
  issuedOn: Day | null;
  caption: string | null;
  caseNumber: string | null;
  court: FindingValues["court"] | null;
  issuer: FindingValues["issuer"] | null;
  requester: FindingValues["requester"] | null;
  justiceAgency: boolean | null;
  signed: boolean | null;
  /** A draft of an order that no judge has signed. */
  proposed: boolean;
  dueOn: Day | null;
  objection: { by: Day; basis: string } | null;
  executeBy: Day | null;
  records: readonly RecordCategory[];
  subjects: readonly string[];
  period: FindingValues["period"] | null;
  findingLevel: FindingLevel | null;
  goodCause: GoodCause | null;
  /** Where the paper says what a test asks for. */
  quotes: readonly { of: GoodCauseTest; quote: string; page: number }[];
}

/** A defect that nobody has answered as none or as cured. */
export interface OpenDefect {
  rule: string;
  severity: Severity;
  title: string;
  reason: string;
  basis: readonly string[];
  cure: string;
  unreadable: boolean;
}

/** Everything that a letter about a paper is written from. Plain data: the page writes it again at each keystroke. */
export interface LetterFacts {
  on: Day;
  library: { name: string; city: string; state: string };
  pack: PolicyPack;
  signer: { name: string; title: string };
  paper: PaperFacts;
  defects: readonly OpenDefect[];
  /** What has left the library in this matter, released or taken; the first first. */
  left: readonly { category: RecordCategory | null; on: Day }[];
  /** The answer to the question of silence, and where the matter stands with it. */
  silence: "yes" | "no" | "not-sure" | null;
  standing: "closed" | "open" | "sealed";
  /** The questions to counsel as the policy puts them. */
  questions: readonly string[];
}

/** What whoever writes a letter may change in it. */
export interface FreeParts {
  on: Day;
  to: readonly string[];
  by: string | null;
  salutation: string | null;
  /** The day that the letter asks for or names: the later date, the day by which to cure, the end of waiting. */
  until: Day | null;
  /** Paragraphs of her own. */
  words: readonly string[];
  /** Who signs, where it is counsel. */
  signer: string | null;
}
