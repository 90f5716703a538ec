import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { deadAddresses, mailEvents, mailOutbox } from "@/db/schema/mail";
import { now } from "@/lib/clock";
import { reviveAddress } from "@/lib/digest/mutations";
import { catchUpDelivery, noteDelivery } from "@/lib/mail/delivery";
import { mailTest } from "@/lib/mail/kinds/mail-test";
import { listDeadColleagues } from "@/lib/mail/queries";
import { queueMail } from "@/lib/mail/queue";
import { sendMail } from "@/lib/mail/send-mail";
import { readWebhook } from "@/lib/mail/webhook";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { WEBHOOK_SECRET, webhookOf } from "@/test/support/fake-resend";
import { furnish, type House } from "@/test/support/house";

await ownDataFolder();
const db = testDatabase();
let house: House;
let mailId: string;

beforeEach(async () => {
  house = await furnish(db);
  mailId = await withActor(house.staff, (tx) => queueMail(tx, mailTest(house.libraryId, house.staff.id)));
  await db.asSuperuser((tx) => tx.update(mailOutbox).set({ state: "sent", providerId: "re-1" }));
});

const tell = (event: Parameters<typeof noteDelivery>[1]["event"], permanent = false, messageId = `msg-${event}`) =>
  noteDelivery(house.libraryId, { messageId, providerId: "re-1", event, permanent, happenedAt: now() });
const mail = async () => (await db.asSuperuser((tx) => tx.select().from(mailOutbox)))[0]!;
const dead = () => db.asSuperuser((tx) => tx.select().from(deadAddresses));

describe("what Resend tells of a mail", () => {
  test("is kept once, however often it comes", async () => {
    await tell("delivered");
    await tell("delivered");
    expect(await mail()).toMatchObject({ delivery: "delivered" });
    expect(await db.asSuperuser((tx) => tx.select().from(mailEvents))).toHaveLength(1);
  });

  test("weighs by what it means, not by when it comes", async () => {
    await tell("bounced", true);
    await tell("delivered");
    await tell("delayed");
    expect(await mail()).toMatchObject({ delivery: "bounced" });
  });

  test("before its answer has come counts once the mail is known", async () => {
    await db.asSuperuser((tx) => tx.update(mailOutbox).set({ state: "queued", providerId: null }));
    await tell("bounced", true);
    expect(await dead()).toEqual([]);
    await db.asSuperuser((tx) => tx.update(mailOutbox).set({ providerId: "re-1" }));
    await tell("delivered");
    await withActor({ kind: "mailer", libraryId: house.libraryId }, (tx) =>
      catchUpDelivery(tx, house.libraryId, "re-1"),
    );
    expect(await mail()).toMatchObject({ delivery: "bounced" });
    expect(await dead()).toHaveLength(1);
  });

  test("for good makes an address dead, which the page of people shows, until somebody revives it", async () => {
    await tell("bounced", false, "soft");
    expect(await dead()).toEqual([]);
    await tell("bounced", true, "hard");
    await tell("complained", false, "later");
    expect(await dead()).toMatchObject([
      { address: "person-2@library.test", personId: house.staff.id, reason: "bounced" },
    ]);
    const shown = await withActor(house.director, (tx) => listDeadColleagues(tx, house.libraryId));
    expect(shown.get(house.staff.id)).toMatchObject({ reason: "bounced" });

    const again = await withActor(house.staff, (tx) => queueMail(tx, mailTest(house.libraryId, house.staff.id)));
    await sendMail({ libraryId: house.libraryId, rowId: again }, () => undefined);
    const row = (await db.asSuperuser((tx) => tx.select().from(mailOutbox))).find(({ id }) => id === again);
    expect(row).toMatchObject({ state: "failed", errorCode: "dead_address" });

    await withActor(house.director, (tx) => reviveAddress(tx, house.director, shown.get(house.staff.id)!.id));
    expect((await withActor(house.director, (tx) => listDeadColleagues(tx, house.libraryId))).size).toBe(0);
  });

  test("of another library's mail changes nothing here", async () => {
    const other = await furnish(db, "Ames Public Library");
    await noteDelivery(other.libraryId, {
      messageId: "x",
      providerId: "re-1",
      event: "bounced",
      permanent: true,
      happenedAt: now(),
    });
    expect(await mail()).toMatchObject({ id: mailId, delivery: null });
    expect(await dead()).toEqual([]);
  });
});

describe("the outbox", () => {
  test("of a relay that was being handed a mail when the program died is not handed it again", async () => {
    await db.asSuperuser((tx) => tx.update(mailOutbox).set({ state: "sending", carrier: "smtp", attempts: 1 }));
    await sendMail({ libraryId: house.libraryId, rowId: mailId }, () => undefined);
    expect(await mail()).toMatchObject({ state: "failed", errorCode: "interrupted" });
  });

  test("gives up a mail whose key Resend may have forgotten", async () => {
    const yesterday = new Date(now().getTime() - 24 * 3_600_000);
    await db.asSuperuser((tx) =>
      tx.update(mailOutbox).set({ state: "queued", firstAttemptAt: yesterday, errorCode: "timeout" }),
    );
    await sendMail({ libraryId: house.libraryId, rowId: mailId }, () => undefined);
    expect(await mail()).toMatchObject({ state: "failed", errorCode: "timeout" });
  });

  test("shows its rows to who acts, never what they hold, and to nobody else those about no matter", async () => {
    const kinds = (member: House["staff"]) =>
      withActor(member, (tx) => tx.select({ kind: mailOutbox.kind }).from(mailOutbox));
    expect(await kinds(house.director)).toEqual([{ kind: "mail-test" }]);
    expect(await kinds(house.staff)).toEqual([]);
    await expect(
      withActor(house.director, (tx) => tx.select({ holds: mailOutbox.parameters }).from(mailOutbox)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("a webhook's signature", () => {
  const read = (type: string, more: Parameters<typeof webhookOf>[3] = {}, secret = WEBHOOK_SECRET, at = now()) => {
    const { body, headers } = webhookOf(type, "re-1", at, more);
    const { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature } = headers;
    return readWebhook({ body, headers: { id, timestamp, signature } }, secret);
  };

  test.each([
    ["email.delivered", {}, { event: "delivered", permanent: false }],
    ["email.delivery_delayed", {}, { event: "delayed" }],
    ["email.bounced", { data: { bounce: { type: "Permanent" } } }, { event: "bounced", permanent: true }],
    ["email.bounced", { data: { bounce: { type: "Transient" } } }, { event: "bounced", permanent: false }],
    ["email.suppressed", {}, { event: "bounced", permanent: true }],
    ["email.complained", {}, { event: "complained" }],
  ])("that is right: %s", (type, more, told) => {
    expect(read(type, more)).toMatchObject({ providerId: "re-1", ...told });
  });

  test("is asked for even where nothing follows from it", () => {
    expect(read("email.sent")).toBeNull();
    expect(read("email.sent", { secret: `whsec_${"A".repeat(43)}=` })).toBe("unsigned");
  });

  test("that is an hour old is none, nor is one under a secret that is none", () => {
    expect(read("email.delivered", {}, WEBHOOK_SECRET, new Date(now().getTime() - 3_600_000))).toBe("unsigned");
    expect(read("email.delivered", {}, "whsec_")).toBe("unsigned");
  });
});
