import type { Day } from "@/lib/findings/types";
import { dayNumber, dayOf, daysBetween, weekday } from "./days";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Mon 16 Mar 2026`. A day that is none is given back as it came. */
export function dayWords(day: Day): string {
  const number = dayNumber(day);
  if (Number.isNaN(number)) return day;
  const [year, month, date] = dayOf(number).split("-").map(Number);
  return `${WEEKDAYS[weekday(day)]} ${date} ${MONTHS[month! - 1]} ${year}`;
}

/** `today`, `tomorrow`, `in 14 days`, `yesterday`, `3 days ago`. */
export function daysLeft(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (Number.isNaN(days)) return "";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
