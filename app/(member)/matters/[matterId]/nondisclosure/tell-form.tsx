"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import { tellPersonAction } from "./actions";

interface TellFormProps {
  matterId: string;
  today: Day;
  colleagues: { personId: string; name: string }[];
}

const GROUNDS = [
  {
    value: "needed-to-comply",
    label: "Needed in order to comply",
    hint: "Nobody else can find or hold the records. A board member rarely is.",
  },
  { value: "attorney", label: "Attorney, for legal advice" },
  {
    value: "approved-by-authority",
    label: "Approved by the authority",
    hint: "It said so in writing. Say when, and to whom.",
  },
];

/** Puts somebody on the list; a colleague then sees the matter, anybody else is told by word or on paper alone. */
export function TellForm({ matterId, today, colleagues }: TellFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(tellPersonAction, null);
  const [who, setWho] = useState("outside");
  return (
    <form action={action} className="mt-3 grid max-w-[44rem] gap-4" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <SelectField
        label="Who is told"
        hint="A colleague sees the matter from then on, in her sealed drawer. Counsel is invited from the page Counsel."
        name="who"
        state={state}
        value={who}
        onChange={(event) => setWho(event.target.value)}
      >
        <option value="outside">Somebody outside the program</option>
        {colleagues.map(({ personId, name }) => (
          <option key={personId} value={personId}>
            {name}
          </option>
        ))}
      </SelectField>
      {who === "outside" && <TextField label="Name" name="name" state={state} maxLength={200} />}
      <TextField
        label="Office"
        optional
        hint="City attorney, system librarian, of which firm."
        name="office"
        state={state}
        maxLength={200}
      />
      <Choices legend="On what ground" name="ground" options={GROUNDS} state={state} />
      <TextArea label="Why" hint="A sentence. It may be read by the authority." name="reason" rows={2} state={state} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Told on" name="toldOn" type="date" defaultValue={today} state={state} />
        <SelectField label="How" name="how" state={state}>
          <option value="in-person">In person</option>
          <option value="on-paper">On paper</option>
          <option value="by-telephone">By telephone</option>
        </SelectField>
      </div>
      <FormMessage>{state?.message}</FormMessage>
      {state?.done && (
        <Notice tone="done" live>
          On the list. Print the gag sheet, hand it over, and have it signed.
        </Notice>
      )}
      <div>
        <Button tone="quiet" disabled={pending}>
          Put on the list
        </Button>
      </div>
    </form>
  );
}
