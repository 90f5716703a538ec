"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { FormMessage } from "@/app/_ui/notice";
import { revokeDeviceAction } from "./actions";

export function RevokeDevice({ id, name }: { id: string; name: string }) {
  const [state, action, pending] = useActionState(revokeDeviceAction, null);
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <Button tone="plain" disabled={pending}>
        Revoke<span className="sr-only"> {name}</span>
      </Button>
      <FormMessage>{state?.message}</FormMessage>
    </form>
  );
}
