import type { About } from "../kinds";
import { type Mail, writeMail } from "../mail";
import type { MailRequest } from "../queue";
import { openPath, sealPath } from "../sealed-path";

interface Parameters {
  sealed: string;
  expiresAt: string;
}

/** The mail that a sign-in link comes in. `path` leads to a page of ours whose button uses the link. */
export async function signInLink(
  person: { libraryId: string; id: string },
  path: string,
  expiresAt: Date,
): Promise<MailRequest> {
  const parameters: Parameters = {
    sealed: await sealPath("sign-in-link", path),
    expiresAt: expiresAt.toISOString(),
  };
  return { libraryId: person.libraryId, matterId: null, to: { personId: person.id }, kind: "sign-in-link", parameters };
}

/** Its words; null once the link has run out. */
export async function writeSignInLink(parameters: unknown, { to, origin, at }: About): Promise<Mail | null> {
  const { sealed, expiresAt } = parameters as Parameters;
  const minutes = Math.floor((new Date(expiresAt).getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return null;
  return writeMail({
    to,
    subject: "Your sign-in link",
    paragraphs: [
      "Someone asked to sign in to Good Cause with this address.",
      "If it was you, open the link below and press the button there. You will then be asked for your second factor.",
    ],
    link: { href: origin + (await openPath("sign-in-link", sealed)), label: "Sign in" },
    footnote: `The link works once, within ${minutes} minutes. If you did not ask for it, do nothing: without it nobody gets in.`,
  });
}
