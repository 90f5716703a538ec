import { openJson, sealJson } from "@/lib/files/keys";
import { masterKey } from "@/lib/settings/master-key";
import { type Mail, writeMail } from "./mail";
import type { MailRequest } from "./queue";

const PLACE = "mail_outbox.parameters sign-in-link";

/** What waits in the outbox: the path is sealed, so that whoever reads the table cannot sign in with it. */
interface SignInLinkParameters {
  sealed: string;
  expiresAt: string;
}

/** The mail that a sign-in link comes in. `path` leads to a page of ours whose button uses the link. */
export async function signInLink(
  person: { libraryId: string; id: string },
  path: string,
  expiresAt: Date,
): Promise<MailRequest> {
  const sealed = Buffer.from(sealJson({ path }, await masterKey(), PLACE)).toString("base64");
  const parameters: SignInLinkParameters = { sealed, expiresAt: expiresAt.toISOString() };
  return { libraryId: person.libraryId, matterId: null, to: { personId: person.id }, kind: "sign-in-link", parameters };
}

/** Its words; null once the link has run out. */
export async function writeSignInLink(
  parameters: unknown,
  { to, origin, at }: { to: string; origin: string; at: Date },
): Promise<Mail | null> {
  const { sealed, expiresAt } = parameters as SignInLinkParameters;
  const minutes = Math.floor((new Date(expiresAt).getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return null;
  const { path } = openJson<{ path: string }>(Buffer.from(sealed, "base64"), await masterKey(), PLACE);
  return writeMail({
    to,
    subject: "Your sign-in link",
    paragraphs: [
      "Someone asked to sign in to Good Cause with this address.",
      "If it was you, open the link below and press the button there. You will then be asked for your second factor.",
    ],
    link: { href: origin + path, label: "Sign in" },
    footnote: `The link works once, within ${minutes} minutes. If you did not ask for it, do nothing: without it nobody gets in.`,
  });
}
