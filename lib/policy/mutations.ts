import { desc, eq, sql } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { policyVersions } from "@/db/schema/libraries";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { editPack } from "./edit-pack";
import type { EditPolicy } from "./input";
import type { PolicyPack } from "./pack";

/**
 * Enters the library's copy as it was changed, as a new version in force from now on; open matters keep theirs. The board
 * has not been asked about it yet, so that it is not confirmed. `stale` where somebody has entered another meanwhile.
 */
export async function changePolicy(tx: Tx, member: Member, edit: EditPolicy): Promise<"changed" | "stale"> {
  return enterNext(tx, member, edit.follows, "policy.changed", (pack) => ({
    terms: editPack(pack, edit),
    confirmed: false,
  }));
}

/** *Yes, it is our board's text*: the same terms once more, confirmed from now on. `stale` as above. */
export async function keepPolicy(tx: Tx, member: Member, follows: string): Promise<"changed" | "stale"> {
  return enterNext(tx, member, follows, "policy.confirmed", (terms) => ({ terms, confirmed: true }));
}

async function enterNext(
  tx: Tx,
  member: Member,
  follows: string,
  action: string,
  next: (terms: PolicyPack) => { terms: PolicyPack; confirmed: boolean },
): Promise<"changed" | "stale"> {
  const { libraryId } = member;
  // Holds the library's record until the end: of two who enter a version at once, the second sees the first's.
  await tx.execute(sql`select 1 from guards.audit_head(${libraryId}::uuid, null)`);
  const [newest] = await tx
    .select()
    .from(policyVersions)
    .where(eq(policyVersions.libraryId, libraryId))
    .orderBy(desc(policyVersions.number))
    .limit(1);
  if (newest?.id !== follows) return "stale";
  const [id, number] = [newId(), newest.number + 1];
  const { pack, adoptedOn, reviewedOn } = newest;
  const after = next(newest.terms as PolicyPack);
  await tx
    .insert(policyVersions)
    .values({ libraryId, id, number, pack, adoptedOn, reviewedOn, ...after, enteredBy: member.id, inForceFrom: now() });
  await record(tx, member, action, id, { details: { number, follows: newest.id } });
  return "changed";
}
