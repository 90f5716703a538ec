import { describe, expect, test } from "vitest";
import instrument from "@/lib/findings/finders/instrument";
import issuedOn from "@/lib/findings/finders/issued-on";
import issuer from "@/lib/findings/finders/issuer";
import nondisclosure from "@/lib/findings/finders/nondisclosure";
import recipient from "@/lib/findings/finders/recipient";
import returnPlace from "@/lib/findings/finders/return-place";
import signature from "@/lib/findings/finders/signature";
import type { FindingKey, FindingValues } from "@/lib/findings/types";
import { findIn } from "../find-in";
import { readText } from "../pages-of";

type Given = { [K in FindingKey]?: FindingValues[K] };
const WARRANT: Given = { instrument: "search-warrant" };
const SUBPOENA: Given = { instrument: "civil-subpoena", court: { name: "Iowa District Court", jurisdiction: "IA" } };

describe("who signed", () => {
  const HALF_A_SHEET = "\n".repeat(24);
  const FORM = [
    HALF_A_SHEET,
    "I find that the affidavit establishes probable cause, and I order the return of this warrant to United States Magistrate Judge",
    "Helena C. Abramson.",
    "Date and time issued: 02/26/2026 4:05 pm",
    "",
    "                              Helena C. Abramson",
    "                              Judge's signature",
    "                              Helena C. Abramson, U.S. Magistrate Judge",
    "                              Printed name and title",
  ].join("\n");

  test("is who wrote her name over the form's words and had it printed beneath, and no name that ends a sentence", () => {
    expect(findIn(issuer, FORM, WARRANT).value).toEqual({ role: "magistrate", name: "Helena C. Abramson" });
    expect(findIn(signature, FORM, WARRANT).value).toBe("signed");
  });

  test("is told by the printed office though a stroke of the hand was read as a figure before it", () => {
    const text = `${HALF_A_SHEET}IT IS SO ORDERED.\n\n\nStephanie R. Coyle\n19 DISTRICT ASSOCIATE JUDGE\nFIRST JUDICIAL DISTRICT OF IOWA`;
    expect(findIn(issuer, text, { instrument: "court-order" }).value).toEqual({
      role: "judge",
      name: "Stephanie R. Coyle",
    });
  });

  test("is nobody whose office stands in a rubber stamp", () => {
    const text =
      "Sincerely,\n\n/s/ Carl Beaudry\nCarl Beaudry\nRevenue Agent\n\n\n\n             FEB FILED\n          CLERK OF COURT";
    expect(findIn(issuer, text, { instrument: "written-request" }).value).toMatchObject({ name: "Carl Beaudry" });
  });
});

test.each([
  [
    "its own label, with a row of labels above it",
    "Date: March 25, 2026 Time: 2:00 p.m.\n\nDated: 02/23/2026\n\nClerk of Court",
  ],
  [
    "the signature beside it, where its label is garbled",
    "ae: 02/23/2026\n\nCLERK OF COURT\n\n/s/ P. Coleman\nSignature of Clerk or Deputy Clerk",
  ],
])("the day of issue is told by %s", (_by, text) => {
  expect(findIn(issuedOn, text, SUBPOENA).value).toBe("2026-02-23");
});

describe("the addressee", () => {
  test("stands under a form's label, and not in the agency's cell beside it", () => {
    const text = [
      "1. To (Name, Address, City, State, Zip Code)   DEPARTMENT OF HOMELAND SECURITY",
      "CRESCO PUBLIC LIBRARY                          IMMIGRATION ENFORCEMENT SUBPOENA",
      "320 N. ELM ST.",
      "CRESCO, IA 52136",
    ].join("\n");
    expect(findIn(recipient, text, { instrument: "administrative-subpoena" }).value).toMatch(/^CRESCO PUBLIC LIBRARY/);
  });

  test("is the witness whom any sheriff is to summon", () => {
    const text =
      "To any sheriff or constable of the State of Texas or other person authorized to serve subpoenas:\nYou are hereby commanded to summon: INDEPENDENCE PUBLIC LIBRARY, INDEPENDENCE, IOWA\nto appear at the office of Sabine Legal Copy.";
    expect(findIn(recipient, text, SUBPOENA).value).toBe("INDEPENDENCE PUBLIC LIBRARY, INDEPENDENCE, IOWA");
  });
});

test("silence is ordered in the statute's long breath", () => {
  const text = `                    FEDERAL BUREAU OF INVESTIGATION
     935 Pennsylvania Avenue NW, Washington, D.C. 20535

February 5, 2026

Records Custodian, Independence Public Library, Independence, Iowa

          National Security Letter NSL-26-399018

Pursuant to 18 U.S.C. § 2709, as amended, you are directed to provide the name, address and length of
service of the holder of library account number 21522 000 88431.

I further certify under 18 U.S.C. § 2709(c) that disclosure of this request may interfere with a
counterintelligence investigation. No officer, employee or agent of the library shall disclose to any
person, except those needed to comply and an attorney for advice, that the Bureau has sought or obtained
the information.

/s/ Alistair Penhaligon
Alistair Penhaligon
Deputy Assistant Director`;
  expect(readText(text).findings.nondisclosure.value).toMatchObject({ imposed: "ordered", authority: ["usc18-2709c"] });
});

test("silence is ordered though the scanner could not read its *no*", () => {
  const text =
    "IT IS FURTHER ORDERED that rio person shall disclose to any other person that the FBI has sought tangible things under this Order.";
  expect(findIn(nondisclosure, text, { instrument: "fisa-order", signature: "signed" }).value).toMatchObject({
    imposed: "ordered",
  });
});

test("the place to appear is the form's own, before the officer's business address", () => {
  const text =
    "Business address and telephone number of IRS officer before whom you are to appear:\n210 Walnut Street, Stop 5105, Des Moines, IA 50309 (515) 555-0188\n\nPlace and time for appearance at 425 Second Street SE, Suite 400, Cedar Rapids, Iowa";
  expect(findIn(returnPlace, text, { instrument: "administrative-subpoena" }).value).toBe(
    "425 Second Street SE, Suite 400, Cedar Rapids, Iowa",
  );
});

test("the library's own note of what was asked is no process, whatever boxes it has", () => {
  const text =
    "INCIDENT NOTE: request made in person\n\nWritten by   Opal Reyes, circulation\nPapers shown   none   subpoena   warrant   other";
  expect(findIn(instrument, text).value).toBe("other");
});
