import { expect, test } from "vitest";
import { mendedText } from "@/lib/findings/match/lexicon";

test.each([
  ["SUBP0ENA DUCES TECUM", "SUBPOENA DUCES TECUM"],
  ["YOU ARE COMMANDFD", "YOU ARE COMMANDED"],
  ["DISTRlCT COURT", "DISTRICT COURT"],
  ["Februarv", "February"],
  ["DISTRICTCOURT", "DISTRICT COURT"],
])("%j is mended to %j", (read, meant) => {
  expect(mendedText(read)).toBe(meant);
});

test.each([
  "Marsh",
  "Warranty",
  "FECR048213",
  "Odell Frame",
  "Holub",
  "disclosures",
  "Countryman",
  "irrational",
  "improbable",
  "unreturned",
  "unsubscribed",
  "illegitimate",
  "irrelevant",
  "conservator",
  "identify",
  "inspector",
  "personnel",
  "Pierson's",
  "Simmons",
  "Middlemarch",
  "5C:F9:38:0A:77:E1",
])("%j is left alone", (text) => {
  expect(mendedText(text)).toBe(text);
});
