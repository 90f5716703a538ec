"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";

/** What every note of a letter carries: which letter, and the last thing that the page showed of it. */
export interface Noted {
  matterId: string;
  letterId: string;
  after: string;
  today: Day;
}

interface NoteFormProps extends Noted {
  state: FormState;
  action: (form: FormData) => void;
  pending: boolean;
  submit: string;
  children?: ReactNode;
}

export function NoteForm({
  matterId,
  letterId,
  after,
  today,
  state,
  action,
  pending,
  submit,
  children,
}: NoteFormProps) {
  return (
    <form action={action} className="grid gap-4" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="letterId" value={letterId} />
      <input type="hidden" name="after" value={after} />
      <TextField
        label="On"
        name="happenedOn"
        type="date"
        defaultValue={today}
        max={today}
        state={state}
        className="max-w-[14rem]"
      />
      {children}
      <TextField label="Note" optional name="note" state={state} />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>{submit}</Button>
      </div>
    </form>
  );
}
