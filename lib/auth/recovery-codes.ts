import { createHash, randomInt } from "node:crypto";

// Without letters and digits that are taken for one another when read from paper.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const COUNT = 10;
const LENGTH = 12;

/** Ten codes of about 59 bits, each for one use: `k7mw-9xqt-c3hd`. They are shown once and kept as hashes. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
    return letters.replace(/(.{4})(?=.)/g, "$1-");
  });
}

/** What is stored of a code, however it was typed; null for what cannot be one. So many bits need no slow hash. */
export function hashRecoveryCode(code: string): string | null {
  const letters = code.toLowerCase().replace(/[\s-]/g, "");
  if (letters.length !== LENGTH) return null;
  return createHash("sha256").update(`recovery ${letters}`).digest("hex");
}
