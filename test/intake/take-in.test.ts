import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { auditEntries } from "@/db/schema/audit";
import { matters } from "@/db/schema/matters";
import { verifyChain } from "@/lib/audit/verify-chain";
import { TakeIn } from "@/lib/intake/input";
import { readAgain } from "@/lib/intake/mutations";
import { listInstruments } from "@/lib/intake/queries";
import { answerSilence, dropDraft, saveDraft } from "@/lib/matter/mutations";
import { getDraft, getMatter } from "@/lib/matter/queries";
import { ownDataFolder } from "../support/data-folder";
import { testDatabase } from "../support/database";
import { DESIGNEES_DAY, DIRECTORS_DAY, furnish, type House, openMatter } from "../support/house";
import { upload } from "../support/take-in";

await ownDataFolder();
const db = testDatabase();
let house: House;
beforeEach(async () => {
  house = await furnish(db);
});

const paper = Buffer.from("%PDF-1.7 a paper");
const seenBy = (member: House["director"], matterId: string) =>
  withActor(member, (tx) => getMatter(tx, house.libraryId, matterId)).then((matter) => matter?.standing ?? null);

describe("a demand that comes", () => {
  test("opens a closed matter, which only its opener and the custodian of that day see", async () => {
    const { matterId } = await upload(house.staff, [paper], { receivedOn: DESIGNEES_DAY });
    expect(await seenBy(house.staff, matterId)).toBe("closed");
    expect(await seenBy(house.designee, matterId)).toBe("closed");
    expect(await seenBy(house.director, matterId)).toBeNull();
    const other = await upload(house.director, [paper], { receivedOn: DIRECTORS_DAY });
    expect(await seenBy(house.staff, other.matterId)).toBeNull();
  });

  test("is put on record, in a chain that holds", async () => {
    const { matterId } = await upload(house.director, [paper, paper]);
    const entries = await withActor(house.director, (tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.libraryId, house.libraryId), eq(auditEntries.matterId, matterId))),
    );
    expect(entries.map(({ action }) => action).toSorted()).toEqual(["instrument.received", "matter.opened"]);
    expect(await withActor(house.director, (tx) => verifyChain(tx, house.libraryId, matterId))).toMatchObject({
      whole: true,
      length: 2,
    });
  });

  test("queues its reading with three ids and nothing else", async () => {
    const { matterId } = await upload(house.director, [paper], { servedBy: "Deputy Marsh" });
    const { rows } = await db.asSuperuser((tx) =>
      tx.execute<{ data: Record<string, string> }>(sql`select data from pgboss.job where name = 'read-instrument'`),
    );
    expect(rows.map(({ data }) => Object.keys(data).toSorted())).toEqual([["libraryId", "matterId", "rowId"]]);
    expect(rows[0]!.data.matterId).toBe(matterId);
  });

  test("may be another paper in the matter, in the place of the one before", async () => {
    const first = await upload(house.director, [paper]);
    const second = await upload(house.director, [paper], { matterId: first.matterId, supersedes: first.instrumentId });
    expect(second.matterId).toBe(first.matterId);
    const instruments = await withActor(house.director, (tx) => listInstruments(tx, house.libraryId, [first.matterId]));
    expect(instruments.map(({ supersedes }) => supersedes)).toContain(first.instrumentId);
    expect(instruments).toHaveLength(2);
  });

  test("cannot be put into a matter, or in the place of a paper, that is not there for who brings it", async () => {
    const hidden = await upload(house.director, [paper]);
    await expect(upload(house.staff, [paper], { matterId: hidden.matterId })).rejects.toThrow("not taken");
    const own = await openMatter(house, house.staff);
    const foreign = { matterId: own, supersedes: hidden.instrumentId };
    await expect(upload(house.staff, [paper], foreign)).rejects.toThrow("not taken");
    expect(await withActor(house.staff, (tx) => readAgain(tx, house.staff, hidden))).toBeNull();
  });
});

describe("the form of a demand", () => {
  const sound = { form: "paper", receivedOn: "2026-03-09", how: "in-person" };
  const refused: [string, Record<string, string>][] = [
    ["no form", { form: "" }],
    ["a form that there is not", { form: "song" }],
    ["a day that is none", { receivedOn: "2026-02-30" }],
    ["a time that is none", { receivedAt: "25:10" }],
    ["a way that there is not", { how: "by pigeon" }],
    ["too many words", { statement: "x".repeat(20_001) }],
    ["a paper in the place of another in no matter", { supersedes: "7f4d3c1e-1111-4000-8000-0123456789ab" }],
    ["an id that is none", { matterId: "../../etc" }],
  ];
  test.each(refused)("is refused with %s", (_, differs) => {
    expect(TakeIn.safeParse(sound).success).toBe(true);
    expect(TakeIn.safeParse({ ...sound, ...differs }).success).toBe(false);
  });

  test("loses what would turn or hide text, and keeps its lines", () => {
    const { statement, servedBy } = TakeIn.parse({ ...sound, statement: "one\u202E\ntwo\u0000", servedBy: "  " });
    expect(statement).toBe("one\ntwo");
    expect(servedBy).toBeNull();
  });
});

describe("the question of silence", () => {
  const answer = (member: House["director"], matterId: string, given: "yes" | "no" | "not-sure") =>
    withActor(member, (tx) => answerSilence(tx, member, { matterId, answer: given, reason: null }));

  test("is the custodian's to answer, and nobody else's", async () => {
    const { matterId } = await upload(house.staff, [paper]);
    expect(await answer(house.staff, matterId, "no")).toBeNull();
    expect(await answer(house.designee, matterId, "no")).toBeNull();
    expect(await seenBy(house.staff, matterId)).toBe("closed");
    expect(await answer(house.director, matterId, "not-sure")).toBe("closed");
    expect(await answer(house.director, matterId, "no")).toBe("open");
    expect(await seenBy(house.designee, matterId)).toBe("open");
  });

  test("answered with yes leaves the matter to who answered, and no answer lifts that", async () => {
    const { matterId } = await upload(house.staff, [paper]);
    expect(await answer(house.director, matterId, "yes")).toBe("sealed");
    expect(await seenBy(house.director, matterId)).toBe("sealed");
    expect(await seenBy(house.staff, matterId)).toBeNull();
    expect(await answer(house.director, matterId, "no")).toBeNull();
    expect(await seenBy(house.director, matterId)).toBe("sealed");
  });

  test("of a matter that never was is answered like that of one that is hidden", async () => {
    expect(await answer(house.director, "3f0d3c1e-0000-4000-8000-0123456789ab", "yes")).toBeNull();
  });
});

test("what someone was typing is hers alone, and the last of it counts", async () => {
  const { staff, director, libraryId } = house;
  await withActor(staff, async (tx) => {
    await saveDraft(tx, staff, { form: "new-matter", body: { statement: "He ask" } });
    await saveDraft(tx, staff, { form: "new-matter", body: { statement: "He asked who" } });
    expect(await getDraft(tx, libraryId, "new-matter")).toEqual({ statement: "He asked who" });
  });
  expect(await withActor(director, (tx) => getDraft(tx, libraryId, "new-matter"))).toBeNull();
  await withActor(staff, async (tx) => {
    await dropDraft(tx, staff, "new-matter");
    expect(await getDraft(tx, libraryId, "new-matter")).toBeNull();
  });
});

test("a matter's own row tells nothing of what it is about", async () => {
  const { matterId } = await upload(house.director, [paper], { servedBy: "Deputy Marsh" });
  const [row] = await db.asSuperuser((tx) => tx.select().from(matters).where(eq(matters.id, matterId)));
  expect(row!.title).toBe("A paper");
  expect(row!.reference).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
});
