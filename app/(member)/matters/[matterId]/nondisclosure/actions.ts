"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { HandOver } from "@/lib/custody/input";
import { handOver } from "@/lib/custody/mutations";
import { LiftSilence, NoteTelling, RecordBar, RecordBarEvent, TellPerson } from "@/lib/nondisclosure/input";
import { liftSilence, noteTelling, recordBar, recordBarEvent, tellPerson } from "@/lib/nondisclosure/mutations";

/** The same for what is hidden, absent or another's; whose drawer has closed while she typed loses nothing by it. */
const NOT_IN_SIGHT =
  "There is nothing here that you could write in. If your drawer has closed meanwhile, open it in another window and send this again: what you typed is still here.";

export async function recordBarAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = RecordBar.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const recorded = await asMember((tx, member) => recordBar(tx, member, input.data));
  if (!recorded) return refused(NOT_IN_SIGHT, form);
  if (recorded === "changed-meanwhile") {
    return refused(
      "It was said anew in another window since you opened this page. What you typed is still here: open the page once more beside it, compare, and send it again from there.",
      form,
    );
  }
  redirect(`/matters/${input.data.matterId}/nondisclosure`);
}

export async function recordBarEventAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = RecordBarEvent.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember((tx, member) => recordBarEvent(tx, member, input.data));
  if (!noted) return refused(NOT_IN_SIGHT, form);
  refresh();
  return { done: true };
}

export async function tellPersonAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = TellPerson.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const told = await asMember((tx, member) => tellPerson(tx, member, input.data));
  if (!told) return refused(NOT_IN_SIGHT, form);
  if (told === "nobody-yet") {
    return refused(
      "No authority is recorded yet: tell nobody but counsel until she has answered. Record first what the paper says.",
      form,
    );
  }
  if (told === "told-already") return refused("She is on the list, and sees the matter.", form);
  refresh();
  return { done: true };
}

export async function noteTellingAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteTelling.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember((tx, member) => noteTelling(tx, member, input.data));
  if (!noted) return refused(NOT_IN_SIGHT, form);
  if (noted === "last-custodian") return refused("She answers for the matter: hand it over first.", form);
  refresh();
  return { done: true };
}

export async function handOverAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = HandOver.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const done = await asMember((tx, member) => handOver(tx, member, input.data));
  if (!done) {
    return refused(
      "It was not handed over. Show your second factor once more if it was long ago; when counsel signs, choose her from the list and add what she signed.",
      form,
    );
  }
  redirect("/drawer");
}

export async function liftSilenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = LiftSilence.safeParse({ ...Object.fromEntries(form), bars: form.getAll("bars") });
  if (!input.success) return invalid(input.error, form);
  const lifted = await asMember((tx, member) => liftSilence(tx, member, input.data));
  if (lifted === "others-stand") {
    return refused("A bar is recorded that this document does not lift. Silence stands until each is lifted.", form);
  }
  if (!lifted) {
    return refused("It was not lifted. Show your second factor once more, and sign again; the document is kept.", form);
  }
  redirect(`/matters/${input.data.matterId}/nondisclosure`);
}
