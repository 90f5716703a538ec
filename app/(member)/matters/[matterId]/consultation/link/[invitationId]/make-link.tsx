"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { FormMessage } from "@/app/_ui/notice";
import { QrCode } from "@/app/_ui/qr-code";
import { PrintButton } from "@/app/(member)/digest/print-button";
import { makeLinkAction } from "./actions";
import type { MadeLink } from "./made-link";

interface MakeLinkProps {
  matterId: string;
  invitationId: string;
  name: string;
  email: string;
}

/** Makes a link, and shows it once: to be photographed from the screen, or taken along on paper. */
export function MakeLink({ matterId, invitationId, name, email }: MakeLinkProps) {
  const [state, action, pending] = useActionState<MadeLink | null, FormData>(makeLinkAction, null);
  return (
    <>
      {state?.link && state.qr && <LinkSheet {...state} link={state.link} qr={state.qr} name={name} email={email} />}
      <form action={action} className="grid gap-4 print:hidden" noValidate>
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="invitationId" value={invitationId} />
        <FormMessage>{state?.message}</FormMessage>
        <div className="flex flex-wrap gap-3">
          {state?.link && <PrintButton />}
          <Button tone={state?.link ? "quiet" : "primary"} disabled={pending}>
            {state?.link ? "Make another" : "Make the link"}
          </Button>
        </div>
      </form>
    </>
  );
}

// It names neither the library nor what it is about: it may be lost on the way.
function LinkSheet({
  link,
  code,
  qr,
  days,
  name,
  email,
}: MadeLink & { link: string; qr: { path: string; side: number }; name: string; email: string }) {
  return (
    <section aria-label="The link" role="status" className="grid gap-5 border-y-2 border-green py-6 print:border-0">
      <p className="font-serif font-semibold">For {name}, to be opened by nobody else</p>
      <QrCode path={qr.path} side={qr.side} label="The link, as a square to photograph" />
      <p className="max-w-[62ch]">
        Photograph the square with your own telephone, or type this address:
        <br />
        <span className="font-serif break-all select-all">{link}</span>
      </p>
      <p className="max-w-[62ch]">
        Or go to <span className="font-serif break-all">{new URL(link).origin}/sign-in/counsel</span> and type the code{" "}
        <span className="font-serif font-semibold whitespace-nowrap select-all">{code}</span> with the address{" "}
        <span className="break-all">{email}</span>.
      </p>
      <p className="text-note text-soft">
        Link and code work once, within {days} days. Do not send them on, photograph them for another, or leave this
        paper lying about.
      </p>
    </section>
  );
}
