"use server";

import { refresh } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { KeepLetterhead } from "@/lib/letters/input";
import { keepLetterhead } from "@/lib/letters/mutations";

export async function keepLetterheadAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = KeepLetterhead.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const kept = await asMember(async (tx, member) =>
    member.role === "staff" ? null : keepLetterhead(tx, member, input.data),
  );
  if (!kept) return refused("Your director, or who acts for her, sets the letterhead.", form);
  refresh();
  return { done: true, values: { lines: input.data.lines.join("\n") } };
}
