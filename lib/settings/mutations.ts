import { desc, eq } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries, policyVersions, settings } from "@/db/schema/libraries";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { LibraryInput, PolicyInput, UploadLimitsInput } from "./input";

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
    .select({ number: policyVersions.number, pack: policyVersions.pack, changes: policyVersions.changes })
    .from(policyVersions)
    .orderBy(desc(policyVersions.number))
    .limit(1);
  const id = newId();
  // What the director changed in her copy stays hers as long as it is a copy of the same pack.
  const changes = newest?.pack === pack ? newest.changes : null;
  const number = (newest?.number ?? 0) + 1;
  const confirmed = stillTheText === "yes";
  const row = { libraryId: member.libraryId, id, number, pack, changes, adoptedOn, reviewedOn, confirmed };
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
