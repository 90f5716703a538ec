import type { Day } from "@/lib/findings/types";

const MS_A_DAY = 86_400_000;

/** Days since 1970-01-01; `NaN` for anything that is no plain date. */
export function dayNumber(day: Day): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / MS_A_DAY : Number.NaN;
}

/** The plain date of a day number. */
export function dayOf(number: number): Day {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

/** Whole days from one plain date to another, negative when it lies before; `NaN` where either is no date. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The plain date that many days later. */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** 0 is Sunday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}
