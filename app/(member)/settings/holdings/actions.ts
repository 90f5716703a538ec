"use server";

import { revalidatePath } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import type { Tx } from "@/db/client";
import { asMember, type SignedInMember } from "@/lib/auth/actor";
import { ConfirmSuggestions, RetireHolding, SaveHolding } from "@/lib/holdings/input";
import { insertHoldings, retireHolding, saveHolding } from "@/lib/holdings/mutations";
import { SUGGESTIONS } from "@/lib/holdings/suggestions";

/** Writes a line of the table, or changes one. */
export async function saveHoldingAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = SaveHolding.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return await asCustodian(form, (tx, member) => saveHolding(tx, member, input.data));
}

/** Takes a line off the table. */
export async function retireHoldingAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = RetireHolding.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return await asCustodian(form, (tx, member) => retireHolding(tx, member, input.data));
}

/** Takes the chosen suggestions over as they stand. */
export async function confirmSuggestionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ConfirmSuggestions.safeParse({ places: form.getAll("place") });
  if (!input.success) return refused(input.error.issues[0]?.message ?? "", form);
  const chosen = input.data.places.flatMap((place) => SUGGESTIONS[place] ?? []);
  return await asCustodian(form, async (tx, member) => {
    const lines = chosen.map((one) => ({ ...one, vendor: one.vendor || null, howToSuspend: one.howToSuspend || null }));
    await insertHoldings(tx, member, lines);
    return "saved";
  });
}

async function asCustodian(
  form: FormData,
  work: (tx: Tx, member: SignedInMember) => Promise<"saved" | "stale">,
): Promise<FormState> {
  const saved = await asMember(async (tx, member) => (member.role === "staff" ? "not-hers" : work(tx, member)));
  if (saved === "not-hers") return refused("Only the director, or who acts for her, changes this.", form);
  if (saved === "stale") {
    return refused("Somebody else has changed this line since you opened it. Look at it again, then change it.", form);
  }
  revalidatePath("/settings/holdings");
  return { done: true };
}
