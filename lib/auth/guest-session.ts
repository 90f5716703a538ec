import { and, eq, lt } from "drizzle-orm";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { type Guest, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { guestSessions } from "@/db/schema/consultation";
import { libraries } from "@/db/schema/libraries";
import { now } from "@/lib/clock";
import { newId, newSecret } from "@/lib/ids";
import { requestOrigin } from "./request";
import { currentUserAgent, sessionCookieOptions } from "./session";
import { hashToken } from "./tokens";

/** A courthouse day: she may come back to it in the evening, and needs a new link in the morning. */
const SESSION_HOURS = 14;
const TOUCH_SECONDS = 60;

/** Counsel, come in by a link that was mailed to her. What she sees is asked of her invitations, each time. */
export interface SignedInGuest extends Guest {
  email: string;
  library: { name: string; timeZone: string };
}

/** Runs `work` as the guest who is asking; whoever has used no link is told how to get one. */
export async function asGuest<T>(work: (tx: Tx, guest: SignedInGuest) => Promise<T>): Promise<T> {
  const guest = await currentGuest();
  if (!guest) redirect("/sign-in/counsel");
  return withActor(guest, (tx) => work(tx, guest));
}

/** The guest whose session this request's cookie names, or `null`. */
export async function currentGuest(): Promise<SignedInGuest | null> {
  const token = (await cookies()).get(cookieName(await requestOrigin()))?.value;
  return token ? findGuest(token) : null;
}

/** The guest of a session's token; a session that has run out is none. */
async function findGuest(token: string): Promise<SignedInGuest | null> {
  return withActor({ kind: "sign-in" }, async (tx) => {
    const at = now();
    const [row] = await tx
      .select({
        libraryId: guestSessions.libraryId,
        id: guestSessions.id,
        email: guestSessions.email,
        expiresAt: guestSessions.expiresAt,
        lastSeenAt: guestSessions.lastSeenAt,
        name: libraries.name,
        timeZone: libraries.timeZone,
      })
      .from(guestSessions)
      .innerJoin(libraries, eq(libraries.id, guestSessions.libraryId))
      .where(eq(guestSessions.tokenHash, hashToken(token)));
    if (!row || row.expiresAt <= at) return null;
    if (at.getTime() - row.lastSeenAt.getTime() > TOUCH_SECONDS * 1000)
      await tx.update(guestSessions).set({ lastSeenAt: at }).where(isRow(row));
    const { libraryId, id, email, name, timeZone } = row;
    return { kind: "guest", libraryId, id, email, library: { name, timeZone } };
  });
}

/** Begins a session for an address that a link has proved, and returns the token for its cookie. */
export async function beginGuestSession(
  tx: Tx,
  { libraryId, email, userAgent }: { libraryId: string; email: string; userAgent?: string | null },
): Promise<{ token: string; id: string; expiresAt: Date }> {
  const at = now();
  const token = newSecret();
  const id = newId();
  const expiresAt = new Date(at.getTime() + SESSION_HOURS * 3_600_000);
  await tx.delete(guestSessions).where(and(eq(guestSessions.libraryId, libraryId), lt(guestSessions.expiresAt, at)));
  await tx.insert(guestSessions).values({
    libraryId,
    id,
    email,
    tokenHash: hashToken(token),
    createdAt: at,
    lastSeenAt: at,
    expiresAt,
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  return { token, id, expiresAt };
}

/** Puts a guest's token into this browser's cookie; in actions only. */
async function keepGuestCookie({ token, expiresAt }: { token: string; expiresAt: Date }): Promise<void> {
  const origin = await requestOrigin();
  (await cookies()).set(cookieName(origin), token, { ...sessionCookieOptions(origin), expires: expiresAt });
}

/** Ends the guest's session in this browser. */
export async function endGuestSession(): Promise<void> {
  const guest = await currentGuest();
  if (guest) await withActor({ kind: "sign-in" }, (tx) => tx.delete(guestSessions).where(isRow(guest)));
  (await cookies()).delete(cookieName(await requestOrigin()));
}

/** Lets an address in that a link or a code has proved. */
export async function letGuestIn(tx: Tx, address: { libraryId: string; email: string }): Promise<void> {
  await keepGuestCookie(await beginGuestSession(tx, { ...address, userAgent: await currentUserAgent() }));
}

function cookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-good-cause-guest" : "good-cause-guest";
}

function isRow({ libraryId, id }: { libraryId: string; id: string }) {
  return and(eq(guestSessions.libraryId, libraryId), eq(guestSessions.id, id));
}
