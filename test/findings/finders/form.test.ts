import { describe, expect, test } from "vitest";
import type { FindingKey, FindingValues } from "@/lib/findings/types";
import { readText } from "../pages-of";
import { AO88B, LETTER, ORDER, SUBPOENA, WARRANT } from "../papers";

const PAPERS = { SUBPOENA, ORDER, LETTER, AO88B, WARRANT };
type Case = [what: string, paper: keyof typeof PAPERS, changed: [string | RegExp, string] | null, value: unknown];

function testFinder<K extends FindingKey>(key: K, cases: Case[]) {
  describe(key, () => {
    test.each(cases)("%s", (_what, paper, changed, value) => {
      const text = changed ? PAPERS[paper].replace(changed[0], changed[1]) : PAPERS[paper];
      if (changed) expect(text).not.toBe(PAPERS[paper]);
      const finding = readText(text).findings[key];
      expect(finding.value as FindingValues[K] | null).toEqual(value);
      if (finding.value !== null && finding.confidence >= 0.9 && key !== "seal")
        expect(finding.evidence.length).toBeGreaterThan(0);
    });
  });
}

testFinder("instrument", [
  ["a clerk's subpoena in a criminal case", "SUBPOENA", null, "criminal-subpoena"],
  [
    "the same words between private parties",
    "SUBPOENA",
    [/STATE OF IOWA,([\s\S]*?)FECR068921([\s\S]*?)CRIMINAL SUBPOENA/, "NORA WELLS,$1LACV068921$2SUBPOENA"],
    "civil-subpoena",
  ],
  [
    "a county attorney's, before any charge",
    "SUBPOENA",
    ["CRIMINAL SUBPOENA DUCES TECUM", "COUNTY ATTORNEY SUBPOENA, Rule 2.5(6)"],
    "prosecutor-subpoena",
  ],
  ["a grand jury's", "SUBPOENA", ["CRIMINAL SUBPOENA DUCES TECUM", "GRAND JURY SUBPOENA"], "grand-jury-subpoena"],
  [
    "a subpoena misread by the scanner",
    "SUBPOENA",
    ["CRIMINAL SUBPOENA DUCES TECUM", "CRlMlNAL SUBP0ENA DUCES TECUM"],
    "criminal-subpoena",
  ],
  ["the withdrawal of one", "SUBPOENA", ["CRIMINAL SUBPOENA DUCES TECUM", "NOTICE OF WITHDRAWAL OF SUBPOENA"], "other"],
  ["a signed order", "ORDER", null, "court-order"],
  [
    "an order that is only proposed",
    "ORDER",
    [
      /ORDER FOR PRODUCTION([\s\S]*)So Ordered[\s\S]*$/,
      "[PROPOSED] ORDER FOR PRODUCTION$1Judge of the Sixth Judicial District",
    ],
    "application",
  ],
  [
    "an order to install a pen register",
    "ORDER",
    ["ORDER FOR PRODUCTION OF LIBRARY RECORDS", "ORDER FOR PEN REGISTER AND TRAP AND TRACE"],
    "pen-trap-order",
  ],
  [
    "a request for production between parties",
    "ORDER",
    ["ORDER FOR PRODUCTION OF LIBRARY RECORDS", "PLAINTIFF'S FIRST SET OF INTERROGATORIES"],
    "discovery-request",
  ],
  ["a detective's letter", "LETTER", null, "written-request"],
  [
    "a letter that asks to keep, not to give",
    "LETTER",
    ["I ask for the address", "Under 18 U.S.C. § 2703(f) please preserve the address"],
    "preservation-request",
  ],
  [
    "a claimed emergency",
    "LETTER",
    [
      "Request for information, case 26-001984",
      "EMERGENCY DISCLOSURE REQUEST: danger of death or serious physical injury",
    ],
    "exigent-request",
  ],
  [
    "a request under chapter 22",
    "LETTER",
    ["Request for information, case 26-001984", "PUBLIC RECORDS REQUEST, Iowa Code chapter 22"],
    "open-records-request",
  ],
  [
    "a letter of the FBI under section 2709",
    "LETTER",
    ["I ask for", "Pursuant to 18 U.S.C. § 2709 you are directed to provide"],
    "national-security-letter",
  ],
  ["a federal form", "AO88B", null, "civil-subpoena"],
  ["a search warrant", "WARRANT", null, "search-warrant"],
  [
    "the affidavit for one",
    "WARRANT",
    [
      /SEARCH WARRANT\n[\s\S]*YOU ARE COMMANDED/,
      "AFFIDAVIT AND APPLICATION FOR SEARCH WARRANT\n\nThe undersigned, being first duly sworn, states as affiant that he believes a search is due, and prays",
    ],
    "application",
  ],
  [
    "a removal officer's warrant",
    "WARRANT",
    [
      /SEARCH WARRANT\n\nTO: {2}Any law enforcement officer of the State of Nebraska/,
      "WARRANT OF REMOVAL/DEPORTATION\n\nTo any immigration officer",
    ],
    "administrative-warrant",
  ],
]);

testFinder("court", [
  ["an Iowa caption", "SUBPOENA", null, { name: "Iowa District Court for Story County", jurisdiction: "IA" }],
  [
    "a federal form, its district on a line of its own",
    "AO88B",
    null,
    { name: "United States District Court for the Northern District of Illinois", jurisdiction: "US" },
  ],
  [
    "a county misread by a letter",
    "SUBPOENA",
    ["STORY COUNTY\n", "ST0RY C0UNTY\n"],
    { name: "Iowa District Court for Story County", jurisdiction: "IA" },
  ],
  ["a letter has none", "LETTER", null, null],
  [
    "a court that is only spoken of is not the paper's",
    "LETTER",
    ["I am investigating", "The Iowa District Court for Polk County knows of this. I am investigating"],
    null,
  ],
]);

testFinder("caseNumber", [
  ["right of the parentheses", "SUBPOENA", null, "FECR068921"],
  ["after a wide blank on a form", "AO88B", null, "1:25-cv-07713"],
  ["an O for a nought", "SUBPOENA", ["FECR068921", "FECRO68921"], "FECR068921"],
  ["a label without a number", "SUBPOENA", ["Case No. FECR068921", "Case No. __________"], null],
  ["a police file in the letter's reference", "LETTER", null, "26-001984"],
]);

testFinder("caption", [
  ["two parties", "SUBPOENA", null, "State of Iowa v. Owen Tate Marchetti"],
  ["a form's parties", "AO88B", null, "Marble Arch Foods, Inc. v. Terrance Odom"],
  ["a matter without parties", "WARRANT", null, "In the Matter of the Search of Jensen Memorial Library"],
  ["a letter has none", "LETTER", null, null],
]);

testFinder("issuer", [
  ["a clerk", "SUBPOENA", null, { role: "clerk", name: "Greta Lindqvist" }],
  ["a judge who signs on the court's page", "ORDER", null, { role: "judge", name: "Ian Forsythe" }],
  [
    "a magistrate judge is a magistrate",
    "ORDER",
    [
      "District Court Judge\n                            Sixth Judicial District of Iowa",
      "United States Magistrate Judge",
    ],
    { role: "magistrate", name: "Ian Forsythe" },
  ],
  ["an attorney beside an empty clerk's line", "AO88B", null, { role: "attorney", name: "Helen Vasquez-Rhee" }],
  ["a detective", "LETTER", null, { role: "law-enforcement", name: "Tobias Kern" }],
  [
    "a prosecutor",
    "LETTER",
    ["\nDetective\n", "\nAssistant County Attorney\n"],
    { role: "prosecutor", name: "Tobias Kern" },
  ],
  [
    "an official of an agency",
    "LETTER",
    ["\nDetective\n", "\nSpecial Agent in Charge\n"],
    { role: "agency-official", name: "Tobias Kern" },
  ],
  [
    "a clerk magistrate of Nebraska is a clerk",
    "SUBPOENA",
    ["Clerk of Court, Story County", "Clerk Magistrate"],
    { role: "clerk", name: "Greta Lindqvist" },
  ],
]);

testFinder("signature", [
  ["a conformed signature", "SUBPOENA", null, "signed"],
  ["an electronic one", "ORDER", null, "signed"],
  [
    "an empty line over the office",
    "SUBPOENA",
    [
      / {38}\/s\/ Greta Lindqvist\n {38}Greta Lindqvist\n/,
      "\n\n\n                                      ____________________\n",
    ],
    "unsigned",
  ],
]);

testFinder("issuedOn", [
  ["issued this day", "SUBPOENA", null, "2026-02-18"],
  [
    "dated at a place",
    "SUBPOENA",
    ["Issued this 18th day of February, 2026", "Dated at Nevada, Iowa, February 17, 2026"],
    "2026-02-17",
  ],
  [
    "given under a hand",
    "SUBPOENA",
    [
      "Issued this 18th day of February, 2026",
      "WITNESS my hand and the seal of said court this 16th day of\nFEBRUARY, 2026",
    ],
    "2026-02-16",
  ],
  [
    "the clerk's stamp where no other day is printed",
    "SUBPOENA",
    ["Issued this 18th day of February, 2026.", ""],
    "2026-02-18",
  ],
  ["a letter's date", "LETTER", null, "2026-02-26"],
  ["a garbled month", "LETTER", ["February 26, 2026", "Februarv 26, 2O26"], "2026-02-26"],
  ["the day of service is not it", "AO88B", ["Date:  02/11/2026", "Date:"], null],
  ["a date in blank", "LETTER", ["February 26, 2026", ""], null],
]);

testFinder("returnOn", [
  ["the day of appearance, not the period", "SUBPOENA", null, "2026-04-14"],
  ["a form's box", "AO88B", null, "2026-03-24"],
  ["an order's day for the library", "ORDER", null, "2026-03-27"],
  ["days from service are no date", "ORDER", ["on or before March 27, 2026", "within twenty days of service"], null],
  ["a warrant has none", "WARRANT", ["within ten (10) days of its date", "on or before March 3, 2026"], null],
]);

testFinder("executeBy", [
  ["ten days of its date", "WARRANT", null, "2026-03-06"],
  [
    "a stated day",
    "WARRANT",
    [
      "This warrant shall be executed within ten (10) days of its date.",
      "Execute this warrant on or before March 9, 2026 (not to exceed 14 days).",
    ],
    "2026-03-09",
  ],
  ["not stated", "WARRANT", ["This warrant shall be executed within ten (10) days of its date.", ""], null],
  ["a subpoena has none", "SUBPOENA", null, null],
]);

testFinder("returnPlace", [
  ["after at", "SUBPOENA", null, "Story County Justice Center, 1315 South B Avenue, Nevada, Iowa"],
  [
    "a form's box of two lines",
    "AO88B",
    null,
    "Veritas Reporting, 311 South Wacker Drive, Suite 300, Chicago, IL 60606",
  ],
  ["to whom an order sends the records", "ORDER", null, "Linn County Attorney, 51 Third Avenue, Cedar Rapids"],
  ["a letter has none", "LETTER", null, null],
]);

testFinder("recipient", [
  ["after To, its street left out", "SUBPOENA", null, "Custodian of Records, Ames Public Library"],
  ["a letter's address", "LETTER", null, "Library Director, Ames Public Library"],
  ["whom an order binds", "ORDER", null, "Director of the Ames Public Library"],
]);

testFinder("seal", [
  ["no mark, no seal", "SUBPOENA", null, "absent"],
  ["the printed word is no seal", "SUBPOENA", ["Issued this", "(SEAL)\n\nIssued this"], "absent"],
]);
