"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { handOverAction } from "../actions";
import { ScanField } from "../scan-field";

interface HandOverFormProps {
  matterId: string;
  /** The custodian herself signs. */
  bySelf: boolean;
  colleagues: { personId: string; name: string; role: string }[];
  counsel: { id: string; name: string }[];
}

export function HandOverForm({ matterId, bySelf, colleagues, counsel }: HandOverFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(handOverAction, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <SelectField label="Who answers for it from now on" name="toPersonId" state={state}>
        <option value="">Choose</option>
        {colleagues.map(({ personId, name, role }) => (
          <option key={personId} value={personId}>
            {name}, {role}
          </option>
        ))}
      </SelectField>
      <TextArea label="Why" name="reason" rows={2} state={state} />
      {bySelf ? (
        <input type="hidden" name="fileId" value="" />
      ) : (
        <>
          <SelectField
            label="Counsel who signs"
            hint={counsel.length === 0 ? "No counsel is on the list of those told." : undefined}
            name="counselTellingId"
            state={state}
          >
            <option value="">Choose</option>
            {counsel.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <ScanField label="What she signed" matterId={matterId} state={state} />
        </>
      )}
      <TextField
        label={bySelf ? "Sign with your name" : "Counsel’s name, as she signed"}
        name="signature"
        state={state}
        autoComplete="off"
        className="font-serif italic"
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>{bySelf ? "Sign and hand it over" : "Record the hand-over"}</Button>
      </div>
    </form>
  );
}
