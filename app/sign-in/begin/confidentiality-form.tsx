"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Tick } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";

interface ConfidentialityFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
}

export function ConfidentialityForm({ action: confirm }: ConfidentialityFormProps) {
  const [state, action, pending] = useActionState(confirm, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <Tick
        label="I keep confidential what this program shows me of patrons and their use of the library."
        name="confidential"
        value="yes"
        state={state}
      />
      <div>
        <Button disabled={pending}>Go on</Button>
      </div>
    </form>
  );
}
