"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { NoteSuspension } from "@/lib/holdings/input";
import { noteSuspension } from "@/lib/holdings/mutations";

/** Notes how routine deletion of a kind of record stands in a system. */
export async function noteSuspensionAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteSuspension.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember(async (tx, member) =>
    input.data.doneOn > today(member.library.timeZone) ? "future" : noteSuspension(tx, member, input.data),
  );
  if (!noted) notFound();
  if (noted === "future") return { ...refused("", form), fields: { doneOn: "This day has not come yet." } };
  refresh();
  if (noted === "stale") {
    return refused(
      "Somebody noted something here meanwhile; it is shown above. Look, then note yours if it still holds.",
      form,
    );
  }
  if (noted === "unknown-system") {
    return refused("This system was taken off the table meanwhile. Name it below “Another system”.", form);
  }
  return { done: true };
}
