"use client";

import Link from "next/link";
import { useActionState } from "react";
import { SelectField, TextField, Tick } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { noteSentAction } from "../actions";
import { type Noted, NoteForm } from "./noted";

interface SentFormProps extends Noted {
  party: string;
  /** The letter says that deletion is suspended: of what it is not yet, and where that is noted. */
  suspended: { deleting: string[]; href: string } | null;
}

/** Notes that a letter went out: when, how, to whom. */
export function SentForm({ party, suspended, ...noted }: SentFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(noteSentAction, null);
  return (
    <NoteForm {...noted} {...{ state, action, pending }} submit="It was sent">
      <TextField label="To" name="party" defaultValue={party} state={state} />
      <SelectField label="How" name="how" defaultValue="by mail" state={state}>
        <option>by mail</option>
        <option>by certified mail</option>
        <option>by e-mail</option>
        <option>by fax</option>
        <option>by hand</option>
        <option>through a portal</option>
      </SelectField>
      {suspended && suspended.deleting.length > 0 && (
        <Tick
          name="suspended"
          value="yes"
          state={state}
          label="Routine deletion of what may be responsive is suspended, as the letter says"
          hint={
            <>
              Not noted yet of every kind of record.{" "}
              <Link prefetch={false} href={suspended.href} className="link">
                Note it
              </Link>
            </>
          }
        />
      )}
    </NoteForm>
  );
}
