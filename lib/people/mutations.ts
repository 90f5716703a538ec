import { and, eq } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { memberships, people } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { addDays } from "@/lib/deadlines/days";
import type { Day } from "@/lib/findings/types";
import { newId } from "@/lib/ids";
import { memberInvitation } from "@/lib/mail/kinds/member-invitation";
import { queueMail } from "@/lib/mail/queue";
import { holdsOn } from "./custody";
import type { InviteMember } from "./input";
import { listMemberships } from "./queries";

/**
 * Makes somebody a member from a day on, and mails her how to sign in. `knownAs` is the person whom the address belongs
 * to already. For the director alone, and for no day that has passed: the guards refuse the rest.
 */
export async function inviteMember(
  tx: Tx,
  director: Member,
  { name, email, role, from, until }: InviteMember,
  knownAs: string | null,
): Promise<void> {
  const { libraryId } = director;
  const [personId, id, at] = [knownAs ?? newId(), newId(), now()];
  if (!knownAs) await tx.insert(people).values({ libraryId, id: personId, email, name, createdAt: at });
  await tx
    .insert(memberships)
    .values({ libraryId, id, personId, name, role, from, until, grantedBy: director.id, grantedAt: at });
  await queueMail(tx, memberInvitation(libraryId, personId));
  await record(tx, director, "membership.granted", id, { details: { personId, role, from, until } });
}

/**
 * Ends a membership: yesterday was its last day, or today where it only began. Gives the person, or `last-director`
 * where nobody would be left to decide; `null` where there is none to end.
 */
export async function endMembership(
  tx: Tx,
  director: Member,
  id: string,
  today: Day,
): Promise<{ personId: string } | "last-director" | null> {
  const { libraryId } = director;
  const all = await listMemberships(tx, libraryId);
  const ending = all.find((membership) => membership.id === id);
  if (!ending || (ending.until !== null && ending.until < today)) return null;
  const others = all.filter((other) => other.id !== id && other.role === "director" && holdsOn(other, today));
  if (ending.role === "director" && others.length === 0) return "last-director";
  const until = ending.from < today ? addDays(today, -1) : ending.from;
  // Written down first: who ends her own is no member afterwards.
  await record(tx, director, "membership.ended", id, { details: { until } });
  await tx
    .update(memberships)
    .set({ until })
    .where(and(eq(memberships.libraryId, libraryId), eq(memberships.id, id)));
  return { personId: ending.personId };
}
