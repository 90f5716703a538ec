"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { FormMessage } from "@/app/_ui/notice";
import type { ConsultationView } from "@/lib/overview/consultation-view";
import type { Act } from "./consultation-sheet";
import { WhoFields } from "./who-fields";

interface InviteFormProps {
  view: Pick<ConsultationView, "matterId" | "mail">;
  consultationId: string;
  /** The invitation in whose place the new one stands. */
  replaces?: string;
  /** The wish that it answers. */
  about?: string;
  given?: { name?: string; email?: string; role?: string };
  submit: string;
  invite: Act;
}

/** Another counsel for a question that was asked: beside who was asked, or in her place, in one step. */
export function InviteForm({ view, consultationId, replaces, about, given, submit, invite }: InviteFormProps) {
  const [state, send, sending] = useActionState(invite, null);
  return (
    <form action={send} className="grid max-w-[48rem] gap-5 py-3" noValidate>
      <input type="hidden" name="matterId" value={view.matterId} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="replaces" value={replaces ?? ""} />
      <input type="hidden" name="about" value={about ?? ""} />
      <WhoFields view={view} state={state} given={given} />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={sending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
