"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { FormMessage } from "@/app/_ui/notice";
import { beginPasskeyAction, givePasskeyAction } from "../actions";

export function PasskeyForm() {
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();

  const show = () =>
    start(async () => {
      const options = await beginPasskeyAction();
      const answer = await startAuthentication(options).catch(() => null);
      if (!answer) return setMessage("The browser got no passkey. Try again, or use a code.");
      setMessage((await givePasskeyAction(answer))?.message);
    });

  return (
    <div className="grid gap-4">
      <div>
        <Button type="button" onClick={show} disabled={pending}>
          Use your passkey
        </Button>
      </div>
      <FormMessage>{message}</FormMessage>
    </div>
  );
}
