import { desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { internalUses } from "@/db/schema/overview";

const MOST = 100;

/** The library's own uses of its records that the actor may read, the latest first: at most a hundred. */
export async function listUses(tx: Tx, libraryId: string) {
  return tx
    .select({
      id: internalUses.id,
      kind: internalUses.kind,
      happenedOn: internalUses.happenedOn,
      category: internalUses.category,
      usedBy: internalUses.usedBy,
      why: internalUses.why,
      recordedBy: internalUses.recordedBy,
    })
    .from(internalUses)
    .where(eq(internalUses.libraryId, libraryId))
    .orderBy(desc(internalUses.happenedOn), desc(internalUses.recordedAt))
    .limit(MOST);
}
