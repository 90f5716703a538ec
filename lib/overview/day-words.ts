import type { Day } from "@/lib/findings/types";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Mon 16 Mar 2026`. A day that is none is given back as it came. */
export function dayWords(day: Day): string {
  const date = utc(day);
  if (!date) return day;
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `today`, `tomorrow`, `in 14 days`, `yesterday`, `3 days ago`. */
export function daysLeft(day: Day, today: Day): string {
  const [then, now] = [utc(day), utc(today)];
  if (!then || !now) return "";
  const days = Math.round((then.getTime() - now.getTime()) / 86_400_000);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

function utc(day: Day): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
