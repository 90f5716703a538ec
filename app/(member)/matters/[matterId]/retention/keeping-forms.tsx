"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, TextArea, TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { GROUNDS } from "@/lib/retention/input";
import { changeTermAction, liftHoldAction, placeHoldAction } from "./actions";
import { GROUND_WORDS } from "./words";

/** Another period for this matter, and why. */
export function TermForm({
  matterId,
  follows,
  months,
}: {
  matterId: string;
  follows: string | null;
  months: number | null;
}) {
  const [state, send, pending] = useActionState(changeTermAction, null);
  return (
    <form action={send} noValidate className="grid gap-4">
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="follows" value={follows ?? ""} />
      <TextField
        label="Months after it was closed"
        hint="Empty: kept until you say otherwise. Your records schedule and counsel decide it."
        name="months"
        inputMode="numeric"
        defaultValue={months === null ? "" : String(months)}
        state={state}
        className="max-w-[10rem]"
      />
      <TextArea label="Why" name="reason" rows={2} state={state} />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Change the period
        </Button>
      </div>
    </form>
  );
}

/** What holds the matter longer than its period, and why. */
export function PlaceHoldForm({ matterId }: { matterId: string }) {
  const [state, send, pending] = useActionState(placeHoldAction, null);
  return (
    <form action={send} noValidate className="grid gap-4">
      <input type="hidden" name="matterId" value={matterId} />
      <Choices
        legend="What holds it?"
        name="ground"
        options={GROUNDS.map((ground) => ({ value: ground, ...GROUND_WORDS[ground] }))}
        state={state}
        columns
      />
      <TextArea label="Why" hint="The case, the letter, who asked." name="reason" rows={2} state={state} />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Place the hold
        </Button>
      </div>
    </form>
  );
}

/** Lets go of a hold. */
export function LiftHoldForm({ matterId, holdId }: { matterId: string; holdId: string }) {
  const [state, send, pending] = useActionState(liftHoldAction, null);
  return (
    <form action={send} noValidate className="grid gap-4">
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="holdId" value={holdId} />
      <TextArea label="Why it is lifted" name="reason" rows={2} state={state} />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Lift the hold
        </Button>
      </div>
    </form>
  );
}
