"use client";

import { useActionState } from "react";
import type { FormState } from "@/app/_ui/form-state";
import { setAsideAction } from "../actions";
import { type Noted, NoteForm } from "./noted";

/** Sets a letter aside that is not to be sent; it stays among the letters, as it was. */
export function AsideForm(noted: Noted) {
  const [state, action, pending] = useActionState<FormState, FormData>(setAsideAction, null);
  return <NoteForm {...noted} {...{ state, action, pending }} submit="Set it aside" />;
}
