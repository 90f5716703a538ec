import { authenticator } from "otplib";
import { randomBytes } from "@/lib/ids";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_SECONDS = 30;

/** A new secret of 160 bits, in the base32 that authenticator apps read. */
export function newTotpSecret(): string {
  let bits = "";
  for (const byte of randomBytes(20)) bits += byte.toString(2).padStart(8, "0");
  return bits.replace(/.{5}/g, (five) => BASE32[Number.parseInt(five, 2)]!);
}

/** What the QR code says: `otpauth://totp/…`. */
export function totpUri(secret: string, { account, issuer }: { account: string; issuer: string }): string {
  return authenticator.keyuri(account, issuer, secret);
}

/**
 * The 30-second step that a code belongs to, or null when it is wrong. A clock may be one step off, either way; a step
 * that is not later than `lastStep` was used before, and a code read over a shoulder is worth nothing.
 */
export function totpStep(code: string, secret: string, { at, lastStep }: { at: Date; lastStep: number | null }) {
  const digits = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(digits)) return null;
  const checker = authenticator.clone({ epoch: at.getTime(), step: STEP_SECONDS, window: 1 });
  const delta = checker.checkDelta(digits, secret);
  if (delta === null) return null;
  const step = Math.floor(at.getTime() / 1000 / STEP_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
