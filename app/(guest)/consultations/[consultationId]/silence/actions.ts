"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asGuest } from "@/lib/auth/guest-session";
import { handOverAsCounsel } from "@/lib/consultation/sign-custody";
import { HandOverAsCounsel } from "@/lib/custody/input";
import { ConfirmNotice } from "@/lib/nondisclosure/input";
import { confirmNotice } from "@/lib/nondisclosure/mutations";

/** Confirms the notice of silence that counsel was given with the question. */
export async function confirmCounselNoticeAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ConfirmNotice.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const confirmed = await asGuest((tx) => confirmNotice(tx, input.data.tellingId));
  if (!confirmed) return refused("This notice was confirmed before, or was taken back.", form);
  // To what she is asked; where that is several things, to the list of them.
  redirect("/consultations");
}

/** Passes custody on, signed by counsel, where the custodian cannot sign. */
export async function handOverAsCounselAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = HandOverAsCounsel.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const done = await asGuest((tx, guest) => handOverAsCounsel(tx, guest, input.data));
  if (!done) return refused("It was not handed over: it is not yours to sign here any more, or she has left.", form);
  refresh();
  return { done: true };
}
