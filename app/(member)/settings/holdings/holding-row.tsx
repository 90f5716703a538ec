"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { FormMessage } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Holding } from "@/lib/holdings/queries";
import { retireHoldingAction } from "./actions";
import { HoldingForm } from "./holding-form";

interface HoldingRowProps {
  holding: Holding;
  label: string;
  changed: { on: string; by: string };
  mayChange: boolean;
}

export function HoldingRow({ holding, label, changed, mayChange }: HoldingRowProps) {
  const [state, retire, pending] = useActionState(retireHoldingAction, null);
  return (
    <li className="grid gap-1 border-b border-hair py-3">
      <p>
        <span className="font-semibold">
          {label}: {holding.system}
        </span>
        {!holding.inOurCustody && <span className="text-soft"> · not in our custody</span>}
      </p>
      <p>
        {holding.kept}
        {holding.vendor && <span className="text-soft"> · {holding.vendor}</span>}
      </p>
      {holding.howToSuspend && <p className="text-soft">To stop deletion: {holding.howToSuspend}</p>}
      <details>
        <summary className="link w-fit py-1.5 text-note">
          {mayChange ? "Change" : "Who entered it"}
          <span className="sr-only">
            {" "}
            {label}: {holding.system}
          </span>
        </summary>
        <div className="grid gap-5 pt-3 pb-4">
          <p className="text-note text-soft">
            As {changed.by} entered it on {dayWords(changed.on)}.
          </p>
          {mayChange && (
            <>
              <HoldingForm holding={holding} />
              <form action={retire}>
                <input type="hidden" name="id" value={holding.id} />
                <input type="hidden" name="version" value={holding.version} />
                <Button tone="plain" disabled={pending}>
                  We no longer hold this: take it off the table
                </Button>
                <FormMessage>{state?.message}</FormMessage>
              </form>
            </>
          )}
        </div>
      </details>
    </li>
  );
}
