import { isNull } from "drizzle-orm";
import { type Actor, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries, policyVersions } from "@/db/schema/libraries";
import { authenticators, memberships, passkeys, people, recoveryCodes } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { hashRecoveryCode } from "@/lib/auth/recovery-codes";
import { sealTotpSecret } from "@/lib/auth/second-factor";
import { now, today } from "@/lib/clock";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { hasSecondFactor, type SetupDraft } from "./setup-draft";

/** A draft in which every step was given. */
export type CompleteDraft = SetupDraft &
  Required<Pick<SetupDraft, "library" | "policy" | "director" | "recoveryCodes" | "reach">>;

/** Whether every step was given, and the second factor tried. */
export function isComplete(draft: SetupDraft): draft is CompleteDraft {
  const { library, policy, director, recoveryCodes: codes, recoveryCodesKept, reach } = draft;
  return Boolean(library && policy && director && codes && recoveryCodesKept && reach && hasSecondFactor(draft));
}

/**
 * Makes the library with its policy, its director and her second factor, in one transaction, after which nobody can set
 * it up again. Throws where a library is set up already.
 */
export async function setUpLibrary(draft: CompleteDraft): Promise<{ libraryId: string; personId: string }> {
  const libraryId = (await unfinishedLibrary()) ?? (await beginLibrary(draft));
  const key = await libraryKey(libraryId);
  const actor: Actor = { kind: "setup", libraryId };
  await withActor(actor, async (tx) => {
    await addPolicy(tx, libraryId, draft);
    await addDirector(tx, libraryId, draft);
    await addSecondFactor(tx, libraryId, draft, key);
    await record(tx, actor, "library.set-up", libraryId, { details: { pack: draft.policy.pack } });
    await record(tx, actor, "person.confirmed-confidentiality", draft.personId);
    const { timeZone } = draft.library;
    const at = now();
    const { address } = draft.reach;
    const reach = { publicAddress: address, publicAddressCheckedAt: address ? at : null };
    await tx.update(libraries).set({ ...identity(draft), timeZone, ...reach, setUpAt: at });
  });
  return { libraryId, personId: draft.personId };
}

// The library's key must lie there before its director's secret can: a set-up that broke off between the two goes on.
async function unfinishedLibrary(): Promise<string | null> {
  const [row] = await withActor({ kind: "public" }, (tx) =>
    tx.select({ id: libraries.id }).from(libraries).where(isNull(libraries.setUpAt)),
  );
  return row?.id ?? null;
}

async function beginLibrary(draft: CompleteDraft): Promise<string> {
  const libraryId = newId();
  const row = { id: libraryId, ...identity(draft), timeZone: draft.library.timeZone, createdAt: now() };
  await withActor({ kind: "setup", libraryId }, (tx) => tx.insert(libraries).values(row));
  return libraryId;
}

function identity({ library: { name, city, state, aliases } }: CompleteDraft) {
  return { name, city, state, aliases };
}

async function addPolicy(tx: Tx, libraryId: string, { policy, personId }: CompleteDraft) {
  const { pack, adoptedOn, reviewedOn, stillTheText } = policy;
  const confirmed = stillTheText === "yes";
  await tx.insert(policyVersions).values({
    libraryId,
    id: newId(),
    number: 1,
    pack,
    adoptedOn,
    reviewedOn,
    confirmed,
    enteredBy: personId,
    inForceFrom: now(),
  });
}

async function addDirector(tx: Tx, libraryId: string, { director, personId, library }: CompleteDraft) {
  const at = now();
  const { name, email } = director;
  await tx
    .insert(people)
    .values({ libraryId, id: personId, name, email, confidentialityConfirmedAt: at, createdAt: at });
  const from = today(library.timeZone);
  await tx
    .insert(memberships)
    .values({ libraryId, id: newId(), personId, name, role: "director", from, grantedAt: at });
}

async function addSecondFactor(tx: Tx, libraryId: string, draft: CompleteDraft, key: Uint8Array) {
  const at = now();
  const person = { libraryId, personId: draft.personId, createdAt: at };
  const { authenticator, passkey } = draft;
  if (authenticator && authenticator.lastStep !== null) {
    const id = newId();
    const sealedSecret = sealTotpSecret(id, authenticator.secret, key);
    await tx
      .insert(authenticators)
      .values({ ...person, id, sealedSecret, confirmedAt: at, lastStep: authenticator.lastStep });
  }
  if (passkey) {
    const publicKey = Buffer.from(passkey.publicKey, "base64url");
    await tx.insert(passkeys).values({ ...person, ...passkey, id: newId(), publicKey, name: "Made at the set-up" });
  }
  const hashes = draft.recoveryCodes.map((code) => hashRecoveryCode(code)!);
  await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ ...person, id: newId(), codeHash })));
}
