import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drawerOpenings } from "@/db/schema/nondisclosure";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";

/** How long a drawer stands open with nobody at it: long enough to read a page, short enough to be forgotten. */
const OPEN_MINUTES = 15;
/** How long at most, however much is done: then the second factor is asked for once more. */
const LONGEST_HOURS = 4;

interface Opener {
  libraryId: string;
  personId: string;
  /** The session's id. */
  id: string;
}

/**
 * Opens her drawer in this browser, once a fresh second factor was given; runs as the sign-in actor. No record is kept
 * of it that others read: who looks often would tell that there is something to see.
 */
export async function openDrawer(tx: Tx, { libraryId, personId, id: sessionId }: Opener): Promise<void> {
  const openedAt = now();
  const closesAt = new Date(openedAt.getTime() + OPEN_MINUTES * 60_000);
  await tx.insert(drawerOpenings).values({ libraryId, id: newId(), personId, sessionId, openedAt, closesAt });
}

/** Keeps an open drawer open while its owner is at it; a closed one stays closed. Runs as the sign-in actor. */
export async function keepDrawerOpen(tx: Tx, { libraryId, personId, id: sessionId }: Opener): Promise<void> {
  const at = now();
  await tx
    .update(drawerOpenings)
    .set({ closesAt: new Date(at.getTime() + OPEN_MINUTES * 60_000) })
    .where(
      and(
        eq(drawerOpenings.libraryId, libraryId),
        eq(drawerOpenings.personId, personId),
        eq(drawerOpenings.sessionId, sessionId),
        gt(drawerOpenings.closesAt, at),
        gt(drawerOpenings.openedAt, new Date(at.getTime() - LONGEST_HOURS * 3_600_000)),
      ),
    );
}

/** Closes it, in every browser of hers; runs as the sign-in actor. */
export async function closeDrawer(tx: Tx, { libraryId, personId }: Opener): Promise<void> {
  const at = now();
  await tx
    .update(drawerOpenings)
    .set({ closesAt: at })
    .where(
      and(
        eq(drawerOpenings.libraryId, libraryId),
        eq(drawerOpenings.personId, personId),
        gt(drawerOpenings.closesAt, at),
      ),
    );
}
