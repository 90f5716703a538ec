import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { mailOutbox } from "@/db/schema/mail";
import { verificationTokens } from "@/db/schema/people";
import { localPath } from "@/lib/auth/request";
import { makeSignInLink, normalizeEmail, requestSignInLink } from "@/lib/auth/sign-in-link";
import { hashToken } from "@/lib/auth/tokens";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";

const db = testDatabase();
let house: House;
beforeEach(async () => {
  house = await furnish(db);
});

describe("an e-mail address", () => {
  test.each([
    ["M.Ortiz@Waukee.org ", "m.ortiz@waukee.org"],
    ["o'brien+desk@lib.state.ia.us", "o'brien+desk@lib.state.ia.us"],
  ])("%s is understood", (typed, email) => expect(normalizeEmail(typed)).toBe(email));

  test.each([
    "",
    "m.ortiz",
    "a@b",
    "a@b.org,c@d.org",
    "a@b.org\nBcc: c@d.org",
    '"a b"@c.org',
    `${"a".repeat(250)}@b.org`,
  ])("%j is none", (typed) => expect(normalizeEmail(typed)).toBeNull());
});

describe("the page to go back to", () => {
  test("is one of ours", () => {
    expect(localPath("/matters/1?tab=2")).toBe("/matters/1?tab=2");
  });
  test.each([
    "//elsewhere.test",
    "/\\elsewhere.test",
    "https://elsewhere.test",
    "/a\\b",
    "/api/drafts",
    "/sign-in?x",
    "",
    null,
  ])("and not %j", (path) => expect(localPath(path)).toBe("/matters"));
});

describe("a sign-in link", () => {
  test("is mailed to somebody who is known, and lies nowhere in clear", async () => {
    await requestSignInLink("person-0@library.test");
    const [mails, tokens] = await db.asSuperuser(async (tx) => [
      await tx.select().from(mailOutbox),
      await tx.select().from(verificationTokens),
    ]);
    expect(mails).toMatchObject([
      { kind: "sign-in-link", toPersonId: house.director.id, matterId: null, state: "queued" },
    ]);
    expect(tokens).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain("sign-in/confirm");
    expect(JSON.stringify(mails)).not.toContain("person-0");
  });

  test("leaves no trace where the address is nobody's", async () => {
    await requestSignInLink("nobody@library.test");
    const rows = await db.asSuperuser(async (tx) => [
      ...(await tx.select().from(mailOutbox)),
      ...(await tx.select().from(verificationTokens)),
    ]);
    expect(rows).toEqual([]);
  });

  test("leads to a page of ours, and its token is stored as next-auth looks it up", async () => {
    const person = { libraryId: house.libraryId, email: "person-0@library.test" };
    const link = await withActor({ kind: "sign-in", libraryId: house.libraryId }, (tx) => makeSignInLink(tx, person));
    const { pathname, searchParams } = new URL(link!.path, "http://here");
    expect([pathname, searchParams.get("email")]).toEqual(["/sign-in/confirm", person.email]);
    const [stored] = await db.asSuperuser((tx) => tx.select().from(verificationTokens));
    expect(stored?.token).toBe(hashToken(searchParams.get("token")!));
  });

  test("is not made a sixth time while five are unused", async () => {
    for (let asked = 0; asked < 8; asked++) await requestSignInLink("person-0@library.test");
    const mails = await db.asSuperuser((tx) => tx.select().from(mailOutbox));
    expect(mails).toHaveLength(5);
  });
});
