"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { useActionState, useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { beginDrawerPasskeyAction, openDrawerAction, openDrawerByPasskeyAction } from "./actions";

/** Asks for the second factor once more; what lies behind it is open for a quarter of an hour then. */
export function FreshFactor({ submit, passkey }: { submit: string; passkey: boolean }) {
  const [state, action, pending] = useActionState(openDrawerAction, null);
  return (
    <div className="grid gap-6">
      {passkey && <PasskeyButton />}
      <form action={action} className="grid gap-5" noValidate>
        <TextField
          label="Code"
          hint="Six digits from your authenticator app, or one of the recovery codes that you keep on paper."
          name="code"
          autoComplete="one-time-code"
          required
          className="max-w-[16rem] tracking-widest"
        />
        <FormMessage>{state?.message}</FormMessage>
        <div>
          <Button disabled={pending}>{submit}</Button>
        </div>
      </form>
    </div>
  );
}

function PasskeyButton() {
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const show = () =>
    start(async () => {
      const answer = await startAuthentication(await beginDrawerPasskeyAction()).catch(() => null);
      if (!answer) return setMessage("The browser got no passkey. Try again, or use a code.");
      setMessage((await openDrawerByPasskeyAction(answer))?.message);
    });
  return (
    <div className="grid gap-3">
      <div>
        <Button type="button" onClick={show} disabled={pending}>
          Use your passkey
        </Button>
      </div>
      <FormMessage>{message}</FormMessage>
    </div>
  );
}
