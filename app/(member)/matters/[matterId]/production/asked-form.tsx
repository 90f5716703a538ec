"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import type { StoredStatement } from "@/lib/production/queries";
import { RECORD_LABELS } from "@/messages/labels";
import { stateForGateAction } from "./actions";

interface AskedFormProps {
  matterId: string;
  instrumentId: string;
  statements: StoredStatement[];
}

/** What was asked for, where no paper says it: one kind of records at a time. */
export function AskedForm({ matterId, instrumentId, statements }: AskedFormProps) {
  const [state, send, pending] = useActionState(stateForGateAction, null);
  const said = statements.filter(({ kind }) => kind === "asked");
  const left = RECORD_CATEGORIES.filter((category) => !said.some((one) => one.category === category));
  return (
    <form action={send} noValidate className="grid max-w-[30rem] gap-4">
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="instrumentId" value={instrumentId} />
      <input type="hidden" name="kind" value="asked" />
      <input type="hidden" name="holds" value="yes" />
      <SelectField
        label="What was asked for"
        hint="No paper says it here: one kind of records at a time."
        name="category"
        state={state}
      >
        {left.map((category) => (
          <option key={category} value={category}>
            {RECORD_LABELS[category].label}
          </option>
        ))}
      </SelectField>
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          This was asked for
        </Button>
      </div>
    </form>
  );
}
