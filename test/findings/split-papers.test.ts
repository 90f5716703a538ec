import { describe, expect, test } from "vitest";
import { operativePart, splitPapers } from "@/lib/findings/split-papers";
import { pagesOf } from "./pages-of";
import { AO88B, LETTER, ORDER, SUBPOENA, WARRANT } from "./papers";

const COVER = `
                              NYLAND LAW FIRM
                  18 West Water Street, Decorah, Iowa 52101

February 27, 2026

Ames Public Library

Re: Iowa v. Marchetti

Dear Director:

Enclosed please find a subpoena in the above matter.

Very truly yours,

Gideon Nyland
`;
const FAX = `
                                   FAX COVER SHEET
TO: Ames Public Library           FROM: Story County Attorney
PAGES (including cover): 3
`;
const AFFIDAVIT = `
                      AFFIDAVIT IN SUPPORT OF THE APPLICATION
Royce Hathaway, being first duly sworn, deposes and states that the records are needed, and prays for a warrant.
                                         Royce Hathaway
                                         Affiant
`;
const SCHEDULE = `
                                  SCHEDULE A
1. All holds of the account.
`;
const RULES = `
             Federal Rule of Civil Procedure 45 (c), (d), (e), and (g)
(c) Place of compliance. A subpoena may command a person to produce within 100 miles.
`;
const CUSTODIAN = `
                     CERTIFICATE OF CUSTODIAN OF RECORDS
(to be filled in by the library)
District Court of Story County
Matter: FECR068921
`;

const STAMPED_PART = `
             E-FILED 2026 JAN 9 2:10 PM POLK - CLERK OF DISTRICT COURT
                          SECTION TWO
You are required to bring the fines account of the Plaintiff, Orla Tench, to the office of the undersigned.
`;

function parts(...sheets: string[]) {
  return splitPapers(pagesOf(sheets.join("\f"))).map(
    ({ role, pages }) => `${role} ${pages.map((page) => page.number).join(",")}`,
  );
}

describe("what belongs together", () => {
  test("a form, its proof of service and its rules", () => expect(parts(AO88B, RULES)).toEqual(["operative 1,2,3"]));
  test("a subpoena and its schedule", () => expect(parts(SUBPOENA, SCHEDULE)).toEqual(["operative 1,2"]));
  test("an order and the court's signature page", () => expect(parts(ORDER)).toEqual(["operative 1,2"]));
  test("a subpoena and a form for the custodian to fill in", () =>
    expect(parts(SUBPOENA, CUSTODIAN)).toEqual(["operative 1,2"]));
  test("a subpoena whose every page bears the clerk's stamp, and its second part", () =>
    expect(parts(`E-FILED 2026 JAN 9 2:10 PM POLK - CLERK OF DISTRICT COURT\n${SUBPOENA}`, STAMPED_PART)).toEqual([
      "operative 1,2",
    ]));
  test("a blank page between", () => expect(parts(SUBPOENA, "", SCHEDULE)).toEqual(["operative 1,2,3"]));
});

describe("what is parted", () => {
  test("a cover letter from its subpoena", () => expect(parts(COVER, SUBPOENA)).toEqual(["cover 1", "operative 2"]));
  test("a fax sheet from its subpoena", () => expect(parts(FAX, SUBPOENA)).toEqual(["cover 1", "operative 2"]));
  test("a warrant from the affidavit behind it", () =>
    expect(parts(WARRANT, AFFIDAVIT)).toEqual(["operative 1", "application 2"]));
  test("a subpoena from the one behind it", () =>
    expect(parts(SUBPOENA, WARRANT)).toEqual(["operative 1", "operative 2"]));
});

test("a letter that stands alone is no cover", () => expect(parts(LETTER)).toEqual(["operative 1"]));

test.each([
  ["a letter in front", [COVER, SUBPOENA], [2]],
  ["an affidavit in front", [AFFIDAVIT, WARRANT], [2]],
  ["two subpoenas", [SUBPOENA, AO88B], [1]],
])("%s: the operative paper comes first", (_what, sheets, pages) => {
  const file = splitPapers(pagesOf((sheets as string[]).join("\f")));
  expect(operativePart(file)!.pages.map((page) => page.number)).toEqual(pages);
});
