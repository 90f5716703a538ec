import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { now } from "@/lib/clock";
import { mayDecide } from "@/lib/matter/queries";
import type { HandLink } from "./input";
import { handOf, insertEvent } from "./mutations";
import { listAddresses, listInvitations } from "./queries";

/**
 * Whom a link can be handed to in person: counsel who is invited by a link, and not out again. It is hers alone, and
 * proves the address under which she was invited. `null` where there is no such invitation for who asks.
 */
export async function getHandedLink(
  tx: Tx,
  matterId: string,
  invitationId: string,
): Promise<{ name: string; email: string } | null> {
  if (!(await mayDecide(tx, matterId))) return null;
  const invitation = (await listInvitations(tx, matterId)).find(({ id }) => id === invitationId);
  const email = (await listAddresses(tx, matterId)).get(invitationId);
  if (!invitation || !email || invitation.how !== "link") return null;
  const out = invitation.revokedAt || invitation.declinedAt || invitation.expiresAt <= now();
  return out ? null : { name: invitation.name, email };
}

/** Notes that a link is made to be handed over; gives whose it is. Nothing is mailed. */
export async function handLink(
  tx: Tx,
  member: Member & { name: string },
  { matterId, invitationId }: HandLink,
): Promise<{ name: string; email: string } | null> {
  const counsel = await getHandedLink(tx, matterId, invitationId);
  if (counsel) await insertEvent(tx, handOf(member), { matterId, invitationId, kind: "link-handed-over" });
  return counsel;
}
