"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import type { FormState } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";

interface TestFormProps {
  action: (before: FormState) => Promise<FormState>;
}

export function TestForm({ action: send }: TestFormProps) {
  const [state, action, pending] = useActionState(send, null);
  return (
    <form action={action} className="grid gap-3">
      <div>
        <Button tone="quiet" disabled={pending}>
          Send yourself a test mail
        </Button>
      </div>
      {state?.done && (
        <Notice tone="done" live>
          It is queued. What became of it stands among the mails below, once it was tried.
        </Notice>
      )}
    </form>
  );
}
