import { expect, test } from "vitest";
import { readText } from "../pages-of";

/** Papers whose layout and words no court of this state prints. */
const PAPERS: [what: string, text: string, says: Record<string, unknown>][] = [
  [
    "a clerk's designee, parties parted by a rule of bars",
    `                         State of Iowa
                   County of Story, District Court

   Ruben Castellanos,            |
         Petitioner              |       Equity No. EQCV052211
   versus                        |
   Meadow Lane Homeowners        |       Subpoena (Documents Only)
   Association,                  |
         Respondent              |

To the records custodian of the Ames Public Library:

At the instance of the Respondent, you are hereby ordered to make available for copying at
Tull & Abernathy, 412 Burnett Avenue, Suite 2B, Ames, on or before the 27th of March, 2026,
a list of meeting room bookings by Ruben Castellanos for calendar year 2025.

By order of the Court.

       Given this 18th day of February, 2026.

                              Karla Stroud, Clerk

                              by: /s/ B. Quist, designee`,
    {
      "court.name": "Iowa District Court for Story County",
      caseNumber: "EQCV052211",
      caption: "Ruben Castellanos v. Meadow Lane Homeowners Association",
      issuer: { role: "clerk", name: "Karla Stroud" },
      issuedOn: "2026-02-18",
      returnOn: "2026-03-27",
      returnPlace: "Tull & Abernathy, 412 Burnett Avenue, Suite 2B, Ames",
    },
  ],
  [
    "a western form: the court's county on the next line, a hint that runs over its line, two columns at the foot",
    `SUPERIOR COURT OF CALIFORNIA, COUNTY OF
FRESNO
STREET ADDRESS: 1130 O Street

PLAINTIFF/PETITIONER: ODILE RANCE
DEFENDANT/RESPONDENT: KESTREL FARMS, INC.

DEPOSITION SUBPOENA                              CASE NUMBER:
FOR PRODUCTION OF BUSINESS RECORDS               25CECG04417

THE PEOPLE OF THE STATE OF CALIFORNIA, TO (name, address, and telephone number of deponent, if
known):
Custodian of Records, Ames Public Library, 515 Douglas Avenue, Ames, IA 50010

YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3, on April 14, 2026, at 10:00 a.m.

Date issued: March 2, 2026

Tobias Arkwright                                 /s/ Tobias Arkwright
(TYPE OR PRINT NAME)                             (SIGNATURE OF PERSON ISSUING SUBPOENA)
                                                 Attorney for Defendant (TITLE)`,
    {
      "court.name": "Superior Court of Fresno County, California",
      recipient: "Custodian of Records, Ames Public Library",
      issuer: { role: "attorney", name: "Tobias Arkwright" },
      signature: "signed",
    },
  ],
  [
    'a subpoena whose "TO:" was read as figures',
    `IN THE IOWA DISTRICT COURT FOR STORY COUNTY

STATE OF IOWA,                                   No. AGCR077120
     Plaintiff,
v.                                               SUBPOENA
PETRA VANCE,
     Defendant.
10: Ames Public Library, Director

YOU ARE COMMANDED to bring the record of holds of Petra Vance to the Story County Courthouse on April 3, 2026.

Dated March 2, 2026                              /s/ Ines Corbett
                                                 Clerk of Court`,
    { caption: "State of Iowa v. Petra Vance", recipient: "Ames Public Library, Director" },
  ],
  [
    "a preservation letter to a school, dated in the manner of soldiers",
    `Wisconsin Division of Criminal Investigation

14 January 2026

VIA E-MAIL
Story Prairie School District
Technology Office
88 Fourth Street
Nevada, IA 50201

This letter is a request under 18 U.S.C. § 2703(f)(1) that you preserve, pending the issuance of a court order or
other process, the session logs of the library's computers for January 2026.

Very truly yours,

/s/ Bryn Halloran
Special Agent`,
    {
      issuedOn: "2026-01-14",
      recipient: "Story Prairie School District, Technology Office",
    },
  ],
  [
    "a Texas caption, its court right of the parties and its number above",
    `   CAUSE NO. 2025-77120

 HERON LOGISTICS, L.P.           §          IN THE DISTRICT COURT OF
                                 §
 V.                              §          HARRIS COUNTY, TEXAS
                                 §
 ISIDRO VEGA                     §          151ST JUDICIAL DISTRICT

              SUBPOENA FOR PRODUCTION OF BUSINESS RECORDS

THE STATE OF TEXAS

To: Waukee Public Library, 950 Warrior Lane, Waukee, Iowa 50263

      You are commanded to produce the records in Exhibit A to Maribel Soto, Soto Crane PLLC, 1200
Smith Street, Suite 1400, Houston, Texas 77002, within twenty days, and no later than April 3, 2026.

      This subpoena is issued at the request of Plaintiff, by Maribel Soto, its attorney of record.
Issued on February 13, 2026.

                                     /s/ Maribel Soto
                                     Maribel Soto
                                     State Bar No. 24011223`,
    {
      "court.name": "District Court of Harris County, Texas",
      caseNumber: "2025-77120",
      caption: "Heron Logistics, L.P. v. Isidro Vega",
      recipient: "Waukee Public Library",
      returnOn: "2026-04-03",
    },
  ],
  [
    "a tax agency's sheet of labelled fields",
    `                 IOWA DEPARTMENT OF REVENUE
                 Compliance Division
                 P.O. Box 10471, Des Moines, Iowa 50306

SUBPOENA                                       Control No. CD-26-00417

Issued to:      Independence Public Library
                805 First Street East, Independence, Iowa 50644

In re:          Tax liability of Vera Lindell, tax year 2024

Return date:    March 24, 2026, 10:00 a.m.
Return to:      Tara Holm, Revenue Agent, Hoover Building, 1305 East Walnut Street, 4th Floor, Des Moines

By the power given in Iowa Code section 421.17 the Director requires of you her registration record.

Date of issue:  February 17, 2026

Authorized by:  ________________________
                Emmett Sloan, Administrator`,
    {
      instrument: "administrative-subpoena",
      caseNumber: "CD-26-00417",
      issuer: { role: "agency-official", name: "Emmett Sloan" },
      issuedOn: "2026-02-17",
      returnOn: "2026-03-24",
      recipient: "Independence Public Library",
    },
  ],
  [
    "an order done in chambers, its number beside the court",
    `IN THE DISTRICT COURT FOR                         CASE NO.  CR 25-614
HALL COUNTY, NEBRASKA
                                                  ORDER TO SHOW CAUSE AND
STATE OF NEBRASKA v. LEIF ANKER DOHM              TO PRODUCE LIBRARY RECORDS

   THIS MATTER comes on for hearing on February 20, 2026, upon the motion of the State.

   The Court, being advised, ORDERS: The director of the Jensen Memorial Library in Minden is to hand to
the Grand Island Police Department, Property Unit, 111 Public Safety Drive, Grand Island, Nebraska,
not later than close of business on March 10, 2026, the computer sign-up sheets.

   Done in chambers at Grand Island, Nebraska, February 20, 2026.

                                   BY THE COURT:
                                   /s/ Odile Ferrant
                                   District Judge`,
    {
      instrument: "court-order",
      caseNumber: "CR 25-614",
      caption: "State of Nebraska v. Leif Anker Dohm",
      issuedOn: "2026-02-20",
      returnOn: "2026-03-10",
      returnPlace: "Grand Island Police Department, Property Unit, 111 Public Safety Drive, Grand Island, Nebraska",
    },
  ],
  [
    "a clerk's printed form with WHERE and WHEN",
    `FORM 1.19                                                     [X] Clerk  [ ] Attorney

                  THE IOWA DISTRICT COURT FOR DALLAS COUNTY

Plaintiff:  Pruitt Dental Group, P.C.       Law No. LACV061220
vs.
Defendant:  Mona Keating

                               CIVIL SUBPOENA

The State of Iowa to:  Waukee Public Library
Address:  950 Warrior Lane, Waukee IA 50263

You must  [ ] appear   [X] produce the documents listed below
Where:    Dallas County Courthouse, 801 Court Street, Adel
When:     March 30, 2026 at 9:30 a.m.

Documents:  List of items on hold for Mona Keating.

Issued:  February 16, 2026          Clerk of Court:  /s/ Dana Ruiz`,
    {
      caseNumber: "LACV061220",
      caption: "Pruitt Dental Group, P.C. v. Mona Keating",
      issuedOn: "2026-02-16",
      returnOn: "2026-03-30",
      returnPlace: "Dallas County Courthouse, 801 Court Street, Adel",
      recipient: "Waukee Public Library",
    },
  ],
];

test.each(PAPERS)("%s is read", (_what, text, says) => {
  const { findings } = readText(text);
  const read = Object.fromEntries(
    Object.keys(says).map((key) =>
      key === "court.name" ? [key, findings.court.value?.name] : [key, findings[key as keyof typeof findings].value],
    ),
  );
  expect(read).toEqual(says);
});
