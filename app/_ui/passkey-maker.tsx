"use client";

import { startRegistration } from "@simplewebauthn/browser";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/types";
import { useState, useTransition } from "react";
import { Button } from "./button";
import type { FormState } from "./form-state";
import { FormMessage, Notice } from "./notice";

interface PasskeyMakerProps {
  begin: () => Promise<PublicKeyCredentialCreationOptionsJSON>;
  finish: (answer: unknown) => Promise<FormState>;
}

/** Makes a passkey with this browser, and hands it to the server. */
export function PasskeyMaker({ begin, finish }: PasskeyMakerProps) {
  const [state, setState] = useState<FormState>(null);
  const [pending, start] = useTransition();

  const make = () =>
    start(async () => {
      const answer = await startRegistration(await begin()).catch(() => null);
      setState(
        answer
          ? await finish(answer)
          : { message: "The browser made no passkey. Try again, or use an authenticator app." },
      );
    });

  return (
    <div className="grid gap-4">
      <div>
        <Button type="button" tone="quiet" onClick={make} disabled={pending}>
          Make a passkey
        </Button>
      </div>
      {state?.done && (
        <Notice tone="done" live>
          The passkey is added.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
    </div>
  );
}
