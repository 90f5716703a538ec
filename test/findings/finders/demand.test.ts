import { describe, expect, test } from "vitest";
import period from "@/lib/findings/finders/period";
import records from "@/lib/findings/finders/records";
import subjects from "@/lib/findings/finders/subjects";
import { ENTERED, findIn } from "../find-in";

const SUBPOENA = { instrument: "civil-subpoena", issuer: { role: "attorney", name: "Ada Stone" } } as const;
const LETTER = { instrument: "written-request", issuer: { role: "law-enforcement", name: "Dana Whitlock" } } as const;
const command = (what: string) =>
  `\nYOU ARE COMMANDED to produce to the undersigned on or before April 3, 2026:\n\n${what}\n`;

describe("records", () => {
  test.each([
    [["circulation"], "1. All records of books, periodicals and other materials checked out or renewed by Nora Wells."],
    [["circulation"], "The check-out history of the card."],
    [["circulation"], "OverDrive loans made by Nora Wells."],
    [["registration"], "The card application of Barton Leclerc."],
    [["registration"], "The name, address and telephone number on file for that card."],
    [["registration"], "The borrower account of Nora Wells."],
    [["computer-use"], "Wi-Fi association logs and DHCP leases for October 2025."],
    [["computer-use"], "The public computer sign-in sheet and session log for January 10, 2026."],
    [["computer-use"], "Print jobs sent from workstation 3."],
    [["search-history"], "Catalog searches made by Nora Wells, and database search logs."],
    [["holds"], "All holds placed by Nora Wells, and the items she has requested."],
    [["interlibrary-loan"], "Interlibrary loan requests made by Nora Wells."],
    [["reference"], "Records of the reference questions put by Milton Dresher to the library staff."],
    [["email"], "All e-mail between library staff and Cole Treadway."],
    [["accounts-due"], "Documents that show fines and unpaid bills on her account."],
    [["programs"], "Attendance rosters for any story time or other program."],
    [["programs"], "The sign-in sheets for the December 6, 2025 story time."],
    [["meeting-room"], "Bookings of the meeting rooms, with the contact information given for each booking."],
    [["video"], "Surveillance footage of the lobby for February 12, 2026."],
    [["all-records"], "Any and all records of the library that concern the account of Dorian Kessel."],
    [["circulation", "interlibrary-loan"], "All records, including materials checked out and interlibrary loans."],
  ])("%j: %s", (expected, what) => {
    expect(findIn(records, command(what), SUBPOENA).value).toEqual(expected);
  });

  test.each([
    [
      "left out",
      "The card application of Nora Wells. No record of materials, searches or computers is asked for.",
      ["registration"],
    ],
    ["excepted", "The card application of Nora Wells, but not the titles of any materials borrowed.", ["registration"]],
    [
      "a chosen address, not a log",
      "The name and address of the person to whom IP address 192.0.2.118 was assigned.",
      ["registration"],
    ],
  ])("records that are %s are not sought", (_what, what, expected) => {
    expect(findIn(records, command(what), SUBPOENA).value).toEqual(expected);
  });

  test("what a rule bound in speaks of is not sought", () => {
    const text = `${command("The card application of Nora Wells.")}\fDEFINITIONS\n\n1. "Checked out" means lent in any manner, and takes in e-mail, video and search logs.\n`;
    expect(findIn(records, text, SUBPOENA).value).toEqual(["registration"]);
  });

  test("of an order only what it orders is sought", () => {
    const order = `
The State also sought the Defendant's internet sign-up sheets. The Court declines to find that those sheets bear upon
the charge, and that part of the application is DENIED.

IT IS ORDERED that the Director shall deliver to the County Attorney the record of every loan upon the library account
of Mara June Teller.
`;
    expect(findIn(records, order, ENTERED).value).toEqual(["circulation"]);
  });

  test("an order that refuses everything is denied, not silent", () => {
    const order =
      "\nThe State asks for the circulation records of Mara June Teller.\n\nThe application is therefore DENIED.\n";
    expect(findIn(records, order, ENTERED)).toMatchObject({ value: [], status: "denied" });
  });

  test("a ticked box is sought and an empty one is not", () => {
    const form = command("[ ] The card application of Nora Wells.\n[X] Materials checked out by Nora Wells.");
    expect(findIn(records, form, SUBPOENA).value).toEqual(["circulation"]);
  });

  test.each([
    "Would you kindly let us know what Mr. Fosnaugh has checked out?",
    "Please list everything that he has taken out.",
    "We need the books he borrowed.",
  ])("a courteous demand is a demand: %s", (sentence) => {
    expect(findIn(records, `\nDear Director:\n\n${sentence}\n`, LETTER).value).toEqual(["circulation"]);
  });
});

test("what is missing from a page that cannot be read is unreadable, not missing", () => {
  const smudge = "\nxq wlrv mnn oiu tth zzy\nplk dff rrw oaa\n";
  expect(findIn(records, smudge, SUBPOENA, 40)).toMatchObject({ value: null, status: "unreadable" });
  expect(findIn(period, smudge, SUBPOENA, 40)).toMatchObject({ value: null, status: "unreadable" });
  expect(findIn(period, smudge, SUBPOENA)).toMatchObject({ value: null, status: "not-found" });
});

describe("period", () => {
  test.each([
    ["from September 15, 2025 through October 15, 2025", "2025-09-15", "2025-10-15"],
    ["between December 1, 2025 and January 31, 2026", "2025-12-01", "2026-01-31"],
    ["for the period beginning July 1, 2025 and ending September 30, 2025", "2025-07-01", "2025-09-30"],
    ["from 1 March 2018 through 31 August 2019", "2018-03-01", "2019-08-31"],
    ["for 6/1/2025 to 06/30/2025", "2025-06-01", "2025-06-30"],
    ["from January 2, 2025 to the present", "2025-01-02", null],
    ["since June 1, 2025", "2025-06-01", null],
    ["since the first of December 2025", "2025-12-01", null],
    ["for the months of March and April 2025", "2025-03-01", "2025-04-30"],
    ["in December 2025", "2025-12-01", "2025-12-31"],
    ["for the calendar year 2025", "2025-01-01", "2025-12-31"],
    ["on January 29, 2026", "2026-01-29", "2026-01-29"],
    ["on February 27 and 28, 2026", "2026-02-27", "2026-02-28"],
    ["from December 28 through January 3, 2026", "2025-12-28", "2026-01-03"],
    ["for thirty (30) days from March 1, 2026", "2026-03-01", "2026-03-31"],
    ["for the week of January 5, 2026", "2026-01-05", "2026-01-11"],
    ["from 8:00 a.m. on March 1, 2026 until 5:00 p.m. on March 4, 2026", "2026-03-01", "2026-03-04"],
  ])("%s", (words, from, to) => {
    expect(findIn(period, command(`The loans of Nora Wells ${words}.`), SUBPOENA).value).toEqual({ from, to });
  });

  test.each([
    ["the day of the answer", "The loans of Nora Wells."],
    ["a birth", "The loans of Nora Wells, date of birth 05/02/1988."],
    ["a letter", "The loans named in the letter of January 20, 2026."],
  ])("%s is none", (_what, what) => {
    expect(findIn(period, command(what), SUBPOENA).value).toBeNull();
  });

  test("the day of the offence is none", () => {
    const letter =
      "\nDear Director:\n\nOn February 26, 2026 a donation box was pried open.\n\nPlease send us the loans of Nora Wells.\n";
    expect(findIn(period, letter, LETTER).value).toBeNull();
  });
});

describe("subjects", () => {
  test.each([
    [["Nora Wells"], "The loans of Nora Wells."],
    [["Leander P. Oxley"], "The record of items checked out on any card issued to LEANDER P. OXLEY."],
    [["Oswald Riemer", "Bettina Riemer"], "All applications for a library card by Oswald Riemer or Bettina Riemer."],
    [["Arlo Fisk"], "The session log that shows the use of any computer by DEPUTY ARLO FISK."],
    [["Bartholomew van der Berg-O'Neil"], "The loans of Bartholomew van der Berg-O'Neil."],
    [["2 1550 00081 3376"], "The registration of card 2 1550 00081 3376."],
    [["card 1420"], "The registration of the holder of card 1420."],
    [["203.0.113.44"], "The access logs of 203.0.113.44."],
    [["9A:14:0E:C2:55:3D"], "The wireless sessions of the device 9A:14:0E:C2:55:3D."],
    [["jml-wifi-0093"], "The name of the holder of account jml-wifi-0093."],
    [["North Star Roofing, Inc."], "Bookings of meeting rooms made in the name of North Star Roofing, Inc."],
    [[], "The loans of whoever had the book."],
  ])("%j: %s", (expected, what) => {
    expect(findIn(subjects, command(what), SUBPOENA).value).toEqual(expected);
  });

  test.each([
    [
      "whoever takes the records",
      "\nYOU ARE COMMANDED to deliver to Special Agent Iris Colvin the loans of Nora Wells.\n",
    ],
    [
      "the place where they go",
      "\nYOU ARE COMMANDED to deliver to 1 Walnut Street, Des Moines, Iowa, the loans of Nora Wells.\n",
    ],
    ["the writer", "\nPlease send the loans of Nora Wells to Dana Whitlock.\n"],
  ])("%s is none", (_what, text) => {
    expect(findIn(subjects, text, LETTER).value).toEqual(["Nora Wells"]);
  });

  test("a surname is the person whom the paper names in full", () => {
    const letter = "\nWe have opened a case against Willard Ives Tonkin.\n\nPlease send the loans of Mr. Tonkin.\n";
    expect(findIn(subjects, letter, LETTER).value).toEqual(["Willard Ives Tonkin"]);
  });

  test("the defendant is the one in the caption", () => {
    const order = "\nIT IS ORDERED that the Library shall produce the session records of the defendant.\n";
    expect(findIn(subjects, order, { ...ENTERED, caption: "State of Iowa v. Orrin Blake Satterfield" }).value).toEqual([
      "Orrin Blake Satterfield",
    ]);
  });
});
