"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { RecipientInput, ScheduleInput } from "@/lib/digest/input";
import {
  addRecipient,
  changeSchedule,
  issueDigest,
  previewDigest,
  removeRecipient,
  reviveAddress,
  sendTrial,
} from "@/lib/digest/mutations";
import { isId } from "@/lib/ids";

const CUSTODIAN_ONLY = "Only the director, or who acts for her, changes this.";

export async function changeScheduleAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ScheduleInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const changed = await asMember(async (tx, member) => {
    if (member.role === "staff") return false;
    await changeSchedule(tx, member, input.data);
    return true;
  });
  if (!changed) return refused(CUSTODIAN_ONLY, form);
  revalidatePath("/digest");
  return { ...refused("", form), done: true };
}

export async function addRecipientAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = RecipientInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const added = await asMember(async (tx, member) =>
    member.role === "staff" ? null : addRecipient(tx, member, input.data),
  );
  if (added === null) return refused(CUSTODIAN_ONLY, form);
  if (!added) return invalidEmail(form);
  revalidatePath("/digest");
  return { done: true };
}

function invalidEmail(form: FormData): FormState {
  return { ...refused("", form), fields: { email: "This address is on the list already." } };
}

export async function removeRecipientAction(form: FormData): Promise<void> {
  const id = String(form.get("id"));
  await asMember(async (tx, member) => isId(id) && member.role !== "staff" && (await removeRecipient(tx, member, id)));
  revalidatePath("/digest");
}

export async function reviveAddressAction(form: FormData): Promise<void> {
  const id = String(form.get("id"));
  await asMember(async (tx, member) => isId(id) && member.role !== "staff" && (await reviveAddress(tx, member, id)));
  revalidatePath("/digest");
}

/** Sends the report as it would go out now to the member's own mailbox. */
export async function sendTrialAction(_before: FormState): Promise<FormState> {
  const { libraryId } = await asMember(async (_tx, member) => member);
  const built = await previewDigest(libraryId);
  await asMember((tx, member) => sendTrial(tx, member, built));
  return { done: true };
}

/** Sends the report now, to everyone on the list, and shows it in the archive. */
export async function sendNowAction(): Promise<void> {
  const member = await asMember(async (_tx, member) => member);
  if (member.role === "staff") redirect("/digest");
  const id = await issueDigest(member.libraryId, {
    occasion: "by-hand",
    dueAt: now(),
    meetingOn: null,
    requestedBy: member.id,
  });
  redirect(id ? `/digest/${id}` : "/digest");
}
