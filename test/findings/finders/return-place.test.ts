import { expect, test } from "vitest";
import returnPlace from "@/lib/findings/finders/return-place";
import type { InstrumentKind } from "@/lib/findings/types";
import { findIn } from "../find-in";

test.each<[what: string, text: string, kind: InstrumentKind, value: string | null]>([
  [
    "the one whom an order has the records furnished, without a little word before her",
    "IT IS ORDERED that the librarian shall furnish the Marshall County Attorney, 1 East Main Street,\nMarshalltown, Iowa, with the loan record described above not later than March 20, 2026.",
    "court-order",
    "Marshall County Attorney, 1 East Main Street, Marshalltown, Iowa",
  ],
  [
    "a form's place and time in one",
    "You are required to bring the records named below.\nPlace and time for appearance: Omaha Resident Office, 2707 North 108th Street, Omaha, Nebraska, on the\n9th day of April, 2026.",
    "administrative-subpoena",
    "Omaha Resident Office, 2707 North 108th Street, Omaha, Nebraska",
  ],
  [
    "the sender's own address, as the letterhead prints it",
    "DEPARTMENT OF INSURANCE                         77 Capitol Way, Room 310\n                                                Lincoln, NE 68509\n\n\nYou shall deliver the papers described below to Examiner Lucan Prell at the address shown above by April 7, 2026.",
    "administrative-subpoena",
    "77 Capitol Way, Room 310, Lincoln, NE 68509",
  ],
  [
    "the location of a form",
    "On (date): April 14, 2026\n\nLocation (address): 55 Market Plaza, Suite 9, Fresno, CA 93721\n\nDo not release the records before that day.",
    "civil-subpoena",
    "55 Market Plaza, Suite 9, Fresno, CA 93721",
  ],
  [
    "one to whom the library shall release",
    "IT IS ORDERED that the Ames Public Library shall release to the Boone County Attorney, 201 State Street, Boone,\non or before April 1, 2026, the record of holds.",
    "court-order",
    "Boone County Attorney, 201 State Street, Boone",
  ],
  [
    "a committee's room",
    "YOU ARE COMMANDED to appear before the Standing Committee on Oversight, on April 9, 2026, at 10:00 a.m., in\nRoom 24, State House, 1007 Grand Avenue, Des Moines, Iowa, and to bring the minutes.",
    "legislative-subpoena",
    "Room 24, State House, 1007 Grand Avenue, Des Moines, Iowa",
  ],
  [
    "counsel to whom copies may be mailed",
    "In place of attendance you may mail the copies to Arlo Venn, Venn & Tate LLP, 88 South Third Street, Suite 210,\nMinneapolis, Minnesota 55401, on or before April 2, 2026.",
    "civil-subpoena",
    "Arlo Venn, Venn & Tate LLP, 88 South Third Street, Suite 210, Minneapolis, Minnesota 55401",
  ],
  [
    "a form's heading WHERE",
    "WHEN: April 3, 2026, 9:30 a.m.\nWHERE: Polk County Courthouse, 500 Mulberry Street, Des Moines, Iowa",
    "criminal-subpoena",
    "Polk County Courthouse, 500 Mulberry Street, Des Moines, Iowa",
  ],
  [
    "a telephone number is no part of it",
    "to appear before Ada Brun, Revenue Officer, at 210 Walnut Street, Room 1004, Des Moines, Iowa 515-555-0100\non the 4th day of May, 2026, and to produce the records.",
    "administrative-subpoena",
    "210 Walnut Street, Room 1004, Des Moines, Iowa",
  ],
  [
    "not where the library is",
    "TO: Records Custodian, Waukee Public Library, 950 Warrior Lane, Waukee, Iowa 50263\nYou are directed to produce the sign-in sheets within ten days of service.",
    "civil-subpoena",
    null,
  ],
  [
    "not counsel's own address beneath his name",
    "You shall produce the records within ten days.\nIssued at the request of: Lorne Abt, attorney for plaintiff, 14 Main Street, Ames, Iowa 50010.",
    "civil-subpoena",
    null,
  ],
])("the return place is %s", (_what, text, instrument, value) => {
  expect(findIn(returnPlace, text, { instrument }).value).toBe(value);
});
