"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";

interface EndFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  id: string;
  name: string;
  /** It began today, and a membership holds whole days: today is then its last. */
  began: boolean;
}

/** Ends a membership at once; asked twice, without a dialog. */
export function EndForm({ action: end, id, name, began }: EndFormProps) {
  const [state, action, pending] = useActionState(end, null);
  return (
    <details className="basis-auto">
      <summary className="link cursor-pointer" aria-label={`End the membership of ${name}`}>
        End
      </summary>
      <form action={action} className="grid gap-2 py-2">
        <input type="hidden" name="id" value={id} />
        <p className="max-w-[36ch] text-note">
          {began
            ? `${name} is signed out at once. It began today, so that today is its last day.`
            : `${name} is signed out at once and can no longer sign in.`}
        </p>
        <FormMessage>{state?.message}</FormMessage>
        <div>
          <Button tone="quiet" disabled={pending}>
            End it now
          </Button>
        </div>
      </form>
    </details>
  );
}
