import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { internalUses } from "@/db/schema/overview";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { RecordUse } from "./input";

/** Writes down a use of the library's own records by the library itself. It is no release, and opens no matter. */
export async function recordUse(tx: Tx, member: Member, use: RecordUse): Promise<void> {
  const id = newId();
  await tx
    .insert(internalUses)
    .values({ libraryId: member.libraryId, id, ...use, recordedBy: member.id, recordedAt: now() });
  await record(tx, member, "use.recorded", id, { details: { kind: use.kind, category: use.category } });
}
