import { LINK_DAYS, mintGuestLink } from "@/lib/auth/guest-link";
import { newId } from "@/lib/ids";
import type { About } from "../kinds";
import { type Mail, writeMail } from "../mail";
import type { MailRequest } from "../queue";

/** Why counsel is written to: she is asked, reminded, asked to confirm what was written down, or asked for a link herself. */
type Why = "asked" | "reminded" | "confirm" | "renewed";

interface Parameters {
  linkId: string;
  why: Why;
}

/** A mail to counsel with a link of her own. The link is made as it is sent, and only for the address that it goes to. */
export function counselInvitation(
  about: { libraryId: string; matterId: string | null; address: string },
  why: Why,
): MailRequest {
  const { libraryId, matterId, address } = about;
  const parameters: Parameters = { linkId: newId(), why };
  return { libraryId, matterId, to: { address }, kind: "counsel-invitation", parameters };
}

/** Its words; null once she is invited no more, or while nothing of ours can be reached from outside. */
export async function writeCounselInvitation(
  parameters: unknown,
  { libraryId, to, origin }: About,
): Promise<Mail | null> {
  const { linkId, why } = parameters as Parameters;
  const link = await mintGuestLink(libraryId, linkId, to);
  if (!link) return null;
  return writeMail({
    to,
    subject: SUBJECTS[why],
    paragraphs: [SAYS[why], "Open the link and press the button there. You need no account and no password."],
    link: { href: origin + link.path, label: "Open" },
    footnote: `If it does not open, go to ${origin}/sign-in/counsel and type this code with your address: ${link.code}. Link and code work once, within ${LINK_DAYS} days; the page mails you a new one whenever you ask. A mail never says what it is about. If you do not know who asks, call the library at a number that you find yourself.`,
  });
}

const SUBJECTS: Record<Why, string> = {
  asked: "A library asks for your advice",
  reminded: "A library still asks for your advice",
  confirm: "Is this your advice?",
  renewed: "Your link",
};

const SAYS: Record<Why, string> = {
  asked: "A library that you advise has a question for you in Good Cause.",
  reminded: "A library that you advise still has a question for you in Good Cause.",
  confirm: "A library has written down what you advised, and asks you to say whether it is so.",
  renewed: "Somebody asked for a new link to Good Cause with this address.",
};
