"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asGuest } from "@/lib/auth/guest-session";
import { confirmAdvice, submitOpinion } from "@/lib/consultation/advise";
import { askForColleague, checkConflict, handInMatter } from "@/lib/consultation/as-counsel";
import { settleThread, writeComment } from "@/lib/consultation/comment";
import {
  AskForColleague,
  CheckConflict,
  ConfirmAdvice,
  opinionComplaints,
  opinionFields,
  SettleThread,
  SubmitOpinion,
  WriteComment,
} from "@/lib/consultation/input";
import { SeeLetter } from "@/lib/counsel-letters/input";
import { seeLetter } from "@/lib/counsel-letters/mutations";

export async function checkConflictAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = CheckConflict.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asGuest((tx, guest) => checkConflict(tx, guest, input.data));
  if (!outcome) notFound();
  if (outcome === "declined") redirect("/consultations?declined");
  refresh();
  return { done: true };
}

export async function submitOpinionAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = SubmitOpinion.safeParse(opinionFields(form));
  if (!input.success) return { ...invalid(input.error, form), fields: opinionComplaints(input.error, form) };
  const outcome = await asGuest((tx, guest) => submitOpinion(tx, guest, guest.library.timeZone, input.data));
  if (!outcome) notFound();
  refresh();
  if (outcome === "advised") return { done: true };
  return refused(OUTCOMES[outcome], form);
}

const OUTCOMES = {
  "changed-meanwhile":
    "Another opinion came while you wrote. It stands below now. Read it; yours is still here, and follows it when you submit again.",
  "conflict-unchecked": "Say first whether you have a conflict of interest.",
  "question-unanswered": "Answer each of the policy’s questions.",
};

export async function confirmAdviceAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ConfirmAdvice.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const first = await asGuest((tx, guest) => confirmAdvice(tx, guest, guest.library.timeZone, input.data));
  if (first === null) notFound();
  refresh();
  return { done: true };
}

export async function writeCommentAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = WriteComment.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const written = await asGuest(async (tx, guest) => {
    const hand = await handInMatter(tx, guest, input.data.matterId);
    return hand && writeComment(tx, hand, input.data);
  });
  if (!written) notFound();
  refresh();
  return { done: true };
}

export async function settleThreadAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = SettleThread.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const settled = await asGuest(async (tx, guest) => {
    const hand = await handInMatter(tx, guest, input.data.matterId);
    return hand && settleThread(tx, hand, input.data);
  });
  if (!settled) notFound();
  refresh();
  return { done: true };
}

export async function seeLetterAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = SeeLetter.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const outcome = await asGuest((tx, guest) => seeLetter(tx, guest, input.data));
  if (!outcome) notFound();
  refresh();
  if (outcome === "seen") return { done: true };
  return refused("The library has changed this letter meanwhile. Read what stands now.", form);
}

export async function askForColleagueAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = AskForColleague.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const asked = await asGuest((tx, guest) => askForColleague(tx, guest, input.data));
  if (!asked) notFound();
  refresh();
  return { done: true };
}
