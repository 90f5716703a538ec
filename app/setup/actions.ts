"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { withActor } from "@/db/actor";
import { passkeyCreation, readNewPasskey } from "@/lib/auth/passkeys";
import { newRecoveryCodes } from "@/lib/auth/recovery-codes";
import { requestOrigin } from "@/lib/auth/request";
import { beginSession, currentUserAgent, keepSessionCookie } from "@/lib/auth/session";
import { totpStep } from "@/lib/auth/totp";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { DirectorInput, LibraryInput, PolicyInput, ReachInput } from "@/lib/settings/input";
import { masterKey } from "@/lib/settings/master-key";
import { setUpLibrary } from "@/lib/settings/mutations";
import { checkPublicAddress } from "@/lib/settings/public-address";
import { isAnyLibrarySetUp } from "@/lib/settings/queries";
import { isComplete, nextStep, type SetupDraft } from "@/lib/settings/setup-draft";
import { isSetupToken } from "@/lib/settings/setup-link";
import { draftAt, dropDraft, keepDraft } from "./draft";

/** Begins the set-up in this browser, for whoever holds the link from the terminal. */
export async function beginAction(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  if ((await isAnyLibrarySetUp()) || !isSetupToken(await masterKey(), token, now())) redirect("/setup");
  await keepDraft({ begunAt: now().getTime(), personId: newId() });
  redirect("/setup/library");
}

export async function libraryAction(_before: FormState, form: FormData): Promise<FormState> {
  const draft = await draftAt("library");
  const input = LibraryInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return goOn({ ...draft, library: input.data });
}

export async function policyAction(_before: FormState, form: FormData): Promise<FormState> {
  const draft = await draftAt("policy");
  const input = PolicyInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return goOn({ ...draft, policy: input.data });
}

export async function directorAction(_before: FormState, form: FormData): Promise<FormState> {
  const draft = await draftAt("director");
  const input = DirectorInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  return goOn({ ...draft, director: input.data });
}

/** Takes the first code of the authenticator app whose secret the page showed. */
export async function authenticatorAction(_before: FormState, form: FormData): Promise<FormState> {
  const draft = await draftAt("second-factor");
  const secret = z
    .string()
    .regex(/^[A-Z2-7]{32}$/)
    .safeParse(form.get("key"));
  if (!secret.success) return refused("Reload this page, and read the picture again.", form);
  const step = totpStep(String(form.get("code") ?? ""), secret.data, { at: now(), lastStep: null });
  if (step === null) {
    return refused(
      "That code is not right. Check that the phone's clock is right, and type the code that it shows now.",
      form,
    );
  }
  return goOn({ ...draft, authenticator: { secret: secret.data, lastStep: step } });
}

/** What the browser needs to make the director's passkey. */
export async function beginPasskeyAction() {
  const draft = await draftAt("second-factor");
  const { personId, director } = draft;
  if (!director) redirect("/setup/director");
  const options = await passkeyCreation(await requestOrigin(), { id: personId, ...director }, []);
  await keepDraft({ ...draft, challenge: options.challenge });
  return options;
}

/** Takes the new passkey. */
export async function passkeyAction(response: unknown): Promise<FormState> {
  const { challenge, ...draft } = await draftAt("second-factor");
  const passkey = challenge && (await readNewPasskey(response, { challenge, origin: await requestOrigin() }));
  if (!passkey) return { message: "The passkey was not accepted. Try again, or use an authenticator app." };
  const publicKey = Buffer.from(passkey.publicKey).toString("base64url");
  return goOn({ ...draft, passkey: { ...passkey, publicKey } });
}

export async function recoveryCodesAction(_before: FormState, form: FormData): Promise<FormState> {
  const draft = await draftAt("recovery-codes");
  if (form.get("kept") !== "yes")
    return { fields: { kept: "Print the codes or write them down first. They are not shown again." } };
  return goOn({ ...draft, recoveryCodesKept: true });
}

/** Checks the public address by going out and coming back in; or leaves it for later. */
export async function reachAction(_before: FormState, form: FormData): Promise<FormState> {
  const draft = await draftAt("reach");
  if (form.get("later")) return goOn({ ...draft, reach: { address: null } });
  const input = ReachInput.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);
  const complaint = await checkPublicAddress(input.data.address, await masterKey());
  if (complaint) return refused(complaint, form);
  return goOn({ ...draft, reach: { address: input.data.address } });
}

/** Makes the library, and signs its director in: both of her factors were given just now. */
export async function finishAction(): Promise<void> {
  const draft = await draftAt("finish");
  if (!isComplete(draft)) redirect(`/setup/${nextStep(draft)}`);
  const person = await setUpLibrary(draft);
  const userAgent = await currentUserAgent();
  const session = await withActor({ kind: "sign-in", libraryId: person.libraryId }, (tx) =>
    beginSession(tx, person, { userAgent, secondFactorAt: now() }),
  );
  await keepSessionCookie(session);
  await dropDraft();
  redirect("/matters");
}

// Somebody who comes back to change a step goes on to the last one, not through all of them again.
async function goOn(draft: SetupDraft): Promise<never> {
  const codes = draft.recoveryCodes ?? (nextStep(draft) === "recovery-codes" ? newRecoveryCodes() : undefined);
  const kept = { ...draft, ...(codes && { recoveryCodes: codes }) };
  await keepDraft(kept);
  redirect(`/setup/${nextStep(kept)}`);
}
