import type { About } from "../kinds";
import { type Mail, writeMail } from "../mail";
import { NOTICE_EVENTS } from "../notice-events";
import { listStillOpen } from "../notice-queries";
import type { MailRequest } from "../queue";

/** Tells a person that something happened in open matters: which, is looked up again when the mail is sent. */
export function notices(libraryId: string, personId: string, eventIds: string[]): MailRequest {
  return { libraryId, matterId: null, to: { personId }, kind: "notices", parameters: { eventIds } };
}

/** Its words: a sentence and a link for each; null when none of the matters is open any more. */
export async function writeNotices(parameters: unknown, about: About): Promise<Mail | null> {
  const { eventIds } = parameters as { eventIds: string[] };
  const events = await listStillOpen(about.libraryId, eventIds);
  if (events.length === 0) return null;
  const lines = new Map(events.map((one) => [`${one.event} ${one.matterId}`, one]));
  const said = [...lines.values()];
  return writeMail({
    to: about.to,
    subject: "Something new in Good Cause",
    paragraphs: about.reachable
      ? ["Since the last mail, in matters that you can open:"]
      : [...said.map(({ event }) => NOTICE_EVENTS[event].says), "Open Good Cause at the library to see it."],
    ...(about.reachable && {
      links: said.map(({ event, matterId }) => ({
        label: NOTICE_EVENTS[event].says,
        href: `${about.origin}/matters/${matterId}`,
      })),
    }),
    footnote:
      "A mail never says whose records are asked for, or by whom. What you are told of, and when, is yours to set in Good Cause, under Settings, Mail.",
  });
}
