import type { Tx } from "@/db/client";
import { getOwnInvitation } from "@/lib/consultation/queries";
import { listSuccessors, type Successor } from "@/lib/custody/queries";
import { listNoticesToMe, type Notice } from "@/lib/drawer/queries";

/** What binds counsel to silence in what she is asked, and what she can do where its custodian cannot. */
export interface CounselSilence {
  consultationId: string;
  /** Her own name, as the library gave it. */
  name: string;
  notice: Notice;
  successors: Successor[];
}

/** The notice of silence under which the asking counsel reads, or `null` where none binds her there. */
export async function getCounselNotice(tx: Tx, consultationId: string): Promise<Notice | null> {
  const own = await getOwnInvitation(tx, consultationId);
  // She was told by the invitation, and stands on the list of those told under its id.
  return own ? ((await listNoticesToMe(tx)).find(({ tellingId }) => tellingId === own.invitation.id) ?? null) : null;
}

/** All that counsel's page of silence shows, or `null` where nothing binds her. */
export async function getCounselSilence(tx: Tx, consultationId: string): Promise<CounselSilence | null> {
  const notice = await getCounselNotice(tx, consultationId);
  const own = notice && (await getOwnInvitation(tx, consultationId));
  if (!own) return null;
  const { name, matterId } = own.invitation;
  return { consultationId, name, notice, successors: await listSuccessors(tx, matterId) };
}
