"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { EditPolicy, KeepPolicy } from "@/lib/policy/input";
import { changePolicy, keepPolicy } from "@/lib/policy/mutations";

const CUSTODIAN_ONLY = "Only the director, or who acts for her, changes this.";
const STALE =
  "Somebody has entered another version meanwhile. Nothing of yours is lost: look at the newest version in another window, then save again.";

/** Enters the copy as it was changed. */
export async function changePolicyAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = EditPolicy.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asMember(async (tx, member) =>
    member.role === "staff" ? null : changePolicy(tx, member, input.data),
  );
  if (!outcome) return refused(CUSTODIAN_ONLY, form);
  if (outcome === "stale") return refused(STALE, form);
  redirect("/settings/policy");
}

/** *Yes, it is our board's text*: the same terms, confirmed from this day on. */
export async function keepPolicyAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = KeepPolicy.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asMember(async (tx, member) =>
    member.role === "staff" ? null : keepPolicy(tx, member, input.data.follows),
  );
  if (!outcome) return refused(CUSTODIAN_ONLY, form);
  if (outcome === "stale") return refused("Somebody has entered another version meanwhile. Look at it first.", form);
  revalidatePath("/settings/policy");
  return { done: true };
}
