import type { Guest } from "@/db/actor";
import type { Tx } from "@/db/client";
import { now } from "@/lib/clock";
import { notify } from "@/lib/mail/notify";
import { listOpinions } from "./answer-queries";
import type { AskForColleague, CheckConflict } from "./input";
import { changeInvitation, type GuestHand, guestHand, insertEvent, keepCounselDraft } from "./mutations";
import { getOwnInvitation, listEvents, listOwnInvitations } from "./queries";

/** Notes, the first time, that counsel has opened what she was asked. */
export async function noteOpened(tx: Tx, guest: Guest, consultationId: string): Promise<void> {
  const own = await getOwnInvitation(tx, consultationId);
  if (!own) return;
  const { matterId, id: invitationId } = own.invitation;
  const events = await listEvents(tx, matterId);
  if (events.some((event) => event.kind === "opened" && event.invitationId === invitationId)) return;
  await insertEvent(tx, guestHand(guest, own.invitation), { matterId, invitationId, kind: "opened" });
}

/** She has no conflict of interest; or she declines, and sees the matter no longer. `null` where she is not asked. */
export async function checkConflict(
  tx: Tx,
  guest: Guest,
  { consultationId, conflict, note }: CheckConflict,
): Promise<"goes-on" | "declined" | null> {
  const own = await getOwnInvitation(tx, consultationId);
  if (!own) return null;
  const { matterId, id: invitationId } = own.invitation;
  const hand = guestHand(guest, own.invitation);
  if (conflict === "none") {
    await insertEvent(tx, hand, { matterId, invitationId, kind: "no-conflict", note });
    return "goes-on";
  }
  const before = (await listOwnInvitations(tx))
    .map((each) => each.invitation)
    .filter((each) => each.matterId === matterId);
  await insertEvent(tx, hand, { matterId, invitationId, kind: "declined", note });
  for (const { id, name } of before.filter((each) => each.id !== invitationId))
    await insertEvent(tx, guestHand(guest, { id, name }), { matterId, invitationId: id, kind: "declined" });
  await notify(tx, { matterId, event: "counsel-answered" });
  // Last of all: with it she sees the matter no longer, nor by what she was asked about papers before.
  for (const { id } of before) await changeInvitation(tx, hand, { matterId, invitationId: id }, { declinedAt: now() });
  return "declined";
}

/** Asks the director to invite a colleague; `null` where she is not asked herself. */
export async function askForColleague(
  tx: Tx,
  guest: Guest,
  { consultationId, name, email, note }: AskForColleague,
): Promise<true | null> {
  const own = await getOwnInvitation(tx, consultationId);
  if (!own) return null;
  const { matterId, id: invitationId } = own.invitation;
  const colleague = JSON.stringify({ name, email, note });
  await insertEvent(tx, guestHand(guest, own.invitation), {
    ...{ matterId, invitationId, kind: "colleague-asked" },
    note: colleague,
  });
  await notify(tx, { matterId, event: "counsel-answered" });
  return true;
}

/** Keeps what she is writing; `null` where she is not asked, or not any more. */
export async function keepDraft(
  tx: Tx,
  guest: Guest,
  consultationId: string,
  body: Record<string, string>,
): Promise<true | null> {
  const own = await getOwnInvitation(tx, consultationId);
  if (!own) return null;
  const [last] = (await listOpinions(tx, own.invitation.matterId)).filter(
    (opinion) => opinion.consultationId === consultationId,
  );
  // What was on its way when she submitted it comes too late: it is no beginning of another opinion.
  if (last?.source === "screen" && last.invitationId === own.invitation.id && body.follows !== last.id) return true;
  await keepCounselDraft(tx, guestHand(guest, own.invitation), own.invitation.matterId, body);
  return true;
}

/** Counsel's hand in a matter, or `null` where she is not asked anything in it, or not any more. */
export async function handInMatter(tx: Tx, guest: Guest, matterId: string): Promise<GuestHand | null> {
  const own = (await listOwnInvitations(tx)).find(({ invitation }) => invitation.matterId === matterId);
  return own ? guestHand(guest, own.invitation) : null;
}
