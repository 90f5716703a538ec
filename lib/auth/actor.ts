import { and, desc, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import { redirect } from "next/navigation";
import { type Member, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries } from "@/db/schema/libraries";
import { memberships, people } from "@/db/schema/people";
import { today } from "@/lib/clock";
import { requestedPage } from "./request";
import { currentSession, type Session } from "./session";

/** A member who has given both factors, with what every page shows of her. */
export interface SignedInMember extends Member {
  name: string;
  role: "director" | "designee" | "staff";
  sessionId: string;
  library: { name: string; timeZone: string };
}

/** Runs `work` as the member who is asking; whoever has not given both factors is sent to sign in, and then back. */
export async function asMember<T>(work: (tx: Tx, member: SignedInMember) => Promise<T>): Promise<T> {
  const { member } = await bothFactors();
  return withActor(member, (tx) => work(tx, member));
}

/** Runs `work` at the door for what the asking person signs in with, which is hers alone. Both factors, as ever. */
export async function asPerson<T>(work: (tx: Tx, session: Session) => Promise<T>): Promise<T> {
  const { session } = await bothFactors();
  return withActor({ kind: "sign-in", libraryId: session.libraryId }, (tx) => work(tx, session));
}

async function bothFactors(): Promise<{ session: Session; member: SignedInMember }> {
  const session = await currentSession();
  const member = session && (await memberOf(session));
  if (member) return { session, member };
  const page = session && !session.secondFactorAt ? "/sign-in/second-factor" : "/sign-in";
  redirect(`${page}?next=${encodeURIComponent(await requestedPage())}`);
}

/** The member who is asking, or null; what asks by itself, such as a page's progress, does not keep her session alive. */
export async function currentMember({ keepAlive = true } = {}): Promise<SignedInMember | null> {
  const session = await currentSession({ keepAlive });
  return session && memberOf(session);
}

/**
 * The one place where a session becomes an actor: not without its second factor, not without a membership today, and not
 * before she has confirmed that she keeps confidential what she sees.
 */
export async function memberOf(session: Session): Promise<SignedInMember | null> {
  if (!session.secondFactorAt) return null;
  const { libraryId, personId } = session;
  return withActor({ kind: "sign-in", libraryId }, async (tx) => {
    const [library] = await tx
      .select({ name: libraries.name, timeZone: libraries.timeZone })
      .from(libraries)
      .where(eq(libraries.id, libraryId));
    if (!library) return null;
    const day = today(library.timeZone);
    const [membership] = await tx
      .select({ name: memberships.name, role: memberships.role })
      .from(memberships)
      .innerJoin(people, and(eq(people.libraryId, memberships.libraryId), eq(people.id, memberships.personId)))
      .where(
        and(
          eq(memberships.libraryId, libraryId),
          eq(memberships.personId, personId),
          isNotNull(people.confidentialityConfirmedAt),
          lte(memberships.from, day),
          or(isNull(memberships.until), gte(memberships.until, day)),
        ),
      )
      .orderBy(desc(memberships.from))
      .limit(1);
    return membership
      ? { kind: "member", id: personId, libraryId, sessionId: session.id, ...membership, library }
      : null;
  });
}
