import { desc, eq } from "drizzle-orm";
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
  const { libraryId } = member;
  const [newest] = await tx
    .select()
    .from(policyVersions)
    .where(eq(policyVersions.libraryId, libraryId))
    .orderBy(desc(policyVersions.number))
    .limit(1);
  if (newest?.id !== edit.follows) return "stale";
  const [id, number] = [newId(), newest.number + 1];
  await tx.insert(policyVersions).values({
    libraryId,
    id,
    number,
    pack: newest.pack,
    terms: editPack(newest.terms as PolicyPack, edit),
    adoptedOn: newest.adoptedOn,
    reviewedOn: newest.reviewedOn,
    confirmed: false,
    enteredBy: member.id,
    inForceFrom: now(),
  });
  await record(tx, member, "policy.changed", id, { details: { number, follows: newest.id } });
  return "changed";
}
