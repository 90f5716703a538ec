import type { Day } from "@/lib/findings/types";
import { addDays, weekday } from "./days";

/** Fed. R. Civ. P. 6(a)(6) and 5 U.S.C. § 6103: the legal holidays of a year, and the weekdays on which they are observed. */
export function federalHolidays(year: number): ReadonlySet<Day> {
  const fixed = ["01-01", "07-04", "11-11", "12-25", ...(year >= 2021 ? ["06-19"] : [])].map((md) => `${year}-${md}`);
  // New Year's Day of the next year may be observed on the last day of this one.
  const observed = [...fixed, `${year + 1}-01-01`].flatMap((day) => [day, observedOn(day)]);
  return new Set([
    ...observed.filter((day) => day.startsWith(`${year}-`)),
    nthWeekday(year, 1, 1, 3), // Martin Luther King, Jr.
    nthWeekday(year, 2, 1, 3), // Washington's Birthday
    lastMonday(year, 5), // Memorial Day
    nthWeekday(year, 9, 1, 1), // Labor Day
    nthWeekday(year, 10, 1, 2), // Columbus Day
    nthWeekday(year, 11, 4, 4), // Thanksgiving
  ]);
}

/** Whether a court counts this day as one on which nothing is due: a Saturday, a Sunday, a legal holiday. */
export function isFederalRestDay(day: Day): boolean {
  const on = weekday(day);
  return on === 0 || on === 6 || federalHolidays(Number(day.slice(0, 4))).has(day);
}

/**
 * Fed. R. Civ. P. 6(a)(1), Fed. R. Crim. P. 45(a)(1): the day of the event is left out, every day is counted, and a last
 * day on which courts rest runs on to the next on which they do not.
 */
export function federalDeadline(event: Day, days: number): Day {
  let last = addDays(event, days);
  while (isFederalRestDay(last)) last = addDays(last, 1);
  return last;
}

/** The day that many business days later, the day of the event left out. */
export function addBusinessDays(event: Day, days: number): Day {
  let day = event;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (!isFederalRestDay(day)) left--;
  }
  return day;
}

function observedOn(holiday: Day): Day {
  const on = weekday(holiday);
  if (on === 6) return addDays(holiday, -1);
  return on === 0 ? addDays(holiday, 1) : holiday;
}

function nthWeekday(year: number, month: number, on: number, nth: number): Day {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return addDays(first, ((on - weekday(first) + 7) % 7) + (nth - 1) * 7);
}

function lastMonday(year: number, month: number): Day {
  const fifth = nthWeekday(year, month, 1, 5);
  return Number(fifth.slice(5, 7)) === month ? fifth : addDays(fifth, -7);
}
