import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { holdings, suspensions } from "@/db/schema/holdings";

/** A kind of record in a system of the library's. */
export type Holding = Awaited<ReturnType<typeof listHoldings>>[number];

/** *What do we even hold?*, by category and system, without what was taken off the table. */
export async function listHoldings(tx: Tx, libraryId: string) {
  return tx
    .select({
      id: holdings.id,
      category: holdings.category,
      system: holdings.system,
      kept: holdings.kept,
      vendor: holdings.vendor,
      inOurCustody: holdings.inOurCustody,
      howToSuspend: holdings.howToSuspend,
      changedAt: holdings.changedAt,
      changedBy: holdings.changedBy,
      version: holdings.version,
    })
    .from(holdings)
    .where(and(eq(holdings.libraryId, libraryId), isNull(holdings.retiredAt)))
    .orderBy(asc(holdings.category), asc(holdings.system));
}

/** What was noted last of each kind of record in each system. */
export type Suspension = Awaited<ReturnType<typeof listSuspensions>>[number];

/** How routine deletion stands in a matter: the newest entry of each category and system, with those it followed left out. */
export async function listSuspensions(tx: Tx, matterId: string) {
  const entries = await listSuspensionEntries(tx, matterId);
  const followed = new Set(entries.map(({ follows }) => follows));
  return entries.filter(({ id }) => !followed.has(id));
}

/** Every entry on routine deletion in a matter, the newest first. */
export async function listSuspensionEntries(tx: Tx, matterId: string) {
  return tx
    .select({
      id: suspensions.id,
      category: suspensions.category,
      system: suspensions.system,
      holdingId: suspensions.holdingId,
      state: suspensions.state,
      how: suspensions.how,
      doneOn: suspensions.doneOn,
      doneBy: suspensions.doneBy,
      follows: suspensions.follows,
      recordedBy: suspensions.recordedBy,
      recordedAt: suspensions.recordedAt,
    })
    .from(suspensions)
    .where(eq(suspensions.matterId, matterId))
    .orderBy(desc(suspensions.recordedAt), desc(suspensions.id));
}
