"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

export function HolidayForm({ action: add }: { action: (before: FormState, form: FormData) => Promise<FormState> }) {
  const [state, action, pending] = useActionState(add, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="Day" name="on" type="date" state={state} />
        <SelectField label="Whose day of rest" name="of" state={state} defaultValue="state">
          <option value="state">The state’s courts and offices</option>
          <option value="federal">Federal courts</option>
          <option value="library">Our own offices</option>
        </SelectField>
      </div>
      <TextField
        label="Why"
        name="name"
        hint="Such as “Clerk’s office closed, ice storm” or “Juneteenth, by order of the court”."
        maxLength={120}
        state={state}
      />
      {state?.done && (
        <Notice tone="done" live>
          Added. Every date has been counted anew.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Add this day</Button>
      </div>
    </form>
  );
}
