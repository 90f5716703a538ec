import type { About } from "../kinds";
import { type Mail, writeMail } from "../mail";
import type { MailRequest } from "../queue";

/** A mail that says nothing, to see whether mail arrives. */
export function mailTest(libraryId: string, personId: string): MailRequest {
  return { libraryId, matterId: null, to: { personId }, kind: "mail-test", parameters: {} };
}

export async function writeMailTest(_parameters: unknown, { to }: About): Promise<Mail> {
  return writeMail({
    to,
    subject: "Mail from Good Cause arrives",
    paragraphs: [
      "This is the test that you asked for. Mail from Good Cause reaches you.",
      "If it lay among the unwanted mail, show the page Settings, Mail to whoever keeps the city’s domain: it says what to enter there.",
    ],
  });
}
