"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { Letterhead } from "@/lib/letters/letter";

interface LetterheadFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  letterhead: Letterhead;
}

export function LetterheadForm({ action: keep, letterhead }: LetterheadFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(keep, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <p>
        <span className="block font-serif text-title font-semibold">{letterhead.library}</span>
        <span className="text-note text-soft">The name is the library’s own, from “Library and sign-in”.</span>
      </p>
      <TextArea
        label="Beside the name"
        name="lines"
        hint="At most five lines: street, city with its postal code, telephone, e-mail, web."
        rows={5}
        defaultValue={letterhead.lines.join("\n")}
        state={state}
      />
      {state?.done && (
        <Notice tone="done" live>
          Saved. The next letter carries it.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Save</Button>
      </div>
    </form>
  );
}
