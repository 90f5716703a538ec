"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { giveCodeAction } from "../actions";

/** `app`: she has an authenticator app; else only her recovery codes can be typed. */
export function CodeForm({ app }: { app: boolean }) {
  const [state, action, pending] = useActionState(giveCodeAction, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField
        label={app ? "Code" : "Recovery code"}
        hint={
          app
            ? "Six digits from your authenticator app, or one of your recovery codes."
            : "One of the codes that you keep on paper."
        }
        name="code"
        autoComplete="one-time-code"
        inputMode={app ? "numeric" : "text"}
        required
        autoFocus={app}
        className="max-w-[16rem] tracking-widest"
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Go on</Button>
      </div>
    </form>
  );
}
