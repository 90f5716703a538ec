import { describe, expect, test } from "vitest";
import { FIRST_SETTINGS, ScheduleInput } from "@/lib/digest/input";
import { lastDue, nextDue } from "@/lib/digest/schedule";

const CHICAGO = "America/Chicago";
const settings = (more: object) => ({ ...FIRST_SETTINGS, time: "08:00", ...more });
const iso = (due: ReturnType<typeof lastDue>) => due?.at.toISOString() ?? null;

describe("a report", () => {
  test.each([
    [
      "weekly, at its hour",
      { schedule: "weekly", weekday: 1 },
      "2026-03-09T13:00:00Z",
      "2026-03-09T13:00:00.000Z",
      "2026-03-16T13:00:00.000Z",
    ],
    [
      "weekly, a minute before it",
      { schedule: "weekly", weekday: 1 },
      "2026-03-09T12:59:00Z",
      "2026-03-02T14:00:00.000Z",
      "2026-03-09T13:00:00.000Z",
    ],
    [
      "monthly, on the last day of a short month",
      { schedule: "monthly", monthDay: 31 },
      "2026-03-05T12:00:00Z",
      "2026-02-28T14:00:00.000Z",
      "2026-03-31T13:00:00.000Z",
    ],
    [
      "monthly, over the turn of the year",
      { schedule: "monthly", monthDay: 1 },
      "2026-01-01T13:00:00Z",
      "2025-12-01T14:00:00.000Z",
      "2026-01-01T14:00:00.000Z",
    ],
    [
      "before each meeting",
      { schedule: "meeting", meetings: ["2026-03-10", "2026-04-14"], daysBefore: 5 },
      "2026-03-20T12:00:00Z",
      "2026-03-05T14:00:00.000Z",
      "2026-04-09T13:00:00.000Z",
    ],
    [
      "after the last meeting that is entered",
      { schedule: "meeting", meetings: ["2026-03-10"], daysBefore: 5 },
      "2026-03-20T12:00:00Z",
      "2026-03-05T14:00:00.000Z",
      null,
    ],
    ["that nobody has scheduled", { schedule: "none" }, "2026-03-20T12:00:00Z", null, null],
  ])("%s: the last and the next time", (_, more, now, last, next) => {
    const given = settings(more) as typeof FIRST_SETTINGS;
    expect(iso(lastDue(given, CHICAGO, new Date(now)))).toBe(last);
    expect(iso(nextDue(given, CHICAGO, new Date(now)))).toBe(next);
  });

  test("is not made up for where it would have been due before the schedule was set", () => {
    const given = settings({
      schedule: "weekly",
      weekday: 1,
      since: "2026-03-09T15:00:00.000Z",
    }) as typeof FIRST_SETTINGS;
    expect(lastDue(given, CHICAGO, new Date("2026-03-10T12:00:00Z"))).toBeNull();
    expect(iso(lastDue(given, CHICAGO, new Date("2026-03-16T14:00:00Z")))).toBe("2026-03-16T13:00:00.000Z");
  });

  test("knows the meeting before which it goes out", () => {
    const given = settings({ schedule: "meeting", meetings: ["2026-03-10"], daysBefore: 0 }) as typeof FIRST_SETTINGS;
    expect(lastDue(given, CHICAGO, new Date("2026-03-20T12:00:00Z"))?.meetingOn).toBe("2026-03-10");
  });
});

describe("the form of the schedule", () => {
  const form = {
    schedule: "meeting",
    weekday: "1",
    monthDay: "1",
    time: "08:00",
    meetings: "",
    daysBefore: "5",
    band: "3",
  };

  test("takes dates in any order, each once", () => {
    const read = ScheduleInput.parse({ ...form, meetings: "2026-04-14\n2026-03-10, 2026-04-14" });
    expect(read.meetings).toEqual(["2026-03-10", "2026-04-14"]);
  });

  test.each([
    ["no date of a meeting", { meetings: "" }, "meetings"],
    ["a date that there is not", { meetings: "2026-02-30" }, "meetings"],
    ["a time that there is not", { schedule: "weekly", time: "25:00" }, "time"],
    ["a band of one, which would count everybody", { schedule: "weekly", band: "1" }, "band"],
  ])("sends back %s", (_, more, field) => {
    const read = ScheduleInput.safeParse({ ...form, ...more });
    expect(read.error?.issues[0]?.path[0]).toBe(field);
  });
});
