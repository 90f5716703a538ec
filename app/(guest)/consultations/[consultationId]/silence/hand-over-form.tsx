"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { Successor } from "@/lib/custody/queries";
import { handOverAsCounselAction } from "./actions";

/** Counsel's signature in the custodian's place. */
export function HandOverForm({ consultationId, successors }: { consultationId: string; successors: Successor[] }) {
  const [state, action, pending] = useActionState<FormState, FormData>(handOverAsCounselAction, null);
  return (
    <form action={action} className="grid gap-5" noValidate>
      <input type="hidden" name="consultationId" value={consultationId} />
      <SelectField
        label="Who answers for it from now on"
        hint="She finds it in her sealed drawer. Who answered for it until now sees it no longer."
        name="toPersonId"
        state={state}
      >
        <option value="">Choose</option>
        {successors
          .filter(({ answers }) => !answers)
          .map(({ personId, name, role }) => (
            <option key={personId} value={personId}>
              {name}, {role}
            </option>
          ))}
      </SelectField>
      <TextArea label="Why the custodian cannot sign" name="reason" rows={2} state={state} />
      <TextField
        label="Sign with your name"
        name="signature"
        state={state}
        autoComplete="off"
        className="font-serif italic"
      />
      <FormMessage>{state?.message}</FormMessage>
      {state?.done && (
        <Notice tone="done" live>
          Handed over. Tell her in person.
        </Notice>
      )}
      <div>
        <Button tone="quiet" disabled={pending}>
          Sign and hand it over
        </Button>
      </div>
    </form>
  );
}
