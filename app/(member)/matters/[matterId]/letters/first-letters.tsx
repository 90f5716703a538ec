"use client";

import Link from "next/link";
import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import type { LetterChoice } from "@/lib/letters/letters-view";
import { draftLetterAction } from "./actions";

interface FirstLettersProps {
  matterId: string;
  instrumentId: string;
  choices: LetterChoice[];
}

/** The first letters of a paper that has just come, one tap each. */
export function FirstLetters({ matterId, instrumentId, choices }: FirstLettersProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(draftLetterAction, null);
  if (choices.length === 0) return null;
  return (
    <section aria-label="First letters" className="grid gap-2 border-b border-hair py-3 print:hidden">
      <form action={action} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="instrumentId" value={instrumentId} />
        <span className="text-note text-soft">A letter at once:</span>
        {choices.map(({ kind, title }) => (
          <Button key={kind} tone="quiet" name="kind" value={kind} disabled={pending}>
            {title}
          </Button>
        ))}
        <Link prefetch={false} href={`/matters/${matterId}/letters`} className="link text-note">
          All letters
        </Link>
      </form>
      <FormMessage>{state?.message}</FormMessage>
    </section>
  );
}
