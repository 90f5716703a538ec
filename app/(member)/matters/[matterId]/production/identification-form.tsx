"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Tick } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { noteIdentificationAction } from "./actions";

/** Says that who asks showed identification, where nobody noted it when the paper came. */
export function IdentificationForm(ids: { matterId: string; instrumentId: string }) {
  const [state, send, pending] = useActionState(noteIdentificationAction, null);
  return (
    <form action={send} noValidate className="mt-2 grid max-w-[44rem] gap-4">
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Tick name="shown" state={state} label="They showed identification, to me or to who took the paper" />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Say so
        </Button>
      </div>
    </form>
  );
}
