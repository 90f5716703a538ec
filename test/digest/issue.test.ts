import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { auditEntries } from "@/db/schema/audit";
import { digestDeliveries, digestRecipients, digests } from "@/db/schema/digests";
import { deadAddresses, mailOutbox } from "@/db/schema/mail";
import { replaceClock } from "@/lib/clock";
import { ScheduleInput } from "@/lib/digest/input";
import {
  addRecipient,
  changeSchedule,
  issueDigest,
  leaveByLink,
  previewDigest,
  readLeaveLink,
  removeRecipient,
} from "@/lib/digest/mutations";
import { getDigest, listLeavers, listRecipients } from "@/lib/digest/queries";
import { newId } from "@/lib/ids";
import { Ticker } from "@/lib/jobs/ticker";
import { writeDigest } from "@/lib/mail/kinds/digest";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { DIRECTORS_DAY, furnish, type House, openMatter } from "@/test/support/house";

await ownDataFolder();
const db = testDatabase();
let house: House;
let clock: Date;

beforeEach(async () => {
  clock = new Date(`${DIRECTORS_DAY}T16:00:00Z`);
  const restore = replaceClock(() => clock);
  house = await furnish(db);
  return restore;
});

const stand = (matterId: string, standing: string) =>
  db.asSuperuser((tx) =>
    tx.execute(sql`update matters set standing = ${standing}, version = version + 1 where id = ${matterId}`),
  );
const open = async (standing = "open") => {
  const matterId = await openMatter(house, house.director, DIRECTORS_DAY);
  await stand(matterId, standing);
  return matterId;
};
const later = (days: number) => {
  clock = new Date(clock.getTime() + days * 86_400_000);
};
const byHand = () =>
  issueDigest(house.libraryId, { occasion: "by-hand", dueAt: clock, meetingOn: null, requestedBy: house.director.id });
const add = (email = "trustee@board.test") =>
  withActor(house.director, (tx) => addRecipient(tx, house.director, { name: "A. Trustee", email }));
const archived = () => db.asSuperuser((tx) => tx.select().from(digests).orderBy(digests.dueAt));
const mails = () => db.asSuperuser((tx) => tx.select().from(mailOutbox));
const schedule = (given: object) =>
  withActor(house.director, (tx) =>
    changeSchedule(
      tx,
      house.director,
      ScheduleInput.parse({
        schedule: "weekly",
        weekday: "2",
        monthDay: "1",
        time: "08:00",
        meetings: "",
        daysBefore: "5",
        band: "3",
        ...given,
      }),
    ),
  );
const written = async (reachable = true) => {
  const [mail] = await mails();
  return (await writeDigest(mail!.parameters, {
    libraryId: house.libraryId,
    to: mail!.toAddress!,
    origin: "https://gc.waukee.test",
    reachable,
    at: clock,
  }))!;
};

describe("the Board's report", () => {
  test("counts each open matter once, and is kept as it was sent", async () => {
    await open();
    await open();
    await add();
    const id = (await byHand())!;
    expect(await withActor(house.director, (tx) => getDigest(tx, house.libraryId, id))).toMatchObject({
      contents: { nothingNew: false, requests: { total: 2, kinds: [{ key: "not-read", count: 2 }] } },
      deliveries: [{ address: "trustee@board.test", state: "queued" }],
    });
    later(7);
    await open();
    await byHand();
    expect(
      (await archived()).map(({ contents }) => (contents as { requests: { total: number } }).requests.total),
    ).toEqual([2, 1]);
    expect((await archived())[1]!.contents).toMatchObject({
      trend: expect.arrayContaining([expect.objectContaining({ month: "2026-03", requests: 3 })]),
    });
  });

  test.each(["closed", "sealed"])("is the same to the byte whether or not there is a %s matter", async (standing) => {
    await open();
    const without = await previewDigest(house.libraryId);
    await open(standing);
    expect(await previewDigest(house.libraryId)).toEqual(without);
  });

  test("counts a lifted matter from the day on which it was lifted, and never changes what was sent", async () => {
    const sealed = await open("sealed");
    await byHand();
    const before = await archived();
    later(7);
    await stand(sealed, "open");
    await byHand();
    const after = await archived();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]!.contents).toMatchObject({ requests: { total: 1 } });
    later(7);
    await stand(sealed, "sealed");
    await byHand();
    expect((await archived())[2]!.contents).toMatchObject({ nothingNew: true });
  });

  test("of a library without matters says that there is nothing, and of a Board of none goes to nobody", async () => {
    await byHand();
    expect(await archived()).toMatchObject([{ contents: { nothingNew: true } }]);
    expect(await mails()).toEqual([]);
    expect(await db.asSuperuser((tx) => tx.select().from(digestDeliveries))).toEqual([]);
  });

  test("is built by an actor who reads no name, title or quote", async () => {
    const digest = { kind: "digest", libraryId: house.libraryId } as const;
    for (const query of [
      sql`select title from matters`,
      sql`select evidence from findings`,
      sql`select reasons from defect_answers`,
      sql`select reason from finding_decisions`,
      sql`select sealed_reasons from opinions`,
      sql`select email from people`,
    ])
      await expect(withActor(digest, (tx) => tx.transaction((inner) => inner.execute(query)))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
  });

  test("goes to each recipient in a mail of her own, whose answers go to the director", async () => {
    await add();
    await add("second@board.test");
    expect(await add("second@board.test")).toBe(false);
    await byHand();
    expect((await mails()).map(({ toAddress }) => toAddress).sort()).toEqual([
      "second@board.test",
      "trustee@board.test",
    ]);
    const mail = await written();
    expect(mail).toMatchObject({ replyTo: "person-0@library.test" });
    expect(mail.headers).toEqual({
      "List-Unsubscribe": expect.stringMatching(
        /^<https:\/\/gc\.waukee\.test\/api\/leave\/[\w.-]+>, <mailto:person-0@library\.test\?subject=Leave%20the%20report>$/,
      ),
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(mail.text).toMatch(/Leave: https:\/\/gc\.waukee\.test\/leave\//);
    expect((await written(false)).headers).toEqual({
      "List-Unsubscribe": "<mailto:person-0@library.test?subject=Leave%20the%20report>",
    });
  });

  test("is not sent to an address at which nothing arrives, and the archive says so", async () => {
    await add();
    await db.asSuperuser((tx) =>
      tx.insert(deadAddresses).values({
        libraryId: house.libraryId,
        id: newId(),
        address: "trustee@board.test",
        reason: "bounced",
        since: clock,
        mailId: newId(),
      }),
    );
    const id = (await byHand())!;
    expect(await mails()).toEqual([]);
    expect((await withActor(house.director, (tx) => getDigest(tx, house.libraryId, id)))!.deliveries).toMatchObject([
      { mailId: null },
    ]);
    expect(await withActor(house.director, (tx) => listRecipients(tx, house.libraryId))).toMatchObject([
      { dead: { reason: "bounced" } },
    ]);
  });
});

describe("the schedule", () => {
  test("is kept: a report goes out when it is due, and once, however many processes look", async () => {
    await add();
    await schedule({});
    await new Ticker().run();
    expect(await archived()).toEqual([]);
    later(1);
    await Promise.resolve(new Ticker().run());
    await new Ticker().run();
    expect(await archived()).toMatchObject([{ occasion: "weekly", dueAt: new Date("2026-03-10T13:00:00Z") }]);
    expect(await mails()).toHaveLength(1);
  });

  test("that was missed for weeks is caught up once", async () => {
    await schedule({});
    later(30);
    await new Ticker().run();
    await new Ticker().run();
    expect(await archived()).toMatchObject([{ dueAt: new Date("2026-04-07T13:00:00Z") }]);
  });

  test("keeps its hour when the clock is put back", async () => {
    clock = new Date("2026-10-27T12:00:00Z");
    await schedule({ weekday: "0" });
    later(7);
    await new Ticker().run();
    expect(await archived()).toMatchObject([{ dueAt: new Date("2026-11-01T14:00:00Z") }]);
  });

  test("is set by the director or who acts for her", async () => {
    await expect(
      withActor(house.staff, (tx) =>
        changeSchedule(
          tx,
          house.staff,
          ScheduleInput.parse({
            schedule: "none",
            weekday: 1,
            monthDay: 1,
            time: "08:00",
            meetings: "",
            daysBefore: 5,
            band: 3,
          }),
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("leaving the list", () => {
  const token = async () => (await written()).link!.split("/leave/")[1]!;

  test("takes one request, tells the director, and stands in the library's record", async () => {
    await add();
    await byHand();
    const link = await token();
    expect(await readLeaveLink(link)).toEqual({ library: "Waukee Public Library", gone: false });
    expect(await leaveByLink(link)).toBe(true);
    expect(await leaveByLink(link)).toBe(true);
    expect((await mails()).filter(({ kind }) => kind === "digest-left")).toMatchObject([
      { toPersonId: house.director.id },
    ]);
    expect(await withActor(house.director, (tx) => listLeavers(tx, house.libraryId))).toMatchObject([
      { name: "A. Trustee", leftHow: "asked" },
    ]);
    const entries = await db.asSuperuser((tx) => tx.select().from(auditEntries));
    expect(entries.filter(({ action }) => action === "digest.left")).toMatchObject([
      { actorKind: "mailer", matterId: null },
    ]);
    expect(await readLeaveLink(link)).toEqual({ library: "Waukee Public Library", gone: true });
  });

  test("by a link that is none of ours does nothing", async () => {
    await add();
    await byHand();
    const link = await token();
    expect(await leaveByLink(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`)).toBe(false);
    expect(await leaveByLink("x")).toBe(false);
    expect(await db.asSuperuser((tx) => tx.select().from(digestRecipients))).toMatchObject([{ leftAt: null }]);
  });

  test("stops a report that was queued and not yet sent", async () => {
    await add();
    await byHand();
    await leaveByLink(await token());
    const [mail] = await mails();
    expect(
      await writeDigest(mail!.parameters, {
        libraryId: house.libraryId,
        to: "x",
        origin: "https://x.test",
        reachable: true,
        at: clock,
      }),
    ).toBeNull();
  });

  test("can be undone: who was taken off can be put on again", async () => {
    await add();
    const [recipient] = await withActor(house.director, (tx) => listRecipients(tx, house.libraryId));
    expect(await withActor(house.director, (tx) => removeRecipient(tx, house.director, recipient!.id))).toBe(true);
    expect(await add()).toBe(true);
  });
});
