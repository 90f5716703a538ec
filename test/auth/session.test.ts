import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { memberships, sessions } from "@/db/schema/people";
import { memberOf } from "@/lib/auth/actor";
import { beginSession, endSession, findSession } from "@/lib/auth/session";
import { hashToken } from "@/lib/auth/tokens";
import { replaceClock } from "@/lib/clock";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";

const db = testDatabase();
let house: House;
let minutes = 0;
let restoreClock: () => void;

beforeEach(async () => {
  minutes = 0;
  restoreClock = replaceClock(() => new Date(Date.UTC(2026, 2, 9, 15, minutes)));
  house = await furnish(db);
});
afterEach(() => restoreClock());

const door = () => ({ kind: "sign-in", libraryId: house.libraryId }) as const;
const person = () => ({ libraryId: house.libraryId, personId: house.director.id });
const begin = (secondFactorAt?: Date) =>
  withActor(door(), (tx) => beginSession(tx, person(), secondFactorAt ? { secondFactorAt } : {}));
const find = (token: string, keepAlive = true) => findSession(token, { keepAlive });

describe("a session", () => {
  test("is found by its token, of which only the hash is stored", async () => {
    const { token } = await begin();
    expect(await find(token)).toMatchObject({ ...person(), email: "person-0@library.test" });
    expect(await find(hashToken(token))).toBeNull();
    const stored = await db.asSuperuser((tx) => tx.select({ hash: sessions.tokenHash }).from(sessions));
    expect(stored).toEqual([{ hash: hashToken(token) }]);
  });

  test("goes on while it is used, and is over half an hour after it was used last", async () => {
    const { token } = await begin();
    for (minutes of [29, 58, 87]) expect(await find(token)).not.toBeNull();
    minutes = 117;
    expect(await find(token)).toBeNull();
    minutes = 88;
    expect(await find(token)).toBeNull();
  });

  test("is not kept alive by a page that asks by itself", async () => {
    const { token } = await begin();
    for (minutes of [10, 20, 29]) expect(await find(token, false)).not.toBeNull();
    minutes = 31;
    expect(await find(token, false)).toBeNull();
  });

  test("ends after twelve hours, however busy", async () => {
    const { token } = await begin();
    for (minutes = 0; minutes < 720; minutes += 20) expect(await find(token)).not.toBeNull();
    minutes = 720;
    expect(await find(token)).toBeNull();
  });

  test("is over as soon as its row is gone", async () => {
    const { token, sessionId } = await begin();
    await withActor(door(), (tx) => endSession(tx, { libraryId: house.libraryId, id: sessionId }));
    expect(await find(token)).toBeNull();
  });
});

describe("who a session acts as", () => {
  const actor = async (token: string) => {
    const session = await find(token);
    return session && memberOf(session);
  };

  test("nobody, without the second factor", async () => {
    expect(await actor((await begin()).token)).toBeNull();
  });

  test("the member, with it", async () => {
    expect(await actor((await begin(new Date())).token)).toMatchObject({
      kind: "member",
      id: house.director.id,
      libraryId: house.libraryId,
      role: "director",
      library: { name: "Waukee Public Library", timeZone: "America/Chicago" },
    });
  });

  test("nobody, once the membership has ended", async () => {
    const { token } = await begin(new Date());
    await db.asSuperuser((tx) =>
      tx.update(memberships).set({ until: "2026-03-08" }).where(eq(memberships.personId, house.director.id)),
    );
    expect(await actor(token)).toBeNull();
  });
});
