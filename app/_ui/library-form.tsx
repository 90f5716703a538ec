"use client";

import { useActionState } from "react";
import { TIME_ZONES } from "@/lib/settings/time-zones";
import { Button } from "./button";
import { Choices, SelectField, TextArea, TextField } from "./field";
import type { FormState } from "./form-state";
import { FormMessage, Notice } from "./notice";

interface LibraryFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  given: Record<string, string> | undefined;
  submit: string;
}

/** Who the library is: asked at the set-up, and changed in the settings. */
export function LibraryForm({ action: save, given, submit }: LibraryFormProps) {
  const [state, action, pending] = useActionState(save, given ? { values: given } : null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField label="Name of the library" name="name" state={state} autoComplete="organization" required />
      <TextField
        label="City"
        name="city"
        hint="Its attorney is usually the library’s counsel."
        state={state}
        required
      />
      <Choices
        legend="State"
        name="state"
        state={state}
        options={[
          { value: "IA", label: "Iowa", hint: "Iowa Code § 22.7(13) and (14)" },
          { value: "NE", label: "Nebraska", hint: "Neb. Rev. Stat. § 84-712.05" },
        ]}
      />
      <SelectField label="Time zone" name="timeZone" state={state} defaultValue="America/Chicago">
        {TIME_ZONES.map(([zone, name]) => (
          <option key={zone} value={zone}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea
        label="Other names under which it may rightly be addressed"
        name="aliases"
        hint="One a line: the board of trustees, a branch, an earlier name."
        state={state}
        optional
        rows={3}
      />
      {state?.done && (
        <Notice tone="done" live>
          Saved.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>{submit}</Button>
      </div>
    </form>
  );
}
