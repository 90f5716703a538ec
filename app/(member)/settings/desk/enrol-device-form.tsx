"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { FormMessage, Notice } from "@/app/_ui/notice";
import { QrCode } from "@/app/_ui/qr-code";
import { enrolDeviceAction } from "./actions";
import type { Enrolment } from "./enrolment";

/** Names a machine, and shows the link and the code that enrol it. */
export function EnrolDeviceForm() {
  const [state, action, pending] = useActionState<Enrolment | null, FormData>(enrolDeviceAction, null);
  return (
    <div className="grid gap-5">
      {state?.code && state.qr && (
        <Notice tone="done" live title={`Now, on the machine “${state.name}”:`}>
          <div className="grid gap-3 pt-2">
            <p>
              Open this link there, or photograph the square with it:
              <br />
              <span className="font-serif break-all select-all">{state.link}</span>
            </p>
            <QrCode path={state.qr.path} side={state.qr.side} label="The link that enrolls the machine" />
            <p>
              Or open the front desk there and type the code{" "}
              <span className="font-serif font-semibold whitespace-nowrap select-all">{state.code}</span>
            </p>
            <p className="text-soft">It works once, within half an hour, and is shown only now.</p>
          </div>
        </Notice>
      )}
      <form action={action} className="flex flex-wrap items-end gap-4" noValidate>
        <div className="grow">
          <TextField
            label="Name of the machine"
            name="name"
            hint="As you would point to it: Circulation desk, the desk’s phone."
            maxLength={100}
            state={state}
          />
        </div>
        <Button tone="quiet" disabled={pending}>
          Enroll a machine
        </Button>
      </form>
      <FormMessage>{state?.message}</FormMessage>
    </div>
  );
}
