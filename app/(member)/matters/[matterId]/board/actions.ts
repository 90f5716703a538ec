"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { formValues } from "@/app/_ui/form-values";
import { asMember } from "@/lib/auth/actor";
import { RecordVote, ReferToBoard, WithdrawReferral } from "@/lib/board/input";
import { recordVote, referToBoard, withdrawReferral } from "@/lib/board/mutations";
import { today } from "@/lib/clock";

/** Brings the paper before the Board, or says otherwise of it. */
export async function referAction(_before: FormState, form: FormData): Promise<FormState> {
  await asMember(async () => undefined);
  const input = ReferToBoard.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  return answer(await asMember((tx, member) => referToBoard(tx, member, input.data)), form);
}

export async function withdrawReferralAction(_before: FormState, form: FormData): Promise<FormState> {
  const withdrawn = await asMember(async (tx, member) => {
    const input = WithdrawReferral.safeParse(formValues(form));
    return input.success ? withdrawReferral(tx, member, input.data) : null;
  });
  return answer(withdrawn, form);
}

/** Writes down how the Board voted, from the minutes. */
export async function recordVoteAction(_before: FormState, form: FormData): Promise<FormState> {
  const { timeZone } = await asMember(async (_tx, member) => member.library);
  const input = RecordVote.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  if (input.data.heldOn > today(timeZone)) {
    return {
      ...refused("", form),
      message: undefined,
      fields: { heldOn: "This meeting is yet to come. Write the vote down when it was held." },
    };
  }
  return answer(await asMember((tx, member) => recordVote(tx, member, input.data)), form);
}

function answer(outcome: "done" | "changed-meanwhile" | null, form: FormData): FormState {
  if (!outcome) notFound();
  refresh();
  if (outcome === "done") return { done: true };
  return refused(
    "Somebody else has changed this meanwhile. What is new stands above; what you typed is still here.",
    form,
  );
}
