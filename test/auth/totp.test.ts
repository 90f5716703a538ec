import { describe, expect, test } from "vitest";
import { newTotpSecret, totpStep, totpUri } from "@/lib/auth/totp";

// RFC 6238, Appendix B: the SHA-1 secret "12345678901234567890", and its codes' last six digits.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => ({ at: new Date(seconds * 1000), lastStep: null });

describe("a code from an authenticator app", () => {
  test.each([
    [59, "287082", 1],
    [1111111109, "081804", 37037036],
    [1234567890, "005924", 41152263],
    [20000000000, "353130", 666666666],
  ])("at %i seconds the standard's own code is right", (seconds, code, step) => {
    expect(totpStep(code, SECRET, at(seconds))).toBe(step);
  });

  test("is still right half a minute later and earlier, and wrong after that", () => {
    expect(totpStep("287082", SECRET, at(60 + 29))).toBe(1);
    expect(totpStep("287082", SECRET, at(29))).toBe(1);
    expect(totpStep("287082", SECRET, at(90))).toBeNull();
  });

  test("is worth nothing the second time", () => {
    expect(totpStep("287082", SECRET, { ...at(59), lastStep: 1 })).toBeNull();
    expect(totpStep("287082", SECRET, { ...at(59), lastStep: 0 })).toBe(1);
  });

  test("may be typed with a space, and nothing else passes for one", () => {
    expect(totpStep("287 082", SECRET, at(59))).toBe(1);
    for (const wrong of ["", "28708", "2870820", "abcdef", "000000", "287082; "]) {
      expect(totpStep(wrong, SECRET, at(59))).toBeNull();
    }
  });

  test("each secret is new, long enough, and named for the app", () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    expect(totpUri(secret, { account: "m.ortiz@waukee.org", issuer: "Good Cause" })).toBe(
      `otpauth://totp/Good%20Cause:m.ortiz%40waukee.org?secret=${secret}&period=30&digits=6&algorithm=SHA1&issuer=Good%20Cause`,
    );
  });
});
