import { and, eq, isNull } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { holidays } from "@/db/schema/overview";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { AddHoliday } from "./input";

/** Adds a day of rest; every count is made anew from then on. For the custodian: the guards refuse others. */
export async function addHoliday(tx: Tx, member: Member, { on, name, of }: AddHoliday): Promise<void> {
  const id = newId();
  const { libraryId } = member;
  await tx.insert(holidays).values({ libraryId, id, on, name, of, addedBy: member.id, addedAt: now() });
  await record(tx, member, "holiday.added", id, { details: { on, of } });
}

/** Takes one back that was added by mistake; `null` where there is none. */
export async function removeHoliday(tx: Tx, member: Member, id: string): Promise<true | null> {
  const { libraryId } = member;
  const removed = await tx
    .update(holidays)
    .set({ removedBy: member.id, removedAt: now() })
    .where(and(eq(holidays.libraryId, libraryId), eq(holidays.id, id), isNull(holidays.removedAt)))
    .returning({ id: holidays.id });
  if (removed.length === 0) return null;
  await record(tx, member, "holiday.removed", id);
  return true;
}
