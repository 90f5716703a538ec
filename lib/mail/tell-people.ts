import { and, eq, sql } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { matters } from "@/db/schema/matters";
import { noticeEvents, noticesTold } from "@/db/schema/notices";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { deskReport } from "./kinds/desk-report";
import { notices } from "./kinds/notices";
import { type Listener, wanted } from "./notice-events";
import { listCustodians, listListeners, listRecentEvents, type SeenEvent } from "./notice-queries";
import { queueMail } from "./queue";
import { quietUntil } from "./quiet-hours";

/** What lies longer ago is no news: a matter that is lifted after months brings none of its past. */
const NEWS_MS = 2 * 86_400_000;

/** Handles a `tell-people` job: who wants to be told of the event gets one mail for it and all that came with it. */
export async function tellPeople(job: { libraryId: string; matterId: string | null; rowId: string }): Promise<void> {
  const { libraryId, matterId, rowId } = job;
  if (!matterId) return;
  const event = await withActor({ kind: "worker", libraryId, matterId }, async (tx) => {
    const [row] = await tx
      .select({ event: noticeEvents.event, receivedOn: matters.receivedOn })
      .from(noticeEvents)
      .innerJoin(matters, and(eq(matters.libraryId, noticeEvents.libraryId), eq(matters.id, noticeEvents.matterId)))
      .where(and(eq(noticeEvents.libraryId, libraryId), eq(noticeEvents.id, rowId)));
    return row;
  });
  if (!event) return;
  if (event.event === "desk-report") await tellCustodian(libraryId, matterId, rowId, event.receivedOn);
  else await tellOfOpenMatters(libraryId, rowId);
}

/** At once, in quiet hours too, and to nobody else: the matter is closed to all others. */
async function tellCustodian(libraryId: string, matterId: string, eventId: string, day: string): Promise<void> {
  const { custodians, listeners } = await withActor({ kind: "mailer", libraryId }, async (tx) => ({
    custodians: await listCustodians(tx, libraryId, day),
    listeners: (await listListeners(tx, libraryId, now())).listeners,
  }));
  const told = listeners.filter(
    ({ personId, events }) => custodians.includes(personId) && events["desk-report"] !== false,
  );
  await withActor({ kind: "worker", libraryId, matterId }, async (tx) => {
    await oneAtATime(tx, libraryId);
    for (const { personId } of told) {
      if (await wasTold(tx, { libraryId, matterId, eventId, personId })) continue;
      const mailId = await queueMail(tx, deskReport(libraryId, matterId, personId));
      await noteTold(tx, { libraryId, matterId, eventId, personId, mailId });
    }
  });
}

/** As the digest actor, who sees what is open and nothing else: what is not, neither is told nor changes when the rest is. */
async function tellOfOpenMatters(libraryId: string, eventId: string): Promise<void> {
  const at = now();
  const { listeners, timeZone } = await withActor({ kind: "mailer", libraryId }, (tx) =>
    listListeners(tx, libraryId, at),
  );
  await withActor({ kind: "digest", libraryId }, async (tx) => {
    await oneAtATime(tx, libraryId);
    const { events, told } = await listRecentEvents(tx, libraryId, new Date(at.getTime() - NEWS_MS), at);
    const cause = events.find(({ id }) => id === eventId);
    if (!cause) return;
    const waiting: Date[] = [];
    for (const listener of listeners) {
      const news = wanted(listener, events).filter(
        ({ id, event }) => event !== "desk-report" && !told.has(`${id} ${listener.personId}`),
      );
      const wakes = news.length > 0 ? quietUntil(listener, at, timeZone) : null;
      if (wakes) waiting.push(wakes);
      else if (news.length > 0) await tellOne(tx, libraryId, listener, news);
    }
    for (const startAfter of new Map(waiting.map((wakes) => [wakes.getTime(), wakes])).values())
      await enqueue(tx, "tell-people", { matterId: cause.matterId, rowId: eventId, startAfter });
  });
}

async function tellOne(tx: Tx, libraryId: string, { personId }: Listener, news: SeenEvent[]): Promise<void> {
  const mailId = await queueMail(
    tx,
    notices(
      libraryId,
      personId,
      news.map(({ id }) => id),
    ),
  );
  for (const { id: eventId, matterId } of news) await noteTold(tx, { libraryId, matterId, eventId, personId, mailId });
}

type Telling = { libraryId: string; matterId: string; eventId: string; personId: string; mailId: string };

async function noteTold(tx: Tx, telling: Telling): Promise<void> {
  await tx.insert(noticesTold).values({ ...telling, id: newId(), toldAt: now() });
}

async function wasTold(tx: Tx, { libraryId, matterId, eventId, personId }: Omit<Telling, "mailId">): Promise<boolean> {
  const rows = await tx
    .select({ id: noticesTold.id })
    .from(noticesTold)
    .where(
      and(
        eq(noticesTold.libraryId, libraryId),
        eq(noticesTold.matterId, matterId),
        eq(noticesTold.eventId, eventId),
        eq(noticesTold.personId, personId),
      ),
    );
  return rows.length > 0;
}

/** Two jobs at the same library tell one after the other, so that the second sees whom the first has told. */
async function oneAtATime(tx: Tx, libraryId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tell people ${libraryId}`}, 0))`);
}
