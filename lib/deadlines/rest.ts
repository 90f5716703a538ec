import type { Day } from "@/lib/findings/types";
import { weekday } from "./days";
import { type AddedHoliday, federalHolidays, stateHolidays } from "./holidays";

/** Why nothing falls due on a day, `Saturday`, `Juneteenth`; `null` on a day like any other. */
export type Rest = (day: Day) => string | null;

/** The library's state, and the days that it has added to the calendars. */
export interface House {
  state: string;
  holidays: readonly AddedHoliday[];
}

/** When a federal court rests: weekends, legal holidays and, after an event, its state's holidays too (Fed. R. Civ. P. 6(a)(6)). */
export function federalCourtsRest({ state, holidays }: House): Rest {
  return (day) =>
    weekend(day) ??
    federalHolidays(yearOf(day)).get(day) ??
    named(stateHolidays(state, yearOf(day)).get(day), state) ??
    added(holidays, day, ["federal", "state"]);
}

/** When the courts of the library's state rest: weekends and the days that its own law names. */
export function stateCourtsRest({ state, holidays }: House): Rest {
  return (day) => weekend(day) ?? stateHolidays(state, yearOf(day)).get(day) ?? added(holidays, day, ["state"]);
}

/** When the library's offices are closed: weekends, its state's holidays, and the days that it has added for itself. */
export function officesRest({ state, holidays }: House): Rest {
  return (day) =>
    weekend(day) ?? stateHolidays(state, yearOf(day)).get(day) ?? added(holidays, day, ["state", "library"]);
}

function weekend(day: Day): string | null {
  const on = weekday(day);
  if (on === 6) return "Saturday";
  return on === 0 ? "Sunday" : null;
}

function named(holiday: string | undefined, state: string): string | null {
  return holiday ? `${holiday}, a holiday of ${state === "IA" ? "Iowa" : state === "NE" ? "Nebraska" : state}` : null;
}

function added(holidays: readonly AddedHoliday[], day: Day, of: readonly AddedHoliday["of"][]): string | null {
  return holidays.find((holiday) => holiday.on === day && of.includes(holiday.of))?.name ?? null;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
