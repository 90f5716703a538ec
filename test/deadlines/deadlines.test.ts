import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, weekday } from "@/lib/deadlines/days";
import { addBusinessDays, federalDeadline, federalHolidays, isFederalRestDay } from "@/lib/deadlines/federal";
import { objectionWindow } from "@/lib/deadlines/objection";
import { openRecordsClocks } from "@/lib/deadlines/open-records";
import { lastDayToExecute } from "@/lib/deadlines/warrant";

describe("days", () => {
  test.each([
    ["2026-03-02", "2026-03-16", 14],
    ["2026-03-02", "2026-03-01", -1],
    ["2024-02-28", "2024-03-01", 2],
    ["2026-03-07", "2026-03-09", 2], // the clocks change between them
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  test("what is no day is no number", () => {
    expect(daysBetween("soon", "2026-03-01")).toBeNaN();
    expect(daysBetween("2026-3-1", "2026-03-01")).toBeNaN();
  });

  test("2 March 2026 is a Monday", () => {
    expect(weekday("2026-03-02")).toBe(1);
    expect(weekday("1969-12-28")).toBe(0);
  });
});

describe("federal holidays", () => {
  test("of 2026, with Independence Day observed on the Friday before", () => {
    expect([...federalHolidays(2026)].sort()).toEqual([
      "2026-01-01",
      "2026-01-19",
      "2026-02-16",
      "2026-05-25",
      "2026-06-19",
      "2026-07-03",
      "2026-07-04",
      "2026-09-07",
      "2026-10-12",
      "2026-11-11",
      "2026-11-26",
      "2026-12-25",
    ]);
  });

  test.each([
    ["2021-12-31", true], // New Year's Day of 2022, a Saturday
    ["2022-12-26", true], // Christmas Day, a Sunday
    ["2020-06-19", false], // before Juneteenth
    ["2021-06-18", true], // Juneteenth, a Saturday
    ["2027-05-31", true], // Memorial Day, the fifth Monday
    ["2026-03-02", false],
  ])("%s: rest %s", (day, rest) => {
    expect(isFederalRestDay(day)).toBe(rest);
  });
});

describe("federal day counting", () => {
  test.each([
    ["2026-03-02", 14, "2026-03-16"], // a Monday to a Monday
    ["2026-03-06", 1, "2026-03-09"], // Saturday runs on to Monday
    ["2026-06-19", 15, "2026-07-06"], // Independence Day and its weekend
    ["2025-12-11", 14, "2025-12-26"], // Christmas Day to the Friday
    ["2026-12-18", 14, "2027-01-04"], // New Year's Day, then a weekend
  ])("%s and %i days end on %s", (event, days, last) => {
    expect(federalDeadline(event, days)).toBe(last);
  });

  test("never ends on a day of rest, nor before the days are over", () => {
    const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(60), (date, days) => {
        const event = date.toISOString().slice(0, 10);
        const last = federalDeadline(event, days);
        expect(isFederalRestDay(last)).toBe(false);
        expect(daysBetween(event, last)).toBeGreaterThanOrEqual(days);
        expect(daysBetween(event, last)).toBeLessThanOrEqual(days + 4);
      }),
    );
  });

  test("business days leave out weekends and holidays", () => {
    expect(addBusinessDays("2026-03-02", 10)).toBe("2026-03-16");
    expect(addBusinessDays("2026-07-01", 4)).toBe("2026-07-08");
  });
});

describe("the time to object", () => {
  const served = { kind: "civil-subpoena" as const, jurisdiction: "US", servedOn: "2026-03-02" };

  test.each([
    ["2026-04-14", "2026-03-16"], // fourteen days after service
    ["2026-03-10", "2026-03-10"], // the time to comply is earlier
    [null, "2026-03-16"],
  ])("returnable %s, it ends %s", (returnOn, by) => {
    expect(objectionWindow({ ...served, returnOn })).toEqual({ by, basis: "Fed. R. Civ. P. 45(d)(2)(B)" });
  });

  test("in Iowa counsel confirms it", () => {
    expect(objectionWindow({ ...served, jurisdiction: "IA", returnOn: null })?.basis).toContain(
      "to be confirmed by counsel",
    );
  });

  test.each([
    ["another kind of paper", { ...served, kind: "grand-jury-subpoena" as const, returnOn: null }],
    ["a court whose rule the program does not hold", { ...served, jurisdiction: "NE", returnOn: null }],
    ["no court", { ...served, jurisdiction: null, returnOn: null }],
    ["an unknown day of service", { ...served, servedOn: "", returnOn: null }],
  ])("is not known for %s", (_, subpoena) => {
    expect(objectionWindow(subpoena)).toBeNull();
  });
});

describe("a warrant's last day", () => {
  test.each([
    ["2026-02-20", "2026-02-16", "US", "2026-02-20"],
    [null, "2026-02-16", "US", "2026-03-02"],
    [null, "2026-02-16", "IA", "2026-02-26"],
    [null, "2026-02-16", "NE", "2026-02-26"],
    [null, "2026-02-16", null, "2026-02-26"],
    [null, null, "US", null],
    [null, "one day", "US", null],
  ])("stated %s, issued %s in %s: %s", (executeBy, issuedOn, jurisdiction, last) => {
    expect(lastDayToExecute({ executeBy, issuedOn, jurisdiction })).toBe(last);
  });
});

describe("the clocks of a request for public records", () => {
  test("Iowa: ten business days, and twenty days at the latest", () => {
    expect(openRecordsClocks("IA", "2026-03-02").map(({ by }) => by)).toEqual(["2026-03-16", "2026-03-22"]);
  });

  test("Nebraska: four business days", () => {
    expect(openRecordsClocks("NE", "2026-03-02").map(({ by }) => by)).toEqual(["2026-03-06"]);
  });

  test("none is known elsewhere", () => {
    expect(openRecordsClocks("IL", "2026-03-02")).toEqual([]);
    expect(openRecordsClocks("IA", "")).toEqual([]);
  });
});
