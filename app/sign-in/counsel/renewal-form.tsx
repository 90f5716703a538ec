"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage, Notice } from "@/app/_ui/notice";
import { renewGuestLinkAction } from "./actions";

/** A new link, to the address that the library wrote to and to no other. `email` fills it in where a link has told it. */
export function RenewalForm({ email }: { email: string }) {
  const [state, action, pending] = useActionState(renewGuestLinkAction, null);
  if (state?.done) {
    return (
      <Notice tone="done" live title="Look into your mail">
        <p>If a library asks something of this address, a link is on its way.</p>
      </Notice>
    );
  }
  return (
    <form action={action} className="grid gap-4" noValidate>
      <TextField
        label="Your e-mail address"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email}
        state={state}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Mail me a new link</Button>
      </div>
    </form>
  );
}
