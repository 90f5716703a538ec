"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";

interface StillTheTextProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  follows: string;
  confirmed: boolean;
}

/** *Is this still your board's text?*, asked once a year, and until it is answered with yes. */
export function StillTheText({ action: keep, follows, confirmed }: StillTheTextProps) {
  const [state, action, pending] = useActionState(keep, null);
  return (
    <section aria-labelledby="still" className="grid gap-3 border-y-2 border-green py-5">
      <h2 id="still" className="font-serif text-title font-semibold">
        Is this still your board’s text?
      </h2>
      <p className="max-w-[62ch]">
        {confirmed
          ? "A year has gone by since you said so. Compare it with your board’s minutes."
          : "Nobody has said so yet. Compare the clauses below with your board’s text."}{" "}
        If it has changed, enter what the board adopted, or change your copy.
      </p>
      <form action={action}>
        <input type="hidden" name="follows" value={follows} />
        <Button disabled={pending}>Yes, it is our board’s text</Button>
      </form>
      <FormMessage>{state?.message}</FormMessage>
    </section>
  );
}
