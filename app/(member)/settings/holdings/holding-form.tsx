"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextField } from "@/app/_ui/field";
import { FormMessage, Notice } from "@/app/_ui/notice";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import type { Holding } from "@/lib/holdings/queries";
import { RECORD_LABELS } from "@/messages/labels";
import { saveHoldingAction } from "./actions";

/** One line of the table: a new one, or one that is there. */
export function HoldingForm({ holding }: { holding?: Holding }) {
  const [state, action, pending] = useActionState(saveHoldingAction, null);
  return (
    <form action={action} className="grid gap-5" noValidate key={holding?.version}>
      {holding && <input type="hidden" name="id" value={holding.id} />}
      {holding && <input type="hidden" name="version" value={holding.version} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField label="Records" name="category" defaultValue={holding?.category ?? ""} state={state}>
          <option value="" disabled>
            Choose
          </option>
          {RECORD_CATEGORIES.filter((category) => category !== "all-records").map((category) => (
            <option key={category} value={category}>
              {RECORD_LABELS[category].label}
            </option>
          ))}
        </SelectField>
        <TextField label="System" name="system" defaultValue={holding?.system} state={state} maxLength={200} />
        <TextField
          label="How long they are kept"
          name="kept"
          hint="As it really is, not as it ought to be."
          defaultValue={holding?.kept}
          state={state}
          maxLength={200}
        />
        <TextField
          label="Vendor"
          optional
          name="vendor"
          hint="Who runs it, and whom to call there."
          defaultValue={holding?.vendor ?? ""}
          state={state}
          maxLength={200}
        />
      </div>
      <Choices
        legend="Who holds them?"
        name="inOurCustody"
        options={[
          { value: "yes", label: "The library does, itself or through whoever works for it" },
          {
            value: "no",
            label: "A vendor does, under a policy of its own",
            hint: "A demand for them is marked: not in our custody.",
          },
        ]}
        defaultValue={holding ? (holding.inOurCustody ? "yes" : "no") : "yes"}
        state={state}
      />
      <TextField
        label="How to stop their deletion"
        optional
        name="howToSuspend"
        hint="So that somebody else can do it on a Saturday."
        defaultValue={holding?.howToSuspend ?? ""}
        state={state}
        maxLength={1000}
      />
      <FormMessage>{state?.message}</FormMessage>
      {state?.done && (
        <Notice tone="done" live>
          Saved.
        </Notice>
      )}
      <div>
        <Button tone={holding ? "primary" : "quiet"} disabled={pending}>
          {holding ? "Save" : "Put it on the table"}
        </Button>
      </div>
    </form>
  );
}
