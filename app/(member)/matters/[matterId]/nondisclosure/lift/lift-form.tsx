"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField, Tick } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import { liftSilenceAction } from "../actions";
import { ScanField } from "../scan-field";
import { LIFTING_WORDS } from "../words";

interface LiftFormProps {
  matterId: string;
  today: Day;
  bars: { barId: string; label: string; liftedBy: string }[];
}

export function LiftForm({ matterId, today, bars }: LiftFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(liftSilenceAction, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <SelectField label="The document" name="kind" state={state}>
        {Object.entries(LIFTING_WORDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </SelectField>
      <ScanField label="The document itself" matterId={matterId} state={state} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="Its date" name="documentOn" type="date" max={today} state={state} />
        <TextField label="Issued by" name="issuedBy" state={state} />
      </div>
      <fieldset className="grid gap-1">
        <legend className="font-semibold">What it lifts</legend>
        {bars.length === 0 && <p className="text-soft">Nothing was recorded that binds.</p>}
        {bars.map(({ barId, label, liftedBy }) => (
          <Tick key={barId} name="bars" value={barId} label={label} hint={`Lifted by: ${liftedBy}`} />
        ))}
      </fieldset>
      <TextArea label="What counsel said of it" optional name="statement" rows={2} state={state} />
      <TextField
        label="Sign with your name"
        name="signature"
        state={state}
        autoComplete="off"
        className="font-serif italic"
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Sign, and lift the silence</Button>
      </div>
    </form>
  );
}
