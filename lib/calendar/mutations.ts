import { and, eq, isNull } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { calendarFeeds } from "@/db/schema/overview";
import { record } from "@/lib/audit/record";
import { hashToken } from "@/lib/auth/tokens";
import { now } from "@/lib/clock";
import { newId, newSecret } from "@/lib/ids";

/** A new secret address in the place of the one before. The token is shown once: only its hash is kept. */
export async function makeFeed(tx: Tx, member: Member): Promise<string> {
  await endOwn(tx, member);
  const token = newSecret();
  const { libraryId, id: personId } = member;
  await tx
    .insert(calendarFeeds)
    .values({ libraryId, id: newId(), personId, tokenHash: hashToken(token), madeAt: now() });
  await record(tx, member, "calendar-address.made", personId);
  return token;
}

/** Ends the member's calendar address at once. */
export async function endFeed(tx: Tx, member: Member): Promise<void> {
  await endOwn(tx, member);
  await record(tx, member, "calendar-address.ended", member.id);
}

async function endOwn(tx: Tx, { libraryId, id }: Member): Promise<void> {
  await tx
    .update(calendarFeeds)
    .set({ revokedAt: now() })
    .where(
      and(eq(calendarFeeds.libraryId, libraryId), eq(calendarFeeds.personId, id), isNull(calendarFeeds.revokedAt)),
    );
}
