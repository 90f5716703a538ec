import { unreadable } from "./define-finder";
import { FACT_KEYS, type Facts, FINDING_KEYS, type Findings, type ReadPaper } from "./types";

/** A paper of which nothing could be read: every finding waits for a person who reads it with her own eyes. */
export function unreadPaper(): ReadPaper {
  const nothing = <K extends string>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, unreadable([])]));
  return {
    pages: [],
    findings: nothing(FINDING_KEYS) as unknown as Findings,
    facts: nothing(FACT_KEYS) as unknown as Facts,
  };
}
