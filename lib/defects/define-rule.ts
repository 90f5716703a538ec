import type {
  Day,
  FactKey,
  Facts,
  FactValues,
  FindingKey,
  Findings,
  FindingValues,
  InstrumentKind,
  LibraryIdentity,
  RecordCategory,
} from "@/lib/findings/types";
import type { LawId } from "@/lib/law/law";
import type { Ground, PolicyPack } from "@/lib/policy/pack";
import type { IntakeAnswers, Severity } from "./types";

export type Key = FindingKey | FactKey;
type AllValues = FindingValues & FactValues;
/** What the paper says, `null` where it does not. */
export type Values<K extends Key> = { [P in K]: AllValues[P] | null };

/** What a rule may know beside what it reads. */
export interface RuleContext {
  kind: InstrumentKind;
  receivedOn: Day;
  pack: PolicyPack;
  /** `Your policy`, once the library has confirmed it. */
  policy: string;
  library: LibraryIdentity | null;
  /** The library's state, two letters. */
  state: string;
  /** Sought. */
  sought: RecordCategory[];
  /** Sought, and protected by the policy. */
  protected: RecordCategory[];
  /** Protected, and beyond what the policy lets a letter open. */
  beyondLetter: RecordCategory[];
  /** Nothing is sought but what the policy lets a letter open. */
  letterAlone: boolean;
  intake: IntakeAnswers;
}

type RuleGroup = "form" | "issuer" | "good-cause" | "scope" | "letters" | "secrecy" | "policy" | "counsel-should-ask";

/** A clause of the pack by its ground, the law of the library's state, or a row of the law. */
export type Basis = `policy:${Ground}` | "confidentiality" | LawId;

type Or<T, K extends Key> = T | ((values: Values<K>, context: RuleContext) => T);

export interface Rule<K extends Key = Key> {
  id: string;
  group: RuleGroup;
  title: string;
  /** The kinds of paper it speaks of; all where it is left out. */
  instruments: readonly InstrumentKind[] | null;
  /** The records it touches. On `protected` and `beyondLetter` it speaks only where there are some. */
  touches: "sought" | "protected" | "beyondLetter";
  severity: Or<Severity, K>;
  basis: Or<readonly Basis[], K>;
  cure: Or<string, K>;
  /** What must be readable for it to speak. */
  reads: readonly K[];
  /** What it uses when it is readable, and takes as unsaid when it is not. */
  consults: readonly K[];
  /** Parts of composite findings whose evidence it shows, such as `goodCause.knownCrime`. */
  parts: readonly string[] | null;
  /** Records that it touches where it is not all of them. */
  records: ((values: Values<K>, context: RuleContext) => RecordCategory[]) | null;
  /** The finding whose unreadability it alone reports; `the-rest` are those that no other rule owns. */
  owns: FindingKey | "the-rest" | null;
  fires(values: Values<K>, context: RuleContext): string | false;
}

type Defaults = "instruments" | "touches" | "reads" | "consults" | "parts" | "records" | "owns";

/** Declares a rule: pure and alone, it returns its reason or `false`. What all rules share is done around it, in `evaluate`. */
export function defineRule<const R extends readonly Key[] = [], const C extends readonly Key[] = []>(
  rule: Omit<Rule<R[number] | C[number]>, Defaults> &
    Partial<Omit<Pick<Rule<R[number] | C[number]>, Defaults>, "reads" | "consults">> & { reads?: R; consults?: C },
): Rule {
  return {
    instruments: null,
    touches: "sought",
    parts: null,
    records: null,
    owns: null,
    ...rule,
    reads: rule.reads ?? [],
    consults: rule.consults ?? [],
  } as unknown as Rule;
}

/** The findings and facts of a paper, side by side. */
export type Known = Findings & Facts;
