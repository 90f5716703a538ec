"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea, TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import { endResolutionAction, recordResolutionAction } from "./actions";

/** Enters a standing resolution from the Board's minutes. */
export function ResolutionForm({ today }: { today: Day }) {
  const [state, send, pending] = useActionState(recordResolutionAction, null);
  return (
    <details open={state !== null && !state.done}>
      <summary className="link min-h-11 py-2.5">Enter a resolution</summary>
      <form action={send} noValidate className="mt-4 grid gap-5">
        <TextArea
          label="What the Board resolved"
          hint="In its own words: that process is resisted in its name until good cause has been shown."
          name="resolved"
          state={state}
          maxLength={8000}
          className="font-serif"
        />
        <TextField
          label="Adopted on"
          type="date"
          name="adoptedOn"
          max={today}
          state={state}
          className="max-w-[14rem]"
        />
        <TextField label="Where the minutes have it" optional name="minutes" state={state} />
        <FormMessage>{state?.message}</FormMessage>
        <div>
          <Button disabled={pending}>Enter it</Button>
        </div>
      </form>
    </details>
  );
}

/** Ends one; what was resisted under it stays as it was. */
export function EndForm({ id, version, today }: { id: string; version: number; today: Day }) {
  const [state, send, pending] = useActionState(endResolutionAction, null);
  return (
    <form action={send} className="grid gap-1">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="endedOn" value={today} />
      <div>
        <Button tone="plain" disabled={pending}>
          It is no longer in force
        </Button>
      </div>
      <FormMessage>{state?.message}</FormMessage>
    </form>
  );
}
