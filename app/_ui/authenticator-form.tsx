"use client";

import { useActionState, useState } from "react";
import { Button } from "./button";
import { TextField } from "./field";
import type { FormState } from "./form-state";
import { FormMessage, Notice } from "./notice";
import { QrCode } from "./qr-code";

interface AuthenticatorFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  submit: string;
  secret: string;
  code: { path: string; side: number };
}

/** A new secret to be read by a phone, and its first code. */
export function AuthenticatorForm({ action: confirm, submit, ...props }: AuthenticatorFormProps) {
  const [state, action, pending] = useActionState(confirm, null);
  // The page is drawn anew with a new secret after each answer; the phone has read this one.
  const [{ secret, code }] = useState(props);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <input type="hidden" name="key" value={secret} />
      <div className="grid gap-3">
        <QrCode {...code} label="A picture to be read by the authenticator app" />
        <details className="text-note">
          <summary className="link cursor-pointer">Type it instead</summary>
          <p className="mt-2 font-semibold tracking-wider break-all">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
        </details>
      </div>
      <TextField
        label="The code that the app shows now"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        className="max-w-[12rem] tracking-widest"
        required
      />
      {state?.done && (
        <Notice tone="done" live>
          The app is added.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>{submit}</Button>
      </div>
    </form>
  );
}
