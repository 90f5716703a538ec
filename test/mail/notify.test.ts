import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { mailOutbox } from "@/db/schema/mail";
import { mailPreferences, noticeEvents } from "@/db/schema/notices";
import { replaceClock } from "@/lib/clock";
import { writeNotices } from "@/lib/mail/kinds/notices";
import type { NoticeEvent } from "@/lib/mail/notice-events";
import { notify } from "@/lib/mail/notify";
import { tellPeople } from "@/lib/mail/tell-people";
import { testDatabase } from "@/test/support/database";
import { DESIGNEES_DAY, DIRECTORS_DAY, furnish, type House, openMatter, workerAt } from "@/test/support/house";

const db = testDatabase();
let house: House;
let clock: Date;

beforeEach(async () => {
  clock = new Date(`${DIRECTORS_DAY}T16:00:00Z`);
  const restore = replaceClock(() => clock);
  house = await furnish(db);
  return restore;
});

const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};
const stand = (matterId: string, standing: string) =>
  db.asSuperuser((tx) =>
    tx.execute(sql`update matters set standing = ${standing}, version = version + 1 where id = ${matterId}`),
  );
const openOne = async (standing = "open") => {
  const matterId = await openMatter(house, house.director, DIRECTORS_DAY);
  if (standing !== "closed") await stand(matterId, standing);
  return matterId;
};
/** A worker notes it, so that it is nobody's own act; gives the event's id. */
const happen = async (
  matterId: string,
  event: NoticeEvent,
  actor: Parameters<typeof withActor>[0] = workerAt(house, matterId),
) => {
  await withActor(actor, (tx) => notify(tx, { matterId, event }));
  const rows = await db.asSuperuser((tx) => tx.select().from(noticeEvents));
  return rows.at(-1)!.id;
};
const tell = (matterId: string, rowId: string) => tellPeople({ libraryId: house.libraryId, matterId, rowId });
const mails = () => db.asSuperuser((tx) => tx.select().from(mailOutbox));
const words = (parameters: unknown) =>
  writeNotices(parameters, {
    libraryId: house.libraryId,
    to: "m.ortiz@waukee.test",
    origin: "https://gc.waukee.test",
    reachable: true,
    at: clock,
  });
const prefer = (
  events: Record<string, boolean>,
  quiet: [string, string] | [null, null] = [null, null],
  person = house.director,
) =>
  withActor(person, (tx) =>
    tx.insert(mailPreferences).values({
      libraryId: house.libraryId,
      personId: person.id,
      events,
      quietFrom: quiet[0],
      quietUntil: quiet[1],
      setAt: clock,
    }),
  );

describe("what happens in open matters", () => {
  test("is told to who acts, in one mail for all of ten minutes, with a link and no content", async () => {
    const [first, second] = [await openOne(), await openOne()];
    const event = await happen(first, "counsel-answered");
    later(9);
    const follower = await happen(second, "paper-served-again");
    later(1);
    await tell(first, event);
    expect(await mails()).toMatchObject([{ kind: "notices", toPersonId: house.director.id, matterId: null }]);
    const mail = (await words((await mails())[0]!.parameters))!;
    expect(mail.subject).toBe("Something new in Good Cause");
    expect(mail.text).toContain(`Counsel has answered.:\nhttps://gc.waukee.test/matters/${first}`);
    expect(mail.text).toContain(`A paper was served again.:\nhttps://gc.waukee.test/matters/${second}`);
    later(9);
    await tell(second, follower);
    expect(await mails()).toHaveLength(1);
  });

  test("is told by the staff's own wish alone", async () => {
    await prefer({ "counsel-answered": true }, undefined, house.staff);
    const matterId = await openOne();
    await tell(matterId, await happen(matterId, "counsel-answered"));
    expect((await mails()).map(({ toPersonId }) => toPersonId).sort()).toEqual(
      [house.director.id, house.staff.id].sort(),
    );
  });

  test("is not told to whoever did it, nor to who does not want it", async () => {
    const matterId = await openOne();
    await tell(matterId, await happen(matterId, "paper-served-again", house.director));
    await prefer({ "counsel-answered": false });
    await tell(matterId, await happen(matterId, "counsel-answered"));
    expect(await mails()).toEqual([]);
  });

  test("waits for the end of the quiet hours", async () => {
    await prefer({}, ["10:00", "13:30"]);
    const matterId = await openOne();
    const event = await happen(matterId, "counsel-answered");
    later(10);
    await tell(matterId, event);
    expect(await mails()).toEqual([]);
    const jobs = await db.asSuperuser((tx) =>
      tx.execute<{ at: string }>(
        sql`select to_char(start_after at time zone 'UTC', 'HH24:MI') as at from pgboss.job where name = 'tell-people' order by start_after`,
      ),
    );
    expect(jobs.rows.map(({ at }) => at)).toEqual(["16:10", "18:30"]);
    later(140);
    await tell(matterId, event);
    expect(await mails()).toHaveLength(1);
  });

  test("is told once, however often the job runs", async () => {
    const matterId = await openOne();
    const event = await happen(matterId, "counsel-answered");
    await tell(matterId, event);
    await tell(matterId, event);
    expect(await mails()).toHaveLength(1);
  });
});

describe.each(["closed", "sealed"])("a %s matter", (standing) => {
  test("is left out of the mail that tells of the others, and of the words of one that is queued", async () => {
    const [open, hidden] = [await openOne(), await openOne()];
    const event = await happen(open, "counsel-answered");
    await happen(hidden, "counsel-answered");
    await tell(open, event);
    const parameters = (await mails())[0]!.parameters;
    expect((await words(parameters))!.text).toContain(hidden);
    await stand(hidden, standing);
    expect((await words(parameters))!.text).not.toContain(hidden);
    await stand(open, standing);
    expect(await words(parameters)).toBeNull();
  });

  test("sends nobody a mail, and does not hasten that of another", async () => {
    const [open, hidden] = [await openOne(), await openOne(standing)];
    const unseen = await happen(hidden, "counsel-answered");
    later(8);
    await happen(open, "paper-served-again");
    later(2);
    await tell(hidden, unseen);
    expect(await mails()).toEqual([]);
  });
});

describe("a report at the desk", () => {
  test("is told at once to who acts that day, and to nobody else, in the same words whatever it is", async () => {
    const matterId = await openMatter(house, house.desk, DESIGNEES_DAY);
    await tell(matterId, await happen(matterId, "desk-report", house.desk));
    expect(await mails()).toMatchObject([
      { kind: "desk-report", toPersonId: house.designee.id, matterId, parameters: {} },
    ]);
  });

  test("is read of in the outbox by who sees the matter alone", async () => {
    const matterId = await openMatter(house, house.desk, DESIGNEES_DAY);
    await tell(matterId, await happen(matterId, "desk-report", house.desk));
    const seen = (member: typeof house.staff) =>
      withActor(member, (tx) => tx.select({ kind: mailOutbox.kind }).from(mailOutbox));
    expect(await seen(house.designee)).toHaveLength(1);
    expect(await seen(house.director)).toEqual([]);
    expect(await seen(house.staff)).toEqual([]);
  });
});
