"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import type { Tx } from "@/db/client";
import { asMember, asPerson, type SignedInMember } from "@/lib/auth/actor";
import { addAuthenticator, addPasskey, removeFactor, renewRecoveryCodes, revokeSessions } from "@/lib/auth/own-factors";
import { passkeyCreation, readNewPasskey } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { keepChallenge, listPasskeys, takeChallenge } from "@/lib/auth/second-factor";
import type { Session } from "@/lib/auth/session";
import { totpStep } from "@/lib/auth/totp";
import { now } from "@/lib/clock";
import { libraryKey } from "@/lib/files/queries";
import { isId } from "@/lib/ids";
import { UsualPeriod } from "@/lib/retention/input";
import { setUsualMonths } from "@/lib/retention/mutations";
import { LibraryInput, PolicyInput, ReachInput, UploadLimitsInput } from "@/lib/settings/input";
import { masterKey } from "@/lib/settings/master-key";
import { changeLibrary, changePublicAddress, changeUploadLimits, enterPolicy } from "@/lib/settings/mutations";
import { checkPublicAddress } from "@/lib/settings/public-address";

const DIRECTOR_ONLY = "Only the director changes this.";
const CUSTODIAN_ONLY = "Only the director, or who acts for her, changes this.";

export async function changeLibraryAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = LibraryInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const changed = await asMember((tx, member) => changeLibrary(tx, member, input.data));
  return changed ? done(form) : refused(DIRECTOR_ONLY, form);
}

export async function enterPolicyAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = PolicyInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return await asCustodian(form, (tx, member) => enterPolicy(tx, member, input.data));
}

/** Checks the public address by going out and coming back in, and keeps it only then. */
export async function changePublicAddressAction(_before: FormState, form: FormData): Promise<FormState> {
  const given = await asMember(async (_tx, member) => member);
  if (given.role !== "director") return refused(DIRECTOR_ONLY, form);
  const remove = form.get("remove") !== null;
  const input = ReachInput.safeParse(Object.fromEntries(form));
  if (!remove && !input.success) return invalid(input.error, form);
  const address = remove || !input.success ? null : input.data.address;
  const complaint = address && (await checkPublicAddress(address, await masterKey()));
  if (complaint) return refused(complaint, form);
  const changed = await asMember((tx, member) => changePublicAddress(tx, member, address));
  return changed ? done(form) : refused(DIRECTOR_ONLY, form);
}

export async function changeUploadLimitsAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = UploadLimitsInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return await asCustodian(form, (tx, member) => changeUploadLimits(tx, member, input.data));
}

/** Sets how long a matter that closes from now on is kept. */
export async function changeUsualPeriodAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = UsualPeriod.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return await asCustodian(form, (tx, member) => setUsualMonths(tx, member, input.data.months));
}

/** Adds an authenticator app, by its first code. */
export async function addAuthenticatorAction(_before: FormState, form: FormData): Promise<FormState> {
  const { libraryId } = await asMember(async (_tx, member) => member);
  const secret = z
    .string()
    .regex(/^[A-Z2-7]{32}$/)
    .safeParse(form.get("key"));
  const step = secret.success && totpStep(String(form.get("code") ?? ""), secret.data, { at: now(), lastStep: null });
  if (!secret.success || typeof step !== "number") {
    return refused("That code is not right. Type the code that the app shows now.", form);
  }
  const key = await libraryKey(libraryId);
  await asPerson((tx, person) => addAuthenticator(tx, own(person), { secret: secret.data, step }, key));
  revalidatePath("/settings");
  return { done: true };
}

/** What the browser needs to make one more passkey. */
export async function beginPasskeyAction() {
  const origin = await requestOrigin();
  return await asPerson(async (tx, person) => {
    const options = await passkeyCreation(origin, { ...person, id: person.personId }, await listPasskeys(tx, person));
    await keepChallenge(tx, person, options.challenge);
    return options;
  });
}

export async function addPasskeyAction(response: unknown): Promise<FormState> {
  const origin = await requestOrigin();
  const added = await asPerson(async (tx, person) => {
    const challenge = await takeChallenge(tx, person);
    const passkey = challenge && (await readNewPasskey(response, { challenge, origin }));
    if (!passkey) return false;
    await addPasskey(tx, own(person), passkey, new URL(origin).hostname);
    return true;
  });
  if (!added) return { message: "The passkey was not accepted. Try again." };
  revalidatePath("/settings");
  return { done: true };
}

export async function removeFactorAction(_before: FormState, form: FormData): Promise<FormState> {
  const id = String(form.get("id"));
  const removed = await asPerson(async (tx, person) => isId(id) && (await removeFactor(tx, own(person), id)));
  if (!removed) return refused("This is your only second factor. Add another one first.", form);
  revalidatePath("/settings");
  return { done: true };
}

/** The new codes come back to be shown, once. */
export async function renewRecoveryCodesAction(_before: { codes: string[] } | null): Promise<{ codes: string[] }> {
  return { codes: await asPerson((tx, person) => renewRecoveryCodes(tx, own(person))) };
}

/** Signs out the session that the form names, or else all but the one that asks. */
export async function revokeSessionAction(form: FormData): Promise<void> {
  const id = form.get("id");
  await asPerson((tx, person) =>
    revokeSessions(tx, own(person), typeof id === "string" && isId(id) ? { id } : { allBut: person.id }),
  );
  revalidatePath("/settings");
}

function own({ libraryId, personId }: Session) {
  return { libraryId, personId };
}

async function asCustodian(
  form: FormData,
  work: (tx: Tx, member: SignedInMember) => Promise<void>,
): Promise<FormState> {
  return asMember(async (tx, member) => {
    if (member.role === "staff") return refused(CUSTODIAN_ONLY, form);
    await work(tx, member);
    return done(form);
  });
}

function done(form: FormData): FormState {
  revalidatePath("/settings", "layout");
  return { ...refused("", form), done: true };
}
