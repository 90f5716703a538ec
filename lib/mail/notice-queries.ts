import { and, asc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries } from "@/db/schema/libraries";
import { mailPreferences, noticeEvents, noticesTold } from "@/db/schema/notices";
import { memberships } from "@/db/schema/people";
import { dayOf } from "@/lib/clock";
import type { Listener, NoticeEvent } from "./notice-events";

/** An event as the digest actor sees it: of an open matter. */
export interface SeenEvent {
  id: string;
  matterId: string;
  event: NoticeEvent;
  causedBy: string | null;
}

const COLUMNS = {
  id: noticeEvents.id,
  matterId: noticeEvents.matterId,
  event: noticeEvents.event,
  causedBy: noticeEvents.causedBy,
};

/** Those of the events whose matter is open now, in the order in which they happened. */
export async function listStillOpen(libraryId: string, eventIds: string[]): Promise<SeenEvent[]> {
  return withActor({ kind: "digest", libraryId }, async (tx) => {
    const rows = await tx
      .select(COLUMNS)
      .from(noticeEvents)
      .where(and(eq(noticeEvents.libraryId, libraryId), inArray(noticeEvents.id, eventIds)))
      .orderBy(asc(noticeEvents.happenedAt), asc(noticeEvents.id));
    return rows as SeenEvent[];
  });
}

/** What happened between two instants in matters that the actor sees, and who was told of it. */
export async function listRecentEvents(tx: Tx, libraryId: string, from: Date, until: Date) {
  const events = (await tx
    .select(COLUMNS)
    .from(noticeEvents)
    .where(
      and(
        eq(noticeEvents.libraryId, libraryId),
        gte(noticeEvents.happenedAt, from),
        lte(noticeEvents.happenedAt, until),
      ),
    )
    .orderBy(asc(noticeEvents.happenedAt), asc(noticeEvents.id))) as SeenEvent[];
  const told = await tx
    .select({ eventId: noticesTold.eventId, personId: noticesTold.personId })
    .from(noticesTold)
    .where(and(eq(noticesTold.libraryId, libraryId), gte(noticesTold.toldAt, from)));
  return { events, told: new Set(told.map(({ eventId, personId }) => `${eventId} ${personId}`)) };
}

/** The library's members today, each as she may be told, with the library's time zone. For the mailer. */
export async function listListeners(
  tx: Tx,
  libraryId: string,
  at: Date,
): Promise<{ timeZone: string; listeners: Listener[] }> {
  const [library] = await tx
    .select({ timeZone: libraries.timeZone })
    .from(libraries)
    .where(eq(libraries.id, libraryId));
  if (!library) throw new Error("A library that has mail to send is missing.");
  const day = dayOf(at, library.timeZone);
  const terms = await tx
    .select({ personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.libraryId, libraryId),
        lte(memberships.from, day),
        or(isNull(memberships.until), gte(memberships.until, day)),
      ),
    );
  const preferences = await tx.select().from(mailPreferences).where(eq(mailPreferences.libraryId, libraryId));
  const chosen = new Map(preferences.map((one) => [one.personId, one]));
  // While a designee acts the director still leads the house, and is told of what is open.
  const acting = new Set(terms.filter(({ role }) => role !== "staff").map(({ personId }) => personId));
  const listeners = [...new Set(terms.map(({ personId }) => personId))].map((personId) => ({
    personId,
    acts: acting.has(personId),
    events: chosen.get(personId)?.events ?? {},
    quietFrom: chosen.get(personId)?.quietFrom ?? null,
    quietUntil: chosen.get(personId)?.quietUntil ?? null,
  }));
  return { timeZone: library.timeZone, listeners };
}

/** Who acts as custodian on a day: the designees of that day, else the directors. For the mailer. */
export async function listCustodians(tx: Tx, libraryId: string, day: string): Promise<string[]> {
  const terms = await tx
    .select({ personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.libraryId, libraryId),
        inArray(memberships.role, ["director", "designee"]),
        lte(memberships.from, day),
        or(isNull(memberships.until), gte(memberships.until, day)),
      ),
    );
  const designees = terms.filter(({ role }) => role === "designee");
  return [...new Set((designees.length > 0 ? designees : terms).map(({ personId }) => personId))];
}
