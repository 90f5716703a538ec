"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Tick } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { confirmSuggestionsAction } from "./actions";

interface SuggestionsFormProps {
  suggestions: { place: number; label: string; hint: string }[];
}

/** What a library is likely to hold, each taken over with a tick. */
export function SuggestionsForm({ suggestions }: SuggestionsFormProps) {
  const [state, action, pending] = useActionState(confirmSuggestionsAction, null);
  return (
    <form action={action} className="grid gap-4">
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {suggestions.map(({ place, label, hint }) => (
          <li key={place}>
            <Tick name="place" value={place} label={label} hint={hint} />
          </li>
        ))}
      </ul>
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>We have these</Button>
      </div>
    </form>
  );
}
