import type { Rule } from "@/lib/defects/define-rule";
import { RULES } from "@/lib/defects/rules";
import { changesBetween } from "@/lib/policy/edit-pack";
import type { Ground, PolicyPack } from "@/lib/policy/pack";
import type { PolicyVersion } from "@/lib/policy/queries";

/** A rule, as the policy's page speaks of it. */
export interface RuleLine {
  id: string;
  title: string;
  /** As the program has it; null where it depends on the paper. */
  severity: string | null;
  /** As the library has set it; empty where it leaves it. */
  set: string;
  reason: string;
}

/** A clause, and the rules that cite it. */
export interface ClauseLine {
  id: string;
  at: string;
  title: string;
  says: string;
  does: string;
  rules: RuleLine[];
}

/** The policy's clauses in the order of its text, each with the rules that it switches. */
export function clauseLines(pack: PolicyPack): ClauseLine[] {
  return pack.clauses.map(({ id, at, title, says, does }) => {
    const grounds = (Object.keys(pack.grounds) as Ground[]).filter((ground) => pack.grounds[ground].includes(id));
    const rules = RULES.filter((rule) => grounds.some((ground) => basisOf(rule).includes(`policy:${ground}`)));
    return { id, at, title, says, does, rules: rules.map((rule) => ruleLine(rule, pack)) };
  });
}

/** Every rule, with how the library has set it. */
export function ruleLines(pack: PolicyPack): RuleLine[] {
  return RULES.map((rule) => ruleLine(rule, pack));
}

function ruleLine({ id, title, severity }: Rule, { rules }: PolicyPack): RuleLine {
  return {
    id,
    title,
    severity: typeof severity === "string" ? severity : null,
    set: rules.off.includes(id) ? "off" : (rules.severity[id] ?? ""),
    reason: rules.reasons?.[id] ?? "",
  };
}

// A basis that depends on the paper names its clause whatever the paper says.
function basisOf({ basis }: Rule): readonly string[] {
  return typeof basis === "function" ? basis({} as never, {} as never) : basis;
}

/** A version and what it has otherwise than the one before. */
export interface VersionLine extends Omit<PolicyVersion, "terms"> {
  title: string;
  changes: string[];
}

export function versionLines(versions: readonly PolicyVersion[]): VersionLine[] {
  return versions.map(({ terms, ...version }, index) => {
    const before = versions[index + 1];
    return { ...version, title: terms.title, changes: before ? changesBetween(before.terms, terms) : [] };
  });
}
