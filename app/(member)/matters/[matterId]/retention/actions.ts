"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { formValues } from "@/app/_ui/form-values";
import { asMember, type SignedInMember } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { keepPaper } from "@/lib/determination/keep-paper";
import { signedPaper } from "@/lib/determination/paper";
import { fileStore } from "@/lib/files/file-store";
import { libraryKey } from "@/lib/files/queries";
import { newReference } from "@/lib/ids";
import { getLetterhead } from "@/lib/letters/queries";
import { AskPurge } from "@/lib/purge/input";
import { draftPurge, type PurgeDraft, purgeMatter, type Refused } from "@/lib/purge/mutations";
import { ChangeTerm, LiftHold, PlaceHold } from "@/lib/retention/input";
import { changeTerm, liftHold, placeHold } from "@/lib/retention/mutations";
import { instantWords } from "../determination/instant-words";
import { prove } from "../determination/prove";
import { CHANGED_MEANWHILE } from "./words";

/** Sets another period for this matter. */
export async function changeTermAction(_before: FormState, form: FormData): Promise<FormState> {
  const { input, answer } = await asMember(async (tx, member) => {
    const input = ChangeTerm.safeParse(formValues(form));
    return { input, answer: input.success ? await changeTerm(tx, member, input.data) : null };
  });
  if (!input.success) return invalid(input.error, form);
  return told(answer, form);
}

/** Holds this matter longer than its period. */
export async function placeHoldAction(_before: FormState, form: FormData): Promise<FormState> {
  const { input, answer } = await asMember(async (tx, member) => {
    const input = PlaceHold.safeParse(formValues(form));
    return { input, answer: input.success ? await placeHold(tx, member, input.data) : null };
  });
  if (!input.success) return invalid(input.error, form);
  return told(answer && "done", form);
}

/** Lifts a hold. */
export async function liftHoldAction(_before: FormState, form: FormData): Promise<FormState> {
  const { input, answer } = await asMember(async (tx, member) => {
    const input = LiftHold.safeParse(formValues(form));
    return { input, answer: input.success ? await liftHold(tx, member, input.data) : null };
  });
  if (!input.success) return invalid(input.error, form);
  return told(answer, form);
}

function told(answer: "done" | "changed-meanwhile" | null, form: FormData): FormState {
  if (!answer) notFound();
  refresh();
  return answer === "done" ? { done: true } : refused(CHANGED_MEANWHILE, form);
}

/** Purges the matter, on what was shown, with the second factor over its certificate. */
export async function purgeAction(_before: FormState, form: FormData): Promise<FormState> {
  const found = await asMember(async (tx, member) => {
    const input = AskPurge.safeParse(formValues(form));
    if (!input.success) return { member, input, draft: null };
    return { member, input, draft: await draftPurge(tx, member, input.data, newReference()) };
  });
  if (!found.input.success) return invalid(found.input.error, form);
  const { draft, member } = found;
  if (!draft) notFound();
  if (typeof draft === "string") return refusal(draft, form);
  const proven = await prove([draft.hash], form);
  // What was ticked stays ticked.
  if ("refused" in proven) return { ...refused("", form), ...proven.refused };
  const answer = await signAndPurge(draft, member, { by: proven.by, proofId: proven.proofs.get(draft.hash)! });
  if (!answer) notFound();
  if (answer !== "purged") return refusal(answer, form);
  refresh();
  return { done: true };
}

async function signAndPurge(
  draft: PurgeDraft,
  { name, libraryId }: SignedInMember,
  proof: { by: "code" | "recovery-code" | "passkey"; proofId: string },
): Promise<"purged" | Refused | null> {
  const { letter, title, timeZone, hash, reference } = draft;
  const at = instantWords(now(), timeZone);
  const signed = signedPaper(letter, { by: name, title, at, means: proof.by, hash });
  const letterhead = await asMember((tx) => getLetterhead(tx, libraryId, reference));
  await libraryKey(libraryId);
  const file = await keepPaper(signed, letterhead);
  const answer = await asMember((tx, me) => purgeMatter(tx, me, draft, { ...proof, letter: signed, file }));
  if (answer !== "purged") await fileStore().remove(file.id);
  return answer;
}

function refusal(answer: Refused, form: FormData): FormState {
  refresh();
  return refused(
    answer === "not-yet"
      ? "Its day has not come, it was opened again, or a hold stands. Nothing was purged."
      : `Nothing was purged. ${CHANGED_MEANWHILE}`,
    form,
  );
}
