import { dayWords } from "@/lib/deadlines/day-words";

/** `Mon 16 Mar 2026, 2:05 PM`, as the library's clocks have it; of `day`, the plain date. */
export function instantWords(at: Date, timeZone: string, part: "instant" | "day" = "instant"): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
  if (part === "day") return day;
  const time = new Intl.DateTimeFormat("en-US", { timeZone, timeStyle: "short" }).format(at);
  return `${dayWords(day)}, ${time}`;
}
