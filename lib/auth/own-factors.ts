import { and, asc, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Actor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { authenticators, passkeys, recoveryCodes, sessions } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { PasskeyRecord } from "./passkeys";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-codes";
import { listFactors, sealTotpSecret } from "./second-factor";

/** Whose sign-in it is: each person looks after her own. */
interface Person {
  libraryId: string;
  personId: string;
}

/** What a person signs in with, and where she is signed in; runs as the sign-in actor. */
export async function getOwnFactors(tx: Tx, person: Person) {
  const apps = await tx
    .select({ id: authenticators.id, createdAt: authenticators.createdAt })
    .from(authenticators)
    .where(and(own(authenticators, person), isNotNull(authenticators.confirmedAt)))
    .orderBy(asc(authenticators.createdAt));
  const keys = await tx
    .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
    .from(passkeys)
    .where(own(passkeys, person))
    .orderBy(asc(passkeys.createdAt));
  const signedIn = await tx
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(own(sessions, person))
    .orderBy(desc(sessions.lastSeenAt));
  const { recoveryCodes: codesLeft } = await listFactors(tx, person);
  return { apps, passkeys: keys, sessions: signedIn, codesLeft };
}

/** Adds an authenticator app whose first code was right, at that code's step. */
export async function addAuthenticator(tx: Tx, person: Person, app: { secret: string; step: number }, key: Uint8Array) {
  const id = newId();
  const at = now();
  const sealedSecret = sealTotpSecret(id, app.secret, key);
  await tx
    .insert(authenticators)
    .values({ ...person, id, sealedSecret, confirmedAt: at, lastStep: app.step, createdAt: at });
  await record(tx, door(person), "factor.added", person.personId, { details: { kind: "authenticator" } });
}

/** Adds a passkey under the name by which she will know it. */
export async function addPasskey(tx: Tx, person: Person, passkey: PasskeyRecord, name: string) {
  await tx.insert(passkeys).values({ ...person, ...passkey, id: newId(), name, createdAt: now() });
  await record(tx, door(person), "factor.added", person.personId, { details: { kind: "passkey" } });
}

/** Takes an app or a passkey away; false when it is the last one, without which she could not sign in. */
export async function removeFactor(tx: Tx, person: Person, id: string): Promise<boolean> {
  const { authenticators: apps, passkeys: keys } = await listFactors(tx, person);
  if (apps + keys < 2) return false;
  await tx.delete(authenticators).where(and(own(authenticators, person), eq(authenticators.id, id)));
  await tx.delete(passkeys).where(and(own(passkeys, person), eq(passkeys.id, id)));
  await record(tx, door(person), "factor.removed", person.personId);
  return true;
}

/** Ten new recovery codes, in place of all earlier ones; to be shown once. */
export async function renewRecoveryCodes(tx: Tx, person: Person): Promise<string[]> {
  await tx.delete(recoveryCodes).where(and(own(recoveryCodes, person), isNull(recoveryCodes.usedAt)));
  const codes = newRecoveryCodes();
  const row = { ...person, createdAt: now() };
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ ...row, id: newId(), codeHash: hashRecoveryCode(code)! })));
  await record(tx, door(person), "recovery-codes.renewed", person.personId);
  return codes;
}

/** Signs one of her sessions out, or all but the one that she is in. */
export async function revokeSessions(
  tx: Tx,
  person: Person,
  which: { id: string } | { allBut: string },
): Promise<void> {
  const chosen = "id" in which ? eq(sessions.id, which.id) : ne(sessions.id, which.allBut);
  await tx.delete(sessions).where(and(own(sessions, person), chosen));
  await record(tx, door(person), "session.revoked", person.personId);
}

function door({ libraryId }: Person): Actor {
  return { kind: "sign-in", libraryId };
}

function own(
  table: typeof authenticators | typeof passkeys | typeof recoveryCodes | typeof sessions,
  { libraryId, personId }: Person,
) {
  return and(eq(table.libraryId, libraryId), eq(table.personId, personId));
}
