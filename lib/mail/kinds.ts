import type { Mail } from "./mail";
import { writeSignInLink } from "./sign-in-link";

/** Writes a mail's words when it is sent; null when it has become pointless. */
type Writer = (parameters: unknown, about: { to: string; origin: string; at: Date }) => Promise<Mail | null>;

/** Every mail that the program sends. None names a matter, a patron or a paper. */
export const MAIL_KINDS = { "sign-in-link": writeSignInLink } as const satisfies Record<string, Writer>;
