"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField } from "@/app/_ui/field";
import { FormMessage, Notice } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import { type Day, RECORD_CATEGORIES } from "@/lib/findings/types";
import type { Takings } from "@/lib/overview/taken-at-the-desk";
import type { StoredHandOver } from "@/lib/production/queries";
import { RECORD_LABELS } from "@/messages/labels";
import { recordTakenAction } from "./actions";
import { HandedFields } from "./hand-over-form";

interface TakenFormProps {
  matterId: string;
  today: Day;
  warrant: boolean;
  handOvers: StoredHandOver[];
  /** What the desk noted as taken: what the form begins with. */
  takings: Takings | null;
}

/** What was taken, or had left before the program was asked: a fact, which nothing refuses. */
export function TakenForm({ matterId, today, warrant, handOvers, takings }: TakenFormProps) {
  const [state, send, pending] = useActionState(recordTakenAction, null);
  const facts = handOvers.filter(({ kind }) => kind === "taken-under-warrant" || kind === "before-the-program");
  return (
    <details className="border-t border-hair pt-4" open={warrant || takings !== null || state !== null}>
      <summary className="link min-h-11 py-2.5 font-semibold">Write down what has left the library already</summary>
      <form action={send} noValidate className="mt-4 grid max-w-[44rem] gap-5">
        <input type="hidden" name="matterId" value={matterId} />
        {takings && (
          <Notice tone="attention" title="From the report at the desk">
            <p>
              The desk noted on {dayWords(takings.reportedOn)} what was taken. It stands below: look at it, put right
              what is not so, and write it down.
            </p>
          </Notice>
        )}
        <Choices
          legend="How did it leave?"
          name="kind"
          state={state}
          defaultValue={takings?.kind ?? (warrant ? "taken-under-warrant" : "before-the-program")}
          options={[
            {
              value: "taken-under-warrant",
              label: "Taken under a warrant",
              hint: "They took it. The library did not release.",
            },
            {
              value: "before-the-program",
              label: "Handed over before the program was asked",
              hint: "Also in a claimed emergency. What stood open at that moment is kept with it.",
            },
          ]}
        />
        <SelectField label="Which records" optional name="category" state={state}>
          <option value="">Something else, or several</option>
          {RECORD_CATEGORIES.filter((category) => category !== "all-records").map((category) => (
            <option key={category} value={category}>
              {RECORD_LABELS[category].label}
            </option>
          ))}
        </SelectField>
        <HandedFields matterId={matterId} today={today} state={state} ways={WAYS} first={takings} />
        {facts.length > 0 && (
          <SelectField
            label="In the place of"
            hint="Where an earlier entry was wrong."
            optional
            name="corrects"
            state={state}
          >
            <option value="">A new entry</option>
            {facts.map(({ id, handedOn, what }) => (
              <option key={id} value={id}>
                {dayWords(handedOn)}: {what.slice(0, 60)}
              </option>
            ))}
          </SelectField>
        )}
        <FormMessage>{state?.message}</FormMessage>
        <div>
          <Button tone={warrant || takings ? "primary" : "quiet"} disabled={pending}>
            Write it down
          </Button>
        </div>
      </form>
    </details>
  );
}

const WAYS = ["taken", "in-person", "mail", "certified-mail", "e-mail", "portal", "fax", "shown"] as const;
