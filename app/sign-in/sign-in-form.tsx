"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { requestLinkAction } from "./actions";

export function SignInForm({ next }: { next: string }) {
  const [state, action, pending] = useActionState(requestLinkAction, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <input type="hidden" name="next" value={next} />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="email"
        required
        state={state}
        autoFocus
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Send me a link</Button>
      </div>
    </form>
  );
}
