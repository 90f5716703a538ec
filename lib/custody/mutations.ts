import { sql, TransactionRollbackError } from "drizzle-orm";
import type { Actor, Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { record } from "@/lib/audit/record";
import { newId } from "@/lib/ids";
import { getMatter } from "@/lib/matter/queries";
import type { HandOver } from "./input";

/** Passes custody on, under a signature. False where the signature is not hers to give, or the successor cannot take it. */
export async function handOver(tx: Tx, member: Member, handed: HandOver): Promise<boolean> {
  const seen = await getMatter(tx, member.libraryId, handed.matterId);
  return seen?.standing === "sealed" && passOn(tx, member, handed);
}

/** A hand-over, written into the matter's record and done: all of it or none. The database says whose signature it is. */
export async function passOn(tx: Tx, by: Actor, handed: HandOver): Promise<boolean> {
  const { matterId, toPersonId, reason, signature, counselTellingId, fileId } = handed;
  const id = newId();
  const passed = tx.transaction(async (inner) => {
    // The record is written first: a custodian who passes it on does not see the matter a moment later.
    await record(inner, by, "custody.handed-over", id, { matterId });
    const { rows } = await inner.execute<{ done: boolean }>(
      sql`select guards.hand_over_custody(${id}::uuid, ${matterId}::uuid, ${toPersonId}::uuid, ${reason}, ${signature},
        ${counselTellingId}::uuid, ${fileId}::uuid, ${newId()}::uuid, ${newId()}::uuid) as done`,
    );
    return rows[0]?.done === true || inner.rollback();
  });
  return passed.catch((error: unknown) => {
    if (error instanceof TransactionRollbackError) return false;
    throw error;
  });
}
