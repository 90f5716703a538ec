"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface UploadLimitsFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  given: { megabytes: number; pages: number };
}

export function UploadLimitsForm({ action: save, given }: UploadLimitsFormProps) {
  const values = { megabytes: String(given.megabytes), pages: String(given.pages) };
  const [state, action, pending] = useActionState(save, { values });
  return (
    <form action={action} className="grid gap-6" noValidate>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="Megabytes" name="megabytes" inputMode="numeric" state={state} />
        <TextField label="Pages" name="pages" inputMode="numeric" state={state} />
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
