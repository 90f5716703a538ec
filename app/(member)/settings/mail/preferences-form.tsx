"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField, Tick } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface PreferencesFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  events: { key: string; label: string; hint: string; wanted: boolean }[];
  given: { quietFrom: string; quietUntil: string };
}

export function PreferencesForm({ action: save, events, given }: PreferencesFormProps) {
  const [state, action, pending] = useActionState(save, { values: given });
  return (
    <form action={action} className="grid gap-6" noValidate>
      <fieldset>
        <legend className="mb-1.5 font-semibold">Tell me by mail when</legend>
        {events.map(({ key, label, hint, wanted }) => (
          <Tick key={`${key} ${wanted}`} name="events" value={key} label={label} hint={hint} defaultChecked={wanted} />
        ))}
      </fieldset>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="Quiet from" name="quietFrom" type="time" state={state} optional />
        <TextField label="Quiet until" name="quietUntil" type="time" state={state} optional />
      </div>
      {state?.done && (
        <Notice tone="done" live>
          Saved.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Save</Button>
      </div>
    </form>
  );
}
