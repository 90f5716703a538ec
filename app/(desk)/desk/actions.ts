"use server";

import { redirect } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asNewMachine, asReporter } from "@/lib/auth/desk";
import { LogDrill } from "@/lib/incident/input";
import { logDrill } from "@/lib/incident/mutations";

/** Enrols the browser that sends it, once for each code. */
export async function claimDeviceAction(_before: FormState, form: FormData): Promise<FormState> {
  const enrolled = await asNewMachine(String(form.get("code") ?? "").slice(0, 40));
  if (enrolled) redirect("/desk");
  const message =
    "This code does not work: it was used, is older than half an hour, or is mistyped. Ask for a new one.";
  return { ...refused(message, form), values: { code: String(form.get("code") ?? "") } };
}

/** Notes that a drill was held: by whom, and how it went. */
export async function logDrillAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = LogDrill.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const logged = await asReporter(async (tx, actor) => {
    await logDrill(tx, actor, input.data);
    return true;
  });
  return logged ? { done: true } : refused("This machine is not enrolled any more. Call the director.", form);
}
