import { createHash } from "node:crypto";

/**
 * The id of the matter that a report opens: the same for the same report sent twice, so that a double tap files it once,
 * and nothing that the machine at the desk, which keeps the report's own id until it is sent, could tell.
 */
export function matterIdOf(libraryId: string, reporterId: string, submission: string): string {
  const bytes = createHash("sha256").update(`good-cause report ${libraryId} ${reporterId} ${submission}`).digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.subarray(0, 16).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
