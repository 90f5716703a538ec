"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextArea } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { ValueText } from "@/app/_ui/value-text";
import type { FindingView } from "@/lib/overview/instrument-view";
import { FINDING_LABELS } from "@/messages/labels";

interface ConflictCheckProps {
  consultationId: string;
  parties: FindingView[];
  today: string;
  check: (before: FormState, form: FormData) => Promise<FormState>;
}

/** Who is in it, and nothing more, until counsel has said that she can advise. */
export function ConflictCheck({ consultationId, parties, today, check }: ConflictCheckProps) {
  const [state, send, sending] = useActionState(check, null);
  return (
    <section aria-labelledby="conflict" className="grid max-w-[44rem] gap-5 border-y-2 border-green py-5">
      <h2 id="conflict" className="font-serif text-title font-semibold">
        Before you read on: can you advise on this?
      </h2>
      {parties.length > 0 && (
        <dl className="grid gap-2">
          {parties.map((finding) => (
            <div key={finding.key} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
              <dt className="text-note text-soft">{FINDING_LABELS[finding.key].label}</dt>
              <dd>
                <ValueText entry={finding} today={today} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <form action={send} className="grid gap-4">
        <input type="hidden" name="consultationId" value={consultationId} />
        <div>
          <Button name="conflict" value="none" disabled={sending}>
            I have no conflict of interest
          </Button>
        </div>
        <details>
          <summary className="link min-h-11 py-2">I cannot advise on this</summary>
          <div className="grid gap-3 pt-1">
            <TextArea
              label="Why"
              optional
              hint="The director reads it. You see the matter no longer."
              name="note"
              rows={2}
              maxLength={4000}
              state={state}
            />
            <div>
              <Button tone="quiet" name="conflict" value="declines" disabled={sending}>
                Decline
              </Button>
            </div>
          </div>
        </details>
        <FormMessage>{state?.message ?? state?.fields?.conflict}</FormMessage>
      </form>
    </section>
  );
}
