import type { About } from "../kinds";
import { type Mail, writeMail } from "../mail";
import type { MailRequest } from "../queue";

/** Tells the director that somebody has left the list of the board's report. */
export function digestLeft(libraryId: string, personId: string): MailRequest {
  return { libraryId, matterId: null, to: { personId }, kind: "digest-left", parameters: {} };
}

export async function writeDigestLeft(_parameters: unknown, { to, origin, reachable }: About): Promise<Mail> {
  return writeMail({
    to,
    subject: "Somebody has left the list of the Board’s report",
    paragraphs: [
      "A member of the Board gets the report by e-mail no longer. She asked for it herself, by the link in the mail.",
      "The list says who. You can print each report there and put it into the Board’s packet instead.",
      ...(reachable ? [] : ["Open Good Cause at the library to see it."]),
    ],
    ...(reachable && { link: { href: `${origin}/digest`, label: "See the list" } }),
  });
}
