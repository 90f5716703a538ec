import { describe, expect, test } from "vitest";
import { addDays, countOf, datesIn } from "@/lib/findings/match/dates";

const PRINTED: [string, string][] = [
  ["this 5th day of March, 2026", "2026-03-05"],
  ["the 20th day of\nMarch A.D. 2026", "2026-03-20"],
  ["the fifth day of March, 2026", "2026-03-05"],
  ["on the 17th of February 2026", "2026-02-17"],
  ["on the 23rd day of March , 2026 at", "2026-03-23"],
  ["March 5, 2026", "2026-03-05"],
  ["March 5 2026", "2026-03-05"],
  ["Mar. 5th 2026", "2026-03-05"],
  ["Sept. 9, 2025", "2025-09-09"],
  ["Feb. 20, '26.", "2026-02-20"],
  ["3/5/26", "2026-03-05"],
  ["03/10/2026 10:00 am", "2026-03-10"],
  ["02-24-2026 13:08:44", "2026-02-24"],
  ["05-MAR-2026", "2026-03-05"],
  ["27 FEB 2026", "2026-02-27"],
  ["Signed 11 December 2019, 10:26 a.m.", "2019-12-11"],
  ["E-FILED 2026 FEB 20 3:42 PM", "2026-02-20"],
  ["2026-02-16 10:01:33", "2026-02-16"],
  ["2026/02/25 14:31", "2026-02-25"],
  ["February 20,\n2026", "2026-02-20"],
  ["Thursday, February 26, 2026 9:12 AM", "2026-02-26"],
  ["this 1st day of September, 2026", "2026-09-01"],
  ["on the 21st of March, 2026", "2026-03-21"],
  // as scanners read them
  ["this 26fh day of June, 2026", "2026-06-26"],
  ["this 17tb clay of June, 2026", "2026-06-17"],
  ["Februarv 2O, 2026", "2026-02-20"],
  ["January l5, 2O26", "2026-01-15"],
  ["Ocfober 3, 2025", "2025-10-03"],
  ["1O/2l/2025", "2025-10-21"],
  ["the 25'\" day of March 2026", "2026-03-25"],
];

test.each(PRINTED)("%j is one day", (text, day) => {
  expect(datesIn(text).map((date) => date.day)).toEqual([day]);
});

describe("what is no date", () => {
  test.each([
    "No. 4:25-cv-00317",
    "case 26-001984",
    "(515) 555-0133",
    "515.555.0170",
    "Neb. Rev. Stat. § 28-507",
    "2/30/2026",
    "this ____ day of ____, 2026",
    "card 2 0611 00450 7782",
  ])("%j", (text) => {
    expect(datesIn(text)).toEqual([]);
  });
});

test.each([
  ["Dated this 22d day of January, 2026", "2026-01-22"],
  ["on the 3d day of April, 2026", "2026-04-03"],
  ["7 April 2026", "2026-04-07"],
])("%j, in an older or a foreign manner", (text, day) => {
  expect(datesIn(text).map((d) => d.day)).toEqual([day]);
});

test("two dates of one period are told apart and placed", () => {
  const text = "from October 1, 2025 through 11/30/2025";
  const found = datesIn(text);
  expect(found.map((d) => d.day)).toEqual(["2025-10-01", "2025-11-30"]);
  expect(found.map((d) => text.slice(d.start, d.end))).toEqual(["October 1, 2025", "11/30/2025"]);
});

test("a guessed figure lowers the confidence", () => {
  expect(datesIn("February 2O, 2026")[0]!.confidence).toBeLessThan(1);
  expect(datesIn("February 20, 2026")[0]!.confidence).toBe(1);
});

test("days are counted over the ends of months", () => {
  expect(addDays("2026-02-25", 10)).toBe("2026-03-07");
  expect(addDays("2024-02-25", 10)).toBe("2024-03-06");
});

test.each([
  ["ten (10)", 10],
  ["l0", 10],
  ["fourteen", 14],
  ["14", 14],
  ["several", null],
])("%j counts %j", (text, count) => {
  expect(countOf(text as string)).toBe(count);
});
