"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { decideFinding } from "@/lib/defects/mutations";
import { DecideFinding } from "@/lib/findings/input";
import { isId } from "@/lib/ids";
import { ReadAgain, ReadWithPassword } from "@/lib/intake/input";
import { readAgain, readWithPassword } from "@/lib/intake/mutations";
import { findInPaper } from "@/lib/overview/queries";

export async function decideFindingAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = DecideFinding.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const outcome = await asMember((tx, member) => decideFinding(tx, member, input.data));
  if (!outcome) notFound();
  refresh();
  if (outcome === "changed-meanwhile") {
    return refused(
      "Someone has just decided this, or the paper was read anew. Look at it again, as it stands now.",
      form,
    );
  }
  return { done: true };
}

/** The places where the words stand; none where the paper is not there for who asks. */
export async function findInPaperAction(instrumentId: string, words: string) {
  if (!isId(instrumentId) || typeof words !== "string" || words.length > 200) return [];
  return (await asMember((tx, member) => findInPaper(tx, member, instrumentId, words))) ?? [];
}

export async function readWithPasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ReadWithPassword.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const begun = await asMember((tx, member) => readWithPassword(tx, member, input.data));
  if (!begun) notFound();
  refresh();
  return { done: true };
}

export async function readAgainAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ReadAgain.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const begun = await asMember((tx, member) => readAgain(tx, member, input.data));
  if (!begun) notFound();
  refresh();
  return { done: true };
}
