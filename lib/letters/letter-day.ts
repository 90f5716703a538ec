import { dayNumber } from "@/lib/deadlines/days";
import type { Day } from "@/lib/findings/types";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `March 16, 2026`, as letters have it. A day that is none is given back as it came. */
export function letterDay(day: Day): string {
  if (Number.isNaN(dayNumber(day))) return day;
  const [year, month, date] = day.split("-").map(Number);
  return `${MONTHS[month! - 1]} ${date}, ${year}`;
}
