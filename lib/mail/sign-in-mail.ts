import { type Mail, writeMail } from "./mail";

/** The mail that a sign-in link comes in. */
export function signInMail({ to, link, minutes }: { to: string; link: string; minutes: number }): Mail {
  return writeMail({
    to,
    subject: "Your sign-in link",
    paragraphs: [
      "Someone asked to sign in to Good Cause with this address.",
      `If it was you, open the link below and press the button there. It works once, for ${minutes} minutes, and you will be asked for your second factor.`,
    ],
    link: { href: link, label: "Sign in" },
    footnote: "If it was not you, do nothing: without the link nobody gets in. Do not pass this mail on.",
  });
}
