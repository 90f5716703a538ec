import { and, count, eq, gt, lt } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { people, verificationTokens } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { newSecret } from "@/lib/ids";
import { signInLink } from "@/lib/mail/kinds/sign-in-link";
import { queueMail } from "@/lib/mail/queue";
import { hashToken } from "./tokens";

/** How long a sign-in link can be used. */
export const LINK_MINUTES = 15;
/** Unused links that one address can have at a time: nobody's mailbox is filled in her name. */
const MOST_LINKS = 5;

/** Mails a sign-in link to an address that belongs to somebody. What it gives back says nothing about whether it does. */
export async function requestSignInLink(email: string): Promise<void> {
  const person = await withActor({ kind: "sign-in" }, (tx) => findPersonByEmail(tx, email));
  if (!person) return;
  await withActor({ kind: "sign-in", libraryId: person.libraryId }, async (tx) => {
    const link = await makeSignInLink(tx, person);
    if (link) await queueMail(tx, await signInLink(person, link.path, link.expiresAt));
  });
}

/**
 * Makes a link for a person: the path of a page of ours whose button uses it, so that a mail scanner that opens it uses
 * nothing. It skips no second factor. Null when she has five unused ones.
 */
export async function makeSignInLink(tx: Tx, { libraryId, email }: { libraryId: string; email: string }) {
  const at = now();
  await tx
    .delete(verificationTokens)
    .where(and(eq(verificationTokens.identifier, email), lt(verificationTokens.expiresAt, at)));
  const [unused] = await tx
    .select({ links: count() })
    .from(verificationTokens)
    .where(and(eq(verificationTokens.identifier, email), gt(verificationTokens.expiresAt, at)));
  if (unused && unused.links >= MOST_LINKS) return null;

  const token = newSecret();
  const expiresAt = new Date(at.getTime() + LINK_MINUTES * 60_000);
  await tx.insert(verificationTokens).values({ libraryId, identifier: email, token: hashToken(token), expiresAt });
  return { path: `/sign-in/confirm?${new URLSearchParams({ email, token })}`, expiresAt };
}

/** An e-mail address as people type it, in the one form that is stored; null when it is none. */
export function normalizeEmail(typed: string): string | null {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  const part = String.raw`[^\s@"<>,;:\\()[\]]+`;
  return email.length <= 254 && new RegExp(`^${part}@${part}\\.[a-z0-9-]{2,}$`, "u").test(email) ? email : null;
}

/** The person whom an address belongs to. */
export async function findPersonByEmail(tx: Tx, email: string) {
  const [person] = await tx
    .select({ libraryId: people.libraryId, id: people.id, email: people.email, name: people.name })
    .from(people)
    .where(eq(people.email, email))
    .orderBy(people.createdAt)
    .limit(1);
  return person ?? null;
}
