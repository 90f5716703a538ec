"use client";

import type { ReactNode } from "react";
import { StatedValue } from "@/app/_ui/stated-value";
import { type Entry, ValueText } from "@/app/_ui/value-text";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import type { ReadingView } from "@/lib/overview/instrument-view";
import { FACT_LABELS, FINDING_LABELS } from "@/messages/labels";

interface FindingRowProps {
  entry: Entry;
  today: Day;
  active: boolean;
  reading: ReadingView["state"];
  mayDecide: boolean;
  clipping: ReactNode;
  onChoose: () => void;
  onPoint: (pointed: boolean) => void;
  onConfirm: () => void;
  onCorrect: () => void;
}

/** One thing that the paper says: its name, what was read, where, and what a person has made of it. */
export function FindingRow(props: FindingRowProps) {
  const { entry, today, active, reading, mayDecide } = props;
  const label = { ...FINDING_LABELS, ...FACT_LABELS }[entry.key];
  const pages = [...new Set(entry.evidence.map(({ page }) => page))];
  return (
    <li
      data-entry={entry.id}
      onPointerEnter={() => props.onPoint(true)}
      onPointerLeave={() => props.onPoint(false)}
      className={`group relative border-t border-hair first:border-t-0 ${active ? "bg-shade before:absolute before:inset-y-0 before:-left-px before:w-[3px] before:bg-green" : ""}`}
    >
      <div className="grid grid-cols-[5.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 py-2 pl-3">
        <span className="text-note text-soft" id={`${entry.id}-label`}>
          {label.label}
        </span>
        <button
          type="button"
          data-row={entry.id}
          aria-expanded={active}
          onClick={props.onChoose}
          onFocus={() => props.onPoint(true)}
          onBlur={() => props.onPoint(false)}
          className="min-h-6 text-left before:absolute before:inset-x-0 before:top-0 before:h-10"
        >
          <span className="sr-only">{label.label}: </span>
          <StatedValue entry={entry} today={today} reading={reading} />
        </button>
        <span className="flex items-baseline gap-1.5 text-note whitespace-nowrap text-soft">
          {pages.length > 0 && <span>p. {pages.join(", ")}</span>}
          <DecisionMark entry={entry} />
        </span>
      </div>
      {entry.decision && entry.decision.kind === "corrected" && <Before entry={entry} today={today} />}
      {active && (
        <div className="grid gap-3 pr-3 pb-3 pl-3 sm:pl-[7rem]">
          {props.clipping}
          <Quotes entry={entry} reading={reading} />
          {mayDecide && (
            <div className="flex flex-wrap gap-2">
              {!entry.decision && entry.status !== "unreadable" && (
                <SmallButton strong onClick={props.onConfirm} hotkey="c">
                  {entry.status === "not-found" ? "Confirm that it does not say" : "Confirm"}
                </SmallButton>
              )}
              <SmallButton onClick={props.onCorrect} hotkey="e">
                {entry.status === "unreadable" ? "Type it in" : "Correct"}
              </SmallButton>
            </div>
          )}
          {entry.decision && (
            <p className="text-note text-soft">
              {entry.decision.kind === "confirmed" ? "Confirmed" : "Corrected"} by {entry.decision.by},{" "}
              {dayWords(entry.decision.on)}
            </p>
          )}
        </div>
      )}
    </li>
  );
}

function DecisionMark({ entry }: { entry: Entry }) {
  if (!entry.decision) return <span className="w-4" />;
  const confirmed = entry.decision.kind === "confirmed";
  return (
    <span className="w-4 text-green">
      <svg aria-hidden="true" viewBox="0 0 16 16" className="inline size-4 fill-none stroke-current stroke-2">
        {confirmed ? <path d="m2.5 8.5 4 4 7-9" /> : <path d="m3 13 .6-3L11 2.6 13.4 5 6 12.4Z" />}
      </svg>
      <span className="sr-only">{confirmed ? "Confirmed" : "Corrected"}</span>
    </span>
  );
}

function Before({ entry, today }: { entry: Entry; today: Day }) {
  const before = entry.decision!.before;
  return (
    <p className="pr-3 pb-2 pl-3 text-note text-soft sm:pl-[7rem]">
      Read as{" "}
      {before.status === "read" && before.value !== null ? (
        <s>
          <ValueText entry={{ ...entry, value: before.value } as Entry} today={today} />
        </s>
      ) : (
        <StatedValue entry={{ ...entry, ...before, decision: null } as Entry} today={today} reading="read" />
      )}
      {entry.decision!.reason && <>. {entry.decision!.reason}</>}
    </p>
  );
}

function Quotes({ entry, reading }: Pick<FindingRowProps, "entry" | "reading">) {
  const quotes = [...new Set(entry.evidence.map(({ quote }) => quote).filter(Boolean))].slice(0, 4);
  if (quotes.length === 0) {
    return entry.status === "not-found" && reading === "read" ? (
      <p className="text-note text-soft">Every page was read, and none says it.</p>
    ) : null;
  }
  return <p className="font-serif text-note text-soft italic">“{quotes.join(" / ")}”</p>;
}

interface SmallButtonProps {
  strong?: boolean;
  hotkey: string;
  onClick: () => void;
  children: ReactNode;
}

function SmallButton({ strong, hotkey, onClick, children }: SmallButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-keyshortcuts={hotkey}
      className={`min-h-9 rounded-edge border px-3 text-note font-semibold pointer-coarse:min-h-11 ${strong ? "border-green bg-green text-on-green hover:bg-green-deep" : "border-rule bg-leaf hover:border-soft"}`}
    >
      {children}
    </button>
  );
}
