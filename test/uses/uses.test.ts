import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { matters } from "@/db/schema/matters";
import { getPack } from "@/lib/policy/packs";
import { RecordUse } from "@/lib/uses/input";
import { clauseOf, USES, type UseKind } from "@/lib/uses/kinds";
import { recordUse } from "@/lib/uses/mutations";
import { listUses } from "@/lib/uses/queries";
import { testDatabase } from "../support/database";
import { furnish, type House } from "../support/house";

const db = testDatabase();
let house: House;
beforeEach(async () => {
  house = await furnish(db);
});

const use = (kind: UseKind) =>
  RecordUse.parse({
    kind,
    happenedOn: "2026-03-09",
    category: kind === "footage-viewed" ? "video" : "circulation",
    usedBy: "J. Park",
    why: "An item came back with letters in it.",
  });

test.each<[UseKind, string]>([
  ["review-of-conduct", "a review of the library's own information: cresco:5d, ames:illegal"],
  ["last-user", "the last user of a returned item: cresco:5i"],
  ["library-business", "a use that the Director authorized: ames:use"],
  ["maintenance", "a technician's access in maintenance: ames:vendor"],
  ["footage-viewed", "who viewed a recording: cresco:5g"],
])("%s is written down, and is no release: %s", async (kind) => {
  await withActor(house.staff, (tx) => recordUse(tx, house.staff, use(kind)));
  expect(await withActor(house.director, (tx) => listUses(tx, house.libraryId))).toMatchObject([
    { kind, usedBy: "J. Park", recordedBy: house.staff.id },
  ]);
  const left = await db.asSuperuser(async (tx) => ({
    matters: await tx.select({ id: matters.id }).from(matters),
    handOvers: (await tx.execute(sql`select id from hand_overs`)).rows,
  }));
  expect(left).toEqual({ matters: [], handOvers: [] });
});

test("it is read by who wrote it down and by the director, and by nobody else", async () => {
  await withActor(house.director, (tx) => recordUse(tx, house.director, use("last-user")));
  expect(await withActor(house.staff, (tx) => listUses(tx, house.libraryId))).toEqual([]);
  const other = await furnish(db, "Ames Public Library");
  expect(await withActor(other.director, (tx) => listUses(tx, house.libraryId))).toEqual([]);
});

test("it only grows", async () => {
  await withActor(house.director, (tx) => recordUse(tx, house.director, use("last-user")));
  await expect(
    withActor(house.director, (tx) => tx.execute(sql`update internal_uses set why = 'other'`)),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("each kind cites the clause of the library's own policy, where it has one", () => {
  expect(clauseOf("last-user", getPack("cresco")!)).toBe("item 5i");
  expect(clauseOf("last-user", getPack("iowa")!)).toBe("item 5i");
  expect(clauseOf("last-user", getPack("waukee")!)).toBeNull();
  expect(clauseOf("review-of-conduct", getPack("ames")!)).not.toBeNull();
  for (const { label, means } of Object.values(USES)) expect(`${label}: ${means}`).toMatch(/\.$/);
});
