import { and, desc, eq } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { services } from "@/db/schema/instruments";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { evaluateInstrument } from "@/lib/defects/mutations";
import { newId } from "@/lib/ids";
import { mayDecide } from "@/lib/matter/queries";
import { getNewestReading } from "@/lib/text/queries";
import type { NoteIdentification } from "./input";

/**
 * Notes, after the paper was taken in, that who asks showed identification: a service that puts the last one right and
 * keeps the rest of it. The paper is held against the rules again. `null` where it is not there for her, or not hers.
 */
export async function noteIdentification(
  tx: Tx,
  member: Member,
  { matterId, instrumentId }: NoteIdentification,
): Promise<"done" | null> {
  if (!(await mayDecide(tx, matterId))) return null;
  const { libraryId } = member;
  const [last] = await tx
    .select()
    .from(services)
    .where(
      and(eq(services.libraryId, libraryId), eq(services.matterId, matterId), eq(services.instrumentId, instrumentId)),
    )
    .orderBy(desc(services.recordedAt))
    .limit(1);
  if (!last) return null;
  if (last.identified) return "done";
  await tx.insert(services).values({
    ...last,
    id: newId(),
    identified: true,
    replaces: last.id,
    recordedBy: member.id,
    recordedAt: now(),
  });
  await record(tx, member, "instrument.identification-noted", instrumentId, { matterId });
  const reading = await getNewestReading(tx, libraryId, instrumentId);
  if (reading?.state === "read" || reading?.state === "failed") await evaluateInstrument(tx, reading);
  return "done";
}
