import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Actor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { authenticators, passkeys, people, recoveryCodes, sessions } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { openJson, sealJson } from "@/lib/files/keys";
import { type PasskeyRecord, readPasskeyAnswer } from "./passkeys";
import { hashRecoveryCode } from "./recovery-codes";
import type { Session } from "./session";
import { totpStep } from "./totp";

/** Wrong codes in a row, and for how long no further one is looked at then. */
const MOST_WRONG = 5;
const BLOCKED_MINUTES = 15;
const CHALLENGE_MINUTES = 5;

/** What became of a second factor. `blocked`: too many were wrong, and none is looked at until then. */
export type FactorResult =
  | { kind: "given"; by: "code" | "recovery-code" | "passkey" }
  | { kind: "wrong" }
  | { kind: "blocked"; until: Date };

/** `again`: from somebody who is in already, to show that it is still she. The record that others read says nothing of it. */
type Occasion = "sign-in" | "again";

/** Takes a code of an authenticator app, or a recovery code, as a session's second factor. */
export async function giveCode(
  tx: Tx,
  session: Session,
  typed: string,
  libraryKey: Uint8Array,
  occasion: Occasion = "sign-in",
): Promise<FactorResult> {
  return guarded(tx, session, occasion, async () => {
    if (await tryAuthenticator(tx, session, typed, libraryKey)) return "code";
    if (await tryRecoveryCode(tx, session, typed)) return "recovery-code";
    return null;
  });
}

/** Takes the answer of a passkey to the session's challenge, which is thereby used up, as its second factor. */
export async function givePasskey(
  tx: Tx,
  session: Session,
  response: unknown,
  origin: string,
  occasion: Occasion = "sign-in",
): Promise<FactorResult> {
  return guarded(tx, session, occasion, async () => {
    const challenge = await takeChallenge(tx, session);
    if (!challenge) return null;
    const known = await listPasskeys(tx, session);
    const answer = await readPasskeyAnswer(response, { challenge, origin }, known);
    if (!answer) return null;
    const isPasskey = and(ofPerson(passkeys, session), eq(passkeys.credentialId, answer.credentialId));
    await tx.update(passkeys).set({ counter: answer.counter, lastUsedAt: now() }).where(isPasskey);
    return "passkey";
  });
}

/** Remembers the challenge that a passkey must answer within five minutes. */
export async function keepChallenge(tx: Tx, session: Session, challenge: string): Promise<void> {
  const challengeExpiresAt = new Date(now().getTime() + CHALLENGE_MINUTES * 60_000);
  await tx.update(sessions).set({ challenge, challengeExpiresAt }).where(isSession(session));
}

/** The challenge that was kept, once; null when there is none or it has run out. */
export async function takeChallenge(tx: Tx, session: Session): Promise<string | null> {
  const [kept] = await tx
    .select({ challenge: sessions.challenge, expiresAt: sessions.challengeExpiresAt })
    .from(sessions)
    .where(isSession(session));
  await tx.update(sessions).set({ challenge: null, challengeExpiresAt: null }).where(isSession(session));
  return kept?.expiresAt && kept.expiresAt > now() ? kept.challenge : null;
}

/** How many of each a person has; of the recovery codes, those that are left. */
export async function listFactors(tx: Tx, person: Person) {
  const [apps] = await tx
    .select({ many: count() })
    .from(authenticators)
    .where(and(ofPerson(authenticators, person), isNotNull(authenticators.confirmedAt)));
  const [keys] = await tx.select({ many: count() }).from(passkeys).where(ofPerson(passkeys, person));
  const [codes] = await tx
    .select({ many: count() })
    .from(recoveryCodes)
    .where(and(ofPerson(recoveryCodes, person), isNull(recoveryCodes.usedAt)));
  return { authenticators: apps?.many ?? 0, passkeys: keys?.many ?? 0, recoveryCodes: codes?.many ?? 0 };
}

/** A person's passkeys, as checking them needs them. */
export async function listPasskeys(tx: Tx, person: Person): Promise<PasskeyRecord[]> {
  return tx
    .select({
      credentialId: passkeys.credentialId,
      publicKey: passkeys.publicKey,
      counter: passkeys.counter,
      transports: passkeys.transports,
    })
    .from(passkeys)
    .where(ofPerson(passkeys, person));
}

/** An authenticator app's secret as it is stored. */
export function sealTotpSecret(id: string, secret: string, libraryKey: Uint8Array): Uint8Array {
  return sealJson(secret, libraryKey, `authenticators.sealed_secret ${id}`);
}

// Her row is held while a factor is looked at, so that ten guesses at once count as ten.
async function guarded(
  tx: Tx,
  session: Session,
  occasion: Occasion,
  look: () => Promise<"code" | "recovery-code" | "passkey" | null>,
): Promise<FactorResult> {
  const at = now();
  const isPerson = and(eq(people.libraryId, session.libraryId), eq(people.id, session.personId));
  const [person] = await tx
    .select({ failedAttempts: people.failedAttempts, blockedUntil: people.blockedUntil })
    .from(people)
    .where(isPerson)
    .for("update");
  if (!person) return { kind: "wrong" };
  if (person.blockedUntil && person.blockedUntil > at) return { kind: "blocked", until: person.blockedUntil };

  const by = await look();
  if (by) {
    await tx.update(people).set({ failedAttempts: 0, blockedUntil: null }).where(isPerson);
    if (occasion === "sign-in") {
      await tx.update(sessions).set({ secondFactorAt: at }).where(isSession(session));
      await record(tx, atTheDoor(session), "person.signed-in", session.personId, { details: { by } });
    }
    return { kind: "given", by };
  }
  const failedAttempts = person.failedAttempts + 1;
  if (failedAttempts < MOST_WRONG) {
    await tx.update(people).set({ failedAttempts }).where(isPerson);
    return { kind: "wrong" };
  }
  const until = new Date(at.getTime() + BLOCKED_MINUTES * 60_000);
  await tx.update(people).set({ failedAttempts: 0, blockedUntil: until }).where(isPerson);
  await record(tx, atTheDoor(session), "person.blocked", session.personId);
  return { kind: "blocked", until };
}

async function tryAuthenticator(tx: Tx, person: Person, typed: string, libraryKey: Uint8Array): Promise<boolean> {
  const apps = await tx
    .select({ id: authenticators.id, sealedSecret: authenticators.sealedSecret, lastStep: authenticators.lastStep })
    .from(authenticators)
    .where(and(ofPerson(authenticators, person), isNotNull(authenticators.confirmedAt)));
  for (const { id, sealedSecret, lastStep } of apps) {
    const secret = openJson<string>(sealedSecret, libraryKey, `authenticators.sealed_secret ${id}`);
    const step = totpStep(typed, secret, { at: now(), lastStep });
    if (step === null) continue;
    await tx
      .update(authenticators)
      .set({ lastStep: step })
      .where(and(ofPerson(authenticators, person), eq(authenticators.id, id)));
    return true;
  }
  return false;
}

async function tryRecoveryCode(tx: Tx, person: Person, typed: string): Promise<boolean> {
  const codeHash = hashRecoveryCode(typed);
  if (!codeHash) return false;
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now() })
    .where(and(ofPerson(recoveryCodes, person), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id });
  return used.length > 0;
}

function atTheDoor({ libraryId }: Person): Actor {
  return { kind: "sign-in", libraryId };
}

interface Person {
  libraryId: string;
  personId: string;
}

function ofPerson(
  table: typeof authenticators | typeof recoveryCodes | typeof passkeys,
  { libraryId, personId }: Person,
) {
  return and(eq(table.libraryId, libraryId), eq(table.personId, personId));
}

function isSession({ libraryId, id }: Session) {
  return and(eq(sessions.libraryId, libraryId), eq(sessions.id, id));
}
