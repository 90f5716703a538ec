"use client";

import { startTransition, useActionState, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { closeMatterAction, decideAction, signAction, writeNoteAction } from "./actions";
import { SignFields } from "./sign-fields";

/** Signs a decision that was kept unsigned. */
export function SignForm({
  matterId,
  determinationId,
  passkey,
}: {
  matterId: string;
  determinationId: string;
  passkey: boolean;
}) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, pending] = useActionState(signAction, null);
  return (
    <form ref={form} action={send} noValidate className="grid gap-4 border-y-2 border-green py-5">
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="determinationId" value={determinationId} />
      <SignFields
        form={form}
        send={(sent) => startTransition(() => send(sent))}
        state={state}
        passkey={passkey}
        pending={pending}
        submit="Sign it"
      />
    </form>
  );
}

/** Why the decision stands although counsel advises otherwise. */
export function NoteForm(ids: {
  matterId: string;
  determinationId: string;
  opinionId: string;
  follows: string | null;
}) {
  const [state, send, pending] = useActionState(writeNoteAction, null);
  return (
    <form action={send} noValidate className="grid gap-4">
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      <TextArea
        label="Why the decision stands"
        hint="Privileged: for the file alone."
        name="noteReasons"
        state={state}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Write the note
        </Button>
      </div>
    </form>
  );
}

/** Closes the matter. */
export function CloseForm({ matterId, releases }: { matterId: string; releases: boolean }) {
  const [state, send, pending] = useActionState(closeMatterAction, null);
  return (
    <form action={send} className="grid gap-3 border-t border-hair pt-5">
      <input type="hidden" name="matterId" value={matterId} />
      <p className="max-w-[62ch] text-soft">
        {releases ? "Hand over on the release page first; then close." : "Nothing else is to be done."} A paper that is
        served anew opens the matter again.
      </p>
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone={releases ? "quiet" : "primary"} disabled={pending}>
          Close the matter
        </Button>
      </div>
    </form>
  );
}

interface DeskRefusalProps {
  matterId: string;
  instrumentId: string | null;
  follows: string | null;
  opinionId: string | null;
  decidedOn: string;
  clauses: string[];
}

/** One tap for what was refused at the desk; the custodian signs such decisions together. */
export function DeskRefusal({ clauses, ...ids }: DeskRefusalProps) {
  const [state, send, pending] = useActionState(decideAction, null);
  return (
    <form action={send} className="grid gap-3 border-y-2 border-green py-5">
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      {clauses.map((id) => (
        <input key={id} type="hidden" name="clauses" value={id} />
      ))}
      <input type="hidden" name="kind" value="refused-at-the-desk" />
      <p className="max-w-[68ch]">
        Nothing was handed over, and who asked was sent to the Director? One tap writes it down; the custodian signs
        such decisions together.
      </p>
      <FormMessage>{state?.message ?? Object.values(state?.fields ?? {})[0]}</FormMessage>
      <div>
        <Button name="intent" value="keep" disabled={pending}>
          Refused at the desk
        </Button>
      </div>
    </form>
  );
}
