"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, TextArea, TextField, Tick } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import type { RecordCategory } from "@/lib/findings/types";
import { stateForGateAction } from "./actions";

interface StatementFormProps {
  matterId: string;
  instrumentId: string;
  category: RecordCategory;
  kind: "necessity" | "recovery" | "reading";
  /** Of a recovery: what the policy asks. */
  upon: string | null;
  follows: string | null;
}

/** What the custodian says of a category, which no paper says. */
export function StatementForm({ kind, upon, ...ids }: StatementFormProps) {
  const [state, send, pending] = useActionState(stateForGateAction, null);
  return (
    <form action={send} noValidate className="mt-2 grid max-w-[44rem] gap-4">
      <input type="hidden" name="kind" value={kind} />
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value ?? ""} />
      ))}
      {kind === "reading" ? (
        <Choices
          legend="Does the recording show what somebody reads?"
          name="holds"
          state={state}
          options={[
            { value: "no", label: "No" },
            { value: "yes", label: "Yes", hint: "Then it goes to counsel, as other protected records do." },
          ]}
        />
      ) : (
        <input type="hidden" name="holds" value="yes" />
      )}
      {kind === "necessity" && (
        <>
          <TextArea
            label="Why these records are necessary"
            hint="One sentence of yours."
            rows={2}
            name="sentence"
            state={state}
          />
          <Tick
            name="official"
            state={state}
            defaultChecked={state?.values?.official === "on"}
            label="Who asks is an official of the body that investigates or prosecutes"
          />
        </>
      )}
      {kind === "recovery" && (
        <>
          <TextField
            label={`The day of ${upon ?? "the recovery"}`}
            hint="Amounts and contact only. Titles are never shown."
            type="date"
            name="onDay"
            state={state}
            className="max-w-[14rem]"
          />
          <TextField label="What is recovered" optional name="sentence" state={state} />
        </>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Say so
        </Button>
      </div>
    </form>
  );
}
