import { instantOf, localTime } from "./local-time";

interface Quiet {
  /** Local, `21:00`; null where no hours are quiet. */
  quietFrom: string | null;
  quietUntil: string | null;
}

/** When the quiet hours that run at an instant are over; null when none run. They may reach over midnight. */
export function quietUntil({ quietFrom, quietUntil }: Quiet, at: Date, timeZone: string): Date | null {
  if (!quietFrom || !quietUntil || quietFrom === quietUntil) return null;
  const { day, time } = localTime(at, timeZone);
  const from = quietFrom.slice(0, 5);
  const until = quietUntil.slice(0, 5);
  const overnight = until < from;
  if (overnight ? time < from && time >= until : time < from || time >= until) return null;
  const end = instantOf(overnight && time >= from ? nextDay(day) : day, until, timeZone);
  return end > at ? end : null;
}

function nextDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
