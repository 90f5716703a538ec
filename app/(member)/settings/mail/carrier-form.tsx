"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface CarrierFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  given: Record<string, string>;
  /** Where Resend is to tell what became of mail; null while there is no checked public address. */
  webhook: string | null;
}

export function CarrierForm({ action: save, given, webhook }: CarrierFormProps) {
  const [state, action, pending] = useActionState(save, { values: given });
  const [kind, setKind] = useState(given.kind ?? "outbox");
  return (
    <form action={action} className="grid gap-6" noValidate>
      <Choices
        legend="How mail leaves"
        name="kind"
        state={state?.fields ? { fields: state.fields } : null}
        value={kind}
        onChoose={setKind}
        options={[
          { value: "resend", label: "By Resend", hint: "A mail service. It tells what became of each mail." },
          {
            value: "smtp",
            label: "By the city’s mail relay",
            hint: "Ask the city’s IT for its name and a login (SMTP).",
          },
          {
            value: "outbox",
            label: "Not at all: keep it in a folder",
            hint: "Each mail becomes a file on this machine, shown here, to be sent by hand.",
          },
        ]}
      />
      {kind !== "outbox" && (
        <TextField
          label="It comes from"
          name="from"
          type="email"
          hint="An address of the library’s or the city’s own domain."
          state={state}
        />
      )}
      {kind === "resend" && (
        <>
          <TextField
            label="Resend’s key"
            name="apiKey"
            type="password"
            autoComplete="off"
            hint={
              given.kind === "resend"
                ? "Left empty, it stays as it is."
                : "It begins with re_, and may do no more than send."
            }
            state={state}
          />
          <TextField
            label="Signing secret of Resend’s webhook"
            name="webhookSecret"
            type="password"
            autoComplete="off"
            hint={
              webhook
                ? `Make a webhook at Resend for ${webhook} with the events delivered, delivery delayed, bounced, complained, failed and suppressed. It then shows a secret that begins with whsec_.`
                : "It can be made once the public address is checked: Resend must reach this machine."
            }
            state={state}
            optional
          />
        </>
      )}
      {kind === "smtp" && (
        <>
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField label="Name of the relay" name="host" autoComplete="off" state={state} />
            <TextField label="Port" name="port" inputMode="numeric" state={state} />
          </div>
          <SelectField label="Kept private by" name="security" state={state}>
            <option value="starttls">STARTTLS, insisted on (port 587)</option>
            <option value="tls">TLS from the beginning (port 465)</option>
            <option value="none">Nothing: within the city’s own network</option>
          </SelectField>
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField label="User" name="user" autoComplete="off" state={state} optional />
            <TextField
              label="Password"
              name="password"
              type="password"
              autoComplete="off"
              hint="Left empty, it stays as it is."
              state={state}
              optional
            />
          </div>
        </>
      )}
      {state?.done && (
        <Notice tone="done" live>
          Saved. Send yourself a test mail to see whether it arrives.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Save</Button>
      </div>
    </form>
  );
}
