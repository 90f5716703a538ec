"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea, TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import type { FollowUp } from "@/lib/incident/follow-ups";
import { noteStepAction } from "./actions";

interface FollowUpRowProps {
  matterId: string;
  reportId: string;
  followUp: Pick<FollowUp, "id" | "asks" | "hint">;
  today: string;
  due: { words: string; past: boolean } | null;
  done: { id: string; words: string; note: string }[];
}

/** One thing to do upon a report: whether it was done, when, by whom; and the form that says so. */
export function FollowUpRow({ matterId, reportId, followUp, today, due, done }: FollowUpRowProps) {
  const [state, action, pending] = useActionState(noteStepAction, null);
  return (
    <li className="grid gap-1 border-b border-hair py-2">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="grow">
          {done.length > 0 ? "✓ " : ""}
          {followUp.asks}
        </span>
        {due && (
          <span className={due.past ? "font-semibold text-blocking" : "text-soft"}>
            {due.past ? "was due" : "by"} {due.words}
          </span>
        )}
      </p>
      {done.map(({ id, words, note }) => (
        <p key={id} className="text-note text-soft">
          {words}
          {note && <span className="block font-serif whitespace-pre-line text-ink">{note}</span>}
        </p>
      ))}
      <details key={done.length}>
        <summary className="link w-fit py-1 text-note">
          {done.length > 0 ? "Note it again" : "Note it"}
          <span className="sr-only">: {followUp.asks}</span>
        </summary>
        <form action={action} className="grid gap-4 py-3" noValidate>
          <input type="hidden" name="matterId" value={matterId} />
          <input type="hidden" name="reportId" value={reportId} />
          <input type="hidden" name="step" value={followUp.id} />
          <TextField label="Day" name="doneOn" type="date" max={today} defaultValue={today} state={state} />
          <TextArea label="What was done" optional name="note" hint={followUp.hint} maxLength={4000} state={state} />
          <FormMessage>{state?.message}</FormMessage>
          <div>
            <Button tone="quiet" disabled={pending}>
              Note it
            </Button>
          </div>
        </form>
      </details>
    </li>
  );
}
