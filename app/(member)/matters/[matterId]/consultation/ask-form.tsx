"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea, TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import type { ConsultationView } from "@/lib/overview/consultation-view";
import type { Act } from "./consultation-sheet";
import { WhoFields } from "./who-fields";

/** Who, until when, and the question in a sentence. The policy's own questions go with it as they stand. */
export function AskForm({ view, ask }: { view: ConsultationView; ask: Act }) {
  const [state, send, sending] = useActionState(ask, null);
  return (
    <form action={send} className="grid max-w-[48rem] gap-6" noValidate>
      <input type="hidden" name="matterId" value={view.matterId} />
      <TextArea
        label="The question, in a sentence"
        name="sentence"
        rows={2}
        maxLength={600}
        defaultValue={view.suggested.sentence}
        state={state}
      />
      <div className="grid gap-1">
        <p className="font-semibold">With it go the policy’s own questions</p>
        <ol className="list-decimal pl-6">
          {view.questions.map(({ id, asks }) => (
            <li key={id}>{asks}</li>
          ))}
        </ol>
      </div>
      <WhoFields view={view} state={state} />
      <TextField
        label="Her answer is due"
        name="dueOn"
        type="date"
        defaultValue={view.suggested.dueOn}
        state={state}
        className="max-w-48"
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={sending}>Ask counsel</Button>
      </div>
    </form>
  );
}
