import { createHash } from "node:crypto";

/** What is stored of a token of 256 random bits: it cannot be turned back, and so many bits need no slow hash. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
