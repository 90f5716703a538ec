import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { handOvers } from "@/db/schema/hand-over";
import { now } from "@/lib/clock";
import { previewDigest } from "@/lib/digest/mutations";
import { newId } from "@/lib/ids";
import { MatterAtTheGate } from "@/test/production/matter-at-the-gate";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";

const db = testDatabase();
let house: House;
beforeEach(async () => {
  house = await furnish(db);
});

/** A matter with a paper that was read. */
async function withPaper(): Promise<MatterAtTheGate> {
  const matter = new MatterAtTheGate(db, house);
  await matter.open("waukee");
  await matter.serve({ instrument: "civil-subpoena", records: ["circulation"], signature: "signed" });
  return matter;
}

const contents = async () => (await previewDigest(house.libraryId)).contents;
const advice = (source: "letter" | "telephone", confirmed: boolean | null) => ({
  ...{ advice: "release" as const, categories: [], source, confirmed },
  answers: [{ id: "proper-form" as const, answer: "yes" as const }],
});
const seal = (matter: MatterAtTheGate, standing: string) =>
  db.asSuperuser((tx) =>
    tx.execute(sql`update matters set standing = ${standing}, version = version + 1 where id = ${matter.matterId}`),
  );

/** Writes down that something left the library, past the gate, as a row. */
async function handedOver(
  matter: MatterAtTheGate,
  kind: "release" | "taken-under-warrant",
  category: string | null,
  corrects: string | null = null,
): Promise<string> {
  const id = newId();
  await db.asSuperuser((tx) =>
    tx.insert(handOvers).values({
      ...{ libraryId: house.libraryId, matterId: matter.matterId, id, kind, category, corrects },
      instrumentId: matter.instrumentId,
      how: kind === "release" ? "in-person" : "taken",
      handedOn: "2026-03-12",
      obstacles: [],
      sealedText: Buffer.from("x"),
      recordedBy: house.director.id,
      recordedAt: now(),
    }),
  );
  return id;
}

describe("what the Board is told of counsel, decisions and hand-overs", () => {
  test("a question to counsel is open until an opinion counts: one that was only said does not", async () => {
    const matter = await withPaper();
    expect((await contents()).consultationsOpen).toBe(0);
    await matter.ask();
    expect((await contents()).consultationsOpen).toBe(1);
    await matter.advise(advice("telephone", null));
    expect((await contents()).consultationsOpen).toBe(1);
    await matter.advise(advice("letter", null));
    expect((await contents()).consultationsOpen).toBe(0);
  });

  test("what was asked about a paper waits for nobody once another has come in its place", async () => {
    const matter = await withPaper();
    await matter.ask();
    await matter.serve({ instrument: "court-order", records: ["circulation"], signature: "signed" });
    expect((await contents()).consultationsOpen).toBe(0);
    await matter.ask();
    expect((await contents()).consultationsOpen).toBe(1);
  });

  test("a decision counts once it is signed, by its kind", async () => {
    const matter = await withPaper();
    await matter.decide("refuse", [], "unsigned");
    expect((await contents()).decisions).toEqual({ total: 0, kinds: [] });
    await matter.decide("release", ["circulation"], "signed");
    expect((await contents()).decisions).toEqual({ total: 1, kinds: [{ key: "release", count: 1 }] });
  });

  test("a hand-over counts once, corrected or not, and what was taken apart from what was released", async () => {
    const matter = await withPaper();
    const first = await handedOver(matter, "release", "circulation");
    await handedOver(matter, "release", "circulation", first);
    await handedOver(matter, "taken-under-warrant", null);
    expect((await contents()).releases).toEqual({ total: 1, taken: 1, categories: [] });
  });

  test("categories are told from three releases on, and never which matter they were of", async () => {
    const released: MatterAtTheGate[] = [];
    for (let count = 0; count < 3; count++) {
      const matter = await withPaper();
      await handedOver(matter, "release", "circulation");
      released.push(matter);
    }
    expect((await contents()).releases.categories).toEqual([{ key: "circulation", count: 3 }]);
    const { html, text } = await previewDigest(house.libraryId);
    for (const { matterId } of released) expect(html + text).not.toContain(matterId);
  });

  test.each(["closed", "sealed"])("none of it is told while its matter is %s", async (standing) => {
    const before = await previewDigest(house.libraryId);
    const matter = await withPaper();
    await matter.ask();
    await matter.decide("release", ["circulation"], "signed");
    await handedOver(matter, "release", "circulation");
    expect((await contents()).releases.total).toBe(1);
    await seal(matter, standing);
    expect(await previewDigest(house.libraryId)).toEqual(before);
    const seen = await withActor({ kind: "digest", libraryId: house.libraryId }, (tx) =>
      tx.execute(sql`select id from hand_overs`),
    );
    expect(seen.rows).toEqual([]);
  });
});
