import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { BEGINNING, entryHash } from "./entry-hash";

/** Whole, with its length and last hash (to be compared with one written down elsewhere), or broken at a position. */
export type Verified = { whole: true; length: number; hash: string } | { whole: false; brokenAt: number };

/** Takes every hash of a chain again: a matter's, or, for `null`, the library's own. Sees what the transaction's actor sees. */
export async function verifyChain(tx: Tx, libraryId: string, matterId: string | null): Promise<Verified> {
  const entries = await tx
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.libraryId, libraryId),
        matterId ? eq(auditEntries.matterId, matterId) : isNull(auditEntries.matterId),
      ),
    )
    .orderBy(asc(auditEntries.position));

  let hash = BEGINNING;
  for (const [index, entry] of entries.entries()) {
    const holds = entry.position === index + 1 && entry.previousHash === hash && entry.hash === entryHash(entry);
    if (!holds) return { whole: false, brokenAt: index + 1 };
    hash = entry.hash;
  }
  return { whole: true, length: entries.length, hash };
}
