import { KEY_FINDINGS } from "@/lib/findings/key-findings";
import { FACT_KEYS, FINDING_KEYS, type FindingKey } from "@/lib/findings/types";
import type { FactView, FindingView } from "./instrument-view";

/** From here on a value counts as read clearly; below the lower one it was hardly read. */
const CLEARLY = 0.85;
const DOUBTFULLY = 0.6;

export type Sureness = "clearly" | "doubtfully" | "hardly";

export function sureness(confidence: number): Sureness {
  if (confidence >= CLEARLY) return "clearly";
  return confidence >= DOUBTFULLY ? "doubtfully" : "hardly";
}

/** Whether a release waits until a person has confirmed it. */
function isKeyFinding(key: string): boolean {
  return KEY_FINDINGS.includes(key as (typeof KEY_FINDINGS)[number]);
}

/**
 * What a person should look at first: what could not be read, then what was read with least confidence, then the rest
 * in the order of a court file. A decision moves nothing, so that the list stays still under the hand.
 */
export function lookFirst(findings: readonly FindingView[]): FindingView[] {
  return findings
    .filter(({ key }) => isKeyFinding(key))
    .sort((a, b) => unsureness(b) - unsureness(a) || place(a.key) - place(b.key));
}

/** The other findings and the facts, in the order of a court file. */
export function alsoSays(findings: readonly FindingView[]): FindingView[] {
  return findings.filter(({ key }) => !isKeyFinding(key)).sort((a, b) => place(a.key) - place(b.key));
}

/** Facts that are so, or are not known, before those that are not so; what does not apply is left out. */
export function factsInPlay(facts: readonly FactView[]): FactView[] {
  const weight = (fact: FactView) => (fact.status === "unreadable" ? 0 : fact.value === true ? 1 : 2);
  return facts
    .filter((fact) => fact.value !== null || fact.status !== "not-found" || fact.decision)
    .sort((a, b) => weight(a) - weight(b) || FACT_KEYS.indexOf(a.key) - FACT_KEYS.indexOf(b.key));
}

function unsureness(finding: FindingView): number {
  const { status, confidence } = finding.decision?.before ?? finding;
  if (status === "unreadable") return 2;
  return sureness(confidence) === "clearly" ? 0 : 1 - confidence;
}

function place(key: FindingKey): number {
  const known = KEY_FINDINGS.indexOf(key as (typeof KEY_FINDINGS)[number]);
  return known >= 0 ? known : KEY_FINDINGS.length + FINDING_KEYS.indexOf(key);
}
