"use server";

import { revalidatePath } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { keepCarrier } from "@/lib/mail/carrier";
import { CarrierInput, PreferencesInput } from "@/lib/mail/input";
import {
  changeCarrier,
  completeCarrier,
  releaseHeldMail,
  sendAgain,
  sendTest,
  setPreferences,
} from "@/lib/mail/mutations";
import { getMail } from "@/lib/mail/queries";

/** Lets mail go by another carrier, and sends on what the former one held up. */
export async function changeCarrierAction(_before: FormState, form: FormData): Promise<FormState> {
  const given = await asMember(async (_tx, member) => member);
  if (given.role !== "director") return refused("Only the director changes this.", form);
  const input = CarrierInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const carrier = await completeCarrier({ id: given.libraryId, name: given.library.name }, input.data);
  if (!carrier) return { ...refused("", form), fields: { apiKey: "Give the key that Resend showed you." } };
  const kept = await keepCarrier(given.libraryId, carrier);
  await asMember((tx, member) => changeCarrier(tx, member, kept));
  await releaseHeldMail(given.libraryId);
  revalidatePath("/settings/mail");
  return { ...refused("", form), done: true };
}

/** Sends the member a mail that says nothing; what becomes of it is listed among the mails. */
export async function sendTestAction(_before: FormState): Promise<FormState> {
  await asMember((tx, member) => sendTest(tx, member));
  revalidatePath("/settings/mail");
  return { done: true };
}

export async function setPreferencesAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = { ...Object.fromEntries(form), events: form.getAll("events") };
  const input = PreferencesInput.safeParse(typed);
  if (!input.success) return invalid(input.error, form);
  await asMember((tx, member) => setPreferences(tx, member, input.data));
  revalidatePath("/settings/mail");
  return { ...refused("", form), done: true };
}

/** Sends a mail again that was given up, if the member may know of it and acts for the library. */
export async function sendAgainAction(form: FormData): Promise<void> {
  const id = String(form.get("id"));
  const found = await asMember(async (tx, member) =>
    isId(id) && member.role !== "staff" ? await getMail(tx, member.libraryId, id).then((mail) => mail && member) : null,
  );
  if (found) await sendAgain(found.libraryId, id);
  revalidatePath("/settings/mail", "layout");
}
