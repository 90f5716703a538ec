"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { formValues } from "@/app/_ui/form-values";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { noteIdentification } from "@/lib/defects/mutations";
import {
  HandOver,
  NoteIdentification,
  RecordConsent,
  RecordTaken,
  StateForGate,
  WithdrawConsent,
} from "@/lib/production/input";
import { handOver, recordConsent, recordTaken, stateForGate, withdrawConsent } from "@/lib/production/mutations";

const CHANGED = "Somebody else has changed this meanwhile. What is new stands above; what you typed is still here.";
const YET_TO_COME = "This day is yet to come.";

export async function stateForGateAction(_before: FormState, form: FormData): Promise<FormState> {
  const { timeZone } = await asMember(async (_tx, member) => member.library);
  const input = StateForGate.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  if ((input.data.onDay ?? "") > today(timeZone)) return late("onDay", form);
  return answer(await asMember((tx, member) => stateForGate(tx, member, input.data)), form);
}

export async function noteIdentificationAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = NoteIdentification.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  return answer(await asMember((tx, member) => noteIdentification(tx, member, input.data)), form);
}

export async function recordConsentAction(_before: FormState, form: FormData): Promise<FormState> {
  const { timeZone } = await asMember(async (_tx, member) => member.library);
  const input = RecordConsent.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  if (input.data.givenOn > today(timeZone)) return late("givenOn", form);
  return answer(await asMember((tx, member) => recordConsent(tx, member, input.data)), form);
}

export async function withdrawConsentAction(_before: FormState, form: FormData): Promise<FormState> {
  const withdrawn = await asMember(async (tx, member) => {
    const input = WithdrawConsent.safeParse(formValues(form));
    return input.success ? withdrawConsent(tx, member, input.data) : null;
  });
  return answer(withdrawn, form);
}

/** Hands over what the gate has open; what it has not is refused, here and by the database. */
export async function handOverAction(_before: FormState, form: FormData): Promise<FormState> {
  const { timeZone } = await asMember(async (_tx, member) => member.library);
  const input = HandOver.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  if (input.data.handedOn > today(timeZone)) return late("handedOn", form);
  const done = await asMember((tx, member) => handOver(tx, member, input.data));
  if (done && typeof done === "object") {
    refresh();
    return refused(`This is not open: ${done.closed.map(({ says }) => says).join(" ")}`, form);
  }
  if (done === "no-gate") {
    return refused("Under a search warrant nothing is released: they take. Write down what was taken.", form);
  }
  if (done === "not-asked") return refused("This was not asked for. Nothing beyond what was asked is released.", form);
  if (done === "outside-period") {
    const values = Object.fromEntries([...form].filter(([, value]) => typeof value === "string")) as Record<
      string,
      string
    >;
    return { fields: { recordsFrom: "These days lie outside those that were asked for." }, values };
  }
  return answer(done, form);
}

export async function recordTakenAction(_before: FormState, form: FormData): Promise<FormState> {
  const { timeZone } = await asMember(async (_tx, member) => member.library);
  const input = RecordTaken.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  if (input.data.handedOn > today(timeZone)) return late("handedOn", form);
  return answer(await asMember((tx, member) => recordTaken(tx, member, input.data)), form);
}

function answer(outcome: "done" | "changed-meanwhile" | null, form: FormData): FormState {
  if (!outcome) notFound();
  refresh();
  return outcome === "done" ? { done: true } : refused(CHANGED, form);
}

function late(field: string, form: FormData): FormState {
  return { ...refused("", form), message: undefined, fields: { [field]: YET_TO_COME } };
}
