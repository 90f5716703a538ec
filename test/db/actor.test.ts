import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { type Actor, withActor } from "@/db/actor";
import { getDb } from "@/db/client";
import { libraries, libraryKeys, policyVersions, settings } from "@/db/schema/libraries";
import { mailOutbox } from "@/db/schema/mail";
import { drafts, matters } from "@/db/schema/matters";
import { memberships, people } from "@/db/schema/people";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { committingDatabase } from "@/test/support/database";
import { furnish, type House, openMatter, workerAt } from "@/test/support/house";

const db = committingDatabase();
let house: House;
let elsewhere: House;
beforeAll(async () => {
  house = await furnish(db);
  elsewhere = await furnish(db, "Ames Public Library");
});

const REFUSED = { cause: { code: "42501" } };

test("outside an actor the connection may do nothing", async () => {
  // Not even the table's name is known to it.
  await expect(getDb().select().from(matters)).rejects.toMatchObject({ cause: { code: "42P01" } });
  await expect(getDb().execute(sql`select from public.matters`)).rejects.toMatchObject(REFUSED);
  await expect(getDb().execute(sql`select guards.is_member()`)).rejects.toMatchObject(REFUSED);
});

test("the role and who is asking end with the transaction, also one that failed", async () => {
  const asked = () =>
    getDb().execute(sql`select current_user as who, coalesce(current_setting('app.person', true), '') as person`);
  for (let n = 0; n < 30; n++) {
    await withActor(house.director, async () => {
      if (n % 2) throw new Error("failed");
    }).catch(() => undefined);
    expect((await asked()).rows).toEqual([{ who: "app_login", person: "" }]);
  }
});

test("twenty actors at once each see their own library and nothing else", async () => {
  const mine = await openMatter(house, house.director);
  const theirs = await openMatter(elsewhere, elsewhere.director);
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      withActor([house.director, elsewhere.director, house.desk, workerAt(house, mine)][index % 4]!, async (tx) => {
        await tx.execute(sql`select pg_sleep(0.02)`);
        if (index % 4 === 2) return [];
        return (await tx.select({ id: matters.id }).from(matters)).map(({ id }) => id);
      }),
    ),
  );
  for (const [index, ids] of seen.entries()) expect(ids).toEqual([[mine], [theirs], [], [mine]][index % 4]);
});

test("an actor within an actor is the inner one alone", async () => {
  const matterId = await openMatter(elsewhere, elsewhere.director);
  await withActor(elsewhere.director, async () => {
    const inner = await withActor(house.staff, (tx) => tx.select().from(matters).where(eq(matters.id, matterId)));
    expect(inner).toEqual([]);
  });
});

test("text in an actor is data, never a statement", async () => {
  const actor: Actor = { kind: "member", id: "'; reset role; --", libraryId: house.libraryId };
  await expect(withActor(actor, (tx) => tx.select().from(matters))).rejects.toMatchObject({ cause: { code: "22P02" } });
});

test("a draft is its writer's alone", async () => {
  const id = newId();
  await withActor(house.staff, (tx) =>
    tx.insert(drafts).values({
      libraryId: house.libraryId,
      id,
      personId: house.staff.id,
      form: "new-matter",
      body: { title: "Police" },
      savedAt: now(),
    }),
  );
  const read = (actor: Actor) => withActor(actor, (tx) => tx.select().from(drafts).where(eq(drafts.id, id)));
  expect(await read(house.staff)).toHaveLength(1);
  expect(await read(house.director)).toEqual([]);
  const inHerName = withActor(house.director, (tx) =>
    tx.insert(drafts).values({
      libraryId: house.libraryId,
      id: newId(),
      personId: house.staff.id,
      form: "x",
      body: {},
      savedAt: now(),
    }),
  );
  await expect(inHerName).rejects.toMatchObject(REFUSED);
});

test("a draft in a matter goes out of sight with it", async () => {
  const matterId = await openMatter(house, house.staff);
  const id = newId();
  await withActor(house.staff, (tx) =>
    tx.insert(drafts).values({
      libraryId: house.libraryId,
      matterId,
      id,
      personId: house.staff.id,
      form: "x",
      body: {},
      savedAt: now(),
    }),
  );
  await withActor(house.director, (tx) =>
    tx.execute(sql`select guards.answer_silence(${newId()}, ${matterId}, 'yes', null, ${newId()})`),
  );
  expect(await withActor(house.staff, (tx) => tx.select().from(drafts).where(eq(drafts.id, id)))).toEqual([]);
});

test("mail is queued by those who cause it, and read by the mailer alone", async () => {
  const mail = (matterId: string | null) => ({
    libraryId: house.libraryId,
    matterId,
    id: newId(),
    toPersonId: house.director.id,
    kind: "matter-opened",
    parameters: {},
    state: "queued" as const,
    queuedAt: now(),
  });
  const matterId = await openMatter(house, house.desk);
  const about = mail(matterId);
  await withActor(house.desk, (tx) => tx.insert(mailOutbox).values(about));
  await withActor({ kind: "sign-in" }, (tx) => tx.insert(mailOutbox).values(mail(null)));
  await expect(withActor(house.staff, (tx) => tx.insert(mailOutbox).values(mail(matterId)))).rejects.toMatchObject(
    REFUSED,
  );
  await expect(withActor(house.director, (tx) => tx.select().from(mailOutbox))).rejects.toMatchObject(REFUSED);

  const sent = await withActor({ kind: "mailer" }, (tx) =>
    tx.update(mailOutbox).set({ state: "sent", sentAt: now() }).where(eq(mailOutbox.id, about.id)),
  );
  expect(sent.rowCount).toBe(1);
  await expect(withActor({ kind: "mailer" }, (tx) => tx.select().from(matters))).rejects.toMatchObject(REFUSED);
});

test("settings, policy and devices are the custodian's to change, and the library's own row the director's", async () => {
  const setting = (by: typeof house.staff) =>
    withActor(by, (tx) =>
      tx.insert(settings).values({ libraryId: house.libraryId, key: newId(), value: true, setBy: by.id, setAt: now() }),
    );
  await setting(house.director);
  await expect(setting(house.staff)).rejects.toMatchObject(REFUSED);
  const rename = (by: typeof house.staff) => withActor(by, (tx) => tx.update(libraries).set({ city: "Waukee" }));
  expect((await rename(house.director)).rowCount).toBe(1);
  expect((await rename(house.staff)).rowCount).toBe(0);
});

test("the keyring reads a library's key, still wrapped, and nobody else does", async () => {
  await withActor({ kind: "keyring" }, (tx) =>
    tx.insert(libraryKeys).values({
      libraryId: house.libraryId,
      wrappedKey: new Uint8Array([1, 2, 3]),
      masterKey: "first",
      createdAt: now(),
    }),
  );
  const [key] = await withActor({ kind: "keyring" }, (tx) => tx.select().from(libraryKeys));
  expect(key!.wrappedKey).toEqual(new Uint8Array([1, 2, 3]));
  for (const actor of [house.director, house.desk, { kind: "sign-in" } as const, { kind: "public" } as const])
    await expect(withActor(actor, (tx) => tx.select().from(libraryKeys))).rejects.toMatchObject(REFUSED);
});

test("set-up makes nothing beside a library that is there", async () => {
  const libraryId = newId();
  const make = withActor({ kind: "setup", libraryId }, (tx) =>
    tx.insert(libraries).values({
      id: libraryId,
      name: "Another",
      city: "A",
      state: "IA",
      aliases: [],
      timeZone: "America/Chicago",
      createdAt: now(),
    }),
  );
  await expect(make).rejects.toMatchObject(REFUSED);
  const join = withActor({ kind: "setup", libraryId: house.libraryId }, (tx) =>
    tx.insert(people).values({
      libraryId: house.libraryId,
      id: newId(),
      email: "stranger@elsewhere.test",
      name: "S",
      createdAt: now(),
    }),
  );
  await expect(join).rejects.toMatchObject(REFUSED);
});

test("the public reads a library's name and policy", async () => {
  const found = await withActor({ kind: "public", libraryId: house.libraryId }, async (tx) => ({
    names: await tx.select({ name: libraries.name }).from(libraries).where(eq(libraries.id, house.libraryId)),
    packs: await tx.select({ pack: policyVersions.pack }).from(policyVersions),
  }));
  expect(found).toEqual({ names: [{ name: "Waukee Public Library" }], packs: [{ pack: "waukee" }] });
  await expect(
    withActor({ kind: "public", libraryId: house.libraryId }, (tx) => tx.select().from(memberships)),
  ).rejects.toMatchObject(REFUSED);
});
