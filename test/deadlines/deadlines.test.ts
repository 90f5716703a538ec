import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countBusinessDays, countDays } from "@/lib/deadlines/count";
import { addDays, daysBetween, weekday } from "@/lib/deadlines/days";
import type { DatedPaper } from "@/lib/deadlines/deadline";
import { deadlinesOf } from "@/lib/deadlines/deadlines";
import { federalHolidays, stateHolidays } from "@/lib/deadlines/holidays";
import { objectionWindow } from "@/lib/deadlines/objection";
import { openRecordsClocks } from "@/lib/deadlines/open-records";
import { federalCourtsRest, type House, officesRest, stateCourtsRest } from "@/lib/deadlines/rest";
import { lastDayToExecute } from "@/lib/deadlines/warrant";
import { INSTRUMENTS } from "@/lib/findings/types";

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

describe("holidays", () => {
  test("of the federal courts in 2026, with Independence Day kept on the Friday before", () => {
    expect([...federalHolidays(2026)].sort()).toEqual([
      ["2026-01-01", "New Year's Day"],
      ["2026-01-19", "Martin Luther King, Jr. Day"],
      ["2026-02-16", "Washington's Birthday"],
      ["2026-05-25", "Memorial Day"],
      ["2026-06-19", "Juneteenth"],
      ["2026-07-03", "Independence Day, observed"],
      ["2026-07-04", "Independence Day"],
      ["2026-09-07", "Labor Day"],
      ["2026-10-12", "Columbus Day"],
      ["2026-11-11", "Veterans Day"],
      ["2026-11-26", "Thanksgiving"],
      ["2026-12-25", "Christmas Day"],
    ]);
  });

  test.each([
    ["US", "2021-12-31", "New Year's Day, observed"], // of 2022, a Saturday
    ["US", "2022-12-26", "Christmas Day, observed"], // a Sunday
    ["US", "2020-06-19", undefined], // before Juneteenth
    ["US", "2021-06-18", "Juneteenth, observed"], // a Saturday
    ["US", "2027-05-31", "Memorial Day"], // the fifth Monday
    ["IA", "2026-02-12", "Lincoln's Birthday"],
    ["IA", "2026-10-12", undefined], // Columbus Day is none of Iowa's
    ["IA", "2026-06-19", undefined], // nor is Juneteenth, until the library adds it
    ["IA", "2026-07-03", undefined], // Iowa moves a Sunday's holiday on, and no Saturday's back
    ["IA", "2027-07-05", "Independence Day, observed"],
    ["NE", "2026-04-24", "Arbor Day"],
    ["NE", "2026-11-27", "the day after Thanksgiving"],
    ["NE", "2026-06-19", "Juneteenth"],
    ["IL", "2026-07-04", undefined], // a state that the program does not know
  ])("%s, %s: %s", (whose, day, holiday) => {
    const year = Number(day.slice(0, 4));
    expect((whose === "US" ? federalHolidays(year) : stateHolidays(whose, year)).get(day)).toBe(holiday);
  });

  test("what the library adds counts from then on, for those whose rest it is", () => {
    const storm = { on: "2026-03-16", name: "Clerk's office closed, ice storm" };
    const rests = (of: "federal" | "state" | "library") => {
      const house = { state: "IA", holidays: [{ ...storm, of }] };
      return [federalCourtsRest, stateCourtsRest, officesRest].map((rest) => rest(house)("2026-03-16") !== null);
    };
    expect(rests("federal")).toEqual([true, false, false]);
    expect(rests("state")).toEqual([true, true, true]);
    expect(rests("library")).toEqual([false, false, true]);
  });
});

const IOWA: House = { state: "IA", holidays: [] };
const NEBRASKA: House = { state: "NE", holidays: [] };

describe("federal day counting", () => {
  test.each([
    ["2026-03-02", 14, "2026-03-16"], // a Monday to a Monday
    ["2026-03-06", 1, "2026-03-09"], // Saturday runs on to Monday
    ["2026-06-05", 14, "2026-06-22"], // Juneteenth, a Friday, and its weekend
    ["2026-06-19", 15, "2026-07-06"], // Independence Day and its weekend
    ["2025-12-11", 14, "2025-12-26"], // Christmas Day to the Friday
    ["2026-12-18", 14, "2027-01-04"], // New Year's Day, then a weekend
    ["2026-01-29", 14, "2026-02-13"], // Lincoln's Birthday, a holiday of Iowa
  ])("%s and %i days end on %s", (event, days, last) => {
    expect(countDays(event, days, federalCourtsRest(IOWA), "Served").by).toBe(last);
  });

  test("each step of the count is told, rest by rest", () => {
    expect(countDays("2026-06-19", 15, federalCourtsRest(IOWA), "Served").steps).toEqual([
      { on: "2026-06-19", says: "Served. This day is left out." },
      { on: "2026-07-04", says: "The 15th day. Saturday: it runs on." },
      { on: "2026-07-05", says: "Sunday: it runs on." },
      { on: "2026-07-06", says: "The next day that is no day of rest." },
    ]);
  });

  test("never ends on a day of rest, nor before the days are over, and its steps end where it does", () => {
    const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
    const rest = federalCourtsRest(NEBRASKA);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const event = date.toISOString().slice(0, 10);
        const { by, steps } = countDays(event, days, rest, "Served");
        expect(rest(by)).toBeNull();
        expect(daysBetween(event, by)).toBeGreaterThanOrEqual(days);
        expect(daysBetween(event, by)).toBeLessThanOrEqual(days + 5);
        expect(steps.at(-1)?.on).toBe(by);
        for (const { on } of steps.slice(1, -1)) expect(rest(on)).not.toBeNull();
      }),
    );
  });

  test("business days leave out weekends and holidays, and say so", () => {
    expect(countBusinessDays("2026-03-02", 10, officesRest(IOWA), "Received").by).toBe("2026-03-16");
    const { by, steps } = countBusinessDays("2026-07-01", 4, officesRest(NEBRASKA), "Received");
    expect(by).toBe("2026-07-08");
    expect(steps.map(({ says }) => says)).toEqual([
      "Received. This day is left out.",
      "The 1st business day.",
      "Independence Day, observed: not counted.",
      "Saturday: not counted.",
      "Sunday: not counted.",
      "The 2nd business day.",
      "The 3rd business day.",
      "The 4th business day.",
    ]);
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

describe("every day that counts for a paper", () => {
  const paper: DatedPaper = {
    kind: "civil-subpoena",
    jurisdiction: "US",
    servedOn: "2026-03-02",
    issuedOn: "2026-02-27",
    returnOn: "2026-04-14",
    executeBy: null,
    agreement: null,
  };
  const days = (given: Partial<DatedPaper>, house = IOWA) =>
    deadlinesOf({ ...paper, ...given }, house).map(({ key, by }) => `${key} ${by}`);

  test.each<[string, Partial<DatedPaper>, string[]]>([
    [
      "a civil subpoena: object first, then move or comply",
      {},
      ["object 2026-03-16", "return 2026-04-14", "quash 2026-04-14"],
    ],
    [
      "returnable within the fortnight, it is all one day",
      { returnOn: "2026-03-10" },
      ["return 2026-03-10", "quash 2026-03-10", "object 2026-03-10"],
    ],
    ["one whose day could not be read still has its fourteen", { returnOn: null }, ["object 2026-03-16"]],
    ["a grand jury's has no objection", { kind: "grand-jury-subpoena" }, ["return 2026-04-14", "quash 2026-04-14"]],
    ["an agency's letter has the day that it names", { kind: "written-request" }, ["return 2026-04-14"]],
    ["a warrant is carried out, never answered", { kind: "search-warrant" }, ["execute 2026-03-13"]],
    [
      "a warrant's stated day comes before the counted one",
      { kind: "search-warrant", executeBy: "2026-03-05" },
      ["execute 2026-03-05"],
    ],
    ["Iowa's warrant is void after ten days", { kind: "search-warrant", jurisdiction: "IA" }, ["execute 2026-03-09"]],
    ["records are kept for ninety days", { kind: "preservation-request", returnOn: null }, ["preserve 2026-05-28"]],
    ["what was only said sets no day", { kind: null, returnOn: null }, []],
  ])("%s", (_, given, expected) => {
    expect(days(given)).toEqual(expected);
  });

  test("Nebraska's request for public records: four business days, a day that the library adds left out", () => {
    const request = { kind: "open-records-request", jurisdiction: null, returnOn: null } as const;
    expect(days(request, NEBRASKA)).toEqual(["answer 2026-03-06"]);
    const closed = { on: "2026-03-05", name: "Closed for a burst pipe", of: "library" } as const;
    expect(days(request, { state: "NE", holidays: [closed] })).toEqual(["answer 2026-03-09"]);
  });

  test("more time agreed in writing moves the day to comply, and the fourteen days only where they were cut short", () => {
    const agreement = { until: "2026-05-01", agreedOn: "2026-03-04", with: "Attorney Pace" };
    expect(days({ agreement })).toEqual(["object 2026-03-16", "return 2026-05-01", "quash 2026-05-01"]);
    expect(days({ agreement, returnOn: "2026-03-10" })).toEqual([
      "object 2026-03-16",
      "return 2026-05-01",
      "quash 2026-05-01",
    ]);
    const [, moved] = deadlinesOf({ ...paper, agreement }, IOWA);
    expect(moved).toMatchObject({ setBy: "agreement" });
    expect(moved?.steps.map(({ says }) => says)).toEqual([
      "The paper names this day.",
      "Agreed in writing on Wed 4 Mar 2026 with Attorney Pace: this day takes the other's place.",
    ]);
  });

  test("a holiday added later counts anew", () => {
    expect(days({ returnOn: null })).toEqual(["object 2026-03-16"]);
    const added = { on: "2026-03-16", name: "Courthouse closed", of: "federal" } as const;
    expect(days({ returnOn: null }, { state: "IA", holidays: [added] })).toEqual(["object 2026-03-17"]);
  });

  test("a paper that names a day of rest moves nothing, and is asked about", () => {
    const [first] = deadlinesOf({ ...paper, kind: "written-request", returnOn: "2026-03-14" }, IOWA);
    expect(first).toMatchObject({ by: "2026-03-14" });
    expect(first?.steps[0]?.says).toContain("it is a Saturday");
  });

  test("each names the rule that sets it, and every step has its day", () => {
    for (const kind of INSTRUMENTS)
      for (const deadline of deadlinesOf({ ...paper, kind }, IOWA)) {
        expect(deadline.steps.at(-1)?.on).toBe(deadline.by);
        if (deadline.setBy === "rule") expect(deadline.basis.length).toBeGreaterThan(0);
      }
  });
});
