import { desc, eq, isNull } from "drizzle-orm";
import { type Actor, type Member, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries, policyVersions, settings } from "@/db/schema/libraries";
import { authenticators, memberships, passkeys, people, recoveryCodes } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { hashRecoveryCode } from "@/lib/auth/recovery-codes";
import { sealTotpSecret } from "@/lib/auth/second-factor";
import { now, today } from "@/lib/clock";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { getPack } from "@/lib/policy/packs";
import type { LibraryInput, PolicyInput, UploadLimitsInput } from "./input";
import type { CompleteDraft } from "./setup-draft";

/** Changes who the library is; null where the member may not. */
export async function changeLibrary(tx: Tx, member: Member, input: LibraryInput): Promise<true | null> {
  const changed = await tx
    .update(libraries)
    .set(input)
    .where(eq(libraries.id, member.libraryId))
    .returning({ id: libraries.id });
  if (changed.length === 0) return null;
  await record(tx, member, "library.changed", member.libraryId, { details: { ...input } });
  return true;
}

/** Sets the public address, just checked, or takes it back; null where the member may not. */
export async function changePublicAddress(tx: Tx, member: Member, publicAddress: string | null): Promise<true | null> {
  const publicAddressCheckedAt = publicAddress ? now() : null;
  const changed = await tx
    .update(libraries)
    .set({ publicAddress, publicAddressCheckedAt })
    .where(eq(libraries.id, member.libraryId))
    .returning({ id: libraries.id });
  if (changed.length === 0) return null;
  await record(tx, member, "public-address.changed", member.libraryId, { details: { publicAddress } });
  return true;
}

/** Enters a new version of the policy, in force from now on; matters keep the version that they were opened under. */
export async function enterPolicy(
  tx: Tx,
  member: Member,
  { pack, adoptedOn, reviewedOn, stillTheText }: PolicyInput,
): Promise<void> {
  const [newest] = await tx
    .select({ number: policyVersions.number, pack: policyVersions.pack, terms: policyVersions.terms })
    .from(policyVersions)
    .orderBy(desc(policyVersions.number))
    .limit(1);
  const id = newId();
  // What the director changed in her copy stays hers as long as it is a copy of the same pack.
  const terms = newest?.pack === pack ? newest.terms : getPack(pack);
  const number = (newest?.number ?? 0) + 1;
  const confirmed = stillTheText === "yes";
  const row = { libraryId: member.libraryId, id, number, pack, terms, adoptedOn, reviewedOn, confirmed };
  await tx.insert(policyVersions).values({ ...row, enteredBy: member.id, inForceFrom: now() });
  await record(tx, member, "policy.entered", id, { details: { pack, number, confirmed } });
}

/** Sets what one upload may have. */
export async function changeUploadLimits(
  tx: Tx,
  member: Member,
  { megabytes, pages }: UploadLimitsInput,
): Promise<void> {
  for (const [key, value] of Object.entries({ "upload-megabytes": megabytes, "upload-pages": pages })) {
    const set = { value, setBy: member.id, setAt: now() };
    await tx
      .insert(settings)
      .values({ libraryId: member.libraryId, key, ...set })
      .onConflictDoUpdate({ target: [settings.libraryId, settings.key], set });
  }
  await record(tx, member, "upload-limits.changed", member.libraryId, { details: { megabytes, pages } });
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
    terms: getPack(pack),
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
