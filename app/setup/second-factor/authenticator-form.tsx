"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { QrCode } from "@/app/_ui/qr-code";
import { authenticatorAction } from "../actions";

interface AuthenticatorFormProps {
  secret: string;
  code: { path: string; side: number };
}

export function AuthenticatorForm(props: AuthenticatorFormProps) {
  const [state, action, pending] = useActionState(authenticatorAction, null);
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
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Go on</Button>
      </div>
    </form>
  );
}
