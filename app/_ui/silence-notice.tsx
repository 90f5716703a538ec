"use client";

import Link from "next/link";
import { useActionState } from "react";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Notice } from "@/lib/drawer/queries";
import { Button } from "./button";
import { Tick } from "./field";
import type { FormState } from "./form-state";
import { FormMessage } from "./notice";

type Confirm = (before: FormState, form: FormData) => Promise<FormState>;

interface SilenceNoticeProps {
  title: string;
  notice: Notice;
  confirm: Confirm;
}

/** A notice of silence, read and confirmed by the one who is bound. */
export function SilenceNotice({ title, notice, confirm }: SilenceNoticeProps) {
  const { tellingId, matterId, givenOn, confirmedOn, bars } = notice;
  return (
    <article className="grid gap-3 border-l-4 border-counsel py-1 pl-4">
      <h3 className="font-serif font-semibold">{title}</h3>
      {bars.length === 0 && <p>No authority was found on the paper. Tell nobody until counsel has answered.</p>}
      {bars.map(({ authority, citation, forbids, binds, mayBeTold, until }) => (
        <dl key={`${authority} ${forbids}`} className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="text-soft">You may not tell</dt>
          <dd>{forbids}</dd>
          <dt className="text-soft">It binds</dt>
          <dd>{binds}</dd>
          <dt className="text-soft">You may tell</dt>
          <dd>{mayBeTold}</dd>
          <dt className="text-soft">Until when</dt>
          <dd>{until} It does not lift by itself.</dd>
          {citation && (
            <>
              <dt className="text-soft">It rests on</dt>
              <dd>{citation}</dd>
            </>
          )}
        </dl>
      ))}
      <p className="text-note text-soft">
        Given {dayWords(givenOn)}.
        {matterId && (
          <>
            {" "}
            <Link prefetch={false} href={`/matters/${matterId}`} className="link">
              Open the matter
            </Link>
          </>
        )}
      </p>
      {confirmedOn ? (
        <p>You confirmed it {dayWords(confirmedOn)}.</p>
      ) : (
        <ConfirmForm tellingId={tellingId} confirm={confirm} />
      )}
    </article>
  );
}

function ConfirmForm({ tellingId, confirm }: { tellingId: string; confirm: Confirm }) {
  const [state, action, pending] = useActionState<FormState, FormData>(confirm, null);
  return (
    <form action={action} className="grid justify-items-start gap-2" noValidate>
      <input type="hidden" name="tellingId" value={tellingId} />
      <Tick
        name="confirmed"
        state={state}
        label="I have read it, and I tell nobody but those named in it that this demand came."
      />
      <FormMessage>{state?.message}</FormMessage>
      <Button disabled={pending}>Confirm</Button>
    </form>
  );
}
