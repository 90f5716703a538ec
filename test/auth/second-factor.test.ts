import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { auditEntries } from "@/db/schema/audit";
import { authenticators, recoveryCodes } from "@/db/schema/people";
import { hashRecoveryCode } from "@/lib/auth/recovery-codes";
import { giveCode, keepChallenge, sealTotpSecret, takeChallenge } from "@/lib/auth/second-factor";
import { beginSession, findSession, type Session } from "@/lib/auth/session";
import { replaceClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { testDatabase } from "@/test/support/database";
import { totpCode } from "@/test/support/director";
import { furnish, type House } from "@/test/support/house";

const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const KEY = Buffer.alloc(32, 3);
const db = testDatabase();
let house: House;
let seconds = 0;
let restoreClock: () => void;
let token: string;

beforeEach(async () => {
  seconds = 0;
  restoreClock = replaceClock(() => new Date(Date.UTC(2026, 2, 9, 15, 0, seconds)));
  house = await furnish(db);
  const person = { libraryId: house.libraryId, personId: house.director.id, createdAt: new Date(0) };
  await withActor(door(), async (tx) => {
    const id = newId();
    const sealedSecret = sealTotpSecret(id, SECRET, KEY);
    await tx.insert(authenticators).values({ ...person, id, sealedSecret, confirmedAt: new Date(0) });
    const codeHash = hashRecoveryCode("k7mw-9xqt-c3hd")!;
    await tx.insert(recoveryCodes).values({ ...person, id: newId(), codeHash });
    ({ token } = await beginSession(tx, person));
  });
});
afterEach(() => restoreClock());

const door = () => ({ kind: "sign-in", libraryId: house.libraryId }) as const;
const session = async (): Promise<Session> => (await findSession(token, { keepAlive: true }))!;
const give = async (code: string) => {
  const current = await session();
  return withActor(door(), (tx) => giveCode(tx, current, code, KEY));
};

describe("a second factor", () => {
  test("is the code of her app, and the record says so", async () => {
    expect(await give(totpCode(SECRET))).toEqual({ kind: "given", by: "code" });
    expect((await session()).secondFactorAt).toEqual(new Date(Date.UTC(2026, 2, 9, 15)));
    const entries = await db.asSuperuser((tx) => tx.select().from(auditEntries));
    expect(entries).toMatchObject([
      { action: "person.signed-in", subjectId: house.director.id, details: { by: "code" } },
    ]);
  });

  test("is not a code that was used before, even within its half minute", async () => {
    const code = totpCode(SECRET);
    await give(code);
    expect(await give(code)).toEqual({ kind: "wrong" });
    seconds = 30;
    expect(await give(totpCode(SECRET))).toEqual({ kind: "given", by: "code" });
  });

  test("is a recovery code, once", async () => {
    expect(await give("K7MW 9XQT C3HD")).toEqual({ kind: "given", by: "recovery-code" });
    expect(await give("k7mw-9xqt-c3hd")).toEqual({ kind: "wrong" });
  });

  test("after five wrong ones none is looked at for a quarter of an hour, not even a right one", async () => {
    for (let wrong = 0; wrong < 4; wrong++) expect(await give("000000")).toEqual({ kind: "wrong" });
    expect(await give("000000")).toMatchObject({ kind: "blocked" });
    expect(await give(totpCode(SECRET))).toMatchObject({ kind: "blocked" });
    seconds = 15 * 60 + 1;
    expect(await give(totpCode(SECRET))).toEqual({ kind: "given", by: "code" });
  });

  test("a right one makes up for the wrong ones before it", async () => {
    for (let wrong = 0; wrong < 4; wrong++) await give("000000");
    await give(totpCode(SECRET));
    expect(await give("000000")).toEqual({ kind: "wrong" });
  });

  test("a passkey's challenge is asked once, and for five minutes", async () => {
    const current = await session();
    const take = () => withActor(door(), (tx) => takeChallenge(tx, current));
    await withActor(door(), (tx) => keepChallenge(tx, current, "challenge"));
    expect(await take()).toBe("challenge");
    expect(await take()).toBeNull();
    await withActor(door(), (tx) => keepChallenge(tx, current, "challenge"));
    seconds = 301;
    expect(await take()).toBeNull();
  });
});
