"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { confirmInWriting, recordAdvice } from "@/lib/consultation/advise";
import { askAnew, askCounsel, inviteCounsel, tendInvitation } from "@/lib/consultation/ask-counsel";
import { settleThread, writeComment } from "@/lib/consultation/comment";
import {
  AskAnew,
  AskCounsel,
  ConfirmInWriting,
  InviteCounsel,
  opinionComplaints,
  opinionFields,
  RecordAdvice,
  SettleThread,
  TendInvitation,
  WriteComment,
} from "@/lib/consultation/input";
import { handOf } from "@/lib/consultation/mutations";

const NO_ADDRESS =
  "No link can go out: the library’s public address is not checked yet. Reach her on paper or by telephone, or check the address in the settings first.";

export async function askCounselAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = AskCounsel.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asMember((tx, member) => askCounsel(tx, member, input.data));
  if (!outcome) notFound();
  if (outcome === "no-address") return refused(NO_ADDRESS, form);
  refresh();
  return { done: true };
}

export async function askAnewAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = AskAnew.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asMember((tx, member) => askAnew(tx, member, input.data));
  if (!outcome) notFound();
  if (outcome === "no-address") return refused(NO_ADDRESS, form);
  refresh();
  if (outcome === "changed-meanwhile")
    return refused("Somebody else has asked counsel meanwhile. It stands below.", form);
  return { done: true };
}

export async function inviteCounselAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = InviteCounsel.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asMember((tx, member) => inviteCounsel(tx, member, input.data));
  if (!outcome) notFound();
  if (outcome === "no-address") return refused(NO_ADDRESS, form);
  refresh();
  return { done: true };
}

export async function tendInvitationAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = TendInvitation.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asMember((tx, member) => tendInvitation(tx, member, input.data));
  if (!outcome) notFound();
  refresh();
  if (outcome === "gone") return refused("She is no longer invited. Invite her anew, or somebody else.", form);
  if (outcome === "not-mailed") return refused("No mail went out: call her, or reach her on paper.", form);
  return { done: true };
}

export async function recordAdviceAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = RecordAdvice.safeParse(opinionFields(form));
  if (!input.success) return { ...invalid(input.error, form), fields: opinionComplaints(input.error, form) };
  const outcome = await asMember((tx, member) => recordAdvice(tx, member, input.data));
  if (!outcome) notFound();
  refresh();
  if (outcome === "changed-meanwhile")
    return refused("Another opinion came while you wrote. Read it above; what you typed is still here.", form);
  if (outcome !== "advised") return refused("Write down an answer to each of the policy’s questions.", form);
  return { done: true };
}

export async function confirmInWritingAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ConfirmInWriting.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const first = await asMember((tx, member) => confirmInWriting(tx, member, input.data));
  if (first === null) notFound();
  refresh();
  return { done: true };
}

export async function writeCommentAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = WriteComment.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const written = await asMember((tx, member) => writeComment(tx, handOf(member), input.data));
  if (!written) notFound();
  refresh();
  return { done: true };
}

export async function settleThreadAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = SettleThread.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const settled = await asMember((tx, member) => settleThread(tx, handOf(member), input.data));
  if (!settled) notFound();
  refresh();
  return { done: true };
}
