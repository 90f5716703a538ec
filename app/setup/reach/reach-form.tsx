"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import { reachAction } from "../actions";

export function ReachForm({ given }: { given: string }) {
  const [state, action, pending] = useActionState(reachAction, { values: { address: given } });
  return (
    <form action={action} className="grid gap-6" noValidate>
      <TextField
        label="Public address"
        name="address"
        type="url"
        inputMode="url"
        placeholder="https://records.yourlibrary.org"
        state={state}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div className="flex flex-wrap gap-3">
        <Button disabled={pending}>{pending ? "Checking …" : "Check it and go on"}</Button>
        <Button tone="quiet" name="later" value="yes" disabled={pending}>
          Later
        </Button>
      </div>
    </form>
  );
}
