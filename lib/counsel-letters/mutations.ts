import type { Guest } from "@/db/actor";
import type { Tx } from "@/db/client";
import { letterEvents } from "@/db/schema/letters";
import { record } from "@/lib/audit/record";
import { now, today } from "@/lib/clock";
import { getOwnInvitation } from "@/lib/consultation/queries";
import { newId } from "@/lib/ids";
import { notify } from "@/lib/mail/notify";
import type { SeeLetter } from "./input";
import { listCounselLetters } from "./queries";

/**
 * Notes, in counsel's own name, that she has seen a letter that waits for her. `null` where she is not asked;
 * `changed-meanwhile` where it waits for her no longer: another version stands now, or something was noted of it.
 */
export async function seeLetter(
  tx: Tx,
  guest: Guest & { library: { timeZone: string } },
  { consultationId, letterId, after }: SeeLetter,
): Promise<"seen" | "changed-meanwhile" | null> {
  const own = await getOwnInvitation(tx, consultationId);
  if (!own) return null;
  const { libraryId } = guest;
  const { matterId, id: invitationId, name } = own.invitation;
  const letter = (await listCounselLetters(tx, libraryId, matterId)).find(({ id }) => id === letterId);
  if (!letter?.waits || letter.after !== after) return "changed-meanwhile";

  const id = newId();
  const happenedOn = today(guest.library.timeZone);
  const { instrumentId } = letter;
  const seen = await tx
    .insert(letterEvents)
    .values({
      ...{ libraryId, matterId, id, instrumentId, letterId, follows: after, happenedOn, invitationId },
      kind: "seen-by-counsel",
      how: "on her own page",
      party: name,
      recordedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: letterEvents.id });
  if (seen.length === 0) return "changed-meanwhile";
  const inHerName = { kind: "guest", libraryId, id: invitationId } as const;
  await record(tx, inHerName, "letter.seen-by-counsel", letterId, { matterId, details: { event: id, on: happenedOn } });
  await notify(tx, { matterId, event: "counsel-answered" });
  return "seen";
}
