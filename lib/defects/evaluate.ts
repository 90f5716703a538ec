import { dayWords } from "@/lib/deadlines/day-words";
import {
  type Day,
  type Evidence,
  FACT_KEYS,
  type Facts,
  FINDING_KEYS,
  type Findings,
  type LibraryIdentity,
  type RecordCategory,
} from "@/lib/findings/types";
import { confidentialityOf } from "@/lib/law/confidentiality";
import { cite, getLaw, type LawId, type Speaking, speaksOf } from "@/lib/law/law";
import { type Ground, type PolicyPack, policyName, protectedRecords } from "@/lib/policy/pack";
import { FACT_LABELS, FINDING_LABELS } from "@/messages/labels";
import type { Basis, Key, Known, Rule, RuleContext, Values } from "./define-rule";
import { isOneOf, ORDERS } from "./instrument-groups";
import { RULES } from "./rules";
import { joined } from "./sentence";
import type { Defect, IntakeAnswers, Severity } from "./types";

/** Changes whenever a paper could come to other defects than before, so that an evaluation says by which rules it was made. */
export const RULE_SET_VERSION = "2026-11-22.1";

export interface EvaluateInput {
  findings: Findings;
  facts: Facts;
  pack: PolicyPack;
  library: LibraryIdentity | null;
  receivedOn: Day;
  intake?: IntakeAnswers;
}

/** What is wrong with a paper, in the order of the rules. Pure, and it never throws: a check that fails is a defect. */
export function evaluate(input: EvaluateInput, rules: readonly Rule[] = RULES): Defect[] {
  const known: Known = { ...input.findings, ...input.facts };
  const context = contextOf(input, known);
  return rules.map((rule) => apply(rule, known, context)).filter((defect) => defect !== null);
}

function contextOf({ pack, library, receivedOn, intake = {} }: EvaluateInput, known: Known): RuleContext {
  const sought = readable(known, "records") ? (known.records.value ?? []) : [];
  const held = protectedRecords(pack, sought, {
    byJusticeAgency: known.justiceAgency.value === true,
    programImages: known.programImages.value === true,
  });
  const byLetter: readonly RecordCategory[] = pack.letterTier?.categories ?? [];
  return {
    kind: (readable(known, "instrument") && known.instrument.value) || "other",
    receivedOn,
    pack,
    policy: policyName(pack),
    library,
    state: library?.state ?? pack.state,
    sought: [...sought],
    protected: held,
    beyondLetter: held.filter((category) => !byLetter.includes(category)),
    letterAlone: sought.length > 0 && sought.every((category) => byLetter.includes(category)),
    intake,
  };
}

function apply(rule: Rule, known: Known, context: RuleContext): Defect | null {
  const unread = ownedBy(rule).filter((key) => !readable(known, key));
  try {
    if (unread.length && rule.owns !== "the-rest") return unreadDefect(rule, unread, known, context);
    const values = valuesOf(known);
    const reason = speaks(rule, known, context) && rule.fires(values, context);
    if (reason) return defectOf(rule, reason, values, known, context);
    return unread.length ? unreadDefect(rule, unread, known, context) : null;
  } catch {
    return failedDefect(rule, known, context);
  }
}

/** A rule is silent when the pack leaves it out, on other kinds of paper, where nothing it protects is sought, and where what it reads cannot be read. */
function speaks(rule: Rule, known: Known, context: RuleContext): boolean {
  if (context.pack.rules.off.includes(rule.id)) return false;
  if (rule.instruments && !(readable(known, "instrument") && rule.instruments.includes(context.kind))) return false;
  if (rule.touches !== "sought" && context[rule.touches].length === 0) return false;
  return rule.reads.every((key) => readable(known, key));
}

function defectOf(rule: Rule, reason: string, values: Values<Key>, known: Known, context: RuleContext): Defect {
  const table = typeof rule.severity === "function" ? rule.severity(values, context) : rule.severity;
  const asked = context.pack.rules.severity[rule.id] ?? table;
  const severity = binding(rule, asked, known, context);
  const cure = typeof rule.cure === "function" ? rule.cure(values, context) : rule.cure;
  return {
    rule: rule.id,
    severity,
    title: rule.title,
    reason,
    basis: basisOf(basesOf(rule, values, context), known, context),
    cure: asked === "blocking" && severity !== asked ? `${cure} ${bindingWords(known, context)}` : cure,
    records: rule.records ? rule.records(values, context) : [...context[rule.touches]],
    unreadable: false,
    evidence: evidenceOf(rule, known),
  };
}

/** What no pack undoes: a search warrant executes itself, and a judge's entered order binds. */
function binding(rule: Rule, severity: Severity, known: Known, context: RuleContext): Severity {
  if (context.kind === "search-warrant") {
    if (severity === "blocking") return "counsel";
    return severity === "counsel" && (rule.group === "good-cause" || rule.group === "issuer") ? "advisory" : severity;
  }
  const lowered = severity === "blocking" && isEnteredOrder(known, context) && !ORDER_BLOCKERS.has(rule.id);
  return lowered ? "counsel" : severity;
}

const ORDER_BLOCKERS: ReadonlySet<string> = new Set(["not-signed", "unsigned-order-proposed", "foreign-criminal-raw"]);

/** Signed, or not plainly unsigned, and not merely proposed. */
function isEnteredOrder(known: Known, { kind }: RuleContext): boolean {
  return isOneOf(kind, ORDERS) && known.proposed.value !== true && known.signature.value !== "unsigned";
}

function bindingWords(known: Known, { kind }: RuleContext): string {
  if (kind === "search-warrant") {
    return "Say so to the agent, on the record, and tell counsel now. Do not consent to more, and do not obstruct.";
  }
  const by = known.returnOn.value ? `by ${dayWords(known.returnOn.value)}` : "by its date";
  return `It is a judge's order: comply, or move the court ${by}. Silence is no option.`;
}

function unreadDefect(rule: Rule, keys: readonly Key[], known: Known, context: RuleContext): Defect {
  return {
    rule: rule.id,
    severity: "counsel",
    title: `Could not be read: ${keyWords(keys)}`,
    reason: "It is on the paper, but could not be read well enough to say what it is.",
    basis: basisOf(basesOf(rule, valuesOf(known), context), known, context),
    cure: "Look at the page and enter what it says, or ask for a better copy.",
    records: [...context.sought],
    unreadable: true,
    evidence: keys.flatMap((key) => known[key].evidence),
  };
}

function failedDefect(rule: Rule, known: Known, context: RuleContext): Defect {
  return {
    rule: rule.id,
    severity: binding(rule, "blocking", known, context),
    title: `This check failed: ${rule.title.toLowerCase()}`,
    reason: "The program could not make this check, so nobody knows what it would have said.",
    basis: basisOf(["policy:form"], known, context),
    cure: "Read the paper for this yourself, with counsel, and tell whoever runs the program.",
    records: [...context.sought],
    unreadable: false,
    evidence: [],
  };
}

function basesOf({ basis }: Rule, values: Values<Key>, context: RuleContext): readonly Basis[] {
  return typeof basis === "function" ? basis(values, context) : basis;
}

/** The pack's clauses first, then the law that speaks of this paper and this library; never empty. */
function basisOf(basis: readonly Basis[], known: Known, context: RuleContext): string[] {
  const speaking: Speaking = {
    kind: context.kind,
    paper: known.court.value?.jurisdiction ?? null,
    library: context.state,
  };
  const cited = basis.flatMap((ground) => citations(ground, speaking, context));
  const clauses = context.pack.grounds;
  return [...new Set(cited.length ? cited : [...clauses.form, ...clauses.custodian])];
}

function citations(ground: Basis, speaking: Speaking, context: RuleContext): string[] {
  if (ground === "confidentiality") {
    const law = confidentialityOf(context.state);
    return law ? [cite(law.row)] : [];
  }
  if (ground.startsWith("policy:")) return context.pack.grounds[ground.slice(7) as Ground];
  const row = getLaw(ground as LawId);
  return speaksOf(row, speaking) ? [cite(row)] : [];
}

/** Where the paper says what the rule read; of a composite, the parts that the rule is about. */
function evidenceOf(rule: Rule, known: Known): Evidence[] {
  const all = [...rule.reads, ...rule.consults].flatMap((key) => known[key].evidence);
  const { parts } = rule;
  return parts ? all.filter(({ of }) => !of || parts.includes(of)) : all;
}

/** The findings whose unreadability a rule reports. */
function ownedBy({ owns }: Rule): readonly Key[] {
  if (owns === null) return [];
  if (owns !== "the-rest") return [owns];
  const taken = new Set<Key | null>(RULES.map((rule) => (rule.owns === "the-rest" ? null : rule.owns)));
  return [...FINDING_KEYS, ...FACT_KEYS].filter((key) => !taken.has(key));
}

function readable(known: Known, key: Key): boolean {
  return known[key].status !== "unreadable";
}

function valuesOf(known: Known): Values<Key> {
  const keys = [...FINDING_KEYS, ...FACT_KEYS];
  return Object.fromEntries(keys.map((key) => [key, readable(known, key) ? known[key].value : null])) as Values<Key>;
}

function keyWords(keys: readonly Key[]): string {
  const labels = { ...FINDING_LABELS, ...FACT_LABELS };
  return joined(keys.map((key) => labels[key].label.toLowerCase()));
}
