import { afterAll, beforeAll, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { retentionHolds, retentionTerms } from "@/db/schema/retention";
import { verifyChain } from "@/lib/audit/verify-chain";
import { replaceClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { listMatters } from "@/lib/overview/queries";
import { UsualPeriod } from "@/lib/retention/input";
import { changeTerm, liftHold, placeHold, setUsualMonths } from "@/lib/retention/mutations";
import { getRetention, getUsualMonths, listRipe } from "@/lib/retention/queries";
import { ownDataFolder } from "@/test/support/data-folder";
import { committingDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";
import { ask, bareMatter, setMonths } from "./closed-matter";

await ownDataFolder();
const db = committingDatabase();
let house: House;
let instant = new Date("2026-03-10T15:00:00Z");
const goBack = replaceClock(() => instant);

beforeAll(async () => {
  house = await furnish(db);
});
afterAll(goBack);

const on = (day: string) => {
  instant = new Date(`${day}T15:00:00Z`);
};
const retention = async (matterId: string, who = house.director) =>
  (await withActor(who, (tx) => getRetention(tx, house.libraryId, matterId)))!;
const hold = (matterId: string, who = house.director) =>
  withActor(who, (tx) => placeHold(tx, who, { matterId, ground: "litigation", reason: "Roe v. Library." }));
const nextStep = async (matterId: string, who = house.director) =>
  (await withActor(who, (tx) => listMatters(tx, who))).find(({ id }) => id === matterId)?.nextStep;

test("cresco:6a a closed matter is kept until somebody says otherwise, where no usual period is set", async () => {
  on("2026-03-10");
  expect(await withActor(house.director, (tx) => getUsualMonths(tx, house.libraryId))).toBeNull();
  const matterId = await bareMatter(db, house, { months: null });
  on("2126-03-10");
  expect(await retention(matterId)).toMatchObject({ closedOn: "2026-03-10", until: null, ripe: false });
  expect(await ask(house.director, matterId)).toBe("not-yet");
});

test("cresco:6a the usual period is copied to a matter when it closes, and a later one does not touch it", async () => {
  on("2026-03-10");
  const set = (months: string) =>
    withActor(house.director, (tx) => setUsualMonths(tx, house.director, UsualPeriod.parse({ months }).months));
  await set("12");
  const matterId = await bareMatter(db, house, { months: null });
  await set("36");
  const kept = await retention(matterId);
  expect(kept).toMatchObject({ until: "2027-03-10", terms: [{ months: 12, reason: null, setBy: house.director.id }] });
  await set("");
  expect(await withActor(house.director, (tx) => getUsualMonths(tx, house.libraryId))).toBeNull();
});

test.each(["1.5", "-1", "a year", "1201"])("a period of “%s” months is none", (months) => {
  expect(UsualPeriod.safeParse({ months }).success).toBe(false);
});

test("cresco:6a another period is set with a reason and by whom, and of two set at once the first one counts", async () => {
  on("2026-03-10");
  const matterId = await bareMatter(db, house, { months: null });
  const first = (await retention(matterId)).terms[0]!.id;
  const change = (months: number) =>
    withActor(house.director, (tx) =>
      changeTerm(tx, house.director, { matterId, follows: first, months, reason: "The schedule says so." }),
    );
  expect([await change(6), await change(9)]).toEqual(["done", "changed-meanwhile"]);
  expect((await retention(matterId)).terms).toMatchObject([
    { months: 6, reason: "The schedule says so.", setBy: house.director.id, setAt: instant },
    { reason: null },
  ]);
  const staff = withActor(house.staff, (tx) =>
    changeTerm(tx, house.staff, { matterId, follows: null, months: 0, reason: "I would." }),
  );
  expect(await staff).toBeNull();
  const byHand = withActor(house.staff, (tx) =>
    tx
      .insert(retentionTerms)
      .values({ libraryId: house.libraryId, matterId, id: newId(), months: 0, setBy: house.staff.id, setAt: instant }),
  );
  await expect(byHand).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("cresco:6a once its day has come the list says to its custodian that it may be purged, and nothing is by itself", async () => {
  on("2026-03-10");
  const matterId = await bareMatter(db, house, { months: 1 });
  on("2026-04-09");
  expect(await nextStep(matterId)).toMatchObject({ sentence: "Closed", waitingFor: "nobody" });
  on("2026-04-10");
  expect(await nextStep(matterId)).toMatchObject({ place: "retention", waitingFor: "you" });
  expect((await nextStep(matterId))!.sentence).toContain("may be purged");
  expect(await nextStep(matterId, house.staff)).toMatchObject({ sentence: "Closed", waitingFor: "nobody" });
  expect(await retention(matterId)).toMatchObject({ ripe: true });
});

test("cresco:6a a month that has no such day ends on its last", async () => {
  on("2026-03-31");
  const matterId = await bareMatter(db, house, { months: 1 });
  expect(await retention(matterId)).toMatchObject({ until: "2026-04-30" });
});

test("cresco:6a a hold stops the period with its reason, two hold twice, and lifting them is recorded too", async () => {
  on("2026-03-10");
  const matterId = await bareMatter(db, house, { months: 0 });
  const ripe = async () =>
    (await withActor(house.director, (tx) => listRipe(tx, house.libraryId, [matterId]))).has(matterId);
  expect(await ripe()).toBe(true);
  expect(await hold(matterId)).toBe(true);
  expect(await hold(matterId)).toBe(true);
  const [one, two] = (await retention(matterId)).holds;
  const lift = (holdId: string, who = house.director) =>
    withActor(who, (tx) => liftHold(tx, who, { matterId, holdId, reason: "It is settled." }));
  expect(await lift(one!.id, house.staff)).toBeNull();
  expect([await lift(one!.id), await lift(one!.id)]).toEqual(["done", "changed-meanwhile"]);
  expect(await ripe()).toBe(false);
  expect(await ask(house.director, matterId)).toBe("not-yet");
  expect(await lift(two!.id)).toBe("done");
  expect(await ripe()).toBe(true);
  expect((await retention(matterId)).holds).toMatchObject([
    {
      ground: "litigation",
      placed: { reason: "Roe v. Library.", by: house.director.id, at: instant },
      lifted: { reason: "It is settled.", by: house.director.id },
    },
    { lifted: {} },
  ]);
  expect(await withActor(house.director, (tx) => verifyChain(tx, house.libraryId, matterId))).toMatchObject({
    whole: true,
  });
});

test("cresco:6a periods and holds are never changed and never taken away", async () => {
  on("2026-03-10");
  const matterId = await bareMatter(db, house, { months: 12 });
  await hold(matterId);
  for (const table of [retentionTerms, retentionHolds]) {
    await expect(withActor(house.director, (tx) => tx.delete(table))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  }
  await expect(withActor(house.director, (tx) => tx.update(retentionTerms).set({ months: 0 }))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  expect(await hold(matterId, house.staff)).toBeNull();
  expect(await setMonths(house, matterId, 6)).toBe("done");
});
