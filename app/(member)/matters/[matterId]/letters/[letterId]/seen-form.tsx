"use client";

import { useActionState } from "react";
import { SelectField, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { noteSeenAction } from "../actions";
import { type Noted, NoteForm } from "./noted";

/** Notes that counsel has seen a letter, or signed it. */
export function SeenForm({ signs, ...noted }: Noted & { signs: boolean }) {
  const [state, action, pending] = useActionState<FormState, FormData>(noteSeenAction, null);
  return (
    <NoteForm {...noted} {...{ state, action, pending }} submit="Counsel has seen it">
      <TextField label="Counsel’s name" name="party" state={state} />
      <SelectField label="She told you" name="how" defaultValue={signs ? "by signing it" : "by e-mail"} state={state}>
        <option>by e-mail</option>
        <option>in a letter</option>
        <option>by telephone</option>
        <option>in person</option>
        <option>by signing it</option>
      </SelectField>
    </NoteForm>
  );
}
