import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { letterEvents } from "@/db/schema/letters";
import { libraries } from "@/db/schema/libraries";
import { holidays } from "@/db/schema/overview";
import type { Day } from "@/lib/findings/types";
import type { Agreement } from "./deadline";
import type { House } from "./rest";

/** The days of rest that the library has added, in their order. */
export async function listHolidays(tx: Tx, libraryId: string) {
  return tx
    .select({ id: holidays.id, on: holidays.on, name: holidays.name, of: holidays.of })
    .from(holidays)
    .where(and(eq(holidays.libraryId, libraryId), isNull(holidays.removedAt)))
    .orderBy(asc(holidays.on), asc(holidays.id));
}

/** What days are counted by: the library's state, and the days of rest that it has added. */
export async function getHouse(tx: Tx, libraryId: string): Promise<House> {
  const [library] = await tx.select({ state: libraries.state }).from(libraries).where(eq(libraries.id, libraryId));
  if (!library) throw new Error("The actor's library is missing.");
  return { state: library.state, holidays: await listHolidays(tx, libraryId) };
}

/** Until when more time was agreed in writing, by instrument: of several agreements the longest. */
export async function listAgreements(
  tx: Tx,
  libraryId: string,
  instrumentIds: readonly string[],
): Promise<Map<string, Agreement>> {
  if (instrumentIds.length === 0) return new Map();
  const rows = await tx
    .select({
      instrumentId: letterEvents.instrumentId,
      until: letterEvents.untilOn,
      agreedOn: letterEvents.happenedOn,
      with: letterEvents.party,
    })
    .from(letterEvents)
    .where(
      and(
        eq(letterEvents.libraryId, libraryId),
        inArray(letterEvents.instrumentId, [...instrumentIds]),
        eq(letterEvents.kind, "extended"),
      ),
    )
    .orderBy(asc(letterEvents.untilOn), asc(letterEvents.recordedAt));
  return new Map(rows.flatMap(({ instrumentId, until, ...row }) => (until ? [[instrumentId, { ...row, until }]] : [])));
}

/** The same days alone, which is all that a calendar learns. */
export async function listAgreedDays(tx: Tx, libraryId: string): Promise<Map<string, Day>> {
  const rows = await tx
    .selectDistinctOn([letterEvents.instrumentId], {
      instrumentId: letterEvents.instrumentId,
      until: letterEvents.untilOn,
    })
    .from(letterEvents)
    .where(and(eq(letterEvents.libraryId, libraryId), eq(letterEvents.kind, "extended")))
    .orderBy(letterEvents.instrumentId, desc(letterEvents.untilOn));
  return new Map(rows.flatMap(({ instrumentId, until }) => (until ? [[instrumentId, until]] : [])));
}
