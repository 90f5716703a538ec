import type { Day } from "@/lib/findings/types";
import { addDays, dayNumber, weekday } from "./days";

/** A day on which courts or the library rest, beyond those that the program knows: the library adds it in its settings. */
export interface AddedHoliday {
  on: Day;
  name: string;
  of: "federal" | "state" | "library";
}

interface Holiday {
  name: string;
  /** `06-19`, or the nth weekday of a month (0 is Sunday, −1 the last one), and so many days after it. */
  falls: string | { month: number; on: number; nth: number; after?: number };
  since?: number;
}

/** On which working day a holiday at a weekend is kept. */
type Kept = "nearest" | "monday-after-sunday";

interface Calendar {
  kept: Kept;
  holidays: readonly Holiday[];
}

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;

const NEW_YEAR: Holiday = { name: "New Year's Day", falls: "01-01" };
const KING: Holiday = { name: "Martin Luther King, Jr. Day", falls: { month: 1, on: MONDAY, nth: 3 } };
const WASHINGTON: Holiday = { name: "Washington's Birthday", falls: { month: 2, on: MONDAY, nth: 3 } };
const MEMORIAL: Holiday = { name: "Memorial Day", falls: { month: 5, on: MONDAY, nth: -1 } };
const JUNETEENTH: Holiday = { name: "Juneteenth", falls: "06-19", since: 2021 };
const INDEPENDENCE: Holiday = { name: "Independence Day", falls: "07-04" };
const LABOR: Holiday = { name: "Labor Day", falls: { month: 9, on: MONDAY, nth: 1 } };
const COLUMBUS: Holiday = { name: "Columbus Day", falls: { month: 10, on: MONDAY, nth: 2 } };
const VETERANS: Holiday = { name: "Veterans Day", falls: "11-11" };
const THANKSGIVING: Holiday = { name: "Thanksgiving", falls: { month: 11, on: THURSDAY, nth: 4 } };
const CHRISTMAS: Holiday = { name: "Christmas Day", falls: "12-25" };

/** Fed. R. Civ. P. 6(a)(6)(A), 5 U.S.C. § 6103. */
const FEDERAL: Calendar = {
  kept: "nearest",
  holidays: [
    NEW_YEAR,
    KING,
    WASHINGTON,
    MEMORIAL,
    JUNETEENTH,
    INDEPENDENCE,
    LABOR,
    COLUMBUS,
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
  ],
};

const STATES: Readonly<Record<string, Calendar>> = {
  // Iowa Code § 4.1(34): Lincoln's birthday is named there; Columbus Day and Juneteenth are not.
  IA: {
    kept: "monday-after-sunday",
    holidays: [
      NEW_YEAR,
      KING,
      { name: "Lincoln's Birthday", falls: "02-12" },
      WASHINGTON,
      MEMORIAL,
      INDEPENDENCE,
      LABOR,
      VETERANS,
      THANKSGIVING,
      CHRISTMAS,
    ],
  },
  // Neb. Rev. Stat. § 25-2221: Arbor Day and the day after Thanksgiving too.
  NE: {
    kept: "nearest",
    holidays: [
      NEW_YEAR,
      KING,
      { name: "Presidents' Day", falls: { month: 2, on: MONDAY, nth: 3 } },
      { name: "Arbor Day", falls: { month: 4, on: FRIDAY, nth: -1 } },
      MEMORIAL,
      { ...JUNETEENTH, since: 2022 },
      INDEPENDENCE,
      LABOR,
      COLUMBUS,
      VETERANS,
      THANKSGIVING,
      { name: "the day after Thanksgiving", falls: { month: 11, on: THURSDAY, nth: 4, after: 1 } },
      CHRISTMAS,
    ],
  },
};

/** The federal holidays of a year by day, and the working days on which those at a weekend are kept. */
export function federalHolidays(year: number): ReadonlyMap<Day, string> {
  return holidaysOf(FEDERAL, year);
}

/** The holidays of a state's courts in a year; none of a state that the program does not know. */
export function stateHolidays(state: string, year: number): ReadonlyMap<Day, string> {
  const calendar = STATES[state];
  return calendar ? holidaysOf(calendar, year) : new Map();
}

function holidaysOf({ kept, holidays }: Calendar, year: number): Map<Day, string> {
  const days = new Map<Day, string>();
  // New Year's Day of the next year may be kept on the last day of this one.
  for (const inYear of [year, year + 1]) {
    for (const holiday of holidays.filter(({ since }) => since === undefined || inYear >= since)) {
      const falls = dayIn(inYear, holiday.falls);
      const keptOn = workingDay(falls, kept);
      if (keptOn !== falls) days.set(keptOn, `${holiday.name}, observed`);
      days.set(falls, holiday.name);
    }
  }
  return new Map([...days].filter(([day]) => day.startsWith(`${year}-`)));
}

function workingDay(day: Day, kept: Kept): Day {
  const on = weekday(day);
  if (on === 0) return addDays(day, 1);
  return on === 6 && kept === "nearest" ? addDays(day, -1) : day;
}

function dayIn(year: number, falls: Holiday["falls"]): Day {
  if (typeof falls === "string") return `${year}-${falls}`;
  const { month, on, nth, after = 0 } = falls;
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const early = addDays(first, (on - weekday(first) + 7) % 7);
  if (nth > 0) return addDays(early, (nth - 1) * 7 + after);
  const fifth = addDays(early, 28);
  return addDays(sameMonth(fifth, first) ? fifth : addDays(early, 21), after);
}

function sameMonth(day: Day, other: Day): boolean {
  return !Number.isNaN(dayNumber(day)) && day.slice(0, 7) === other.slice(0, 7);
}
