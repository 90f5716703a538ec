import type { About } from "../kinds";
import { type Mail, writeMail } from "../mail";
import type { MailRequest } from "../queue";

/** Tells who acts as custodian that something was reported at the desk: the same words whatever it was. */
export function deskReport(libraryId: string, matterId: string, personId: string): MailRequest {
  return { libraryId, matterId, to: { personId }, kind: "desk-report", parameters: {} };
}

/** Its words, always the same. */
export async function writeDeskReport(_parameters: unknown, { to, origin, reachable }: About): Promise<Mail> {
  return writeMail({
    to,
    subject: "A report from the desk",
    paragraphs: [
      "Somebody at the desk has left a report for you in Good Cause.",
      ...(reachable ? [] : ["Open Good Cause at the library to read it."]),
    ],
    ...(reachable && { link: { href: `${origin}/matters`, label: "Read it" } }),
    footnote: "Every report is announced in these words. A mail never says what it is about.",
  });
}
