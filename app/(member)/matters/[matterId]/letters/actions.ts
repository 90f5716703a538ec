"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { DraftLetter, NoteAnswer, NoteExtension, NoteSeen, NoteSent, SetAside } from "@/lib/letters/input";
import { draftLetter, noteAnswer, noteExtension, noteSeen, noteSent, setAside } from "@/lib/letters/mutations";
import { dropDraft } from "@/lib/matter/mutations";
import { answerOf } from "./answer-of";
import { draftName } from "./draft-name";

export async function draftLetterAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = DraftLetter.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  const { matterId, instrumentId, kind } = input.data;
  const drafted = await asMember(async (tx, member) => {
    const answer = await draftLetter(tx, member, input.data);
    if (answer && typeof answer === "object" && "letterId" in answer)
      await dropDraft(tx, member, draftName(kind, instrumentId), matterId);
    return answer;
  });
  if (!drafted) notFound();
  if (drafted === "changed-meanwhile") {
    return refused(
      "Somebody else changed this letter, or sent it, while you were writing. What you typed is still here: open the letter in another tab, and compare.",
      form,
    );
  }
  if ("letterId" in drafted) redirect(`/matters/${matterId}/letters/${drafted.letterId}`);
  return answerOf(drafted, form);
}

export async function noteSeenAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteSeen.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember((tx, member) => noteSeen(tx, member, input.data));
  if (!noted) notFound();
  refresh();
  return answerOf(noted, form);
}

export async function noteSentAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteSent.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember((tx, member) => noteSent(tx, member, input.data));
  if (!noted) notFound();
  refresh();
  return answerOf(noted, form);
}

export async function noteAnswerAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteAnswer.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember((tx, member) => noteAnswer(tx, member, input.data));
  if (!noted) notFound();
  refresh();
  return answerOf(noted, form);
}

export async function setAsideAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = SetAside.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember((tx, member) => setAside(tx, member, input.data));
  if (!noted) notFound();
  refresh();
  return answerOf(noted, form);
}

export async function noteExtensionAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteExtension.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const noted = await asMember((tx, member) => noteExtension(tx, member, input.data));
  if (!noted) notFound();
  refresh();
  return answerOf(noted, form);
}
