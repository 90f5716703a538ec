import type { About } from "../kinds";
import { type Mail, writeMail } from "../mail";
import type { MailRequest } from "../queue";

/** Tells somebody that the director has made her a member. */
export function memberInvitation(libraryId: string, personId: string): MailRequest {
  return { libraryId, matterId: null, to: { personId }, kind: "member-invitation", parameters: {} };
}

/** Its words, always the same: it lets nobody in, for signing in asks for a link and a second factor of her own. */
export async function writeMemberInvitation(_parameters: unknown, { to, origin, reachable }: About): Promise<Mail> {
  return writeMail({
    to,
    subject: "You can sign in to Good Cause",
    paragraphs: [
      "Your director has made you a member of your library in Good Cause, where legal demands for patrons’ records are answered.",
      reachable
        ? "Sign in with this address. The first time you are asked to keep what you see confidential, and to set up a second factor."
        : "Sign in with this address at the library. The first time you are asked to keep what you see confidential, and to set up a second factor.",
    ],
    ...(reachable && { link: { href: `${origin}/sign-in`, label: "Sign in" } }),
    footnote: "If this surprises you, ask your director at a number that you know.",
  });
}
