"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import type { Act } from "./consultation-sheet";

interface ConfirmInWritingProps {
  matterId: string;
  opinionId: string;
  today: string;
  confirm: Act;
}

/** What was said counts once counsel has said so by her link, or a letter has followed. */
export function ConfirmInWriting({ matterId, opinionId, today, confirm }: ConfirmInWritingProps) {
  const [state, send, sending] = useActionState(confirm, null);
  return (
    <details>
      <summary className="link min-h-11 py-2">She has confirmed it in writing</summary>
      <form action={send} className="flex flex-wrap items-end gap-4 py-2" noValidate>
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="opinionId" value={opinionId} />
        <SelectField label="How" name="source" state={state}>
          <option value="letter">By letter</option>
          <option value="e-mail">By e-mail</option>
        </SelectField>
        <TextField label="Dated" name="givenOn" type="date" defaultValue={today} max={today} state={state} />
        <Button tone="quiet" disabled={sending}>
          It counts from now on
        </Button>
        <FormMessage>{state?.message}</FormMessage>
      </form>
    </details>
  );
}
