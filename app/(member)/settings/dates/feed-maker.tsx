"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";

interface FeedMakerProps {
  make: (before: { address: string } | null) => Promise<{ address: string }>;
  /** Whether there is one already. */
  again: boolean;
}

/** Makes the secret address, and shows it this once. */
export function FeedMaker({ make, again }: FeedMakerProps) {
  const [made, action, pending] = useActionState(make, null);
  return (
    <form action={action} className="grid gap-4">
      {made && (
        <Notice tone="done" live title="Subscribe to this address in your calendar. It is shown only now.">
          <input
            readOnly
            aria-label="Your calendar’s address"
            value={made.address}
            onFocus={(event) => event.currentTarget.select()}
            className="field mt-2 font-mono text-note"
          />
        </Notice>
      )}
      <div>
        <Button tone="quiet" disabled={pending}>
          {again ? "Make a new address" : "Make an address"}
        </Button>
      </div>
    </form>
  );
}
