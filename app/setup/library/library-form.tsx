"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { TIME_ZONES } from "@/lib/settings/time-zones";
import { libraryAction } from "../actions";

export function LibraryForm({ given }: { given: Record<string, string> | undefined }) {
  const [state, action, pending] = useActionState(libraryAction, given ? { values: given } : null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField label="Name of the library" name="name" state={state} autoComplete="organization" required autoFocus />
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
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Go on</Button>
      </div>
    </form>
  );
}
