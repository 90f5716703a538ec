import { type PolicyPack, policyName } from "./pack";

/** A ground of a defect as its reader would look it up: `Your policy, Section 4.1, item 4`. A citation of the law stays as it is. */
export function groundWords(pack: PolicyPack, ground: string): string {
  const clause = pack.clauses.find(({ id }) => id === ground);
  if (!clause) return ground;
  return [policyName(pack), pack.section, clause.at].filter((part) => part !== null).join(", ");
}

/** A ground as an outsider looks it up: `Library policy, Section 4.1, item 4`. */
export function outwardGround(pack: PolicyPack, ground: string): string {
  const clause = pack.clauses.find(({ id }) => id === ground);
  if (!clause) return ground;
  const name = pack.confirmedOn ? "Library policy" : "Library policy on file";
  return [name, pack.section, clause.at].filter((part) => part !== null).join(", ");
}
