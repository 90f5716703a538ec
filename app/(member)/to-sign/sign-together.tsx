"use client";

import Link from "next/link";
import { startTransition, useActionState, useRef } from "react";
import { Tick } from "@/app/_ui/field";
import { LetterSheet } from "@/app/_ui/letter-sheet";
import { Notice } from "@/app/_ui/notice";
import { Sheet } from "@/app/_ui/sheet";
import { signTogetherAction } from "@/app/(member)/matters/[matterId]/determination/actions";
import { SignFields } from "@/app/(member)/matters/[matterId]/determination/sign-fields";
import { KIND_WORDS } from "@/app/(member)/matters/[matterId]/determination/words";
import { dayWords } from "@/lib/deadlines/day-words";
import type { StoredDetermination } from "@/lib/determination/queries";

interface SignTogetherProps {
  waiting: (Pick<StoredDetermination, "id" | "kind" | "decidedOn" | "reference" | "letter"> & { matterId: string })[];
  library: string;
  passkey: boolean;
}

/** What waits for the custodian's signature, read and signed together with one second factor. */
export function SignTogether({ waiting, library, passkey }: SignTogetherProps) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, pending] = useActionState(signTogetherAction, null);
  const nothing = waiting.length === 0;
  return (
    <Sheet
      title="To be signed"
      lede={nothing ? "Nothing waits for your signature." : "Read each, tick what you sign, and give one code for all."}
    >
      {state?.done && nothing && <Notice tone="done" live title="Signed." />}
      {!nothing && (
        <form ref={form} action={send} noValidate className="grid gap-8">
          <ul className="grid gap-6">
            {waiting.map(({ id, matterId, kind, decidedOn, reference, letter }) => (
              <li key={id} className="grid gap-2 border-b border-hair pb-5">
                <Tick
                  name="determinations"
                  value={id}
                  defaultChecked
                  label={`${KIND_WORDS[kind].label}, ${dayWords(decidedOn)}`}
                  hint={reference}
                />
                <details>
                  <summary className="link min-h-9 py-1.5">Read it</summary>
                  <LetterSheet letter={letter} library={library} />
                </details>
                <Link prefetch={false} href={`/matters/${matterId}`} className="link text-note">
                  Open the matter
                </Link>
              </li>
            ))}
          </ul>
          {state?.fields?.determinations && (
            <p className="font-semibold text-blocking">{state.fields.determinations}</p>
          )}
          <SignFields
            form={form}
            send={(sent) => startTransition(() => send(sent))}
            state={state}
            passkey={passkey}
            pending={pending}
            submit="Sign what is ticked"
          />
        </form>
      )}
    </Sheet>
  );
}
