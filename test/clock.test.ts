import { afterEach, expect, test } from "vitest";
import { dayOf, now, replaceClock, today } from "@/lib/clock";

let goBack = () => undefined as unknown;
afterEach(() => goBack());

test.each([
  ["late in the evening in Iowa it is tomorrow in Greenwich", "2026-03-10T03:00:00Z", "America/Chicago", "2026-03-09"],
  ["an hour earlier in western Nebraska", "2026-03-10T05:30:00Z", "America/Denver", "2026-03-09"],
  ["summer time", "2026-07-01T04:59:59Z", "America/Chicago", "2026-06-30"],
  ["winter time", "2026-12-01T05:59:59Z", "America/Chicago", "2026-11-30"],
  ["the night in which the clocks go forward", "2026-03-08T08:30:00Z", "America/Chicago", "2026-03-08"],
])("%s", (_, instant, timeZone, day) => {
  expect(dayOf(new Date(instant), timeZone)).toBe(day);
});

test("a replaced clock is the only one, until it is put back", () => {
  goBack = replaceClock(() => new Date("2026-03-10T03:00:00Z"));
  expect(now().toISOString()).toBe("2026-03-10T03:00:00.000Z");
  expect(today("America/Chicago")).toBe("2026-03-09");
  goBack();
  expect(now().getFullYear()).not.toBe(1970);
  expect(now().getTime()).toBeGreaterThan(new Date("2026-03-11T00:00:00Z").getTime());
});
