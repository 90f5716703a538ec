"use server";

import { refresh } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { asMember, asPerson } from "@/lib/auth/actor";
import { passkeyRequest } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { type FactorResult, giveCode, givePasskey, keepChallenge, listPasskeys } from "@/lib/auth/second-factor";
import { closeDrawer, openDrawer } from "@/lib/drawer/mutations";
import { libraryKey } from "@/lib/files/queries";
import { ConfirmNotice } from "@/lib/nondisclosure/input";
import { confirmNotice } from "@/lib/nondisclosure/mutations";

/** Opens the drawer with a code of the authenticator app, or a recovery code. */
export async function openDrawerAction(_before: FormState, form: FormData): Promise<FormState> {
  const { libraryId } = await asMember(async (_tx, member) => member);
  const key = await libraryKey(libraryId);
  const code = String(form.get("code") ?? "").slice(0, 40);
  const result = await asPerson(async (tx, session) => {
    const given = await giveCode(tx, session, code, key, "again");
    if (given.kind === "given") await openDrawer(tx, session);
    return given;
  });
  return answer(
    result,
    form,
    "That code is not right. A code works once and for half a minute: wait for the next one.",
  );
}

/** What the browser needs to ask for one of her passkeys. */
export async function beginDrawerPasskeyAction() {
  const origin = await requestOrigin();
  return await asPerson(async (tx, session) => {
    const options = await passkeyRequest(origin, await listPasskeys(tx, session));
    await keepChallenge(tx, session, options.challenge);
    return options;
  });
}

/** Opens the drawer with a passkey. */
export async function openDrawerByPasskeyAction(response: unknown): Promise<FormState> {
  const origin = await requestOrigin();
  const result = await asPerson(async (tx, session) => {
    const given = await givePasskey(tx, session, response, origin, "again");
    if (given.kind === "given") await openDrawer(tx, session);
    return given;
  });
  return answer(result, new FormData(), "That passkey was not accepted. Try again, or use a code.");
}

export async function closeDrawerAction(): Promise<void> {
  await asPerson((tx, session) => closeDrawer(tx, session));
  refresh();
}

/** Confirms a notice of silence. */
export async function confirmNoticeAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = ConfirmNotice.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const confirmed = await asMember((tx) => confirmNotice(tx, input.data.tellingId));
  refresh();
  return confirmed ? { done: true } : refused("This notice was confirmed before, or was taken back.", form);
}

function answer(result: FactorResult, form: FormData, wrong: string): FormState {
  if (result.kind === "wrong") return refused(wrong, form);
  if (result.kind === "blocked") {
    return refused("Too many were wrong. Wait a quarter of an hour, then try again.", form);
  }
  refresh();
  return { done: true };
}
