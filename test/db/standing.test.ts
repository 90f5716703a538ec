import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Actor, type Member, withActor } from "@/db/actor";
import { matterAccess, matters, silenceAnswers } from "@/db/schema/matters";
import { memberships } from "@/db/schema/people";
import { replaceClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { testDatabase } from "@/test/support/database";
import { DESIGNEES_DAY, DIRECTORS_DAY, furnish, type House, name, openMatter } from "@/test/support/house";

const db = testDatabase();
let house: House;
let instant = new Date("2026-03-09T15:00:00Z");
let clock: () => void;

beforeEach(async () => {
  instant = new Date("2026-03-09T15:00:00Z");
  clock = replaceClock(() => instant);
  house = await furnish(db);
});
afterEach(() => clock());

/** Which of the house's people have a matter in sight. */
async function whoSees(matterId: string): Promise<string[]> {
  const seen: string[] = [];
  for (const who of ["director", "designee", "staff"] as const) {
    const found = await withActor(house[who], (tx) => tx.select().from(matters).where(eq(matters.id, matterId)));
    if (found.length > 0) seen.push(who);
  }
  return seen;
}

/** The question of silence, answered; gives the new standing, or null where it is not hers to answer. */
async function answer(member: Actor, matterId: string, silence: "yes" | "no" | "not-sure"): Promise<string | null> {
  const { rows } = await withActor(member, (tx) =>
    tx.execute<{ standing: string | null }>(
      sql`select guards.answer_silence(${newId()}, ${matterId}, ${silence}, 'because', ${newId()}) as standing`,
    ),
  );
  return rows[0]!.standing;
}

const on = (day: string) => {
  instant = new Date(`${day}T15:00:00Z`);
};

test("a closed matter is seen by its opener and the custodian of the day of service", async () => {
  expect(await whoSees(await openMatter(house, house.staff, DIRECTORS_DAY))).toEqual(["director", "staff"]);
  expect(await whoSees(await openMatter(house, house.director, DIRECTORS_DAY))).toEqual(["director"]);
});

test("a closed matter that came while the designee acted is hers, and not the director's by rank", async () => {
  expect(await whoSees(await openMatter(house, house.staff, DESIGNEES_DAY))).toEqual(["designee", "staff"]);
});

test("what the desk reported reaches the custodian of that day alone", async () => {
  expect(await whoSees(await openMatter(house, house.desk, DIRECTORS_DAY))).toEqual(["director"]);
  expect(await whoSees(await openMatter(house, house.desk, DESIGNEES_DAY))).toEqual(["designee"]);
});

test("a day on which nobody was custodian falls to the one who acts today", async () => {
  expect(await whoSees(await openMatter(house, house.desk, "2019-06-03"))).toEqual(["director"]);
  on(DESIGNEES_DAY);
  expect(await whoSees(await openMatter(house, house.desk, "2019-06-03"))).toEqual(["designee"]);
});

test("no: the matter is open to every member", async () => {
  const matterId = await openMatter(house, house.staff);
  expect(await answer(house.director, matterId, "no")).toBe("open");
  expect(await whoSees(matterId)).toEqual(["director", "designee", "staff"]);
});

test("yes: the matter is sealed, and only the custodian who answered is named in it", async () => {
  const matterId = await openMatter(house, house.staff);
  expect(await answer(house.director, matterId, "yes")).toBe("sealed");
  expect(await whoSees(matterId)).toEqual(["director"]);
});

test("not sure: the matter stays closed", async () => {
  const matterId = await openMatter(house, house.staff);
  expect(await answer(house.director, matterId, "not-sure")).toBe("closed");
  expect(await whoSees(matterId)).toEqual(["director", "staff"]);
});

test("an open matter can still be sealed, and is then gone for those who saw it", async () => {
  const matterId = await openMatter(house, house.staff);
  await answer(house.director, matterId, "no");
  expect(await answer(house.director, matterId, "yes")).toBe("sealed");
  expect(await whoSees(matterId)).toEqual(["director"]);
});

test("a sealed matter is not lifted by an answer", async () => {
  const matterId = await openMatter(house, house.staff);
  await answer(house.director, matterId, "yes");
  for (const silence of ["no", "not-sure"] as const)
    await expect(answer(house.director, matterId, silence)).rejects.toMatchObject({ cause: { code: "55000" } });
  expect(await whoSees(matterId)).toEqual(["director"]);
});

test("nobody but the custodian answers, and the others cannot tell her matter from none", async () => {
  const matterId = await openMatter(house, house.staff, DESIGNEES_DAY);
  expect(await answer(house.staff, matterId, "no")).toBeNull();
  expect(await answer(house.director, matterId, "no")).toBeNull();
  expect(await answer(house.director, newId(), "no")).toBeNull();
  expect(await whoSees(matterId)).toEqual(["designee", "staff"]);
});

test.each([
  { kind: "desk" },
  { kind: "worker" },
  { kind: "digest" },
  { kind: "sign-in" },
  { kind: "operator" },
] as const)("the question is not the $kind's to answer", async ({ kind }) => {
  const matterId = await openMatter(house, house.staff);
  const actor = { kind, id: house.desk.id, libraryId: house.libraryId, matterId } as Actor;
  await expect(answer(actor, matterId, "no")).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("each answer is kept, with who gave it and when", async () => {
  const matterId = await openMatter(house, house.staff);
  await answer(house.director, matterId, "not-sure");
  await answer(house.director, matterId, "no");
  const answers = await withActor(house.director, (tx) => tx.select().from(silenceAnswers));
  expect(answers.map((row) => [row.answer, row.answeredBy, row.answeredAt])).toEqual([
    ["not-sure", house.director.id, instant],
    ["no", house.director.id, instant],
  ]);
});

test("the standing cannot be written past the question", async () => {
  const matterId = await openMatter(house, house.director);
  const write = withActor(house.director, (tx) =>
    tx.update(matters).set({ standing: "open", version: 2 }).where(eq(matters.id, matterId)),
  );
  await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("no new matter is anything but closed", async () => {
  for (const standing of ["open", "sealed"] as const) {
    const insert = withActor(house.director, (tx) =>
      tx.insert(matters).values({
        libraryId: house.libraryId,
        id: newId(),
        reference: "X",
        title: "X",
        came: "paper",
        standing,
        receivedOn: DIRECTORS_DAY,
        policyVersionId: house.policyVersionId,
        openedBy: house.director.id,
        openedAt: instant,
      }),
    );
    await expect(insert).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("a named person sees a sealed matter until her naming ends", async () => {
  const matterId = await openMatter(house, house.director);
  await answer(house.director, matterId, "yes");
  await name(db, house.staff, matterId, new Date("2026-03-20T00:00:00Z"));
  expect(await whoSees(matterId)).toEqual(["director", "staff"]);
  on("2026-03-20");
  expect(await whoSees(matterId)).toEqual(["director"]);
});

test("the custodian names and un-names; a named person does not", async () => {
  const matterId = await openMatter(house, house.director);
  await answer(house.director, matterId, "yes");
  const access = (by: Member, who: Member) => ({
    libraryId: house.libraryId,
    matterId,
    id: newId(),
    personId: who.id,
    ground: "attorney" as const,
    from: instant,
    grantedBy: by.id,
  });
  await withActor(house.director, (tx) => tx.insert(matterAccess).values(access(house.director, house.staff)));
  expect(await whoSees(matterId)).toEqual(["director", "staff"]);

  const byStaff = withActor(house.staff, (tx) => tx.insert(matterAccess).values(access(house.staff, house.designee)));
  await expect(byStaff).rejects.toMatchObject({ cause: { code: "42501" } });
  const unnamed = await withActor(house.staff, (tx) => tx.update(matterAccess).set({ until: instant }));
  expect(unnamed.rowCount).toBe(0);

  await withActor(house.director, (tx) =>
    tx.update(matterAccess).set({ until: instant }).where(eq(matterAccess.personId, house.staff.id)),
  );
  expect(await whoSees(matterId)).toEqual(["director"]);
});

test("a custodian who is named carries a closed matter over to the director", async () => {
  const matterId = await openMatter(house, house.staff, DESIGNEES_DAY);
  await withActor(house.designee, (tx) =>
    tx.insert(matterAccess).values({
      libraryId: house.libraryId,
      matterId,
      id: newId(),
      personId: house.director.id,
      ground: "custodian",
      from: instant,
      grantedBy: house.designee.id,
    }),
  );
  expect(await answer(house.director, matterId, "no")).toBe("open");
});

test("independence:access: a membership opens nothing before its first day or after its last", async () => {
  const matterId = await openMatter(house, house.director);
  await answer(house.director, matterId, "no");
  await db.asSuperuser((tx) =>
    tx
      .update(memberships)
      .set({ from: "2026-03-10", until: "2026-03-12" })
      .where(eq(memberships.personId, house.staff.id)),
  );
  // The library's day, not Greenwich's: at 03:00 UTC on the 10th it is still the 9th in Iowa.
  for (const [time, sees] of [
    ["2026-03-10T03:00:00Z", false],
    ["2026-03-10T15:00:00Z", true],
    ["2026-03-12T15:00:00Z", true],
    ["2026-03-13T04:00:00Z", true],
    ["2026-03-13T06:00:00Z", false],
  ] as const) {
    instant = new Date(time);
    expect([time, (await whoSees(matterId)).includes("staff")]).toEqual([time, sees]);
  }
});

test("a former member does not see what she opened", async () => {
  const matterId = await openMatter(house, house.staff);
  await db.asSuperuser((tx) =>
    tx.update(memberships).set({ until: "2026-03-08" }).where(eq(memberships.personId, house.staff.id)),
  );
  expect(await whoSees(matterId)).toEqual(["director"]);
});

test("the director cannot make anyone custodian of a day that is past", async () => {
  const grant = (from: string) =>
    withActor(house.director, (tx) =>
      tx.insert(memberships).values({
        libraryId: house.libraryId,
        id: newId(),
        personId: house.staff.id,
        name: "Staff",
        role: "designee",
        from,
        until: "2026-12-31",
        grantedBy: house.director.id,
        grantedAt: instant,
      }),
    );
  await expect(grant("2026-03-08")).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(grant("2026-03-09")).resolves.toMatchObject({ rowCount: 1 });
});

test("the director cannot shorten a designee's days into the past, to see what came then", async () => {
  on("2026-03-06");
  const matterId = await openMatter(house, house.staff, DESIGNEES_DAY);
  const shorten = withActor(house.director, (tx) =>
    tx.update(memberships).set({ until: "2026-03-03" }).where(eq(memberships.role, "designee")),
  );
  await expect(shorten).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await whoSees(matterId)).toEqual(["designee", "staff"]);
});

test("staff grant nobody a membership", async () => {
  const grant = withActor(house.staff, (tx) =>
    tx.insert(memberships).values({
      libraryId: house.libraryId,
      id: newId(),
      personId: house.staff.id,
      name: "Staff",
      role: "director",
      from: "2026-03-09",
      grantedBy: house.staff.id,
      grantedAt: instant,
    }),
  );
  await expect(grant).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("of two who change a matter, the later is refused", async () => {
  const matterId = await openMatter(house, house.director);
  const change = (title: string, seen: number) =>
    withActor(house.director, (tx) =>
      tx
        .update(matters)
        .set({ title, version: seen + 1 })
        .where(sql`${matters.id} = ${matterId} and ${matters.version} = ${seen}`),
    );
  expect((await change("First", 1)).rowCount).toBe(1);
  expect((await change("Second", 1)).rowCount).toBe(0);
  const careless = withActor(house.director, (tx) =>
    tx.update(matters).set({ title: "Third" }).where(eq(matters.id, matterId)),
  );
  await expect(careless).rejects.toMatchObject({ cause: { code: "40001" } });
});

test("what the functions hold to be in sight is what the guards show", async () => {
  const matterIds: string[] = [];
  for (const opener of [house.director, house.designee, house.staff, house.desk])
    for (const receivedOn of [DIRECTORS_DAY, DESIGNEES_DAY, "2019-06-03"])
      for (const silence of ["yes", "no", null] as const) {
        const matterId = await openMatter(house, opener, receivedOn);
        matterIds.push(matterId);
        for (const custodian of [house.director, house.designee])
          if (silence) await answer(custodian, matterId, silence).catch(() => null);
      }
  await name(db, house.staff, matterIds[0]!);
  await name(db, house.staff, matterIds[2]!);

  const counts = [];
  for (const who of [house.director, house.designee, house.staff]) {
    const { rows } = await withActor(who, (tx) =>
      tx.execute<{ shown: boolean; in_sight: boolean }>(sql`
        select id in (select id from matters) as shown, guards.in_sight(id) as in_sight
        from unnest(array[${sql.join(
          matterIds.map((id) => sql`${id}::uuid`),
          sql`, `,
        )}]) as id`),
    );
    for (const row of rows) expect(row.in_sight).toBe(row.shown);
    counts.push(rows.filter(({ shown }) => shown).length);
  }
  // Each sees some and not all, or nothing was compared.
  for (const count of counts) expect(count > 0 && count < matterIds.length).toBe(true);
});
