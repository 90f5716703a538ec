import type { About } from "../kinds";
import { LEAVE } from "../leave-token";
import type { Mail } from "../mail";
import type { MailRequest } from "../queue";

interface Parameters {
  subject: string;
  text: string;
  html: string;
}

/** The report as it would go out now, to the member who asks to see it in her own mailbox. */
export function digestTrial(libraryId: string, personId: string, parameters: Parameters): MailRequest {
  return { libraryId, matterId: null, to: { personId }, kind: "digest-trial", parameters };
}

/** Its words, marked as a trial; there is nothing to leave. */
export async function writeDigestTrial(parameters: unknown, { to }: About): Promise<Mail> {
  const { subject, text, html } = parameters as Parameters;
  const trial = "This is a trial: it went to you alone.";
  return {
    to,
    subject: `Trial: ${subject}`,
    text: text.replaceAll(LEAVE, trial),
    html: html.replaceAll(LEAVE, trial),
  };
}
