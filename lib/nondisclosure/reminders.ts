import { addDays, daysBetween } from "@/lib/deadlines/days";
import type { Day } from "@/lib/findings/types";
import type { Bar, BarEvent, BarEventKind } from "./types";

/** Something to ask about on a day. None of them lifts anything. */
export interface Reminder {
  barId: string | null;
  what:
    | "no-authority"
    | "printed-end"
    | "reciprocal-notice"
    | "three-years"
    | "investigation-closed"
    | "one-year"
    | "pen-register"
    | "custody-ends";
  on: Day;
  sentence: string;
  basis: string | null;
  due: boolean;
}

/** Days of notice before a term ends: enough to ask, and to be answered. */
const AHEAD_DAYS = 30;
/** 18 U.S.C. 3511(b)(1)(B): the Government applies within thirty days of the notice. */
const RECIPROCAL_DAYS = 30;
/** 18 U.S.C. 3123(c): a pen register runs for at most sixty days, and the silence does not end with it. */
const PEN_REGISTER_DAYS = 60;

/**
 * What to ask about, nearest first, as of a day. What has been asked or answered since is left out. `custodyEndsOn` is
 * the last day on which the named custodian is a member.
 */
export function reminders(bars: readonly Bar[], today: Day, custodyEndsOn: Day | null = null): Reminder[] {
  const found = bars.filter(({ ended }) => !ended).flatMap(ofBar);
  if (custodyEndsOn) {
    found.push({
      barId: null,
      what: "custody-ends",
      on: custodyEndsOn,
      sentence: "The custodian’s term ends on this day. Hand the matter over before, or nobody here answers for it.",
      basis: null,
    });
  }
  return found
    .map((one) => ({ ...one, due: daysBetween(one.on, today) >= (EARLY.has(one.what) ? -AHEAD_DAYS : 0) }))
    .sort((a, b) => a.on.localeCompare(b.on));
}

const EARLY = new Set<Reminder["what"]>(["printed-end", "one-year", "custody-ends"]);

type Undated = Omit<Reminder, "due">;

function ofBar(bar: Bar): Undated[] {
  return [
    noAuthority(bar),
    printedEnd(bar),
    reciprocalNotice(bar),
    threeYears(bar),
    investigationClosed(bar),
    oneYear(bar),
    penRegister(bar),
  ].filter((one) => one !== null);
}

function noAuthority({ barId, authority, recordedOn, events }: Bar): Undated | null {
  if (authority !== "none-found" || last(events, "review-answered")) return null;
  return {
    barId,
    what: "no-authority",
    on: recordedOn,
    sentence: "No authority was found on the paper. Tell nobody until counsel has answered.",
    basis: null,
  };
}

function printedEnd({ barId, endsOn }: Bar): Undated | null {
  if (!endsOn) return null;
  return {
    barId,
    what: "printed-end",
    on: endsOn,
    sentence:
      "The time that the paper gives ends. Ask counsel whether it was extended. It stays sealed until a document and the custodian’s signature lift it.",
    basis: null,
  };
}

function reciprocalNotice({ barId, events }: Bar): Undated | null {
  const notice = last(events, "reciprocal-notice");
  if (!notice || later(events, notice.on, ["government-applied", "court-ordered"])) return null;
  return {
    barId,
    what: "reciprocal-notice",
    on: addDays(notice.on, RECIPROCAL_DAYS),
    sentence:
      "Thirty days since the Government had the notice: ask counsel whether it has applied to a court. The bar stands while the case is pending.",
    basis: "18 U.S.C. § 3511(b)(1)",
  };
}

function threeYears({ barId, authority, issuedOn, investigationOpenedOn, recordedOn, events }: Bar): Undated | null {
  if (authority !== "usc18-2709c") return null;
  const opened = investigationOpenedOn ?? issuedOn ?? recordedOn;
  const on = sameDayLater(opened, 3);
  if (later(events, on, ["review-asked", "review-answered"])) return null;
  const since = investigationOpenedOn
    ? "since the investigation was opened"
    : "since the letter; the investigation may be older";
  return {
    barId,
    what: "three-years",
    on,
    sentence: `Three years ${since}: the FBI reviews whether the silence is still needed. Ask counsel to ask for its answer.`,
    basis: "Attorney General’s termination procedures, 24 November 2015",
  };
}

function investigationClosed({ barId, authority, events }: Bar): Undated | null {
  const closed = last(events, "investigation-closed");
  if (!closed || authority !== "usc18-2709c" || later(events, closed.on, ["review-asked", "review-answered"])) {
    return null;
  }
  return {
    barId,
    what: "investigation-closed",
    on: closed.on,
    sentence: "The investigation was closed: the FBI reviews the silence once more. Ask counsel to ask for its answer.",
    basis: "Attorney General’s termination procedures, 24 November 2015",
  };
}

function oneYear({ barId, authority, issuedOn, endsOn, recordedOn, events }: Bar): Undated | null {
  if (authority !== "usc18-2705b" || endsOn) return null;
  const on = sameDayLater(issuedOn ?? recordedOn, 1);
  if (later(events, on, ["review-asked", "extended", "court-ordered"])) return null;
  return {
    barId,
    what: "one-year",
    on,
    sentence:
      "A year since the order. The Department of Justice asks courts for a year or less: ask counsel whether it still stands, and whether to move to vacate it.",
    basis: "18 U.S.C. § 2705(b); Department of Justice policy, 19 October 2017",
  };
}

function penRegister({ barId, authority, issuedOn, recordedOn, endsOn, events }: Bar): Undated | null {
  if (authority !== "usc18-3123d" || endsOn) return null;
  const on = addDays(issuedOn ?? recordedOn, PEN_REGISTER_DAYS);
  if (later(events, on, ["review-asked", "extended", "court-ordered"])) return null;
  return {
    barId,
    what: "pen-register",
    on,
    sentence:
      "Sixty days since the order, the most that the device may run without another. The silence does not end with it: ask counsel.",
    basis: "18 U.S.C. § 3123(c), (d)",
  };
}

function last(events: readonly BarEvent[], kind: BarEventKind): BarEvent | null {
  return events.filter((event) => event.kind === kind).at(-1) ?? null;
}

/** Whether something of these kinds happened on that day or after. */
function later(events: readonly BarEvent[], on: Day, kinds: readonly BarEventKind[]): boolean {
  return events.some((event) => kinds.includes(event.kind) && event.on >= on);
}

/** The same day of a later year; from 29 February, the 28th. */
function sameDayLater(day: Day, years: number): Day {
  const [year, month, date] = day.split("-");
  const there = `${Number(year) + years}-${month}-${date}`;
  return Number.isNaN(Date.parse(there)) || new Date(`${there}T00:00:00Z`).toISOString().slice(0, 10) !== there
    ? `${Number(year) + years}-02-28`
    : there;
}
