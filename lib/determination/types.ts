/** What a library can decide about a paper, or a visit. */
export const DETERMINATION_KINDS = [
  "release",
  "release-in-part",
  "refuse",
  "resist",
  "refer",
  "none-found",
  "held-by-another",
  "preserved",
  "withdrawn",
  "taken-under-warrant",
  "refused-at-the-desk",
] as const;
export type DeterminationKind = (typeof DETERMINATION_KINDS)[number];

/** Those by which records leave the house. */
export function isRelease(kind: DeterminationKind): boolean {
  return kind === "release" || kind === "release-in-part";
}
