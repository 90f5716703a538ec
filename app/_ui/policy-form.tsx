"use client";

import { useActionState, useState } from "react";
import { Button } from "./button";
import { Choices, TextField } from "./field";
import type { FormState } from "./form-state";
import { FormMessage, Notice } from "./notice";

interface PolicyFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  submit: string;
  packs: { id: string; name: string; about: string; revisedOn: string; reviewedOn: string }[];
  given: Record<string, string>;
}

/** Which policy, and whether it is still the board’s text: asked at the set-up, and again in the settings. */
export function PolicyForm({ action: save, packs, given, submit }: PolicyFormProps) {
  const [state, action, pending] = useActionState(save, { values: given });
  const [chosen, choose] = useState(given.pack);
  const pack = packs.find(({ id }) => id === chosen);
  return (
    <form action={action} className="grid gap-8" noValidate>
      <Choices
        legend="Policy"
        name="pack"
        state={state}
        onChoose={choose}
        options={packs.map(({ id, name, about }) => ({ value: id, label: name, hint: about }))}
      />
      <Choices
        legend="Is this still your board’s text?"
        name="stillTheText"
        hint="Compare it with the text in your board’s minutes if you are not sure."
        state={state}
        options={[
          { value: "yes", label: "Yes, this is our board’s text" },
          {
            value: "no",
            label: "No, or I am not sure yet",
            hint: "You can go on. The program then speaks of the policy on file, not of yours.",
          },
        ]}
      />
      <div key={chosen} className="grid gap-6 sm:grid-cols-2">
        <TextField
          label="Adopted or last revised on"
          name="adoptedOn"
          type="date"
          state={state}
          defaultValue={pack?.revisedOn}
          optional
        />
        <TextField
          label="Last reviewed on"
          name="reviewedOn"
          type="date"
          state={state}
          defaultValue={pack?.reviewedOn}
          optional
        />
      </div>
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
