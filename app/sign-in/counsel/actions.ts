"use server";

import { setTimeout as sleep } from "node:timers/promises";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { withActor } from "@/db/actor";
import { spendGuestCode, spendGuestLink } from "@/lib/auth/guest-link";
import { requestGuestLink } from "@/lib/auth/guest-renewal";
import { letGuestIn } from "@/lib/auth/guest-session";
import { normalizeEmail } from "@/lib/auth/sign-in-link";

/** Longer than finding an address and queueing its mail takes: a known one is answered no later than an unknown one. */
const ANSWER_MS = 400;

const Address = z.string().transform((typed, context) => {
  const email = normalizeEmail(typed);
  if (email) return email;
  context.addIssue({ code: "custom", message: "Give the address to which the library wrote." });
  return z.NEVER;
});
const Renewal = z.object({ email: Address });
const Code = z.object({
  email: Address,
  code: z
    .string()
    .trim()
    .min(1, "Type the code that stands at the end of the mail.")
    .max(40, "That is longer than a code is."),
});

/** Uses the link of the mail and lets counsel in. A mail scanner presses no button. */
export async function openLinkAction(form: FormData): Promise<void> {
  const token = String(form.get("link") ?? "").slice(0, 100);
  const use = await withActor({ kind: "sign-in" }, async (tx) => {
    const found = await spendGuestLink(tx, token);
    if (found.kind === "in") await letGuestIn(tx, found);
    return found;
  });
  redirect(use.kind === "in" ? "/consultations" : `/sign-in/counsel?${new URLSearchParams({ link: token })}`);
}

/** Takes the code of the mail, typed with the address. One answer for whatever is wrong with it. */
export async function openCodeAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = Code.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const answer = sleep(ANSWER_MS);
  const use = await withActor({ kind: "sign-in" }, async (tx) => {
    const found = await spendGuestCode(tx, input.data.email, input.data.code);
    if (found.kind === "in") await letGuestIn(tx, found);
    return found;
  });
  await answer;
  if (use.kind === "in") redirect("/consultations");
  return refused(
    "That code does not go with that address, or was used before, or was typed wrongly five times. Ask for a new link below.",
    form,
  );
}

/** Mails a new link, if the address is one that a library asks; says the same, in the same time, if it is not. */
export async function renewGuestLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = Renewal.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const answer = sleep(ANSWER_MS);
  await requestGuestLink(input.data.email).catch((error: unknown) => console.error(error));
  await answer;
  return { done: true };
}
