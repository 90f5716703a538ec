"use server";

import { setTimeout as sleep } from "node:timers/promises";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { withActor } from "@/db/actor";
import { passkeyRequest } from "@/lib/auth/passkeys";
import { localPath, requestOrigin } from "@/lib/auth/request";
import { type FactorResult, giveCode, givePasskey, keepChallenge, listPasskeys } from "@/lib/auth/second-factor";
import { currentSession, endSession, type Session, sessionCookieName } from "@/lib/auth/session";
import { normalizeEmail, requestSignInLink } from "@/lib/auth/sign-in-link";
import { libraryKey } from "@/lib/files/queries";
import { NEXT_COOKIE } from "./next-page";

/** Longer than making a link and queueing its mail takes: a known address is answered no later than an unknown one. */
const ANSWER_MS = 400;

const Request = z.object({
  email: z.string().transform((typed, context) => {
    const email = normalizeEmail(typed);
    if (email) return email;
    context.addIssue({ code: "custom", message: "Give your e-mail address, such as m.ortiz@yourlibrary.org." });
    return z.NEVER;
  }),
});

/** Sends a link, if the address is somebody's; says the same, in the same time, if it is not. */
export async function requestLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  const input = Request.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form);

  // The page to go back to stays in this browser: a mail says nothing of what it is about.
  const origin = await requestOrigin();
  const options = {
    httpOnly: true,
    sameSite: "lax",
    secure: origin.startsWith("https:"),
    path: "/sign-in",
    maxAge: 3600,
  } as const;
  (await cookies()).set(NEXT_COOKIE, localPath(form.get("next")), options);

  const answer = sleep(ANSWER_MS);
  await requestSignInLink(input.data.email).catch((error: unknown) => console.error(error));
  await answer;
  redirect("/sign-in/sent");
}

/** Takes a code of the authenticator app, or a recovery code. */
export async function giveCodeAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await sessionToComplete();
  const key = await libraryKey(session.libraryId);
  const code = String(form.get("code") ?? "").slice(0, 40);
  const result = await withActor({ kind: "sign-in", libraryId: session.libraryId }, (tx) =>
    giveCode(tx, session, code, key),
  );
  return goOn(
    result,
    form,
    "That code is not right. A code works once and for half a minute; wait for the next one, and check that the phone's clock is right.",
  );
}

/** What the browser needs to ask for one of her passkeys. */
export async function beginPasskeyAction() {
  const session = await sessionToComplete();
  const origin = await requestOrigin();
  return withActor({ kind: "sign-in", libraryId: session.libraryId }, async (tx) => {
    const options = await passkeyRequest(origin, await listPasskeys(tx, session));
    await keepChallenge(tx, session, options.challenge);
    return options;
  });
}

/** Takes the answer of a passkey. */
export async function givePasskeyAction(response: unknown): Promise<FormState> {
  const session = await sessionToComplete();
  const origin = await requestOrigin();
  const result = await withActor({ kind: "sign-in", libraryId: session.libraryId }, (tx) =>
    givePasskey(tx, session, response, origin),
  );
  return goOn(result, new FormData(), "That passkey was not accepted. Try again, or use a code.");
}

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) await withActor({ kind: "sign-in", libraryId: session.libraryId }, (tx) => endSession(tx, session));
  (await cookies()).delete(sessionCookieName(await requestOrigin()));
  redirect("/sign-in?signed-out");
}

async function sessionToComplete(): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  return session;
}

async function goOn(result: FactorResult, form: FormData, wrong: string): Promise<FormState> {
  if (result.kind === "wrong") return refused(wrong, form);
  if (result.kind === "blocked") {
    return refused("Too many were wrong. Wait a quarter of an hour, then try again.", form);
  }
  const list = await cookies();
  const page = localPath(list.get(NEXT_COOKIE)?.value);
  list.delete({ name: NEXT_COOKIE, path: "/sign-in" });
  redirect(page);
}
