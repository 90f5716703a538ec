"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Tick } from "@/app/_ui/field";
import { recoveryCodesAction } from "../actions";

export function RecoveryCodesForm() {
  const [state, action, pending] = useActionState(recoveryCodesAction, null);
  return (
    <form action={action} className="grid gap-6 print:hidden" noValidate>
      <Tick label="I have them on paper." name="kept" value="yes" state={state} />
      <div className="flex flex-wrap gap-3">
        <Button disabled={pending}>Go on</Button>
        <Button type="button" tone="quiet" onClick={() => print()}>
          Print this page
        </Button>
      </div>
    </form>
  );
}
