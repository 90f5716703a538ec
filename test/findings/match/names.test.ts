import { expect, test } from "vitest";
import { namedInCase, personIn, titleCase } from "@/lib/findings/match/names";

test.each([
  ["Hester Bloomquist", "Hester Bloomquist"],
  ["Hon. Alan D. Brickley", "Alan D. Brickley"],
  ["/s/ Philip R. Haverkamp", "Philip R. Haverkamp"],
  ["By: Carolyn Voss, #22417", "Carolyn Voss"],
  ["Constance Aldrich-Moe", "Constance Aldrich-Moe"],
  ["IRIS Y. MARTINELLI", "IRIS Y. MARTINELLI"],
  ["Ira Feldstein, Esq.", "Ira Feldstein"],
])("%j names %s", (text, name) => {
  expect(personIn(text)).toBe(name);
});

test.each([
  "Clerk of the District Court",
  "United States Magistrate Judge",
  "Dear Director",
  "Waukee Public Library",
  "Very truly yours",
  "Import Specialist",
  "March 5",
])("%j names nobody", (text) => {
  expect(personIn(text)).toBeNull();
});

test("capitals become a title", () => {
  expect(titleCase("IN RE THE MARRIAGE OF O'BRIEN")).toBe("In re the Marriage of O'Brien");
  expect(namedInCase("JANE ROE")).toBe("Jane Roe");
});
