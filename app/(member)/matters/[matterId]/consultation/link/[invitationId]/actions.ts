"use server";

import { notFound } from "next/navigation";
import { invalid, refused } from "@/app/_ui/form-state";
import { asMember } from "@/lib/auth/actor";
import { LINK_DAYS, mintGuestLink } from "@/lib/auth/guest-link";
import { qrCode } from "@/lib/auth/qr-code";
import { handLink } from "@/lib/consultation/hand-link";
import { HandLink } from "@/lib/consultation/input";
import { newId } from "@/lib/ids";
import { getLibrarySettings } from "@/lib/settings/queries";
import type { MadeLink } from "./made-link";

/** Makes a link for counsel, to be handed over in person. Nothing is mailed. */
export async function makeLinkAction(_before: MadeLink | null, form: FormData): Promise<MadeLink> {
  const input = HandLink.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error, form) ?? {};
  const made = await asMember(async (tx, member) => {
    const { library } = await getLibrarySettings(tx, member.libraryId);
    const origin = library.publicAddressCheckedAt ? library.publicAddress : null;
    if (!origin) return "no-address";
    const counsel = await handLink(tx, member, input.data);
    return counsel && { ...counsel, origin, libraryId: member.libraryId };
  });
  if (!made) notFound();
  if (made === "no-address") return refused(NO_ADDRESS, form) ?? {};
  const minted = await mintGuestLink(made.libraryId, newId(), made.email);
  if (!minted) notFound();
  const link = made.origin + minted.path;
  return { done: true, link, code: minted.code, qr: qrCode(link), days: LINK_DAYS };
}

const NO_ADDRESS =
  "A link leads nowhere yet: the library’s public address is not checked. Hand her the packet on paper, or check the address in the settings first.";
