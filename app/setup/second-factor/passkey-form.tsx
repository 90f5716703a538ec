"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { FormMessage } from "@/app/_ui/notice";
import { beginPasskeyAction, passkeyAction } from "../actions";

export function PasskeyForm() {
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();

  const make = () =>
    start(async () => {
      const options = await beginPasskeyAction();
      const answer = await startRegistration(options).catch(() => null);
      if (!answer) return setMessage("The browser made no passkey. Try again, or use an authenticator app.");
      setMessage((await passkeyAction(answer))?.message);
    });

  return (
    <div className="grid gap-4">
      <div>
        <Button type="button" tone="quiet" onClick={make} disabled={pending}>
          Make a passkey
        </Button>
      </div>
      <FormMessage>{message}</FormMessage>
    </div>
  );
}
