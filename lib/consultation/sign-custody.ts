import type { Guest } from "@/db/actor";
import type { Tx } from "@/db/client";
import type { HandOverAsCounsel } from "@/lib/custody/input";
import { passOn } from "@/lib/custody/mutations";
import { getOwnInvitation } from "./queries";

/** Counsel passes custody on for a custodian who cannot sign. False where that is not hers. */
export async function handOverAsCounsel(
  tx: Tx,
  { libraryId }: Guest,
  { consultationId, ...signed }: HandOverAsCounsel,
): Promise<boolean> {
  const own = await getOwnInvitation(tx, consultationId);
  if (!own) return false;
  const { id, matterId } = own.invitation;
  // In a matter's record counsel goes by her invitation, and on the list of those told she stands under it.
  const counsel = { kind: "guest", libraryId, id } as const;
  return passOn(tx, counsel, { ...signed, matterId, counselTellingId: id, fileId: null });
}
