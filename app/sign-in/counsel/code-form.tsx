"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { openCodeAction } from "./actions";

/** For a mail program that breaks links, and for a screen on which no mail can be opened. */
export function CodeForm() {
  const [state, action, pending] = useActionState(openCodeAction, null);
  return (
    <form action={action} className="grid gap-4" noValidate>
      <TextField label="Your address" name="email" type="email" autoComplete="email" state={state} />
      <TextField
        label="Code"
        name="code"
        hint="Eight letters and figures, such as 7K3Q-M0D4."
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        state={state}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Open it
        </Button>
      </div>
    </form>
  );
}
