import { and, eq, isNull, sql } from "drizzle-orm";
import { type Member, withActor } from "@/db/actor";
import { matters } from "@/db/schema/matters";
import { now } from "@/lib/clock";
import { copyUsualPeriod, liftHold, placeHold } from "@/lib/retention/mutations";
import { getRetention } from "@/lib/retention/queries";
import { purge, setMonths } from "@/test/retention/closed-matter";
import type { TestDatabase } from "@/test/support/database";

/** Closes a matter past the guards, which would ask for a decision first; it may be purged at once. */
export async function putAway(db: TestDatabase, custodian: Member, matterId: string): Promise<unknown> {
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx
      .update(matters)
      .set({ concludedAt: now() })
      .where(and(eq(matters.id, matterId), isNull(matters.concludedAt)));
    await tx.execute(sql`set local session_replication_role = origin`);
  });
  await withActor(custodian, (tx) => copyUsualPeriod(tx, custodian, matterId));
  return setMonths({ director: custodian, libraryId: custodian.libraryId }, matterId, 0);
}

/** Places a hold upon a matter, or lifts the one that is there. */
export async function holdOrLift(custodian: Member, matterId: string): Promise<unknown> {
  return withActor(custodian, async (tx) => {
    const held = (await getRetention(tx, custodian.libraryId, matterId))?.holds.find(({ lifted }) => !lifted);
    if (held) return liftHold(tx, custodian, { matterId, holdId: held.id, reason: "It is over." });
    return placeHold(tx, custodian, { matterId, ground: "litigation", reason: "A case is coming." });
  });
}

/** Purges a matter, closing it first where it is open; `not-yet` while it is held. */
export async function putOut(db: TestDatabase, custodian: Member, matterId: string): Promise<unknown> {
  await putAway(db, custodian, matterId);
  const { answer } = await purge(custodian, matterId);
  return answer;
}
