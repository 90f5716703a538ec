"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { AnswerSilence } from "@/lib/matter/input";
import { answerSilence } from "@/lib/matter/mutations";

export async function answerSilenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = AnswerSilence.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const standing = await asMember((tx, member) => answerSilence(tx, member, input.data));
  if (!standing) notFound();
  refresh();
  return { done: true };
}
