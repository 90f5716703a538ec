import { expect, test } from "vitest";
import { isSetupToken, newSetupToken } from "@/lib/settings/setup-link";

const KEY = Buffer.alloc(32, 7);
const MADE = new Date("2026-03-02T15:00:00Z");
const hours = (count: number) => new Date(MADE.getTime() + count * 3_600_000);

test("a set-up link is good for a day", () => {
  const token = newSetupToken(KEY, MADE);
  expect(isSetupToken(KEY, token, MADE)).toBe(true);
  expect(isSetupToken(KEY, token, hours(23.9))).toBe(true);
  expect(isSetupToken(KEY, token, hours(24.1))).toBe(false);
  expect(isSetupToken(KEY, token, hours(-1))).toBe(false);
});

test("nobody without the key can make one, or make one last", () => {
  const token = newSetupToken(KEY, MADE);
  expect(isSetupToken(Buffer.alloc(32, 8), token, MADE)).toBe(false);
  const later = Math.floor(hours(24).getTime() / 1000).toString(36);
  for (const forged of [
    "",
    "-",
    `${later}-${token.split("-")[1]}`,
    `${token}x`,
    token.slice(0, -1),
    token.split("-")[0]!,
  ]) {
    expect(isSetupToken(KEY, forged, MADE)).toBe(false);
  }
});

test("a signature with a dash in it is read whole", () => {
  const tokens = Array.from({ length: 60 }, (_, minute) => new Date(MADE.getTime() + minute * 60_000)).map((at) => ({
    at,
    token: newSetupToken(KEY, at),
  }));
  expect(tokens.some(({ token }) => token.split("-").length > 2)).toBe(true);
  for (const { at, token } of tokens) expect(isSetupToken(KEY, token, at)).toBe(true);
});
