import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { requesterVerifications } from "@/db/schema/incident";
import { now } from "@/lib/clock";
import { libraryKey } from "@/lib/files/queries";
import { coverage, eachCategory, stillDeleting } from "@/lib/holdings/coverage";
import { NoteSuspension, SaveHolding } from "@/lib/holdings/input";
import { insertHoldings, noteSuspension, retireHolding, saveHolding } from "@/lib/holdings/mutations";
import { listHoldings, listSuspensionEntries, listSuspensions } from "@/lib/holdings/queries";
import { SUGGESTIONS } from "@/lib/holdings/suggestions";
import { newId } from "@/lib/ids";
import { VerifyRequester } from "@/lib/incident/input";
import { insertVerification } from "@/lib/incident/mutations";
import { listVerifications } from "@/lib/incident/queries";
import { openMatter } from "@/lib/matter/mutations";
import { testDatabase } from "@/test/support/database";
import { DIRECTORS_DAY, furnish, type House } from "@/test/support/house";

const db = testDatabase();
let house: House;

beforeEach(async () => {
  house = await furnish(db);
  await libraryKey(house.libraryId);
});

const LOANS = { category: "circulation", system: "ILS", kept: "Until returned", inOurCustody: "yes" };

const held = (member: Member = house.director) => withActor(member, (tx) => listHoldings(tx, house.libraryId));
const enter = (more: object = {}, member = house.director) =>
  withActor(member, (tx) => saveHolding(tx, member, SaveHolding.parse({ ...LOANS, ...more })));
const newMatter = async (member = house.director) =>
  (await withActor(member, (tx) => openMatter(tx, member, { came: "oral", receivedOn: DIRECTORS_DAY, title: "A" }))).id;
const note = (matterId: string, more: object = {}, member = house.director) => {
  const input = NoteSuspension.parse({
    matterId,
    category: "circulation",
    system: "ILS",
    holdingId: "",
    state: "suspended",
    how: "Nightly clearing switched off.",
    doneOn: DIRECTORS_DAY,
    doneBy: "City IT",
    follows: "",
    ...more,
  });
  return withActor(member, (tx) => noteSuspension(tx, member, input));
};

test("the director says what the library holds, and everybody on the staff sees it", async () => {
  await enter();
  expect(await held(house.staff)).toMatchObject([{ category: "circulation", system: "ILS", version: 1 }]);
});

test("a member of the staff changes nothing of it, and another library sees none of it", async () => {
  await enter();
  const [line] = await held();
  await expect(enter({ system: "Mine" }, house.staff)).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await enter({ id: line!.id, version: 1, kept: "For ever" }, house.staff)).toBe("stale");
  const elsewhere = await furnish(db, "Ames Public Library");
  expect(await withActor(elsewhere.director, (tx) => listHoldings(tx, house.libraryId))).toEqual([]);
});

test("of two who change one line at once, the second is told", async () => {
  await enter();
  const [line] = await held();
  expect(await enter({ id: line!.id, version: 1, kept: "30 days" })).toBe("saved");
  expect(await enter({ id: line!.id, version: 1, kept: "90 days" })).toBe("stale");
  expect(await held()).toMatchObject([{ kept: "30 days", version: 2 }]);
  expect(await withActor(house.director, (tx) => retireHolding(tx, house.director, { id: line!.id, version: 1 }))).toBe(
    "stale",
  );
  expect(await withActor(house.director, (tx) => retireHolding(tx, house.director, { id: line!.id, version: 2 }))).toBe(
    "saved",
  );
  expect(await held()).toEqual([]);
});

test("suggestions are taken over once, however often they are confirmed", async () => {
  const lines = SUGGESTIONS.slice(0, 3).map((one) => ({ ...one, vendor: one.vendor || null }));
  for (const _ of [1, 2]) await withActor(house.director, (tx) => insertHoldings(tx, house.director, lines));
  expect(await held()).toHaveLength(3);
});

test("cresco:5h: among the suggestions, what a content vendor holds is not in the library's custody", () => {
  const vendors = SUGGESTIONS.filter(({ vendor }) => /e-book|database/.test(vendor));
  expect(vendors.length).toBeGreaterThan(0);
  expect(vendors.every(({ inOurCustody }) => !inOurCustody)).toBe(true);
});

test("deletion is stopped with how, when and by whom, and lifted later; both stay on record", async () => {
  const matterId = await newMatter();
  expect(await note(matterId)).toBe("noted");
  const [first] = await withActor(house.director, (tx) => listSuspensions(tx, matterId));
  expect(first).toMatchObject({
    state: "suspended",
    how: "Nightly clearing switched off.",
    doneBy: "City IT",
    doneOn: DIRECTORS_DAY,
  });
  expect(await note(matterId, { state: "lifted", how: "Counsel: the matter is over.", follows: first!.id })).toBe(
    "noted",
  );
  expect(await withActor(house.director, (tx) => listSuspensions(tx, matterId))).toMatchObject([{ state: "lifted" }]);
  expect(await withActor(house.director, (tx) => listSuspensionEntries(tx, matterId))).toHaveLength(2);
});

test("of two who note at once, the second is told, and nothing is overwritten", async () => {
  const matterId = await newMatter();
  await note(matterId);
  expect(await note(matterId, { state: "nothing-deleted", how: "" })).toBe("stale");
  expect(await withActor(house.director, (tx) => listSuspensions(tx, matterId))).toMatchObject([
    { state: "suspended" },
  ]);
});

test("to whoever may not know of a matter, its suspensions and calls are none, and hers to note neither", async () => {
  const matterId = await newMatter();
  await note(matterId);
  const call = VerifyRequester.parse({
    matterId,
    number: "515-555-0100",
    source: "directory",
    notFromPaper: "yes",
    calledOn: DIRECTORS_DAY,
    calledAt: "10:05",
    spokeWith: "Sgt. Lund",
    outcome: "confirmed",
  });
  const at = now();
  expect(await withActor(house.director, (tx) => insertVerification(tx, house.director, call, at))).toBe(true);
  const calls = (member: Member) => withActor(member, (tx) => listVerifications(tx, house.libraryId, matterId));
  expect(await calls(house.director)).toMatchObject([{ outcome: "confirmed", body: { spokeWith: "Sgt. Lund" } }]);

  expect(await calls(house.staff)).toEqual([]);
  expect(await withActor(house.staff, (tx) => listSuspensions(tx, matterId))).toEqual([]);
  expect(await note(matterId, {}, house.staff)).toBeNull();
  expect(await note(newId(), {}, house.staff)).toBeNull();
  expect(await withActor(house.staff, (tx) => insertVerification(tx, house.staff, call, at))).toBeNull();
  const rows = await withActor(house.director, (tx) =>
    tx.select().from(requesterVerifications).where(eq(requesterVerifications.matterId, matterId)),
  );
  expect(rows).toHaveLength(1);
});

test("stopping says how, and lifting says why", () => {
  const entry = {
    matterId: newId(),
    category: "holds",
    system: "ILS",
    holdingId: "",
    doneOn: DIRECTORS_DAY,
    doneBy: "A",
    follows: "",
  };
  for (const [state, good] of [
    ["suspended", false],
    ["lifted", false],
    ["nothing-deleted", true],
    ["not-in-custody", true],
  ] as const)
    expect(NoteSuspension.safeParse({ ...entry, state }).success, state).toBe(good);
});

const ils = { id: "1", category: "circulation", system: "ILS", inOurCustody: true };
const books = { id: "2", category: "circulation", system: "E-books", inOurCustody: false };
const stopped = { category: "circulation", system: "ILS", state: "suspended" } as const;

test("each system that holds what is asked for stands by itself, until it was looked at", () => {
  const rows = coverage(["circulation"], [ils, books], [stopped]);
  expect(rows.map(({ system, state }) => [system, state])).toEqual([
    ["ILS", "suspended"],
    ["E-books", "open"],
  ]);
  expect(stillDeleting(rows)).toEqual(["circulation"]);
  const done = coverage(
    ["circulation"],
    [ils, books],
    [stopped, { category: "circulation", system: "E-books", state: "not-in-custody" }],
  );
  expect(stillDeleting(done)).toEqual([]);
});

test("a category of which nothing is on the table is open: somebody has to look", () => {
  expect(coverage(["video"], [ils], [])).toMatchObject([{ category: "video", system: "", state: "open" }]);
});

test("what was lifted may be deleted again", () => {
  expect(stillDeleting(coverage(["circulation"], [ils], [{ ...stopped, state: "lifted" }]))).toEqual(["circulation"]);
});

test("a system that is no longer on the table keeps what was noted of it", () => {
  expect(coverage(["circulation"], [], [stopped])).toMatchObject([
    { system: "ILS", holding: null, state: "suspended" },
  ]);
});

test("all records are every category, one by one", () => {
  expect(eachCategory(["all-records"])).toHaveLength(12);
  expect(eachCategory(["video", "holds"])).toEqual(["holds", "video"]);
});
