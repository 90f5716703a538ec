"use server";

import { revalidatePath } from "next/cache";
import { type FormState, invalid } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { RecordUse } from "@/lib/uses/input";
import { recordUse } from "@/lib/uses/mutations";

export async function recordUseAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = RecordUse.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  await asMember((tx, member) => recordUse(tx, member, input.data));
  revalidatePath("/settings/uses");
  return { done: true };
}
