import { withActor } from "@/db/actor";
import { counselInvitation } from "@/lib/mail/kinds/counsel-invitation";
import { queueMail } from "@/lib/mail/queue";
import { librariesToLinkFrom } from "./guest-link";

/** Mails a new link to an address that some library invites. What it gives back says nothing about whether one does. */
export async function requestGuestLink(email: string): Promise<void> {
  const libraryIds = await withActor({ kind: "sign-in" }, (tx) => librariesToLinkFrom(tx, email));
  for (const libraryId of libraryIds) {
    await withActor({ kind: "sign-in", libraryId }, (tx) =>
      queueMail(tx, counselInvitation({ libraryId, matterId: null, address: email }, "renewed")),
    );
  }
}
