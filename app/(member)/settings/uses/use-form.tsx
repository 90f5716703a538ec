"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import { RECORD_LABELS } from "@/messages/labels";

interface UseFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  kinds: { value: string; label: string; hint: string }[];
  today: string;
}

export function UseForm({ action: keep, kinds, today }: UseFormProps) {
  const [state, action, pending] = useActionState(keep, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <Choices legend="What kind" name="kind" options={kinds} state={state} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="Day" name="happenedOn" type="date" defaultValue={today} max={today} state={state} />
        <SelectField label="Which records" name="category" defaultValue="circulation" state={state}>
          {RECORD_CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {RECORD_LABELS[category].label}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField label="Who looked, or was let in" name="usedBy" maxLength={200} state={state} />
      <TextArea
        label="Why"
        name="why"
        rows={3}
        hint="Without a patron’s name: this outlives what it speaks of."
        maxLength={1000}
        state={state}
      />
      {state?.done && (
        <Notice tone="done" live>
          Written down.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Write it down</Button>
      </div>
    </form>
  );
}
