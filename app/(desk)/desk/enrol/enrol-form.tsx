"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { claimDeviceAction } from "../actions";

/** The code, typed or from the link; the button enrols, so that a link that is only looked at enrols nothing. */
export function EnrolForm({ code }: { code: string }) {
  const [state, action, pending] = useActionState(claimDeviceAction, null);
  return (
    <form action={action} className="grid max-w-[24rem] gap-4">
      <TextField
        label="Code"
        name="code"
        defaultValue={code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
        className="font-serif text-title tracking-wider uppercase"
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Enroll this machine</Button>
      </div>
    </form>
  );
}
