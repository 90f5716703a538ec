import { createHash } from "node:crypto";
import { randomBytes } from "@/lib/ids";

// Without letters and digits that are taken for one another when read from paper.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const COUNT = 10;
const LENGTH = 12;

/** Ten codes of about 59 bits, each for one use: `k7mw-9xqt-c3hd`. They are shown once and kept as hashes. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => randomLetters(LENGTH).replace(/(.{4})(?=.)/g, "$1-"));
}

/** Each letter as likely as any other: five bits of each byte, and those beyond the alphabet are thrown away. */
function randomLetters(length: number): string {
  let letters = "";
  while (letters.length < length) {
    for (const byte of randomBytes(length)) letters += ALPHABET[byte & 31] ?? "";
  }
  return letters.slice(0, length);
}

/** What is stored of a code, however it was typed; null for what cannot be one. So many bits need no slow hash. */
export function hashRecoveryCode(code: string): string | null {
  const letters = code.toLowerCase().replace(/[\s-]/g, "");
  if (letters.length !== LENGTH) return null;
  return createHash("sha256").update(`recovery ${letters}`).digest("hex");
}
