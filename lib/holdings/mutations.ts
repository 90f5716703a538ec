import { and, eq, isNull } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { holdings, suspensions } from "@/db/schema/holdings";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { getMatter } from "@/lib/matter/queries";
import type { NoteSuspension, RetireHolding, SaveHolding } from "./input";
import { listHoldings, listSuspensions } from "./queries";
import type { SuggestedHolding } from "./suggestions";

/** Writes a line of the table, or changes one; `stale` where somebody else has changed it since. */
export async function saveHolding(tx: Tx, member: Member, input: SaveHolding): Promise<"saved" | "stale"> {
  const { id, version, ...line } = input;
  if (!id) {
    await insertHoldings(tx, member, [line]);
    return "saved";
  }
  const changed = await tx
    .update(holdings)
    .set({ ...line, changedBy: member.id, changedAt: now(), version: version + 1 })
    .where(isLine(member, { id, version }))
    .returning({ id: holdings.id });
  if (changed.length === 0) return "stale";
  await record(tx, member, "holding.changed", id, { details: { category: line.category, system: line.system } });
  return "saved";
}

/** Writes several lines at once, those that are there already left as they are. */
export async function insertHoldings(
  tx: Tx,
  member: Member,
  lines: readonly (Omit<SuggestedHolding, "vendor" | "howToSuspend"> & {
    vendor: string | null;
    howToSuspend: string | null;
  })[],
): Promise<void> {
  const there = await listHoldings(tx, member.libraryId);
  for (const line of lines) {
    if (there.some(({ category, system }) => category === line.category && system === line.system)) continue;
    const id = newId();
    await tx
      .insert(holdings)
      .values({ libraryId: member.libraryId, id, ...line, changedBy: member.id, changedAt: now() });
    await record(tx, member, "holding.entered", id, { details: { category: line.category, system: line.system } });
  }
}

/** Takes a line off the table; what matters have noted of it stays. */
export async function retireHolding(
  tx: Tx,
  member: Member,
  { id, version }: RetireHolding,
): Promise<"saved" | "stale"> {
  const at = now();
  const changed = await tx
    .update(holdings)
    .set({ retiredAt: at, changedBy: member.id, changedAt: at, version: version + 1 })
    .where(isLine(member, { id, version }))
    .returning({ id: holdings.id });
  if (changed.length === 0) return "stale";
  await record(tx, member, "holding.retired", id);
  return "saved";
}

/**
 * Notes how routine deletion stands for a kind of record in a system. `stale` where somebody noted something meanwhile,
 * `null` where the matter is not there for who asks.
 */
export async function noteSuspension(
  tx: Tx,
  member: Member,
  input: NoteSuspension,
): Promise<"noted" | "stale" | "unknown-system" | null> {
  const { matterId, category, system, follows } = input;
  if (!(await getMatter(tx, member.libraryId, matterId))) return null;
  if (input.holdingId) {
    const held = await listHoldings(tx, member.libraryId);
    if (!held.some(({ id }) => id === input.holdingId)) return "unknown-system";
  }
  const newest = (await listSuspensions(tx, matterId)).find(
    (entry) => entry.category === category && entry.system === system,
  );
  if ((newest?.id ?? null) !== follows) return "stale";

  const id = newId();
  const noted = await tx
    .insert(suspensions)
    .values({ libraryId: member.libraryId, id, ...input, recordedBy: member.id, recordedAt: now() })
    // Of two that are sent at once, the second waits for the first, and is then one too many.
    .onConflictDoNothing()
    .returning({ id: suspensions.id });
  if (noted.length === 0) return "stale";
  await record(tx, member, `deletion.${input.state}`, id, { matterId, details: { category, system } });
  return "noted";
}

function isLine({ libraryId }: Member, { id, version }: RetireHolding) {
  return and(
    eq(holdings.libraryId, libraryId),
    eq(holdings.id, id),
    eq(holdings.version, version),
    isNull(holdings.retiredAt),
  );
}
