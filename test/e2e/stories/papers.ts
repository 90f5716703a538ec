import { today } from "@/lib/clock";
import { addDays } from "@/lib/deadlines/days";

// The papers of the stories: invented, and dated from the day on which the test runs.
const served = today("America/Chicago");
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `March 2, 2026`, so many days from today. */
function longDay(daysFromToday: number): string {
  const [year, month, day] = addDays(served, daysFromToday).split("-").map(Number);
  return `${MONTHS[month! - 1]} ${day}, ${year}`;
}

/** A county attorney's subpoena for what one person borrowed, signed by a clerk: no judge has looked at it. */
export const clerksSubpoena = (library: string, county: string) => [
  `IN THE IOWA DISTRICT COURT FOR ${county.toUpperCase()} COUNTY

STATE OF IOWA,                                 Criminal No. FECR041877
          Plaintiff,
vs.                                            SUBPOENA DUCES TECUM
RANDALL T. OKAFOR,
          Defendant.

TO: Custodian of Records, ${library}

YOU ARE HEREBY COMMANDED to produce to the ${county} County Attorney, at the
${county} County Courthouse, on ${longDay(24)} at 9:00 a.m., the following:

1. All circulation records of Randall T. Okafor from June 1, 2026 to September 30, 2026,
   being the titles that he borrowed and the days on which he returned them.
2. His registration record, with his address and telephone number.

Issued on ${longDay(-2)}.

                                               CLERK OF THE DISTRICT COURT
                                               /s/ Joan Petersen
                                               Deputy Clerk of Court

Requested by: Ellen Vance, Assistant ${county} County Attorney
${county} County Courthouse, (515) 555-0142`,
];

/** A judge's order for the same records, which finds good cause on the facts of an affidavit. */
export const judgesOrder = (library: string, county: string) => [
  `IN THE IOWA DISTRICT COURT FOR ${county.toUpperCase()} COUNTY

STATE OF IOWA,                                 Criminal No. FECR041877
          Plaintiff,
vs.                                            ORDER FOR PRODUCTION
RANDALL T. OKAFOR,                             OF LIBRARY RECORDS
          Defendant.

This matter comes before the Court on the application of the State of Iowa, by Ellen Vance,
Assistant ${county} County Attorney, for an order directed to ${library}.
Having reviewed the sworn affidavit of Detective Paul Renner of the ${county} County Sheriff's
Office, the Court makes the following findings.

The Court finds that good cause exists for the production, upon the specific facts that the
defendant is charged with arson in the first degree on August 14, 2026, that a library book
bearing the barcode of ${library} was recovered at the scene, and that
the records of that loan are not available from any other source.

The Court further finds that a rational connection exists between the requested release of
information and a legitimate end, and that the need for the information is cogent and compelling.

IT IS THEREFORE ORDERED that the custodian of records of ${library} shall produce
to the ${county} County Attorney, on or before ${longDay(24)}, the circulation records of
Randall T. Okafor from August 1, 2026 to August 31, 2026.

SO ORDERED this ${longDay(-1)}.

                                               /s/ Margaret L. Dahl
                                               Margaret L. Dahl
                                               Judge of the Iowa District Court
                                               Fifth Judicial District of Iowa`,
];

/** A detective's letter for a cardholder's address: enough for registration where the policy says so. */
export const registrationLetter = (library: string) => [
  `WAUKEE POLICE DEPARTMENT
1300 SE LAPORT ROAD, WAUKEE, IOWA 50263
(515) 555-0110

${longDay(-1)}

Director
${library}

Re: Case No. 26-11832, registration record of Lena Marquardt

Dear Director:

I am a detective of the Waukee Police Department, which is investigating a series of thefts from
vehicles in Warrior Park. I request the registration record, that is the name, address and
telephone number on file, of the library card held by Lena Marquardt.

The request is necessary because a wallet that was recovered with stolen property holds a library
card in her name, we have no other means to find her address, and we believe that she is the victim
of one of the thefts. My identification was shown at the desk.

Respectfully,

/s/ Thomas Brandt
Detective Thomas Brandt, Badge 417
Investigations Division, Waukee Police Department`,
];

/** A warrant that officers bring to the counter. */
export const searchWarrant = (library: string, county: string) => [
  `IN THE IOWA DISTRICT COURT FOR ${county.toUpperCase()} COUNTY

STATE OF IOWA                                  SEARCH WARRANT
                                               No. SW2026-0193

TO ANY PEACE OFFICER OF THE STATE OF IOWA:

Proof by affidavit having been made before me, and being satisfied that there is probable cause,
YOU ARE COMMANDED to make immediate search of ${library}, 115 North Elm
Street, for the following property: the public computer marked PC-4, and the log of its
reservations from November 1, 2026 to November 15, 2026, and to seize it if found.

You shall give a receipt for the property taken and return this warrant with an inventory
within ten days.

Dated ${longDay(-1)}.

                                               /s/ Harold J. Weiss
                                               Harold J. Weiss
                                               Magistrate, ${county} County, Iowa`,
];

/** A lawyer's subpoena in a dispute between neighbours. */
export const attorneysSubpoena = (library: string) => [
  `UNITED STATES DISTRICT COURT
for the
Northern District of Iowa

HALVORSEN GRAIN, INC., Plaintiff
v.                                        Civil Action No. 6:26-cv-02071-CJW-MAR
PETRA LUND, Defendant

SUBPOENA TO PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS
OR TO PERMIT INSPECTION OF PREMISES IN A CIVIL ACTION

To: Custodian of Records, ${library}

YOU ARE COMMANDED to produce at the time, date, and place set forth below the following
documents: all records of materials checked out by Petra Lund, and all records of her use of
the library's public computers, from January 1, 2026 through June 30, 2026.

Place: Office of Stroud & Amadi, 200 First Street SE, Cedar Rapids, Iowa
Date and Time: ${longDay(25)}, 10:00 a.m.

Date: ${longDay(-1)}
/s/ Corinne Amadi
Attorney's signature

The name, address, e-mail address, and telephone number of the attorney representing
Halvorsen Grain, Inc., who issues or requests this subpoena, are:
Corinne Amadi, Stroud & Amadi, 200 First Street SE, Cedar Rapids, Iowa 52401,
camadi@stroudamadi.example, (319) 555-0166`,
];
