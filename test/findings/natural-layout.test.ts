import { expect, test } from "vitest";
import { LETTER, ORDER, SUBPOENA } from "./natural-papers";
import { readText } from "./pages-of";

test("counsel signs beneath her own instructions", () => {
  const { findings } = readText(`
IN THE IOWA DISTRICT COURT FOR STORY COUNTY

NORA VANSICKLE,
     Plaintiff,
vs.                                          Case No. LACV050207
MIDLAND FREIGHTWAYS, INC.,
     Defendant.

     DEFENDANT'S REQUEST FOR PRODUCTION TO NON-PARTY AMES PUBLIC LIBRARY

     Defendant Midland Freightways, Inc., pursuant to Rule 1.512, hereby requests that the Ames Public Library produce
within thirty days the documents listed below.

     INSTRUCTIONS

     If you withhold any document, state the basis for withholding it.

     REQUESTS

     1.  All logs of internet sessions by Nora Vansickle from January 1, 2025 to June 30, 2025.

Dated: February 22, 2026               Respectfully submitted,

                                        /s/ Reuben Castile
                                        Reuben Castile
                                        Counsel for Defendant
`);
  expect(findings.signature.value).toBe("signed");
  expect(findings.issuedOn.value).toBe("2026-02-22");
  expect(findings.subjects.value).toEqual(["Nora Vansickle"]);
  expect(findings.caption.value).toBe("Nora Vansickle v. Midland Freightways, Inc.");
});

test("an order that bears no date beneath was made on the day that it tells of", () => {
  const text = ORDER("The Court finds good cause.")
    .replace("This matter comes before the Court on", "On February 18, 2026, this matter came before the Court on")
    .replace("SO ORDERED this 20th day of February, 2026.", "IT IS SO ORDERED.");
  expect(readText(text).findings.issuedOn.value).toBe("2026-02-18");
});

test("an exhibit that a court weighs is not attached to its order", () => {
  const text = ORDER("Exhibit 4 shows that a library label was found in the defendant's garage on June 2, 2025.");
  expect(readText(text).findings.attachments.value).toEqual([]);
});

test("what a form says of its own blank asks for nothing", () => {
  const text = SUBPOENA(
    "You are commanded to produce (identify the person by name and address): the loans of Lena Marquardt.",
  );
  expect(readText(text).findings.records.value).toEqual(["circulation"]);
});

test("the rule of parentheses parts a caption wherever it stands, and a short sentence ends it", () => {
  const { findings } = readText(`
              IN THE IOWA DISTRICT COURT FOR STORY COUNTY

IN THE MATTER OF THE GUARDIANSHIP        )
OF                                       )       PROBATE NO. ESPR005112
ALMA STEVENSON,                          )
                                         )       ORDER
      A Protected Person.                )

     The guardian's request is before the Court. It is unresisted.

     IT IS ORDERED that the Ames Public Library shall furnish the guardian with a full statement of every fine that is owed by the ward.

     SO ORDERED this 1st day of December, 2025.

                                        /s/ Gregg R. Hale
                                        JUDGE OF THE SECOND JUDICIAL DISTRICT OF IOWA
`);
  expect(findings.caption.value).toBe("In the Matter of the Guardianship of Alma Stevenson");
  expect(findings.caseNumber.value).toBe("ESPR005112");
});

test("the day to appear stands beside its time, the day of issue beside the seal", () => {
  const text = SUBPOENA(
    "You are commanded to produce the loans of Lena Marquardt at the place and time below.\n\nPLACE:    1315 South B Avenue, Nevada, Iowa\nDATE:     March 13, 2026              TIME:   9:00 a.m.",
  ).replace("Issued this 1st day of February, 2026.", "SIGNED AND SEALED this date:  January 30, 2026");
  const { findings } = readText(text);
  expect([findings.issuedOn.value, findings.returnOn.value]).toEqual(["2026-01-30", "2026-03-13"]);
});

test("checking anything out is borrowing, and Mr. Maddox the one whom the subject line names", () => {
  const text = LETTER(
    "We wish to find Mr. Maddox. Would you let us know when he was last in to check anything out?",
  ).replace("Dear Director:", "SUBJECT:   Trent Maddox, DOB 9/3/1994");
  const { findings } = readText(text);
  expect(findings.records.value).toEqual(["circulation"]);
  expect(findings.subjects.value).toEqual(["Trent Maddox"]);
});

test("a ruling on a motion is an order, and orders what is left of the demand", () => {
  const { findings } = readText(`
IN THE IOWA DISTRICT COURT FOR STORY COUNTY

STATE OF IOWA,                         Case No. FECR051200
     Plaintiff,
vs.                                    RULING ON MOTION TO QUASH
MARCUS TELL,
     Defendant.

     The motion to quash is GRANTED as to the circulation records, and DENIED as to the registration record. On or
before March 20, 2026 the Library must produce to the State the registration record of Marcus Tell.

     SO ORDERED this 17th day of February, 2026.

                                       /s/ Virginia Cobb
                                       JUDGE, SECOND JUDICIAL DISTRICT OF IOWA
`);
  expect(findings.instrument.value).toBe("court-order");
  expect(findings.returnOn.value).toBe("2026-03-20");
});

test("who signs beneath a printed name and office has signed, on the day given under the court's seal", () => {
  const text = SUBPOENA("You are commanded to produce the loans of Lena Marquardt.")
    .replace(
      "Issued this 1st day of February, 2026.",
      "Given under the seal of the court at Nevada this 22nd day of January, 2026.",
    )
    .replace(
      /CLERK OF THE DISTRICT COURT[\s\S]*$/,
      "T. Sandvik\n                              Clerk of the District Court\n                              /s/ T. Sandvik\n",
    );
  const { findings } = readText(text);
  expect([findings.signature.value, findings.issuedOn.value]).toEqual(["signed", "2026-01-22"]);
});

test.each([
  ["another body of the same city", "Custodian of Records, Ames Historical Society", true],
  ["a school's library", "Ames Community School District, Library Media Center", true],
  ["the city", "City Clerk, City of Ames", false],
  ["the library", "Custodian of Records, Ames Public Library", false],
])("the recipient is %s", (_who, to, wrong) => {
  const text = SUBPOENA("You are commanded to produce the loans of Lena Marquardt.").replace(
    "Custodian of Records, Ames Public Library",
    to,
  );
  expect(readText(text).facts.wrongRecipient.value).toBe(wrong);
});

test("a request for public records under Iowa's law is one, and a letter that cites the exemption is none", () => {
  const asked = LETTER(
    "RE: Request for public records under Iowa Code § 22.2. Please make all emails available.",
    "Ada Stone",
  );
  const exempt = LETTER("We know of Iowa Code § 22.7(13). Please send us what Aaron Pickrel checked out.");
  expect(readText(asked.replace("AMES POLICE DEPARTMENT", "CITIZENS FOR OPEN SHELVES")).findings.instrument.value).toBe(
    "open-records-request",
  );
  expect(readText(exempt).findings.instrument.value).toBe("written-request");
});

test("an exhibit at the end of a sentence is named there, and is not the exhibit", () => {
  const text = SUBPOENA(
    "You are commanded to produce the loans of Lena Marquardt, with her internet use, as they are set out in the attached\nExhibit 1.",
  );
  expect(readText(text).findings.attachments.value).toEqual([{ label: "Exhibit 1", present: false }]);
});

test("silence that a court refuses to impose binds nobody", () => {
  const text = ORDER(
    "The State's request that the library be barred from telling its customer of this order is denied.",
  );
  expect(readText(text).findings.nondisclosure.value?.imposed).toBe("none");
});

test("whoever was using the stations is fished for", () => {
  const text = LETTER(
    "We would be grateful for the sign-in sheet of January 9, 2026, so that we can see who was using the stations.",
  );
  expect(readText(text).facts.fishing.value).toBe(true);
});

test("a writer may be called June", () => {
  const text = LETTER("Please send us the loans of Aaron Pickrel.", "June Abbott\nRecords Clerk");
  expect(readText(text).findings.issuer.value).toEqual({ role: "law-enforcement", name: "June Abbott" });
});

test("a capital I that a scanner takes for a small l opens a court's name all the same", () => {
  const text = SUBPOENA("You are commanded to produce the loans of Lena Marquardt.")
    .replace("IN THE IOWA DISTRICT", "lN THE lOWA DISTRICT")
    .replace("Issued this", "lssued th;s");
  const { findings } = readText(text);
  expect(findings.court.value?.name).toBe("Iowa District Court for Story County");
  expect([findings.caseNumber.value, findings.issuedOn.value]).toEqual(["FECR041877", "2026-02-01"]);
});

test("the two halves are found as a scanner reads them", () => {
  const text = ORDER(
    "The Court finds a rat;onal connection between the release and a legitimate end, and that the need is cogent arid compelling.",
  );
  const { goodCause } = readText(text).findings;
  expect([goodCause.value?.rationalConnection, goodCause.value?.cogentAndCompelling]).toEqual(["found", "found"]);
});
