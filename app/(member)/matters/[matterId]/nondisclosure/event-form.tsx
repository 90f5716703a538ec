"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import { recordBarEventAction } from "./actions";
import { ScanField } from "./scan-field";
import { EVENT_WORDS } from "./words";

const KINDS = [
  "reciprocal-notice",
  "government-applied",
  "petition-filed",
  "court-ordered",
  "extended",
  "review-asked",
  "review-answered",
  "investigation-closed",
] as const;

/** Notes what became of a bar. None of it lifts anything. */
export function EventForm({ matterId, barId, today }: { matterId: string; barId: string; today: Day }) {
  const [state, action, pending] = useActionState<FormState, FormData>(recordBarEventAction, null);
  const [kind, setKind] = useState<string>(KINDS[0]);
  return (
    <form action={action} className="mt-3 grid max-w-[44rem] gap-4" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="barId" value={barId} />
      <SelectField
        label="What happened"
        name="kind"
        state={state}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {EVENT_WORDS[one]}
          </option>
        ))}
      </SelectField>
      {kind === "reciprocal-notice" && (
        <p className="max-w-[62ch] text-note text-soft">
          18 U.S.C. § 3511: the Government then has thirty days to apply to a court. The silence stands meanwhile; the
          thirtieth day comes among the reminders.
        </p>
      )}
      <TextField label="On" name="on" type="date" defaultValue={today} state={state} className="max-w-[14rem]" />
      {kind === "extended" && (
        <TextField
          label="New last day"
          optional
          hint="Where the extension prints none, say in the note how long it lasts."
          name="endsOn"
          type="date"
          state={state}
          className="max-w-[14rem]"
        />
      )}
      <TextArea label="Note" optional name="note" rows={2} state={state} />
      <ScanField label="The paper" matterId={matterId} optional />
      <FormMessage>{state?.message}</FormMessage>
      {state?.done && (
        <Notice tone="done" live>
          Noted.
        </Notice>
      )}
      <div>
        <Button tone="quiet" disabled={pending}>
          Note it
        </Button>
      </div>
    </form>
  );
}
