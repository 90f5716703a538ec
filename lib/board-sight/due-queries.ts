import { and, asc, eq, inArray } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { handOvers } from "@/db/schema/hand-over";
import { letterEvents } from "@/db/schema/letters";
import { findingDecisions, findings } from "@/db/schema/readings";
import { today } from "@/lib/clock";
import { listAgreedDays } from "@/lib/deadlines/queries";
import type { Sight } from "@/lib/digest/count";
import type { Day } from "@/lib/findings/types";
import { newestReadings, type SeenPaper } from "./paper-queries";

/** A day that a paper set, and that has come. */
export interface DueDay {
  matterId: string;
  instrumentId: string;
  on: Day;
}

/** The days up to today on which open matters' papers were returnable, as agreed, corrected or read. By the calendar's actor. */
export async function listDueDays(libraryId: string, timeZone: string): Promise<DueDay[]> {
  return withActor({ kind: "feed", libraryId }, async (tx) => {
    const newest = newestReadings(tx, libraryId);
    const read = await tx
      .select({ matterId: findings.matterId, instrumentId: findings.instrumentId, value: findings.value })
      .from(findings)
      .innerJoin(newest, and(eq(newest.id, findings.readingId), eq(newest.round, findings.round)))
      .where(and(eq(findings.libraryId, libraryId), eq(findings.paper, 0), eq(findings.key, "returnOn")));
    const decided = await tx
      .select({
        matterId: findingDecisions.matterId,
        instrumentId: findingDecisions.instrumentId,
        value: findingDecisions.newValue,
      })
      .from(findingDecisions)
      .where(
        and(
          eq(findingDecisions.libraryId, libraryId),
          eq(findingDecisions.paper, 0),
          eq(findingDecisions.key, "returnOn"),
        ),
      )
      .orderBy(asc(findingDecisions.decidedAt), asc(findingDecisions.id));
    const agreed = await listAgreedDays(tx, libraryId);
    const days = new Map<string, DueDay>();
    for (const { matterId, instrumentId, value } of [...read, ...decided]) {
      const on = agreed.get(instrumentId) ?? value;
      if (typeof on === "string") days.set(instrumentId, { matterId, instrumentId, on });
    }
    const day = today(timeZone);
    return [...days.values()].filter(({ on }) => on < day);
  });
}

/** Whether by its day something was answered: a decision was signed, a letter went out, or another paper took its place. */
export async function withWhatWasDone(
  tx: Tx,
  libraryId: string,
  due: readonly DueDay[],
  { decisions, papers }: { decisions: readonly { matterId: string; decidedOn: Day }[]; papers: readonly SeenPaper[] },
): Promise<Sight["deadlines"]> {
  const sent = await tx
    .select({ instrumentId: letterEvents.instrumentId, on: letterEvents.happenedOn })
    .from(letterEvents)
    .where(and(eq(letterEvents.libraryId, libraryId), inArray(letterEvents.kind, ["sent", "extended"])));
  const handed = await tx
    .select({ matterId: handOvers.matterId, on: handOvers.handedOn })
    .from(handOvers)
    .where(eq(handOvers.libraryId, libraryId));
  const open = new Set(papers.map(({ matterId }) => matterId));
  return due
    .filter(({ matterId }) => open.has(matterId))
    .filter(({ instrumentId }) => !papers.some(({ supersedes }) => supersedes === instrumentId))
    .map(({ matterId, instrumentId, on }) => ({
      matterId,
      id: instrumentId,
      on,
      met:
        decisions.some((decision) => decision.matterId === matterId && decision.decidedOn <= on) ||
        sent.some((letter) => letter.instrumentId === instrumentId && letter.on <= on) ||
        handed.some((row) => row.matterId === matterId && row.on <= on),
    }));
}
