import { createHash } from "node:crypto";
import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { type Member, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { instruments } from "@/db/schema/instruments";
import { libraries } from "@/db/schema/libraries";
import { matters } from "@/db/schema/matters";
import { calendarFeeds } from "@/db/schema/overview";
import { memberships } from "@/db/schema/people";
import { findingDecisions, findings, readings } from "@/db/schema/readings";
import { hashToken } from "@/lib/auth/tokens";
import { today } from "@/lib/clock";
import { deadlinesOf } from "@/lib/deadlines/deadlines";
import { getHouse, listAgreedDays } from "@/lib/deadlines/queries";
import type { FindingKey, FindingValues } from "@/lib/findings/types";
import type { Entry } from "./ics";

/** When the member's calendar address was made, or `null` where she has none. */
export async function getOwnFeed(tx: Tx, { libraryId, id }: Member): Promise<{ madeAt: Date } | null> {
  const [feed] = await tx
    .select({ madeAt: calendarFeeds.madeAt })
    .from(calendarFeeds)
    .where(
      and(eq(calendarFeeds.libraryId, libraryId), eq(calendarFeeds.personId, id), isNull(calendarFeeds.revokedAt)),
    );
  return feed ?? null;
}

/**
 * What the calendar at a secret address holds, or `null` where there is none, it was ended, or its person is no member
 * today. It is made as the `feed` actor, to whom closed and sealed matters are not there.
 */
export async function readFeed(token: string): Promise<Entry[] | null> {
  const tokenHash = hashToken(token);
  const libraryId = await libraryOf(tokenHash);
  if (!libraryId) return null;
  return withActor({ kind: "feed", libraryId }, (tx) => listEntries(tx, libraryId, tokenHash));
}

async function libraryOf(tokenHash: string): Promise<string | null> {
  return withActor({ kind: "sign-in" }, async (tx) => {
    const [feed] = await tx
      .select({
        libraryId: calendarFeeds.libraryId,
        personId: calendarFeeds.personId,
        timeZone: libraries.timeZone,
      })
      .from(calendarFeeds)
      .innerJoin(libraries, eq(libraries.id, calendarFeeds.libraryId))
      .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.revokedAt)));
    if (!feed) return null;
    const day = today(feed.timeZone);
    const [membership] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.libraryId, feed.libraryId),
          eq(memberships.personId, feed.personId),
          lte(memberships.from, day),
          or(isNull(memberships.until), gte(memberships.until, day)),
        ),
      )
      .limit(1);
    return membership ? feed.libraryId : null;
  });
}

/** One entry a day and matter: two dates of one paper on one day are one. */
async function listEntries(tx: Tx, libraryId: string, tokenHash: string): Promise<Entry[]> {
  const entries = new Map<string, Entry>();
  for (const { matterId, on, changedAt } of await listDatedDays(tx, libraryId)) {
    const uid = createHash("sha256").update(`${tokenHash} ${matterId} ${on}`).digest("hex").slice(0, 32);
    entries.set(uid, { uid, on, changedAt });
  }
  return [...entries.values()].sort((a, b) => a.on.localeCompare(b.on) || a.uid.localeCompare(b.uid));
}

/** Every day that counts for a paper of a matter that the actor sees and that is not concluded. */
export async function listDatedDays(tx: Tx, libraryId: string) {
  const house = await getHouse(tx, libraryId);
  const agreed = await listAgreedDays(tx, libraryId);
  return (await listDatedPapers(tx, libraryId)).flatMap((paper) => {
    const until = agreed.get(paper.instrumentId);
    const agreement = until ? { until, agreedOn: until, with: null } : null;
    const { matterId, changedAt } = paper;
    return deadlinesOf({ ...paper, agreement }, house).map(({ by: on }) => ({ matterId, on, changedAt }));
  });
}

async function listDatedPapers(tx: Tx, libraryId: string) {
  const papers = await tx
    .select({
      matterId: instruments.matterId,
      instrumentId: instruments.id,
      supersedes: instruments.supersedes,
      came: instruments.came,
      servedOn: instruments.receivedOn,
      openedAt: matters.openedAt,
    })
    .from(instruments)
    .innerJoin(matters, and(eq(matters.libraryId, instruments.libraryId), eq(matters.id, instruments.matterId)))
    .where(and(eq(instruments.libraryId, libraryId), isNull(matters.concludedAt)))
    .orderBy(asc(instruments.receivedOn), asc(instruments.id));
  const standing = papers.filter(({ instrumentId }) => !papers.some(({ supersedes }) => supersedes === instrumentId));
  const found = await listDays(
    tx,
    libraryId,
    standing.map(({ instrumentId }) => instrumentId),
  );
  return standing.map(({ openedAt, came, ...paper }) => {
    const days = found.get(paper.instrumentId);
    return {
      ...paper,
      kind: came === "oral" || came === "threat" ? null : (days?.values.instrument ?? null),
      jurisdiction: days?.values.court?.jurisdiction ?? null,
      issuedOn: days?.values.issuedOn ?? null,
      returnOn: days?.values.returnOn ?? null,
      executeBy: days?.values.executeBy ?? null,
      changedAt: days?.changedAt ?? openedAt,
    };
  });
}

const KEYS = ["instrument", "court", "issuedOn", "returnOn", "executeBy"] as const satisfies readonly FindingKey[];
type Days = { values: Partial<Pick<FindingValues, (typeof KEYS)[number]>>; changedAt: Date };

/** What the operative papers say of their days, and what people have corrected, in the columns that a calendar may read. */
async function listDays(tx: Tx, libraryId: string, instrumentIds: readonly string[]): Promise<Map<string, Days>> {
  if (instrumentIds.length === 0) return new Map();
  const newest = tx
    .selectDistinctOn([readings.instrumentId], { id: readings.id, round: readings.round, queuedAt: readings.queuedAt })
    .from(readings)
    .where(and(eq(readings.libraryId, libraryId), inArray(readings.instrumentId, [...instrumentIds])))
    .orderBy(readings.instrumentId, desc(readings.queuedAt), desc(readings.id))
    .as("newest");
  const read = await tx
    .select({
      instrumentId: findings.instrumentId,
      key: findings.key,
      value: findings.value,
      at: newest.queuedAt,
    })
    .from(findings)
    .innerJoin(newest, and(eq(newest.id, findings.readingId), eq(newest.round, findings.round)))
    .where(and(eq(findings.libraryId, libraryId), eq(findings.paper, 0), inArray(findings.key, [...KEYS])));
  const decided = await tx
    .select({
      instrumentId: findingDecisions.instrumentId,
      key: findingDecisions.key,
      value: findingDecisions.newValue,
      at: findingDecisions.decidedAt,
    })
    .from(findingDecisions)
    .where(
      and(
        eq(findingDecisions.libraryId, libraryId),
        inArray(findingDecisions.instrumentId, [...instrumentIds]),
        eq(findingDecisions.paper, 0),
        inArray(findingDecisions.key, [...KEYS]),
      ),
    )
    .orderBy(asc(findingDecisions.decidedAt), asc(findingDecisions.id));

  const found = new Map<string, Days>();
  for (const { instrumentId, key, value, at } of [...read, ...decided]) {
    const days = found.get(instrumentId) ?? { values: {}, changedAt: at };
    const later = at.getTime() > days.changedAt.getTime();
    found.set(instrumentId, {
      values: { ...days.values, [key]: value },
      changedAt: later ? at : days.changedAt,
    });
  }
  return found;
}
