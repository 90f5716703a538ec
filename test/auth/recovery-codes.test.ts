import { expect, test } from "vitest";
import { qrCode } from "@/lib/auth/qr-code";
import { hashRecoveryCode, newRecoveryCodes } from "@/lib/auth/recovery-codes";

test("ten recovery codes differ from each other and can be read from paper", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
});

test("a recovery code is the same however it is typed", () => {
  const hash = hashRecoveryCode("k7mw-9xqt-c3hd");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashRecoveryCode(" K7MW 9XQT C3HD ")).toBe(hash);
  expect(hashRecoveryCode("k7mw-9xqt-c3he")).not.toBe(hash);
  expect(hashRecoveryCode("k7mw-9xqt")).toBeNull();
});

test("a QR code is drawn with its quiet zone", () => {
  const { path, side } = qrCode("otpauth://totp/Good%20Cause:a");
  expect(side).toBe(29 + 8);
  // The finder pattern at the top left begins with seven dark modules in a row.
  for (let x = 4; x < 11; x++) expect(path).toContain(`M${x} 4h1v1h-1z`);
  expect(path).not.toContain("M11 4h");
});
