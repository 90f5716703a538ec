import { isOneOf, ORDERS } from "@/lib/defects/instrument-groups";
import { HALF_WORDS, halvesFound } from "@/lib/defects/judicial-test";
import type { FindingLevel, Findings } from "@/lib/findings/types";
import type { Reading } from "../read-to-me";

const WORDS: Record<FindingLevel, string> = {
  F0: "No judge has decided anything: no court was involved.",
  F1: "No judge has decided anything: a clerk or an attorney issued it.",
  F2: "A judge let it be issued, and decided nothing about these records.",
  F3: "A judge signed on the applicant's certificate, and weighed no evidence.",
  F4: "A judge weighed evidence, by another test than the one for library records.",
  F5: "A judge has made the finding that library records ask for.",
};

/** What a judge has decided, in words. What was asked for and refused is said to be refused. */
export function whatAJudgeDecided({ findings, facts }: Reading): string {
  const kind = findings.instrument.value ?? "other";
  if (kind === "application" || facts.proposed.value)
    return "No judge has decided anything yet: this is only asked for.";
  if (findings.signature.value === "unsigned" && (isOneOf(kind, ORDERS) || kind === "search-warrant")) {
    return "No judge has decided anything that can be seen: the line for the judge is empty.";
  }
  const { value, status } = findings.findingLevel;
  if (status === "unreadable") return "What a judge has decided could not be read: look at the page.";
  if (status === "denied" || findings.goodCause.status === "denied") {
    return "A judge was asked for the finding that library records ask for, and refused it.";
  }
  return value ? sentence(value, findings) : "Whether a judge has decided anything was not found.";
}

function sentence(level: FindingLevel, { goodCause, instrument }: Findings): string {
  const [half, other] = halvesFound(goodCause.value);
  if (half && other) return `A judge found ${HALF_WORDS[half]}, and ${HALF_WORDS[other]}.`;
  if (half) {
    const missing = half === "rationalConnection" ? "cogentAndCompelling" : "rationalConnection";
    return `A judge found ${HALF_WORDS[half]}, and said nothing of ${HALF_WORDS[missing]}.`;
  }
  if (level === "F4" && goodCause.value?.probableCause === "found") {
    const what = instrument.value === "search-warrant" ? "the search" : "it";
    return `A judge found probable cause for ${what}, which is another test than the one for library records.`;
  }
  return WORDS[level];
}
