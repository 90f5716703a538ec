"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { VerifyRequester } from "@/lib/incident/input";
import { insertVerification } from "@/lib/incident/mutations";
import { instantOf } from "@/lib/mail/local-time";

/** Notes a call to the agency of who asks. */
export async function verifyRequesterAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = VerifyRequester.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const { calledOn, calledAt } = input.data;
  const noted = await asMember(async (tx, member) => {
    const at = instantOf(calledOn, calledAt, member.library.timeZone);
    return at > now() ? "future" : insertVerification(tx, member, input.data, at);
  });
  if (!noted) notFound();
  if (noted === "future") {
    return { ...refused("", form), fields: { calledAt: "This time has not come yet. Say when you called." } };
  }
  refresh();
  return { done: true };
}
