"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { NoteStep } from "@/lib/incident/input";
import { noteStep } from "@/lib/incident/mutations";

/** Notes that something was done upon a report. */
export async function noteStepAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteStep.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember(async (tx, member) =>
    input.data.doneOn > today(member.library.timeZone) ? "future" : noteStep(tx, member, input.data),
  );
  if (!noted) notFound();
  if (noted === "future") {
    return { fields: { doneOn: "This day has not come yet." }, values: { doneOn: "", note: input.data.note } };
  }
  refresh();
  return { done: true };
}
