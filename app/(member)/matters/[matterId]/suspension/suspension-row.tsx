"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Holding, Suspension } from "@/lib/holdings/queries";
import { noteSuspensionAction } from "./actions";

interface SuspensionRowProps {
  matterId: string;
  category: string;
  /** Empty where the table names none: the form asks for it. */
  system: string;
  holding: Holding | null;
  noted: (Suspension & { by: string }) | null;
  state: "open" | Suspension["state"];
  vendorClause: { at: string; says: string } | null;
  today: string;
  myName: string;
}

const STATES = {
  open: "Routine deletion may still run",
  suspended: "Stopped",
  "nothing-deleted": "Nothing is deleted by routine",
  "not-in-custody": "Not in our custody",
  lifted: "May run again",
} as const;

/** A kind of record in one system: whether its deletion was stopped, how, when and by whom; and the form that says so. */
export function SuspensionRow({ matterId, category, system, holding, noted, state, ...rest }: SuspensionRowProps) {
  const { vendorClause, today, myName } = rest;
  const [answer, action, pending] = useActionState(noteSuspensionAction, null);
  const elsewhere = holding ? !holding.inOurCustody : state === "not-in-custody";
  const stopped = state === "suspended";
  return (
    <li className="grid gap-1 border-b border-hair py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{system || "No system is on the table for these"}</span>
        <span className={state === "open" ? "font-semibold text-counsel" : ""}>
          {state === "open" && elsewhere ? STATES["not-in-custody"] : STATES[state]}
        </span>
      </p>
      {holding && (
        <p className="text-note text-soft">
          Kept: {holding.kept}
          {holding.vendor && ` · ${holding.vendor}`}
          {holding.howToSuspend && ` · ${holding.howToSuspend}`}
        </p>
      )}
      {elsewhere && (
        <p className="max-w-[68ch] border-l-4 border-rule pl-3 text-note">
          Held by {holding?.vendor ?? "a vendor"}, not in the library’s custody. {vendorClause?.says}
          {vendorClause && <span className="text-soft"> ({vendorClause.at})</span>} Tell who asks so, and ask the vendor
          to keep it.
        </p>
      )}
      {noted && (
        <p className="text-note text-soft">
          {dayWords(noted.doneOn)}, {noted.doneBy}
          {noted.how && <>: {noted.how}</>} · noted by {noted.by}
        </p>
      )}
      <details key={answer?.done ? noted?.id : "typing"} open={Boolean(answer?.message ?? answer?.fields) || undefined}>
        <summary className="link w-fit py-1 text-note">
          {stopped ? "Note that it may run again" : "Note it"}
          <span className="sr-only">: {system || category}</span>
        </summary>
        <form action={action} className="grid gap-4 py-3" noValidate>
          <input type="hidden" name="matterId" value={matterId} />
          <input type="hidden" name="category" value={category} />
          <input type="hidden" name="holdingId" value={holding?.id ?? ""} />
          <input type="hidden" name="follows" value={noted?.id ?? ""} />
          {system ? (
            <input type="hidden" name="system" value={system} />
          ) : (
            <TextField label="System" name="system" hint="Where these records lie." maxLength={200} state={answer} />
          )}
          <Choices
            legend="How it stands"
            name="state"
            options={
              stopped
                ? [{ value: "lifted", label: "It may run again: lifted" }]
                : [
                    { value: "suspended", label: "It was stopped" },
                    { value: "nothing-deleted", label: "Nothing is deleted there by routine" },
                    { value: "not-in-custody", label: "The library does not hold it" },
                  ]
            }
            defaultValue={stopped ? "lifted" : elsewhere ? "not-in-custody" : "suspended"}
            state={answer}
          />
          <TextField
            label={stopped ? "Why it may run again" : "How"}
            name="how"
            hint={stopped ? "Who said so: counsel, the end of the matter." : "What was switched off, or who was asked."}
            maxLength={2000}
            state={answer}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label="Day" name="doneOn" type="date" max={today} defaultValue={today} state={answer} />
            <TextField label="By whom" name="doneBy" defaultValue={myName} maxLength={200} state={answer} />
          </div>
          <FormMessage>{answer?.message}</FormMessage>
          <div>
            <Button tone="quiet" disabled={pending}>
              Note it
            </Button>
          </div>
        </form>
      </details>
    </li>
  );
}
