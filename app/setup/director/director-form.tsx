"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField, Tick } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { directorAction } from "../actions";

export function DirectorForm({ given }: { given: Record<string, string> | undefined }) {
  const [state, action, pending] = useActionState(directorAction, given ? { values: given } : null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField
        label="Your name"
        name="name"
        hint="As you sign letters."
        autoComplete="name"
        state={state}
        required
        autoFocus
      />
      <TextField
        label="Your e-mail address"
        name="email"
        type="email"
        hint="Sign-in links go there."
        autoComplete="email"
        state={state}
        required
      />
      <Tick
        label="I keep confidential what this program shows me of patrons and their use of the library."
        name="confidential"
        value="yes"
        state={state}
        defaultChecked={state?.values?.confidential === "yes"}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Go on</Button>
      </div>
    </form>
  );
}
