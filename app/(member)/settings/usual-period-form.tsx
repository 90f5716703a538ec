"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface UsualPeriodFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  given: number | null;
}

/** How long closed matters are usually kept. */
export function UsualPeriodForm({ action: save, given }: UsualPeriodFormProps) {
  const [state, action, pending] = useActionState(save, { values: { months: given === null ? "" : String(given) } });
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField
        label="Months after a matter is closed"
        hint="Your library’s records schedule and counsel decide it: ask them first. Empty: kept until you say otherwise. It counts for matters that close from now on; each can be given its own."
        name="months"
        inputMode="numeric"
        state={state}
        className="max-w-[10rem]"
      />
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
