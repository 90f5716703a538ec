import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { GET } from "@/app/api/calendar/[token]/route";
import { withActor } from "@/db/actor";
import { letterEvents } from "@/db/schema/letters";
import { matters } from "@/db/schema/matters";
import { calendarFeeds } from "@/db/schema/overview";
import { memberships } from "@/db/schema/people";
import { findingDecisions } from "@/db/schema/readings";
import { endFeed, makeFeed } from "@/lib/calendar/mutations";
import { getOwnFeed } from "@/lib/calendar/queries";
import { now } from "@/lib/clock";
import { addHoliday, removeHoliday } from "@/lib/deadlines/mutations";
import { listHolidays } from "@/lib/deadlines/queries";
import { newId } from "@/lib/ids";
import { testDatabase } from "../support/database";
import { furnish, type House, openMatter } from "../support/house";
import { addReadPaper } from "../support/read-paper";

const db = testDatabase();
let house: House;
let token: string;
beforeEach(async () => {
  house = await furnish(db);
  token = await withActor(house.director, (tx) => makeFeed(tx, house.director));
});

const SUBPOENA = {
  instrument: "civil-subpoena",
  court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
  caption: "Prairie Crossing Homes v. Lombard",
  returnOn: "2026-04-14",
} as const;

async function opened(standing: "open" | "closed" | "sealed", says: Parameters<typeof addReadPaper>[3] = SUBPOENA) {
  const matterId = await openMatter(house, house.director, "2026-03-02");
  const paper = await addReadPaper(db, house, matterId, says, "2026-03-02");
  await db.asSuperuser((tx) =>
    tx.execute(sql`update matters set standing = ${standing}, version = version + 1
    where id = ${matterId}`),
  );
  return { matterId, ...paper };
}

const ask = (address: string) =>
  GET(new Request("http://localhost/"), { params: Promise.resolve({ token: address }) } as never);
async function days(address = token): Promise<string[]> {
  const file = await (await ask(address)).text();
  return [...file.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day!);
}

test("shows the days of open matters, and of no other", async () => {
  await opened("closed");
  await opened("sealed", { ...SUBPOENA, returnOn: "2026-05-05" });
  expect(await days()).toEqual([]);
  await opened("open");
  expect(await days()).toEqual(["20260316", "20260414"]);
});

test("says nothing of a matter but its days", async () => {
  const { matterId } = await opened("open");
  const file = await (await ask(token)).text();
  expect(file).not.toMatch(/subpoena|Lombard|Waukee|Iowa|court/i);
  expect(file).not.toContain(matterId);
});

test("is the same to the byte from one fetch to the next", async () => {
  await opened("open");
  expect(await (await ask(token)).text()).toBe(await (await ask(`${token}.ics`)).text());
});

test("counts from what a person has corrected, from more time that was agreed, and without days of rest", async () => {
  const { matterId, instrumentId, findingIds } = await opened("open");
  const of = { libraryId: house.libraryId, matterId, instrumentId };
  await withActor(house.director, (tx) =>
    tx.insert(findingDecisions).values({
      ...of,
      id: newId(),
      findingId: findingIds.get("returnOn")!,
      paper: 0,
      key: "returnOn",
      kind: "corrected",
      oldValue: "2026-04-14",
      oldStatus: "read",
      newValue: "2026-04-15",
      newStatus: "read",
      decidedBy: house.director.id,
      decidedAt: now(),
    }),
  );
  expect(await days()).toEqual(["20260316", "20260415"]);

  const holiday = { on: "2026-03-16", name: "Courthouse closed", of: "federal" } as const;
  await withActor(house.director, (tx) => addHoliday(tx, house.director, holiday));
  expect(await days()).toEqual(["20260317", "20260415"]);

  await withActor(house.director, (tx) =>
    tx.insert(letterEvents).values({
      ...of,
      id: newId(),
      kind: "extended",
      happenedOn: "2026-03-04",
      untilOn: "2026-05-01",
      recordedBy: house.director.id,
      recordedAt: now(),
    }),
  );
  expect(await days()).toEqual(["20260317", "20260501"]);

  const [added] = await withActor(house.director, (tx) => listHolidays(tx, house.libraryId));
  await withActor(house.director, (tx) => removeHoliday(tx, house.director, added!.id));
  expect(await days()).toEqual(["20260316", "20260501"]);
});

test("forgets a matter that is concluded", async () => {
  const { matterId } = await opened("open");
  // Past the guard that asks for a determination first: the calendar looks at the closing alone.
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.update(matters).set({ concludedAt: now() }).where(eq(matters.id, matterId));
    await tx.execute(sql`set local session_replication_role = origin`);
  });
  expect(await days()).toEqual([]);
});

test("answers nothing to an address that is none, was renewed or ended, or whose person has left", async () => {
  const nothing = async (address: string) => {
    const answer = await ask(address);
    return [answer.status, await answer.text()];
  };
  const absent = await nothing("no-address");
  expect(absent[0]).toBe(404);
  expect(await nothing("A".repeat(43))).toEqual(absent);

  const renewed = await withActor(house.director, (tx) => makeFeed(tx, house.director));
  expect(await nothing(token)).toEqual(absent);
  expect((await ask(renewed)).status).toBe(200);
  await withActor(house.director, (tx) => endFeed(tx, house.director));
  expect(await nothing(renewed)).toEqual(absent);
  expect(await withActor(house.director, (tx) => getOwnFeed(tx, house.director))).toBeNull();

  const hers = await withActor(house.staff, (tx) => makeFeed(tx, house.staff));
  expect((await ask(hers)).status).toBe(200);
  await db.asSuperuser((tx) =>
    tx.update(memberships).set({ until: "2021-01-01" }).where(eq(memberships.personId, house.staff.id)),
  );
  expect(await nothing(hers)).toEqual(absent);
});

test("keeps no address, only its hash, and shows nobody another's", async () => {
  const rows = await db.asSuperuser((tx) => tx.select().from(calendarFeeds));
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await withActor(house.staff, (tx) => getOwnFeed(tx, house.staff))).toBeNull();
  const hidden = withActor(house.staff, (tx) => tx.execute(sql`select token_hash from calendar_feeds`));
  await expect(hidden).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a day of rest is added and taken back by the custodian alone", async () => {
  const holiday = { on: "2026-03-16", name: "Courthouse closed", of: "federal" } as const;
  await expect(withActor(house.staff, (tx) => addHoliday(tx, house.staff, holiday))).rejects.toThrow();
});
