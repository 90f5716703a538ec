import { sql } from "drizzle-orm";
import type { Actor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { BEGINNING, entryHash } from "./entry-hash";

interface Recorded {
  /** The matter whose record it belongs to; without one it goes into the library's own. */
  matterId?: string;
  /** Plain JSON. No names or quotes where an id will do: the record outlives what it speaks of. */
  details?: Record<string, unknown>;
}

/**
 * Writes an action into the record, in the caller's transaction: the next entry of the matter's chain, or of the
 * library's. Other writers to the same chain wait until the transaction ends. Throws where the chain is not the actor's.
 */
export async function record(
  tx: Tx,
  actor: Actor,
  action: string,
  subjectId: string | null,
  { matterId, details = {} }: Recorded = {},
): Promise<void> {
  const libraryId = actor.libraryId;
  if (!libraryId) throw new Error("A record is some library's: this actor has none.");
  const head = await tx.execute<{ last_position: number; last_hash: string | null }>(
    sql`select * from guards.audit_head(${libraryId}::uuid, ${matterId ?? null}::uuid)`,
  );
  const last = head.rows[0];
  if (!last) throw new Error("There is no such record to write in.");

  const entry = {
    libraryId,
    matterId: matterId ?? null,
    id: newId(),
    position: last.last_position + 1,
    action,
    subjectId,
    details,
    actorKind: actor.kind,
    actorId: "id" in actor ? actor.id : null,
    at: now(),
    previousHash: last.last_hash ?? BEGINNING,
  };
  await tx.insert(auditEntries).values({ ...entry, hash: entryHash(entry) });
}
