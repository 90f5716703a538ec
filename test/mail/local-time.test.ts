import { describe, expect, test } from "vitest";
import { instantOf, localTime } from "@/lib/mail/local-time";
import { quietUntil } from "@/lib/mail/quiet-hours";

const CHICAGO = "America/Chicago";

test.each([
  ["in winter", "2026-01-15", "08:00", "2026-01-15T14:00:00Z"],
  ["in summer", "2026-07-15", "08:00", "2026-07-15T13:00:00Z"],
  ["at midnight", "2026-07-15", "00:00", "2026-07-15T05:00:00Z"],
  ["on the morning after the clock was put forward", "2026-03-08", "08:00", "2026-03-08T13:00:00Z"],
  ["in the hour that is left out, at its end", "2026-03-08", "02:30", "2026-03-08T08:00:00Z"],
  ["in the hour that comes twice, the first time", "2026-11-01", "01:30", "2026-11-01T06:30:00Z"],
  ["just before the clock is put back", "2026-11-01", "00:59", "2026-11-01T05:59:00Z"],
  ["after it was put back", "2026-11-01", "02:00", "2026-11-01T08:00:00Z"],
])("the wall's clock shows a time %s", (_, day, time, instant) => {
  expect(instantOf(day, time, CHICAGO).toISOString()).toBe(new Date(instant).toISOString());
});

test("where no clock is ever put forward, a time is what it is", () => {
  expect(instantOf("2026-03-08", "02:30", "Pacific/Honolulu").toISOString()).toBe("2026-03-08T12:30:00.000Z");
  expect(localTime(new Date("2026-03-08T08:30:00Z"), CHICAGO)).toEqual({ day: "2026-03-08", time: "03:30" });
});

describe("quiet hours", () => {
  const night = { quietFrom: "21:00:00", quietUntil: "07:00:00" };
  const at = (time: string, quiet: Parameters<typeof quietUntil>[0] = night) =>
    quietUntil(quiet, new Date(time), CHICAGO)?.toISOString() ?? null;

  test.each([
    ["in the evening they run until the next morning", "2026-03-04T04:00:00Z", "2026-03-04T13:00:00.000Z"],
    ["in the small hours they run until this morning", "2026-03-04T10:00:00Z", "2026-03-04T13:00:00.000Z"],
    ["by day they do not run", "2026-03-04T16:00:00Z", null],
    ["at their very end they are over", "2026-03-04T13:00:00Z", null],
    [
      "in the night in which the clock is put forward they end by the wall's clock",
      "2026-03-08T04:00:00Z",
      "2026-03-08T12:00:00.000Z",
    ],
  ])("%s", (_, now, end) => {
    expect(at(now)).toBe(end);
  });

  test("nobody who set none has any", () => {
    expect(at("2026-03-04T04:00:00Z", { quietFrom: null, quietUntil: null })).toBeNull();
  });
});
