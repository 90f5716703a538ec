import { expect, test } from "vitest";
import { readPapers } from "@/lib/findings/read-papers";
import type { FactKey } from "@/lib/findings/types";
import { AMES, pagesOf, readText } from "../pages-of";
import { LETTER, ORDER, SUBPOENA, WARRANT } from "../papers";

/** A subpoena that runs on over further pages, each with its own number at its foot. */
const numbered = (...numbers: string[]) =>
  numbers
    .map(
      (number, i) =>
        (i ? `and whatever else belongs to it.${"\n".repeat(55)}` : `${SUBPOENA}${"\n".repeat(30)}`) +
        " ".repeat(35) +
        number,
    )
    .join("\f");
const CASES: [string, FactKey, string, boolean | null][] = [
  ["addressed to this library", "wrongRecipient", SUBPOENA, false],
  [
    "addressed to the director alone",
    "wrongRecipient",
    SUBPOENA.replace("Custodian of Records, Ames Public Library", "Library Director"),
    false,
  ],
  [
    "addressed to another library",
    "wrongRecipient",
    SUBPOENA.replace("Ames Public Library, 515 Douglas Avenue, Ames", "Boone Public Library, 702 Greene Street, Boone"),
    true,
  ],
  [
    "addressed to a school",
    "wrongRecipient",
    SUBPOENA.replace("Custodian of Records, Ames Public Library", "Gilbert Community School District"),
    true,
  ],
  [
    "a slip of the scanner in this library's name",
    "wrongRecipient",
    SUBPOENA.replace("Ames Public Library", "Arnes Publlc Library"),
    false,
  ],
  ["a warrant speaks to officers", "wrongRecipient", WARRANT, false],
  ["a department's paper", "letterhead", LETTER, true],
  ["a bare letter", "letterhead", LETTER.replace(/ +AMES POLICE DEPARTMENT\n.*\n/, ""), false],
  [
    "an e-mail",
    "letterhead",
    LETTER.replace(
      /^[\s\S]*?February 26, 2026\n/,
      "From: Kern, Tobias\nSent: Thursday, February 26, 2026 9:12 AM\nTo: Library\n",
    ),
    false,
  ],
  ["a subpoena needs none", "letterhead", SUBPOENA, null],
  ["a signed order", "proposed", ORDER, false],
  [
    "a proposed order",
    "proposed",
    ORDER.replace("ORDER FOR PRODUCTION", "[PROPOSED] ORDER FOR PRODUCTION").replace(
      /So Ordered[\s\S]*/,
      "Judge of the Sixth Judicial District",
    ),
    true,
  ],
  ["all pages are there", "missingPages", numbered("Page 1 of 2", "Page 2 of 2"), false],
  ["the second of three is not", "missingPages", numbered("Page 1 of 3", "Page 3 of 3"), true],
  ["the last is not", "missingPages", numbered("1 of 3", "2 of 3"), true],
  ["no numbers at all", "missingPages", SUBPOENA, false],
  ["a clear scan", "lowConfidence", SUBPOENA, false],
];

test.each(CASES)("%s: %s", (_what, key, text, value) => {
  expect(readText(text).facts[key].value).toBe(value);
});

test("a page under 65 could hardly be read", () => {
  expect(readPapers(pagesOf(SUBPOENA, { confidence: 60 }), AMES)[0]!.facts.lowConfidence.value).toBe(true);
});

test("without a library nobody can say that it is another's", () => {
  expect(readText(SUBPOENA, {}, { receivedOn: null, library: null }).facts.wrongRecipient.value).toBeNull();
});
