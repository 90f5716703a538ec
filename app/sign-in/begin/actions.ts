"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, refused } from "@/app/_ui/form-state";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { addAuthenticator, addPasskey } from "@/lib/auth/own-factors";
import { passkeyCreation, readNewPasskey } from "@/lib/auth/passkeys";
import { confirmConfidentiality, getBeginning, passWithNewFactor } from "@/lib/auth/people";
import { requestOrigin } from "@/lib/auth/request";
import { keepChallenge, takeChallenge } from "@/lib/auth/second-factor";
import { currentSession, type Session } from "@/lib/auth/session";
import { totpStep } from "@/lib/auth/totp";
import { now } from "@/lib/clock";
import { libraryKey } from "@/lib/files/queries";

/** After it she is in: her recovery codes are the first thing to make. */
const THEN = "/settings?begin";

export async function confirmAction(_before: FormState, form: FormData): Promise<FormState> {
  if (form.get("confidential") !== "yes")
    return {
      fields: { confidential: "Please confirm this. Whoever sees patrons’ records here keeps them confidential." },
    };
  await atTheBeginning("confidentiality", confirmConfidentiality);
  redirect("/sign-in/begin");
}

/** Her first authenticator app, by its first code. */
export async function addFirstAppAction(_before: FormState, form: FormData): Promise<FormState> {
  const secret = z
    .string()
    .regex(/^[A-Z2-7]{32}$/)
    .safeParse(form.get("key"));
  const step = secret.success && totpStep(String(form.get("code") ?? ""), secret.data, { at: now(), lastStep: null });
  if (!secret.success || typeof step !== "number")
    return refused(
      "That code is not right. Check that the phone’s clock is right, and type the code that it shows now.",
      form,
    );
  const { libraryId } = await session();
  const key = await libraryKey(libraryId);
  await atTheBeginning("second-factor", async (tx, person) => {
    await addAuthenticator(tx, own(person), { secret: secret.data, step }, key);
    await passWithNewFactor(tx, person);
  });
  redirect(THEN);
}

export async function beginFirstPasskeyAction() {
  const origin = await requestOrigin();
  return await atTheBeginning("second-factor", async (tx, person) => {
    const options = await passkeyCreation(origin, { ...person, id: person.personId }, []);
    await keepChallenge(tx, person, options.challenge);
    return options;
  });
}

export async function addFirstPasskeyAction(response: unknown): Promise<FormState> {
  const origin = await requestOrigin();
  const added = await atTheBeginning("second-factor", async (tx, person) => {
    const challenge = await takeChallenge(tx, person);
    const passkey = challenge && (await readNewPasskey(response, { challenge, origin }));
    if (!passkey) return false;
    await addPasskey(tx, own(person), passkey, new URL(origin).hostname);
    await passWithNewFactor(tx, person);
    return true;
  });
  if (!added) return { message: "The passkey was not accepted. Try again, or use an authenticator app." };
  redirect(THEN);
}

/** Runs at the door for who came in by her link, and only while this very step is still before her. */
async function atTheBeginning<T>(
  step: "confidentiality" | "second-factor",
  work: (tx: Tx, person: Session) => Promise<T>,
): Promise<T> {
  const person = await session();
  return withActor({ kind: "sign-in", libraryId: person.libraryId }, async (tx) => {
    if ((await getBeginning(tx, person)) !== step) redirect("/sign-in/begin");
    return work(tx, person);
  });
}

async function session(): Promise<Session> {
  const found = await currentSession();
  if (!found) redirect("/sign-in");
  return found;
}

function own({ libraryId, personId }: Session) {
  return { libraryId, personId };
}
