/** The day and the time of day, `2026-03-08` and `07:30`, that a clock on the library's wall shows at an instant. */
export function localTime(at: Date, timeZone: string): { day: string; time: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/**
 * The instant at which a clock on the library's wall shows a time. Where the clock is put forward over it, the instant of
 * the change; where it is put back and shows it twice, the first.
 */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // A zone's offset before the day and after it: one of the two holds, and both around a change.
  const candidates = [-1, 1].map((side) => asUtc - offsetAt(asUtc + side * 86_400_000, timeZone)).sort((a, b) => a - b);
  const shown = candidates.find((instant) => shows(instant, day, time, timeZone));
  if (shown !== undefined) return new Date(shown);
  return firstAfterGap(candidates[0]!, candidates[1]!, `${day}T${time}`, timeZone);
}

function offsetAt(instant: number, timeZone: string): number {
  const { day, time } = localTime(new Date(instant), timeZone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}

function shows(instant: number, day: string, time: string, timeZone: string): boolean {
  const local = localTime(new Date(instant), timeZone);
  return local.day === day && local.time === time;
}

/** The minute at which the wall's clock jumps past the wanted time: between the two candidates. */
function firstAfterGap(from: number, to: number, wanted: string, timeZone: string): Date {
  let [before, after] = [from, to];
  while (after - before > 60_000) {
    const middle = Math.floor((before + after) / 120_000) * 60_000;
    const { day, time } = localTime(new Date(middle), timeZone);
    if (`${day}T${time}` < wanted) before = middle;
    else after = middle;
  }
  return new Date(after);
}
