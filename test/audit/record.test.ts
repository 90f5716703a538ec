import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { auditEntries } from "@/db/schema/audit";
import { entryHash } from "@/lib/audit/entry-hash";
import { record } from "@/lib/audit/record";
import { verifyChain } from "@/lib/audit/verify-chain";
import { newId } from "@/lib/ids";
import { committingDatabase } from "@/test/support/database";
import { DESIGNEES_DAY, furnish, type House, openMatter, workerAt } from "@/test/support/house";

const db = committingDatabase();
let house: House;
beforeAll(async () => {
  house = await furnish(db);
});

const chainOf = (matterId: string | null) =>
  withActor(house.director, (tx) => verifyChain(tx, house.libraryId, matterId));

test("a matter's record is one chain, whoever writes in it", async () => {
  const matterId = await openMatter(house, house.desk);
  const subject = newId();
  await withActor(house.desk, (tx) => record(tx, house.desk, "matter.reported", matterId, { matterId }));
  const worker = workerAt(house, matterId);
  await withActor(worker, (tx) => record(tx, worker, "instrument.read", subject, { matterId, details: { pages: 3 } }));
  await withActor(house.director, async (tx) => {
    await record(tx, house.director, "finding.confirmed", subject, { matterId });
    await record(tx, house.director, "finding.corrected", subject, {
      matterId,
      details: { key: "returnOn", b: null, a: ["é", 1.5] },
    });
  });

  expect(await chainOf(matterId)).toMatchObject({ whole: true, length: 4 });
  const entries = await withActor(house.director, (tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.matterId, matterId)).orderBy(auditEntries.position),
  );
  expect(entries.map((entry) => [entry.position, entry.actorKind, entry.actorId, entry.action])).toEqual([
    [1, "desk", house.desk.id, "matter.reported"],
    [2, "worker", null, "instrument.read"],
    [3, "member", house.director.id, "finding.confirmed"],
    [4, "member", house.director.id, "finding.corrected"],
  ]);
  expect(entries[0]!.previousHash).toBe("0".repeat(64));
});

test("an entry of one matter moves nothing in another's record, or in the library's", async () => {
  const matterId = await openMatter(house, house.director);
  const sealed = await openMatter(house, house.designee, DESIGNEES_DAY);
  await withActor(house.director, (tx) => record(tx, house.director, "matter.opened", matterId, { matterId }));
  await withActor(house.director, (tx) => record(tx, house.director, "settings.changed", null));
  const before = [await chainOf(matterId), await chainOf(null)];
  await withActor(house.designee, (tx) => record(tx, house.designee, "matter.opened", sealed, { matterId: sealed }));
  expect([await chainOf(matterId), await chainOf(null)]).toEqual(before);
});

test("two at once never follow the same entry", async () => {
  const matterId = await openMatter(house, house.director);
  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      withActor(house.director, (tx) =>
        record(tx, house.director, "finding.confirmed", null, { matterId, details: { n } }),
      ),
    ),
  );
  expect(await chainOf(matterId)).toMatchObject({ whole: true, length: 12 });
});

test.each([
  ["changed", sql`update audit_entries set action = 'nothing.happened' where position = 2 and matter_id = `],
  ["dated back", sql`update audit_entries set at = at - interval '1 millisecond' where position = 2 and matter_id = `],
  ["taken out", sql`delete from audit_entries where position = 2 and matter_id = `],
])("a record in which an entry was %s is broken there", async (_, tamper) => {
  const matterId = await openMatter(house, house.director);
  for (const action of ["one", "two", "three"])
    await withActor(house.director, (tx) => record(tx, house.director, action, null, { matterId }));
  expect(await chainOf(matterId)).toMatchObject({ whole: true, length: 3 });
  await db.asSuperuser((tx) => tx.execute(sql`${tamper} ${matterId}`));
  expect(await chainOf(matterId)).toEqual({ whole: false, brokenAt: 2 });
});

test("nobody writes in the record of a matter that she may not know of", async () => {
  const matterId = await openMatter(house, house.designee, DESIGNEES_DAY);
  const write = (id: string) => withActor(house.staff, (tx) => record(tx, house.staff, "x", null, { matterId: id }));
  await expect(write(matterId)).rejects.toThrow("There is no such record to write in.");
  await expect(write(newId())).rejects.toThrow("There is no such record to write in.");
});

test("nobody writes in another's name", async () => {
  const matterId = await openMatter(house, house.director);
  const forged = withActor(house.director, (tx) => record(tx, house.staff, "x", null, { matterId }));
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("the library's record is written by members and the door, and read by its custodian", async () => {
  const door = { kind: "sign-in", libraryId: house.libraryId } as const;
  await withActor(door, (tx) => record(tx, door, "session.began", house.staff.id));
  await withActor(house.staff, (tx) => record(tx, house.staff, "recovery-codes.shown", null));
  expect(await chainOf(null)).toMatchObject({ whole: true });
  const seen = await withActor(house.staff, (tx) => verifyChain(tx, house.libraryId, null));
  expect(seen).toMatchObject({ length: 0 });
});

test("an entry's hash is the same on every machine", () => {
  const entry = {
    libraryId: "8b1a9953-c461-4e23-9a7e-7d3f2b1c0d4e",
    matterId: null,
    id: "2c624232-cdd2-4177-b63c-6b5a7e1f9a01",
    position: 1,
    action: "settings.changed",
    subjectId: null,
    details: { b: 1, a: { d: [true, null], c: "§ 22.7(13)" } },
    actorKind: "member",
    actorId: "19581e27-de7c-4f0c-9b2a-0e1d2c3b4a59",
    at: new Date("2026-03-09T15:00:00.000Z"),
    previousHash: "0".repeat(64),
  };
  const reordered = { ...entry, details: { a: { c: "§ 22.7(13)", d: [true, null] }, b: 1 } };
  expect(entryHash(entry)).toBe(entryHash(reordered));
  expect(entryHash(entry)).toMatchInlineSnapshot(`"8ef03839cf715fe345307ddfc22dc217d0eb3d04ca941f164aa48fa674f42514"`);
});
