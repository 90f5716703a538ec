import { addDays, weekday } from "@/lib/deadlines/days";
import type { Day } from "@/lib/findings/types";
import { instantOf, localTime } from "@/lib/mail/local-time";
import type { DigestSettings } from "./input";

/** One time at which the report is to go out, and before which meeting, where that is why. */
export interface Due {
  at: Date;
  meetingOn: Day | null;
}

/** The last time up to now at which the report was to go out, since the schedule was set; null where there was none. */
export function lastDue(settings: DigestSettings, timeZone: string, now: Date): Due | null {
  const dues = around(settings, timeZone, now).filter(({ at }) => at <= now && at > new Date(settings.since));
  return dues.at(-1) ?? null;
}

/** The next time at which it is to go out; null where no meeting is entered, or nothing is scheduled. */
export function nextDue(settings: DigestSettings, timeZone: string, now: Date): Due | null {
  return around(settings, timeZone, now).find(({ at }) => at > now) ?? null;
}

/** Every due time of the months about now, in order; of meetings all. */
function around(settings: DigestSettings, timeZone: string, now: Date): Due[] {
  const { day: today } = localTime(now, timeZone);
  const { time } = settings;
  const due = (day: Day, meetingOn: Day | null = null): Due => ({ at: instantOf(day, time, timeZone), meetingOn });
  switch (settings.schedule) {
    case "none":
      return [];
    case "weekly": {
      const ago = (weekday(today) - settings.weekday + 7) % 7;
      return [-7, 0, 7].map((days) => due(addDays(today, days - ago)));
    }
    case "monthly":
      return [-1, 0, 1].map((months) => due(dayOfMonth(today, months, settings.monthDay)));
    case "meeting":
      return settings.meetings
        .map((meeting) => due(addDays(meeting, -settings.daysBefore), meeting))
        .sort((a, b) => a.at.getTime() - b.at.getTime());
  }
}

/** The 31st of a month that has none is its last day. */
function dayOfMonth(today: Day, months: number, wanted: number): Day {
  const [year = 0, month = 0] = today.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(wanted, last)).padStart(2, "0")}`;
}
