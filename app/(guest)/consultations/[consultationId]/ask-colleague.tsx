"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface AskColleagueProps {
  consultationId: string;
  asked: number;
  ask: (before: FormState, form: FormData) => Promise<FormState>;
}

/** A colleague of counsel's sees the matter when the director invites her, and not before. */
export function AskColleague({ consultationId, asked, ask }: AskColleagueProps) {
  const [state, send, sending] = useActionState(ask, null);
  return (
    <details className="border-t border-hair pt-2 print:hidden">
      <summary className="link min-h-11 py-2">Ask the director to add a colleague</summary>
      <div className="grid max-w-[44rem] gap-4 py-2">
        {(state?.done || asked > 0) && (
          <Notice tone="done" live>
            The director is asked to add a colleague.
          </Notice>
        )}
        <form action={send} className="grid gap-4" noValidate>
          <input type="hidden" name="consultationId" value={consultationId} />
          <TextField label="Name" name="name" maxLength={200} state={state} />
          <TextField label="E-mail address" name="email" type="email" state={state} />
          <TextField label="Why" optional name="note" maxLength={400} state={state} />
          <FormMessage>{state?.message}</FormMessage>
          <div>
            <Button tone="quiet" disabled={sending}>
              Ask
            </Button>
          </div>
        </form>
      </div>
    </details>
  );
}
