"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { type RefObject, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { beginSigningPasskeyAction } from "./actions";

interface SignFieldsProps {
  form: RefObject<HTMLFormElement | null>;
  /** What the form is sent with, with the passkey's answer. */
  send: (form: FormData) => void;
  state: FormState;
  passkey: boolean;
  pending: boolean;
  submit: string;
}

/** The second factor, given afresh: it is the signature. */
export function SignFields({ form, send, state, passkey, pending, submit }: SignFieldsProps) {
  const [message, setMessage] = useState<string>();
  const [asking, start] = useTransition();
  const withPasskey = () =>
    start(async () => {
      const answer = await startAuthentication(await beginSigningPasskeyAction()).catch(() => null);
      if (!answer || !form.current) return setMessage("The browser got no passkey. Try again, or use a code.");
      const sent = new FormData(form.current);
      sent.set("passkey", JSON.stringify(answer));
      sent.delete("code");
      send(sent);
    });
  return (
    <div className="grid gap-4">
      <TextField
        label="Code"
        hint="Six digits from your authenticator app, given now: they are your signature. A recovery code does too."
        name="code"
        autoComplete="one-time-code"
        state={state}
        className="max-w-[16rem] tracking-widest"
      />
      <FormMessage>{state?.message ?? message}</FormMessage>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="sign" disabled={pending || asking}>
          {submit}
        </Button>
        {passkey && (
          <Button type="button" tone="quiet" onClick={withPasskey} disabled={pending || asking}>
            Sign with your passkey
          </Button>
        )}
      </div>
    </div>
  );
}
