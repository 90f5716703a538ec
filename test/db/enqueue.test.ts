import { sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import { beforeAll, expect, test, vi } from "vitest";
import { type Actor, withActor } from "@/db/actor";
import { enqueue } from "@/db/enqueue";
import { listen, notify } from "@/db/listen";
import { JOBS_CHANNEL, QUEUES } from "@/db/queues";
import { newId, newSecret } from "@/lib/ids";
import { committingDatabase } from "@/test/support/database";
import { DESIGNEES_DAY, furnish, type House, openMatter, workerAt } from "@/test/support/house";

const db = committingDatabase();
let house: House;
beforeAll(async () => {
  house = await furnish(db);
});

const jobs = () =>
  db.asSuperuser(async (tx) => {
    const { rows } = await tx.execute<{ name: string; data: object }>(sql`select name, data from pgboss.job`);
    return rows;
  });

const put = (actor: Actor, queue: Parameters<typeof enqueue>[1], matterId: string | null, rowId = newId()) =>
  withActor(actor, (tx) => enqueue(tx, queue, { matterId, rowId }));

test("a job holds three ids, and pg-boss hands it out as its queue says", async () => {
  const matterId = await openMatter(house, house.staff);
  const rowId = newId();
  await put(house.staff, "read-instrument", matterId, rowId);

  const boss = new PgBoss({ connectionString: db.jobsUrl(), migrate: false, supervise: false, schedule: false });
  await boss.start();
  const [job] = await boss.fetch("read-instrument", { includeMetadata: true });
  expect(job!.data).toEqual({ libraryId: house.libraryId, matterId, rowId });
  expect(job).toMatchObject({
    retryLimit: QUEUES["read-instrument"].retryLimit,
    retryDelay: QUEUES["read-instrument"].retryDelay,
    retryBackoff: true,
    deadLetter: "readings-given-up",
    expireInSeconds: "1800.000000",
  });
  await boss.complete("read-instrument", job!.id);
  expect(await boss.fetch("read-instrument")).toEqual([]);
  await boss.stop({ graceful: false });
});

test("a job is there when its transaction commits, and not when it is rolled back", async () => {
  const matterId = await openMatter(house, house.staff);
  const before = (await jobs()).length;
  const failing = withActor(house.staff, async (tx) => {
    await enqueue(tx, "read-instrument", { matterId, rowId: newId() });
    throw new Error("changed her mind");
  });
  await expect(failing).rejects.toThrow("changed her mind");
  expect(await jobs()).toHaveLength(before);
});

test("a commit wakes the workers, who are told the queue and nothing else", async () => {
  const matterId = await openMatter(house, house.staff);
  const heard = vi.fn();
  const stop = await listen(JOBS_CHANNEL, heard);
  await put(house.staff, "evaluate-instrument", matterId);
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([["evaluate-instrument"]]));
  await stop();
});

test("a channel is heard by those who know its name, until they stop", async () => {
  const worker = workerAt(house, await openMatter(house, house.staff));
  const [mine, last] = [newSecret(), newSecret()];
  const [heard, stopped, told] = [vi.fn(), vi.fn(), vi.fn()];
  const stopHeard = await listen(mine, heard);
  const stop = await listen(mine, stopped);
  const stopTold = await listen(last, told);
  await stop();

  await withActor(worker, (tx) => notify(tx, newSecret()));
  await withActor(worker, (tx) => notify(tx, mine));
  await withActor(worker, (tx) => notify(tx, last));
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[""]]));
  expect(heard.mock.calls).toEqual([[""]]);
  expect(stopped).not.toHaveBeenCalled();
  await stopHeard();
  await stopTold();
});

test("a listener whose connection was cut hears again", async () => {
  const worker = workerAt(house, await openMatter(house, house.staff));
  const channel = newSecret();
  const heard = vi.fn();
  const stop = await listen(channel, heard);
  await db.asSuperuser((tx) =>
    tx.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'good-cause-listener' and datname = current_database()`),
  );
  await vi.waitFor(
    async () => {
      await withActor(worker, (tx) => notify(tx, channel));
      expect(heard).toHaveBeenCalled();
    },
    { timeout: 10_000, interval: 200 },
  );
  await stop();
});

test("a job about a matter that the caller may not know of is refused like one about none", async () => {
  const hidden = await openMatter(house, house.designee, DESIGNEES_DAY);
  const refusal = (actor: Actor, matterId: string) =>
    put(actor, "read-instrument", matterId).then(
      () => null,
      (error) => ({ code: error.cause.code, message: error.cause.message, detail: error.cause.detail }),
    );
  const before = (await jobs()).length;
  for (const actor of [house.staff, house.director, house.desk, workerAt(house, newId())]) {
    const refused = await refusal(actor, hidden);
    expect(refused).toMatchObject({ code: "P0002" });
    expect(await refusal(actor, newId())).toEqual(refused);
  }
  expect(await jobs()).toHaveLength(before);
});

test("the desk has read what it reported, and a worker what it is at", async () => {
  const matterId = await openMatter(house, house.desk);
  await put(house.desk, "read-instrument", matterId);
  await put(workerAt(house, matterId), "evaluate-instrument", matterId);
});

test.each([
  ["a queue that is not listed", () => house.staff, "readings-given-up"],
  ["a queue that is another's", () => house.desk, "evaluate-instrument"],
  ["a queue that there is not", () => house.staff, "purge"],
])("%s is refused", async (_, actor, queue) => {
  const matterId = await openMatter(house, actor());
  await expect(put(actor(), queue as "send-mail", matterId)).rejects.toMatchObject({ cause: { code: "P0002" } });
});

test.each(["read-instrument", "evaluate-instrument"] as const)("a job for %s is about a matter", async (queue) => {
  await expect(put(house.staff, queue, null)).rejects.toMatchObject({ cause: { code: "P0002" } });
});

test.each(["download", "keyring", "operator", "public"] as const)("%s puts in no job", async (kind) => {
  const actor = { kind, id: newId(), libraryId: house.libraryId, matterId: newId(), fileId: newId() } as Actor;
  await expect(put(actor, "send-mail", null)).rejects.toMatchObject({ cause: { code: "42501" } });
});

test.each(["digest", "mailer"] as const)(
  "the %s queues mail about no matter, and none about a hidden one",
  async (kind) => {
    const actor: Actor = { kind, libraryId: house.libraryId };
    await put(actor, "send-mail", null);
    const hidden = await openMatter(house, house.staff);
    await expect(put(actor, "send-mail", hidden)).rejects.toMatchObject({ cause: { code: "P0002" } });
  },
);

test.each(["digest", "feed"] as const)(
  "the %s lets people be told of an open matter, and of no other",
  async (kind) => {
    const actor: Actor = { kind, libraryId: house.libraryId };
    const matterId = await openMatter(house, house.staff);
    await expect(put(actor, "tell-people", matterId)).rejects.toMatchObject({ cause: { code: "P0002" } });
    await db.asSuperuser((tx) =>
      tx.execute(sql`update matters set standing = 'open', version = 2 where id = ${matterId}`),
    );
    await put(actor, "tell-people", matterId);
    await expect(put(actor, "tell-people", null)).rejects.toMatchObject({ cause: { code: "P0002" } });
  },
);

test("sign-in queues mail about no matter, and none about one", async () => {
  const door: Actor = { kind: "sign-in", libraryId: house.libraryId };
  await put(door, "send-mail", null);
  const matterId = await openMatter(house, house.staff);
  await expect(put(door, "send-mail", matterId)).rejects.toMatchObject({ cause: { code: "P0002" } });
});

test("nobody counts jobs", async () => {
  for (const actor of [house.director, house.desk, workerAt(house, newId()), { kind: "operator" } as const])
    await expect(withActor(actor, (tx) => tx.execute(sql`select count(*) from pgboss.job`))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
});
