import { expect, test } from "vitest";
import type { FactKey, FindingKey } from "@/lib/findings/types";
import { readText } from "./pages-of";

const LETTER = (body: string, closing = "Sgt. Dana Holt\nCriminal Investigations") => `
AMES POLICE DEPARTMENT
515 Clark Avenue, Ames, Iowa 50010

February 20, 2026

Director, Ames Public Library

Dear Director:

${body}

Sincerely,

/s/ ${closing.split("\n")[0]?.replace(/^\w+\. /, "")}
${closing}
`;
const SUBPOENA = (body: string) => `
IN THE IOWA DISTRICT COURT FOR STORY COUNTY

STATE OF IOWA,                         Criminal No. FECR041877
          Plaintiff,
vs.                                    SUBPOENA DUCES TECUM
RANDALL T. OKAFOR,
          Defendant.

TO: Custodian of Records, Ames Public Library

${body}

Issued this 1st day of February, 2026.

                              CLERK OF THE DISTRICT COURT
                              /s/ Joan Petersen
                              Deputy Clerk of Court
`;
const ORDER = (body: string) => `
IN THE IOWA DISTRICT COURT FOR STORY COUNTY

STATE OF IOWA,                         Criminal No. FECR041877
          Plaintiff,
vs.                                    ORDER
RANDALL T. OKAFOR,
          Defendant.

This matter comes before the Court on the application of the State of Iowa, by Ellen Vance,
Assistant Story County Attorney. The Court has read the affidavit of Detective Paul Renner.

${body}

IT IS THEREFORE ORDERED that the Ames Public Library shall produce to the Story County Attorney, on or
before March 20, 2026, the circulation records of Randall T. Okafor from August 1, 2025 to August 31, 2025.

SO ORDERED this 20th day of February, 2026.

                              /s/ Margaret L. Dahl
                              Judge of the Iowa District Court
`;

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
