"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField, Tick } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { verifyRequesterAction } from "./actions";

interface VerificationFormProps {
  matterId: string;
  today: string;
  time: string;
}

export function VerificationForm({ matterId, today, time }: VerificationFormProps) {
  const [state, action, pending] = useActionState(verifyRequesterAction, null);
  return (
    <form action={action} className="grid gap-5 py-3" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Number called"
          name="number"
          inputMode="tel"
          maxLength={100}
          state={state}
          autoComplete="off"
        />
        <SelectField label="Where you found it" name="source" defaultValue="" state={state}>
          <option value="" disabled>
            Choose
          </option>
          <option value="agency-site">On the agency’s own site</option>
          <option value="directory">In a public directory</option>
          <option value="switchboard">Through the city’s or county’s switchboard</option>
          <option value="our-own">In our own address book</option>
          <option value="other">Elsewhere</option>
        </SelectField>
        <TextField
          label="The address, or the book"
          optional
          name="sourceNote"
          hint="So that somebody else can find it again."
          maxLength={500}
          state={state}
        />
        <TextField label="Spoke with" name="spokeWith" hint="Name and office." maxLength={300} state={state} />
        <TextField label="Day" name="calledOn" type="date" max={today} defaultValue={today} state={state} />
        <TextField label="Time" name="calledAt" type="time" defaultValue={time} state={state} />
      </div>
      <Tick
        name="notFromPaper"
        value="yes"
        label="I found this number myself: not on the paper, and not from who brought it."
        state={state}
      />
      <Choices
        legend="How did it end?"
        name="outcome"
        options={[
          { value: "confirmed", label: "They confirmed the paper and the person" },
          { value: "not-confirmed", label: "They did not: not theirs, or nobody of that name" },
          { value: "not-reached", label: "Nobody was reached" },
        ]}
        state={state}
      />
      <TextArea label="What was said" optional name="note" maxLength={4000} state={state} />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Note the call
        </Button>
      </div>
    </form>
  );
}
