"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";

interface RecipientFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
}

export function RecipientForm({ action: add }: RecipientFormProps) {
  const [state, action, pending] = useActionState(add, null);
  return (
    <form action={action} className="grid gap-4" noValidate>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Name" name="name" autoComplete="off" state={state} />
        <TextField label="E-mail address" name="email" type="email" autoComplete="off" state={state} />
      </div>
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Add to the list
        </Button>
      </div>
    </form>
  );
}
