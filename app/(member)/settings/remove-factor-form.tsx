"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { FormMessage } from "@/app/_ui/notice";
import { removeFactorAction } from "./actions";

export function RemoveFactorForm({ id }: { id: string }) {
  const [state, action, pending] = useActionState(removeFactorAction, null);
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="id" value={id} />
      <div>
        <Button tone="plain" disabled={pending}>
          Remove
        </Button>
      </div>
      <FormMessage>{state?.message}</FormMessage>
    </form>
  );
}
