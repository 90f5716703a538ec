"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { RecoveryCodes } from "@/app/_ui/recovery-codes";
import { renewRecoveryCodesAction } from "./actions";

export function RecoveryCodesRenewal() {
  const [renewed, action, pending] = useActionState(renewRecoveryCodesAction, null);
  if (renewed) {
    return (
      <div className="grid gap-4">
        <RecoveryCodes codes={renewed.codes} />
        <Notice tone="attention" live>
          Keep these on paper. They are shown this one time, and the earlier ones work no more.
        </Notice>
      </div>
    );
  }
  return (
    <form action={action}>
      <Button tone="quiet" disabled={pending}>
        Make ten new ones
      </Button>
    </form>
  );
}
