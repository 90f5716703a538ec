import type { FindingKey } from "./types";

/**
 * The findings on which a release depends, in the order of a court file. Each is confirmed by a person before anything
 * is handed over; issuer and signature are one to the gate and two lines on the screen.
 */
export const KEY_FINDINGS = [
  "instrument",
  "court",
  "issuer",
  "signature",
  "returnOn",
  "records",
  "subjects",
  "period",
  "nondisclosure",
] as const satisfies readonly FindingKey[];
