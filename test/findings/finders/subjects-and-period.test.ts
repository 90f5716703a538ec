import { describe, expect, it } from "vitest";
import period from "@/lib/findings/finders/period";
import records, { categoriesIn } from "@/lib/findings/finders/records";
import subjects from "@/lib/findings/finders/subjects";
import { spansIn } from "@/lib/findings/periods";
import type { Finding } from "@/lib/findings/types";
import { findIn } from "../find-in";

const PROCESS = { instrument: "civil-subpoena" } as const;
const LETTER = { instrument: "written-request" } as const;
const WARRANT = { instrument: "search-warrant" } as const;

describe("subjects", () => {
  it.each([
    ["Please produce the borrowing history of Mr. Desmond Achterberg, 412 Oak Street.", ["Desmond Achterberg"]],
    ["Produce Alan Turnquist's borrowing history.", ["Alan Turnquist"]],
    ["Produce all records relating to the account of Turnquist, Alan M.", ["Alan M. Turnquist"]],
    ["Please produce the records of both Alan Turnquist and his wife Beth Moyle.", ["Alan Turnquist", "Beth Moyle"]],
    ["Produce the registration for barcode 21834000771234.", ["21834000771234"]],
    ["Produce wireless logs for the device 001a.2b3c.4d5e.", ["001a.2b3c.4d5e"]],
    ["Please produce the records for card ending 4471.", ["card 4471"]],
    ["Produce the cards of any person residing at 1410 Walnut Street, Waukee.", ["1410 Walnut Street"]],
    ["Please produce the loans of the minor child A.B. since June 2025.", ["A.B."]],
    ["Produce the room bookings of Larkspur Tutoring LLC.", ["Larkspur Tutoring LLC"]],
    ["Produce the room bookings made by the firm or by its manager Odile Brandt.", ["Odile Brandt"]],
    ['Produce the attendance lists of the "Taxes Made Simple" workshops held by Odile Brandt.', ["Odile Brandt"]],
  ])("%s", (text, named) => {
    expect(findIn(subjects, text, PROCESS).value).toEqual(named);
  });

  it("names the person whom a letter told of before it asked for her account", () => {
    const text =
      "This office is looking into the residence of Marguerite Dunleavy, which is in dispute.\n\nWe request that you furnish the address on her library account.";
    const found = findIn(subjects, text, LETTER) as Finding<string[]>;
    expect(found.value).toEqual(["Marguerite Dunleavy"]);
    expect(found.confidence).toBeLessThan(0.9);
  });

  it("names no counsel who is to take the records", () => {
    const text =
      "Please produce to our counsel, Ferris Bohannon of Bohannon & Leaf PLC, the attendance lists that show Oda Krantz.";
    expect(findIn(subjects, text, PROCESS).value).toEqual(["Oda Krantz"]);
  });
});

describe("the demand's region", () => {
  it("is a warrant's list that hangs on its grounds", () => {
    const text =
      "WHEREAS an affidavit was filed and probable cause exists to believe that property evidencing the crime of arson is kept at the library, to-wit:\n\n1. Records of magazines lent to Otis Pickering;\n\n2. Holds entered by him.";
    expect(findIn(records, text, WARRANT).value).toEqual(["circulation", "holds"]);
  });

  it("is what numbered requests say under a heading", () => {
    const text =
      "Documents to be Produced\n\nRequest 1. All session logs that show use by Otis Pickering.\n\nRequest 2. All bookings of your study rooms.";
    expect(findIn(records, text, PROCESS).value).toEqual(["computer-use", "meeting-room"]);
  });

  it("is, where nothing asks, whatever is said of records, with less confidence", () => {
    const found = findIn(records, "Circulation history, Otis Pickering, to our office.", PROCESS);
    expect(found.value).toEqual(["circulation"]);
    expect(found.confidence).toBeLessThan(0.7);
  });
});

describe("record categories", () => {
  it.each([
    ["the titles signed out by the patron", "circulation"],
    ["books obtained for him from other libraries", "interlibrary-loan"],
    ["queries run in the online catalog", "search-history"],
    ["who attended the poetry night", "programs"],
    ["ledger of charges and payments", "accounts-due"],
    ["log-on and log-off times at workstation 4", "computer-use"],
    ["items she placed on hold", "holds"],
  ])("%s", (text, category) => {
    expect([...new Set(categoriesIn(text).map((one) => one.category))]).toEqual([category]);
  });

  it("take a process's return date for no loan", () => {
    expect(categoriesIn("Deliver them before the return date.")).toEqual([]);
  });
});

describe("period", () => {
  it.each([
    ["2023 through 2025", "2023-01-01", "2025-12-31"],
    ["in the second half of 2024", "2024-07-01", "2024-12-31"],
    ["in the months of October, November and December 2025", "2025-10-01", "2025-12-31"],
    ["for the ninety days ending January 31, 2026", "2025-11-02", "2026-01-31"],
    ["beginning March 3, 2025 and continuing through May 9, 2025", "2025-03-03", "2025-05-09"],
    ["Card From To 21834 01/05/2025 03/07/2025", "2025-01-05", "2025-03-07"],
    ["the periods shown: calendar years ended December 31, 2023 and December 31, 2024", "2023-01-01", "2024-12-31"],
    ["lending records of Ardith Nyquist, 3/1/2025-5/31/2025", "2025-03-01", "2025-05-31"],
  ])("%s", (text, from, to) => {
    expect(spansIn(text)[0]).toMatchObject({ from, to });
  });

  it("stands in what a letter told before it asked for the period named", () => {
    const text =
      "The residence of Marguerite Dunleavy between August 4, 2025 and January 9, 2026 is in question.\n\nWe request that you furnish her borrowing history for the period named.";
    expect(findIn(period, text, LETTER).value).toEqual({ from: "2025-08-04", to: "2026-01-09" });
  });

  it("is none of the days by which to answer, however the order of the two", () => {
    const text =
      "IT IS ORDERED that the custodian of records shall produce to the County Attorney, on or before December 16, 2026, the circulation records of Randall T. Okafor from August 1, 2026 to August 31, 2026.";
    expect(findIn(period, text, PROCESS).value).toEqual({ from: "2026-08-01", to: "2026-08-31" });
    expect(findIn(period, "Produce his borrowing records on or before May 5, 2025.", PROCESS).value).toBeNull();
    for (const words of ["before May 5, 2025", "made on or before May 5, 2025"])
      expect(findIn(period, `Produce his borrowing records ${words}.`, PROCESS).value).toEqual({
        from: null,
        to: "2025-05-05",
      });
  });
});

describe("the accused above the case", () => {
  it("stays a subject though her name was read beneath the paper, too", () => {
    const text = "Please bring the loans of Odile Marie Brandt in May 2025.";
    const known = {
      instrument: "criminal-subpoena",
      caption: "United States v. Odile Marie Brandt",
      issuer: { role: "agency-official", name: "Odile Marie Brandt" },
    } as const;
    expect(findIn(subjects, text, known).value).toEqual(["Odile Marie Brandt"]);
  });
});

describe("records by other names", () => {
  it.each([
    ["account balance and bills of the patron", ["accounts-due"]],
    ["late charges of the patron", ["accounts-due"]],
    ["e-mail exchanged with the desk", ["email"]],
    ["sign-up sheets and attendance lists of the series", ["programs"]],
  ])("%s", (text, categories) => {
    expect([...new Set(categoriesIn(text).map((one) => one.category))]).toEqual(categories);
  });

  it("takes no address from a definition, and the items from beneath a part's heading in words", () => {
    const text =
      'You must bring the items in Part Two.\n\n4. "Identify" means to give the full name and last known address.\n\nPART TWO - ITEMS\n\nThe loans of Odile Brandt in May 2025.';
    expect(findIn(records, text, PROCESS).value).toEqual(["circulation"]);
  });
});

describe("a form's field", () => {
  it("tells of the cameras, and of days with hours in four figures", () => {
    const text =
      "Records needed now: computer sessions and camera video.\n\nSubject: Odile Marie Brandt From: 02/03/2026 1000 To: 02/04/2026 1700\n\nI believe in good faith that there is no time to obtain process.\n\nSgt. Osric Delaney\n";
    const known = { instrument: "exigent-request" } as const;
    expect(findIn(records, text, known).value).toEqual(["computer-use", "video"]);
    expect(spansIn(text)).toMatchObject([{ from: "2026-02-03", to: "2026-02-04" }]);
  });
});
