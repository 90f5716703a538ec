import { and, eq, lt } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { people, sessions } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { keepDrawerOpen } from "@/lib/drawer/mutations";
import { newId, newSecret } from "@/lib/ids";
import { requestOrigin } from "./request";
import { hashToken } from "./tokens";

/** A session that nobody used for so long is over. */
const IDLE_MINUTES = 30;
/** A session ends after a working day, used or not. */
export const LONGEST_SESSION_HOURS = 12;
const TOUCH_SECONDS = 30;

/** A signed-in browser. Without `secondFactorAt` it yields no actor: see `actor.ts`. */
export interface Session {
  libraryId: string;
  id: string;
  personId: string;
  email: string;
  name: string;
  secondFactorAt: Date | null;
  expiresAt: Date;
}

/** The name of the session's cookie: browsers bind the first to https and to this very host. */
export function sessionCookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-good-cause-session" : "good-cause-session";
}

/** How the session's cookie is kept: out of scripts' sight, and not sent along from other sites' forms. */
export function sessionCookieOptions(origin: string) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: origin.startsWith("https:") } as const;
}

/** The session that this request's cookie names; null when there is none, or it is over. `keepAlive` counts it as used. */
export async function currentSession({ keepAlive = true } = {}): Promise<Session | null> {
  const token = (await cookies()).get(sessionCookieName(await requestOrigin()))?.value;
  return token ? findSession(token, { keepAlive }) : null;
}

/** The session of a token; one that has run out, or that lay idle, is removed. */
export async function findSession(token: string, { keepAlive }: { keepAlive: boolean }): Promise<Session | null> {
  return withActor({ kind: "sign-in" }, async (tx) => {
    const at = now();
    const [row] = await tx
      .select({
        libraryId: sessions.libraryId,
        id: sessions.id,
        personId: sessions.personId,
        email: people.email,
        name: people.name,
        secondFactorAt: sessions.secondFactorAt,
        expiresAt: sessions.expiresAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .innerJoin(people, and(eq(people.libraryId, sessions.libraryId), eq(people.id, sessions.personId)))
      .where(eq(sessions.tokenHash, hashToken(token)));
    if (!row) return null;

    const { lastSeenAt, ...session } = row;
    const idle = (at.getTime() - lastSeenAt.getTime()) / 1000;
    if (session.expiresAt <= at || idle >= IDLE_MINUTES * 60) {
      await endSession(tx, session);
      return null;
    }
    if (keepAlive && idle >= TOUCH_SECONDS) {
      await tx.update(sessions).set({ lastSeenAt: at }).where(isRow(session));
      await keepDrawerOpen(tx, session);
    }
    return session;
  });
}

/** Begins a session for a person and returns the token for her cookie, which is stored nowhere. */
export async function beginSession(tx: Tx, person: { libraryId: string; personId: string }, given: Given = {}) {
  const at = now();
  const token = given.token ?? newSecret();
  const session = { ...person, id: newId(), tokenHash: hashToken(token), secondFactorAt: given.secondFactorAt ?? null };
  const expiresAt = new Date(at.getTime() + LONGEST_SESSION_HOURS * 3_600_000);
  const userAgent = given.userAgent?.slice(0, 300) ?? null;
  await tx.insert(sessions).values({ ...session, userAgent, createdAt: at, lastSeenAt: at, expiresAt });
  await tx.delete(sessions).where(and(eq(sessions.libraryId, person.libraryId), lt(sessions.expiresAt, at)));
  return { token, sessionId: session.id, expiresAt };
}

interface Given {
  /** next-auth makes its own. */
  token?: string;
  secondFactorAt?: Date;
  userAgent?: string | null;
}

/** Signs a session out. */
export async function endSession(tx: Tx, session: { libraryId: string; id: string }): Promise<void> {
  await tx.delete(sessions).where(isRow(session));
}

/** Puts a session's token into this browser's cookie; in actions and route handlers only. */
export async function keepSessionCookie({ token, expiresAt }: { token: string; expiresAt: Date }): Promise<void> {
  const origin = await requestOrigin();
  (await cookies()).set(sessionCookieName(origin), token, { ...sessionCookieOptions(origin), expires: expiresAt });
}

/** What the browser of this request calls itself. */
export async function currentUserAgent(): Promise<string | null> {
  return (await headers()).get("user-agent");
}

function isRow({ libraryId, id }: { libraryId: string; id: string }) {
  return and(eq(sessions.libraryId, libraryId), eq(sessions.id, id));
}
