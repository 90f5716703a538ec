import { dayWords } from "@/lib/deadlines/day-words";
import { daysBetween } from "@/lib/deadlines/days";
import { objectionWindow } from "@/lib/deadlines/objection";
import { openRecordsClocks } from "@/lib/deadlines/open-records";
import { lastDayToExecute } from "@/lib/deadlines/warrant";
import { isOneOf, LETTER } from "@/lib/defects/instrument-groups";
import type { Day } from "@/lib/findings/types";
import type { Reading } from "../read-to-me";
import { dayAndLeft } from "./words";

/** When something is due, or that no date was found or read. */
export function byWhen(reading: Reading): string {
  const { findings, pack, receivedOn, today } = reading;
  const kind = findings.instrument.value ?? "other";
  if (kind === "search-warrant") return warrantWords(reading);
  if (kind === "administrative-warrant") return "It sets no date for the library's records.";
  if (kind === "open-records-request") {
    const [clock] = openRecordsClocks(pack.state, receivedOn);
    if (clock) return `By law the library should ${clock.says} by ${dayAndLeft(clock.by, today)}.`;
  }
  const { value, status } = findings.returnOn;
  if (status === "unreadable") return "There is a date to answer by, and it could not be read: look at the page.";
  if (!value) {
    return isOneOf(kind, LETTER)
      ? "It sets no date, and a letter sets no deadline of its own."
      : "No date to answer by was found.";
  }
  const past = daysBetween(value, today) > 0;
  return `It ${past ? "was" : "is"} due ${dayAndLeft(value, today)}.${objectionWords(reading)}`;
}

function objectionWords({ findings, receivedOn, today }: Reading): string {
  const window = objectionWindow({
    kind: findings.instrument.value ?? "other",
    jurisdiction: findings.court.value?.jurisdiction ?? null,
    servedOn: receivedOn,
    returnOn: findings.returnOn.value,
  });
  if (!window || window.by === findings.returnOn.value) return "";
  return daysBetween(window.by, today) > 0
    ? ` The time to object in writing ended ${dayWords(window.by)}.`
    : ` An objection in writing is due ${dayAndLeft(window.by, today)}.`;
}

function warrantWords({ findings, today }: Reading): string {
  const last: Day | null = lastDayToExecute({
    executeBy: findings.executeBy.value,
    issuedOn: findings.issuedOn.value,
    jurisdiction: findings.court.value?.jurisdiction ?? null,
  });
  if (!last) return "Officers may act on it at once; its last day was not found.";
  return daysBetween(last, today) > 0
    ? `Its last day was ${dayAndLeft(last, today)}.`
    : `Officers may act on it at once, and until ${dayAndLeft(last, today)}.`;
}
