import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { withActor } from "@/db/actor";
import { digestRecipients, digests } from "@/db/schema/digests";
import { libraries } from "@/db/schema/libraries";
import { memberships, people } from "@/db/schema/people";
import { today } from "@/lib/clock";
import { masterKey } from "@/lib/settings/master-key";
import type { About } from "../kinds";
import { LEAVE, leaveToken } from "../leave-token";
import { escapeHtml, type Mail } from "../mail";
import type { MailRequest } from "../queue";

/** The board's report, to one recipient: its words lie in the archive. */
export function digestMail(libraryId: string, address: string, digestId: string, recipientId: string): MailRequest {
  return { libraryId, matterId: null, to: { address }, kind: "digest", parameters: { digestId, recipientId } };
}

/** The report as the archive has it, with her way to leave; null once she has left. Answers go to the director. */
export async function writeDigest(parameters: unknown, about: About): Promise<Mail | null> {
  const { digestId, recipientId } = parameters as { digestId: string; recipientId: string };
  const { libraryId, to } = about;
  const found = await withActor({ kind: "mailer", libraryId }, async (tx) => {
    const [digest] = await tx
      .select({ subject: digests.subject, html: digests.html, text: digests.text })
      .from(digests)
      .where(and(eq(digests.libraryId, libraryId), eq(digests.id, digestId)));
    const [recipient] = await tx
      .select({ leftAt: digestRecipients.leftAt })
      .from(digestRecipients)
      .where(and(eq(digestRecipients.libraryId, libraryId), eq(digestRecipients.id, recipientId)));
    return recipient && !recipient.leftAt ? digest : undefined;
  });
  if (!found) return null;
  const director = await directorAddress(libraryId);
  const token = leaveToken({ libraryId, recipientId }, await masterKey());
  const way = about.reachable
    ? { page: `${about.origin}/leave/${token}`, post: `${about.origin}/api/leave/${token}` }
    : null;
  return {
    to,
    subject: found.subject,
    text: found.text.replaceAll(
      LEAVE,
      way ? `You get this report as it goes to the Board. Leave: ${way.page}` : BY_LETTER,
    ),
    html: found.html.replaceAll(
      LEAVE,
      way
        ? `You get this report as it goes to the Board. <a href="${escapeHtml(way.page)}" style="color:#1f5136">Leave this list</a>`
        : BY_LETTER,
    ),
    ...(way && { link: way.page }),
    ...(director && { replyTo: director }),
    headers: leaveHeaders(way?.post ?? null, director),
  };
}

const BY_LETTER = "You get this report as it goes to the Board. To leave, answer this mail.";

/** The way out that mail programs show as a button (RFC 2369), by one request where there is an address for it (RFC 8058). */
function leaveHeaders(post: string | null, director: string | null): Record<string, string> {
  const ways = [
    ...(post ? [`<${post}>`] : []),
    ...(director ? [`<mailto:${director}?subject=Leave%20the%20report>`] : []),
  ];
  if (ways.length === 0) return {};
  return {
    "List-Unsubscribe": ways.join(", "),
    ...(post && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}

/** Where the director is reached; null while the library has none. */
async function directorAddress(libraryId: string): Promise<string | null> {
  return withActor({ kind: "mailer", libraryId }, async (tx) => {
    const [library] = await tx
      .select({ timeZone: libraries.timeZone })
      .from(libraries)
      .where(eq(libraries.id, libraryId));
    const day = today(library?.timeZone ?? "UTC");
    const [director] = await tx
      .select({ email: people.email })
      .from(memberships)
      .innerJoin(people, and(eq(people.libraryId, memberships.libraryId), eq(people.id, memberships.personId)))
      .where(
        and(
          eq(memberships.libraryId, libraryId),
          eq(memberships.role, "director"),
          lte(memberships.from, day),
          or(isNull(memberships.until), gte(memberships.until, day)),
        ),
      )
      .orderBy(desc(memberships.from))
      .limit(1);
    return director?.email ?? null;
  });
}
