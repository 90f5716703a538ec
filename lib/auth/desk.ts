import { and, eq, gt, isNull } from "drizzle-orm";
import { cookies } from "next/headers";
import { type Desk, type Member, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { devices } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { claimDevice } from "@/lib/incident/mutations";
import { getDeskLibrary } from "@/lib/incident/queries";
import { currentMember } from "./actor";
import { requestOrigin } from "./request";
import { sessionCookieOptions } from "./session";
import { hashToken } from "./tokens";

const TOUCH_SECONDS = 60;

/** Who stands at the desk page: an enrolled machine, which nobody signed in to, or a member, who reports as herself. */
interface Reporter {
  actor: Desk | Member;
  /** The machine's name, or the member's. */
  name: string;
  library: { name: string; timeZone: string };
  /** Of a machine: until when it is enrolled. */
  expiresAt: Date | null;
}

/** The name of the cookie that an enrolled machine keeps. */
function deskCookieName(origin: string): string {
  return origin.startsWith("https:") ? "__Host-good-cause-desk" : "good-cause-desk";
}

/**
 * Who is reporting, or null where the browser is neither enrolled nor signed in. The machine comes first: at a shared
 * desk a colleague may have left her session open, and the report is not hers to see.
 */
export async function currentReporter(): Promise<Reporter | null> {
  const token = (await cookies()).get(deskCookieName(await requestOrigin()))?.value;
  const desk = token ? await findDesk(token) : null;
  if (desk) return desk;
  const member = await currentMember();
  if (!member) return null;
  const { kind, id, libraryId, name, library } = member;
  return { actor: { kind, id, libraryId }, name, library, expiresAt: null };
}

/** Runs `work` as who is reporting; null where the browser is neither enrolled nor signed in. */
export async function asReporter<T>(work: (tx: Tx, actor: Desk | Member) => Promise<T>): Promise<T | null> {
  const reporter = await currentReporter();
  return reporter && withActor(reporter.actor, (tx) => work(tx, reporter.actor));
}

/** The enrolled machine of a token; null once it is revoked or its days are over. */
async function findDesk(token: string): Promise<Reporter | null> {
  return withActor({ kind: "sign-in" }, async (tx) => {
    const at = now();
    const [device] = await tx
      .select({
        libraryId: devices.libraryId,
        id: devices.id,
        name: devices.name,
        expiresAt: devices.expiresAt,
        lastSeenAt: devices.lastSeenAt,
      })
      .from(devices)
      .where(and(eq(devices.tokenHash, hashToken(token)), isNull(devices.revokedAt), gt(devices.expiresAt, at)));
    if (!device) return null;
    const { libraryId, id, name, expiresAt, lastSeenAt } = device;
    if (!lastSeenAt || at.getTime() - lastSeenAt.getTime() >= TOUCH_SECONDS * 1000) {
      await tx
        .update(devices)
        .set({ lastSeenAt: at })
        .where(and(eq(devices.libraryId, libraryId), eq(devices.id, id)));
    }
    return { actor: { kind: "desk", id, libraryId }, name, library: await getDeskLibrary(tx, libraryId), expiresAt };
  });
}

/** Enrols this browser with a code: it keeps a token of its own from then on. False where the code does not work. */
export async function asNewMachine(code: string): Promise<boolean> {
  const claimed = await withActor({ kind: "sign-in" }, (tx) => claimDevice(tx, code));
  if (!claimed) return false;
  const origin = await requestOrigin();
  (await cookies()).set(deskCookieName(origin), claimed.token, {
    ...sessionCookieOptions(origin),
    expires: claimed.expiresAt,
  });
  return true;
}

/** What the desk may know of its library without seeing anything of it: asked at the door, or as everybody may ask. */
export async function atTheDoor<T>(libraryId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withActor({ kind: "sign-in", libraryId }, work);
}

/** What everybody may know of a library: its policy. */
export async function asAnybody<T>(libraryId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withActor({ kind: "public", libraryId }, work);
}
