"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import type { FormState } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";

interface TrialFormProps {
  action: (before: FormState) => Promise<FormState>;
}

export function TrialForm({ action: send }: TrialFormProps) {
  const [state, action, pending] = useActionState(send, null);
  return (
    <form action={action} className="grid gap-3">
      <div>
        <Button tone="quiet" disabled={pending}>
          Send a trial to yourself
        </Button>
      </div>
      {state?.done && (
        <Notice tone="done" live>
          It is on its way to your own address, and to nobody else.
        </Notice>
      )}
    </form>
  );
}
