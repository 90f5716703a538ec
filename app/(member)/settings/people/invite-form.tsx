"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface InviteFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  today: string;
}

const ROLES = [
  { value: "staff", label: "Staff", hint: "Sees open matters, reports visits and brings papers in." },
  { value: "designee", label: "Designee", hint: "Acts as custodian in your place, from a day to a day." },
  { value: "director", label: "Director", hint: "Decides, invites and changes the settings." },
];

export function InviteForm({ action: invite, today }: InviteFormProps) {
  const [state, action, pending] = useActionState(invite, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="Name" name="name" autoComplete="off" state={state} />
        <TextField label="E-mail address" name="email" type="email" autoComplete="off" state={state} />
      </div>
      <Choices legend="As" name="role" defaultValue="staff" options={ROLES} state={state} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="From" name="from" type="date" min={today} defaultValue={today} state={state} />
        <TextField label="Until" name="until" type="date" min={today} state={state} optional />
      </div>
      {state?.done && (
        <Notice tone="done" live>
          Invited. A mail says how to sign in.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Invite</Button>
      </div>
    </form>
  );
}
