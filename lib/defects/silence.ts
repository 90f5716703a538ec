import type { FindingValues } from "@/lib/findings/types";

/** Whether a paper tells or asks the library to keep silent. */
export function claimsSilence(nondisclosure: FindingValues["nondisclosure"] | null): boolean {
  return nondisclosure !== null && nondisclosure.imposed !== "none";
}
