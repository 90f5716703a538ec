"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { giveCodeAction } from "../actions";

/** For the six digits of an authenticator app, or for one of the codes that she keeps on paper. */
export function CodeForm({ kind }: { kind: "code" | "recovery-code" }) {
  const app = kind === "code";
  const [state, action, pending] = useActionState(giveCodeAction, null);
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField
        label={app ? "Code" : "Recovery code"}
        hint={
          app ? "Six digits from your authenticator app." : "One of the codes that you keep on paper. Each works once."
        }
        name="code"
        autoComplete="one-time-code"
        inputMode={app ? "numeric" : "text"}
        required
        autoFocus
        className="max-w-[16rem] tracking-widest"
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Go on</Button>
      </div>
    </form>
  );
}
