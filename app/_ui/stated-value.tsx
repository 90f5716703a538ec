import type { Day } from "@/lib/findings/types";
import type { ReadingView } from "@/lib/overview/instrument-view";
import { type Sureness, sureness } from "@/lib/overview/look-first";
import { STATUS_LABELS } from "@/messages/labels";
import { type Entry, ValueText } from "./value-text";

const UNDERLINE: Record<Sureness, string> = { clearly: "read-clearly", doubtfully: "read-with-doubt", hardly: "" };
const HEARD: Record<Sureness, string> = {
  clearly: "read clearly",
  doubtfully: "read with some doubt",
  hardly: "hardly read",
};

/** What a value that is not there means, while and after the paper is read. */
const NOT_THERE = {
  waiting: "Not seen yet",
  reading: "Not seen yet",
  read: STATUS_LABELS["not-found"].label,
  failed: "Not read",
};

interface StatedValueProps {
  entry: Entry;
  today: Day;
  /** How far the reading of its paper has come. */
  reading: ReadingView["state"];
}

/** A value as it stands: read, with an underline for how surely; or one of the three silences, each with a look of its own. */
export function StatedValue({ entry, today, reading }: StatedValueProps) {
  if (entry.status === "unreadable") {
    return <span className="could-not-be-read font-semibold">{STATUS_LABELS.unreadable.label}</span>;
  }
  if (entry.status === "denied") {
    return (
      <span className="border-l-4 border-ink pl-2 font-semibold">
        {STATUS_LABELS.denied.label}
        <span className="font-normal"> · a court was asked for it and refused</span>
      </span>
    );
  }
  if (entry.status === "not-found" || entry.value === null) {
    return <span className="text-soft italic">{NOT_THERE[reading]}</span>;
  }
  if (entry.decision) return <ValueText entry={entry} today={today} />;

  const sure = sureness(entry.confidence);
  return (
    <span className={UNDERLINE[sure]} title={`${HEARD[sure]}, ${Math.round(entry.confidence * 100)} of 100`}>
      <ValueText entry={entry} today={today} />
      {sure === "hardly" && <span className="text-note font-semibold text-soft no-underline"> · hardly read</span>}
      {sure === "doubtfully" && <span className="sr-only">, {HEARD[sure]}</span>}
    </span>
  );
}
