import { type PolicyPack, policyName } from "./pack";

/** A ground of a defect as its reader would look it up: `Your policy, Section 4.1, item 4`. A citation of the law stays as it is. */
export function groundWords(pack: PolicyPack, ground: string): string {
  const clause = pack.clauses.find(({ id }) => id === ground);
  if (!clause) return ground;
  return [policyName(pack), pack.section, clause.at].filter((part) => part !== null).join(", ");
}
