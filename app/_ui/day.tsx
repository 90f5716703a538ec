import { daysLeft, dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";

/** `Mon 16 Mar 2026 · in 14 days`; without `today`, the day alone. */
export function DayText({ on, today }: { on: Day; today?: Day }) {
  return (
    <time dateTime={on} className="whitespace-nowrap">
      {dayWords(on)}
      {today && <span className="text-soft"> · {daysLeft(on, today)}</span>}
    </time>
  );
}
