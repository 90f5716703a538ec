import { addDays } from "@/lib/deadlines/days";
import type { Day } from "@/lib/findings/types";

/** A day in a calendar. */
export interface Entry {
  /** Tells one entry from another across fetches; says nothing by itself. */
  uid: string;
  on: Day;
  /** When what it rests on was last changed. */
  changedAt: Date;
}

const BYTES_A_LINE = 75;

/**
 * An iCalendar file (RFC 5545) of whole days. Each entry says that there is a date in Good Cause, and nothing more: a
 * calendar is kept by others, and shown on screens that others see.
 */
export function calendarFile(entries: readonly Entry[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Good Cause//Dates//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Good Cause",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...entries.flatMap(event),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function event({ uid, on, changedAt }: Entry): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@good-cause`,
    `DTSTAMP:${changedAt.toISOString().replace(/[-:]|\.\d{3}/g, "")}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    "SUMMARY:Date in Good Cause",
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "DESCRIPTION:Date in Good Cause",
    "TRIGGER:-P1D",
    "END:VALARM",
    "END:VEVENT",
  ];
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

/** At most 75 bytes a line; what is longer goes on after a blank, and no character is cut in two. */
export function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (bytes + length > BYTES_A_LINE) {
      parts.push(part);
      part = "";
      // The blank before it counts.
      bytes = 1;
    }
    part += character;
    bytes += length;
  }
  return [...parts, part].join("\r\n ");
}
