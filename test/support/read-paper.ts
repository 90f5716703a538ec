import { instruments } from "@/db/schema/instruments";
import { findings, readings } from "@/db/schema/readings";
import { now } from "@/lib/clock";
import type { FindingKey, FindingValues } from "@/lib/findings/types";
import { newId, newSecret } from "@/lib/ids";
import type { TestDatabase } from "./database";
import { DIRECTORS_DAY, type House } from "./house";

/** Puts a paper into a matter that was read and says just this: past all guards, and without a file. */
export async function addReadPaper(
  db: TestDatabase,
  house: House,
  matterId: string,
  says: Partial<FindingValues>,
  receivedOn = DIRECTORS_DAY,
): Promise<{ instrumentId: string; readingId: string; findingIds: Map<FindingKey, string> }> {
  const { libraryId } = house;
  const [instrumentId, readingId, at] = [newId(), newId(), now()];
  const of = { libraryId, matterId };
  const found = Object.entries(says).map(([key, value]) => ({ id: newId(), key: key as FindingKey, value }));
  await db.asSuperuser(async (tx) => {
    await tx.insert(instruments).values({
      ...of,
      id: instrumentId,
      came: "paper",
      label: "",
      receivedOn,
      addedBy: house.director.id,
      addedAt: at,
    });
    await tx.insert(readings).values({
      ...of,
      id: readingId,
      instrumentId,
      readerVersion: "test",
      state: "read",
      pagesTotal: 1,
      pagesDone: 1,
      round: 1,
      papers: [[1]],
      progressChannel: newSecret(),
      queuedAt: at,
      finishedAt: at,
    });
    const finding = { ...of, instrumentId, readingId, round: 1, paper: 0, fact: false, foundAt: at };
    await tx
      .insert(findings)
      .values(found.map((one) => ({ ...finding, ...one, status: "read" as const, confidence: 1, evidence: [] })));
  });
  return { instrumentId, readingId, findingIds: new Map(found.map(({ key, id }) => [key, id])) };
}
