"use client";

import { startTransition, useActionState, useRef } from "react";
import { Tick } from "@/app/_ui/field";
import { SignFields } from "../determination/sign-fields";
import { purgeAction } from "./actions";

interface PurgeFormProps {
  matterId: string;
  /** Names what is on the screen: nothing else goes. */
  shown: string;
  signed: number;
  passkey: boolean;
}

/** The purge, behind a fresh second factor. */
export function PurgeForm({ matterId, shown, signed, passkey }: PurgeFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, pending] = useActionState(purgeAction, null);
  return (
    <form ref={form} action={send} noValidate className="grid gap-3 border-y-2 border-blocking py-5">
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="shown" value={shown} />
      {signed > 0 && (
        <Tick
          name="withDeterminations"
          label={signed === 1 ? "Destroy the signed decision too" : "Destroy the signed decisions too"}
          hint="It is a record of its own: what kind it is and its day stay in any case, and its paper too unless you tick this."
          state={state}
          defaultChecked={state?.values?.withDeterminations === "on"}
        />
      )}
      <Tick
        name="understood"
        label="I have seen what goes. It cannot be brought back."
        state={state}
        defaultChecked={state?.values?.understood === "on"}
      />
      <SignFields
        form={form}
        send={(sent) => startTransition(() => send(sent))}
        state={state}
        passkey={passkey}
        pending={pending}
        submit="Purge this matter"
      />
    </form>
  );
}
