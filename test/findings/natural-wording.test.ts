import { expect, test } from "vitest";
import type { FactKey, FindingKey } from "@/lib/findings/types";
import { LETTER, ORDER, SUBPOENA } from "./natural-papers";
import { readText } from "./pages-of";

test.each<[string, string, FindingKey, unknown]>([
  [
    "a day in words of a court",
    SUBPOENA("You are commanded to produce the loans of Lena Marquardt."),
    "issuedOn",
    "2026-02-01",
  ],
  [
    "a name by which a log is found is no registration",
    SUBPOENA("You are commanded to produce sign-in logs showing sessions under the name or card of Lena Marquardt."),
    "records",
    ["computer-use"],
  ],
  [
    "a desk where books are lent is no loan",
    SUBPOENA("You are commanded to produce surveillance footage of the circulation desk for January 9, 2026."),
    "records",
    ["video"],
  ],
  [
    "a program that somebody signed up for",
    SUBPOENA("You are commanded to produce records of the programs that Lena Marquardt signed up for."),
    "records",
    ["programs"],
  ],
  [
    "the day to appear is no period",
    SUBPOENA(
      "You are commanded to appear on the 20th of March, 2026 and to bring the name of the holder of card 21813000559012.",
    ),
    "period",
    null,
  ],
  [
    "the due day is no period",
    ORDER("The Court finds good cause."),
    "period",
    { from: "2025-08-01", to: "2025-08-31" },
  ],
  [
    "who asks for an order is not who swears to its facts",
    ORDER("The Court finds good cause."),
    "requester",
    { name: "Ellen Vance", agency: "Story County Attorney", phone: null, email: null },
  ],
  [
    "items after a dash belong to the demand",
    LETTER(
      "Please send us all records regarding Aaron Pickrel, including\n\n  - wireless access logs,\n  - messages exchanged with library staff.",
    ),
    "records",
    ["computer-use", "email"],
  ],
  [
    "checked out or on hold",
    ORDER("The Court finds good cause.").replace(
      "the circulation records of Randall T. Okafor",
      "the record of items checked out or placed on hold by Randall T. Okafor",
    ),
    "records",
    ["circulation", "holds"],
  ],
  [
    "lists for a session that is taught",
    SUBPOENA(
      "You are commanded to deliver, at the above address, sign-up lists for tutoring sessions held in March 2025.",
    ),
    "records",
    ["programs"],
  ],
  [
    "a short name before a full stop",
    SUBPOENA("You are commanded to produce the library account registration of Dillon Wade Orr."),
    "subjects",
    ["Dillon Wade Orr"],
  ],
  [
    "the clerk's deputy over the attorney who asked",
    SUBPOENA("You are commanded to produce the loans of Lena Marquardt.").replace(
      "/s/ Joan Petersen\n                              Deputy Clerk of Court",
      "STORY COUNTY\n                              By  /s/ K. Hoffer\n                                  Deputy\n\nAttorney requesting subpoena:  Nadine Halvorsen, Attorney for Defendant",
    ),
    "issuer",
    { role: "clerk", name: "K. Hoffer" },
  ],
  [
    "whose card it is",
    LETTER("A key-tag library card was found on February 18. Please tell us whose card it is and how to reach them."),
    "records",
    ["registration"],
  ],
  [
    "the day that the letter tells of",
    LETTER(
      "Threats were sent from the library on February 12, 2026 at 1:52 pm. Please send camera footage for that afternoon.",
    ),
    "period",
    { from: "2026-02-12", to: "2026-02-12" },
  ],
])("%s", (_fact, text, key, expected) => {
  expect(readText(text).findings[key].value).toEqual(expected);
});

test.each<[string, string, string]>([
  [
    "upon the facts that",
    "The Court finds good cause upon the specific facts that a library book was recovered at the scene on August 14, 2025, and that the loan is not known from any other source.",
    "found",
  ],
  [
    "THE COURT FINDS: 1.",
    "THE COURT FINDS:\n\n1. The messages were traced to a public computer, and two witnesses saw the defendant there at 4:10 p.m. on August 9, 2025.\n2. There is good cause.",
    "found",
  ],
  [
    "nothing but a formula",
    "The Court, being fully advised in the premises, finds that the application should be granted.",
    "absent",
  ],
])("facts in an order, %s", (_words, body, grade) => {
  expect(readText(ORDER(body)).findings.goodCause.value?.specificFacts).toBe(grade);
});

test.each<[string, string, string]>([
  [
    "looking into",
    "This office is looking into the burglary of the Farmers Cooperative on January 18, 2026.",
    "asserted",
  ],
  ["thefts", "I am investigating a series of thefts from vehicles that began on January 18, 2026.", "asserted"],
  ["a case of", "I am working a harassment case that began on January 18, 2026.", "asserted"],
  ["no crime", "A set of keys was turned in at our office on January 18, 2026.", "absent"],
])("a crime in a letter, %s", (_words, told, grade) => {
  const text = LETTER(`${told} Please send us what Aaron Pickrel checked out in January 2026.`);
  expect(readText(text).findings.goodCause.value?.knownCrime).toBe(grade);
});

test.each<[string, string, FactKey, boolean]>([
  [
    "whoever borrowed",
    "Please send us the records that show which patrons borrowed the titles named below since January 1, 2025.",
    "fishing",
    true,
  ],
  [
    "one borrower",
    "Please send us the records that show which titles Aaron Pickrel borrowed since January 1, 2025.",
    "fishing",
    false,
  ],
  [
    "all who live somewhere",
    "Please provide an electronic list of all library cardholders who live inside the city limits.",
    "allPatrons",
    true,
  ],
  [
    "what happened is a reason",
    "A neighbor saw Aaron Pickrel near the building on January 18, 2026. Please send us what he checked out.",
    "justification",
    true,
  ],
  [
    "no reason",
    "Please send us a list of everything that Aaron Pickrel checked out in January 2026.",
    "justification",
    false,
  ],
])("%s", (_fact, body, key, expected) => {
  expect(readText(LETTER(body)).facts[key].value).toBe(expected);
});

test("keeping a letter between us is asked for, and no more", () => {
  const text = LETTER(
    "Please send us the loans of Aaron Pickrel. Please keep this between us, we do not want to tip him off.",
  );
  expect(readText(text).findings.nondisclosure.value?.imposed).toBe("requested");
});
