"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import { noteExtensionAction } from "./actions";

interface ExtensionFormProps {
  matterId: string;
  instrumentId: string;
  letterId?: string;
  after: string;
  today: Day;
}

/** Notes a later day, agreed in writing: from then on it is the one that counts. */
export function ExtensionForm({ matterId, instrumentId, letterId = "", after, today }: ExtensionFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(noteExtensionAction, null);
  return (
    <form action={action} className="mt-3 grid max-w-[44rem] gap-4" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="instrumentId" value={instrumentId} />
      <input type="hidden" name="letterId" value={letterId} />
      <input type="hidden" name="after" value={after} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="The new day" name="untilOn" type="date" state={state} />
        <TextField label="Agreed on" name="happenedOn" type="date" defaultValue={today} max={today} state={state} />
        <TextField label="By whom" name="party" state={state} />
        <SelectField
          label="It stands"
          hint="What was only said moves no date."
          name="how"
          defaultValue="by e-mail"
          state={state}
        >
          <option>by e-mail</option>
          <option>in a letter</option>
          <option>on our letter, signed</option>
        </SelectField>
      </div>
      <TextField label="Note" optional name="note" state={state} />
      <FormMessage>{state?.message}</FormMessage>
      {state?.done && (
        <Notice tone="done" live>
          Noted. The later day counts from now on.
        </Notice>
      )}
      <div>
        <Button disabled={pending}>Note the later day</Button>
      </div>
    </form>
  );
}
