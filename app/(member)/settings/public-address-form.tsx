"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface PublicAddressFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  given: string;
}

export function PublicAddressForm({ action: save, given }: PublicAddressFormProps) {
  const [state, action, pending] = useActionState(save, { values: { address: given } });
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField label="Public address" name="address" type="url" inputMode="url" state={state} />
      {state?.done && (
        <Notice tone="done" live>
          Saved.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div className="flex flex-wrap gap-3">
        <Button disabled={pending}>{pending ? "Checking …" : "Check and save"}</Button>
        {given && (
          <Button tone="quiet" name="remove" value="yes" disabled={pending}>
            Take it back
          </Button>
        )}
      </div>
    </form>
  );
}
