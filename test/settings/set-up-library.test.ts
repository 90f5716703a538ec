import { describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { libraries, policyVersions } from "@/db/schema/libraries";
import { authenticators, memberships, passkeys, people, recoveryCodes } from "@/db/schema/people";
import { newRecoveryCodes } from "@/lib/auth/recovery-codes";
import { giveCode } from "@/lib/auth/second-factor";
import { beginSession, findSession } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { DirectorInput, LibraryInput, PolicyInput, ReachInput } from "@/lib/settings/input";
import { setUpLibrary } from "@/lib/settings/mutations";
import {
  type CompleteDraft,
  isComplete,
  nextStep,
  openDraft,
  type SetupDraft,
  sealDraft,
} from "@/lib/settings/setup-draft";
import { testDatabase } from "@/test/support/database";
import { totpCode } from "@/test/support/director";

const db = testDatabase();
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

function draft(change: Partial<SetupDraft> = {}): CompleteDraft {
  return {
    begunAt: now().getTime(),
    personId: newId(),
    library: {
      name: "Cresco Public Library",
      city: "Cresco",
      state: "IA",
      timeZone: "America/Chicago",
      aliases: ["Kessel"],
    },
    policy: { pack: "cresco", stillTheText: "no", adoptedOn: null, reviewedOn: null },
    director: { name: "R. Kim", email: "director@cresco.test", confidential: "yes" },
    authenticator: { secret: SECRET, lastStep: 1 },
    recoveryCodes: newRecoveryCodes(),
    recoveryCodesKept: true,
    reach: { address: null },
    ...change,
  } as CompleteDraft;
}

const everything = () =>
  db.asSuperuser(async (tx) => ({
    libraries: await tx.select().from(libraries),
    policies: await tx.select().from(policyVersions),
    people: await tx.select().from(people),
    memberships: await tx.select().from(memberships),
    factors: [...(await tx.select().from(authenticators)), ...(await tx.select().from(passkeys))],
    codes: await tx.select().from(recoveryCodes),
  }));

describe("the set-up's last step", () => {
  test("makes the library, its policy, its director and her second factor", async () => {
    await setUpLibrary(draft());
    const made = await everything();
    expect(made.libraries).toMatchObject([
      { name: "Cresco Public Library", aliases: ["Kessel"], publicAddress: null, publicAddressCheckedAt: null },
    ]);
    expect(made.libraries[0]!.setUpAt).not.toBeNull();
    expect(made.people).toMatchObject([
      { email: "director@cresco.test", confidentialityConfirmedAt: expect.any(Date) },
    ]);
    expect(made.memberships).toMatchObject([{ role: "director", until: null }]);
    expect([made.factors.length, made.codes.length]).toEqual([1, 10]);
    expect(JSON.stringify(made)).not.toContain(SECRET);
  });

  test("a text that was not confirmed is not the library's policy", async () => {
    await setUpLibrary(draft());
    expect((await everything()).policies).toMatchObject([{ pack: "cresco", confirmed: false, number: 1 }]);
  });

  test("the phone that was tried at the set-up signs in", async () => {
    const person = await setUpLibrary(draft());
    const door = { kind: "sign-in", libraryId: person.libraryId } as const;
    const { token } = await withActor(door, (tx) => beginSession(tx, person));
    const session = (await findSession(token, { keepAlive: true }))!;
    const key = await libraryKey(person.libraryId);
    const given = await withActor(door, (tx) => giveCode(tx, session, totpCode(SECRET), key));
    expect(given).toEqual({ kind: "given", by: "code" });
  });

  test("one that broke off half way goes on, with what is given now", async () => {
    const libraryId = newId();
    const row = {
      id: libraryId,
      name: "Half",
      city: "Way",
      state: "IA",
      aliases: [],
      timeZone: "America/Chicago",
      createdAt: now(),
    };
    await withActor({ kind: "setup", libraryId }, (tx) => tx.insert(libraries).values(row));
    expect((await setUpLibrary(draft())).libraryId).toBe(libraryId);
    expect((await everything()).libraries).toMatchObject([{ id: libraryId, name: "Cresco Public Library" }]);
  });

  test("is taken once", async () => {
    await setUpLibrary(draft());
    await expect(setUpLibrary(draft())).rejects.toThrow();
  });
});

describe("the draft of a set-up", () => {
  test("goes step by step, and is complete only with a factor that was tried", () => {
    const whole = draft();
    let grown: SetupDraft = { begunAt: whole.begunAt, personId: whole.personId };
    const steps = [nextStep(grown)];
    for (const part of ["library", "policy", "director", "authenticator", "recoveryCodesKept", "reach"] as const) {
      grown = { ...grown, [part]: whole[part] };
      steps.push(nextStep(grown));
    }
    expect(steps).toEqual(["library", "policy", "director", "second-factor", "recovery-codes", "reach", "finish"]);
    expect(isComplete(draft())).toBe(true);
    expect(isComplete(draft({ authenticator: { secret: SECRET, lastStep: null } }))).toBe(false);
  });

  test("opens for a day, under the key that sealed it, and fits into a cookie", () => {
    const key = Buffer.alloc(32, 1);
    const passkey = {
      credentialId: "c".repeat(90),
      publicKey: "p".repeat(400),
      counter: 0,
      transports: ["internal", "hybrid"],
    };
    const full = draft({ passkey, challenge: "x".repeat(43) });
    const sealed = sealDraft(full, key);
    expect(sealed.length).toBeLessThan(3800);
    expect(openDraft(sealed, key, now())).toEqual(full);
    expect(openDraft(sealed, key, new Date(full.begunAt + 24 * 3_600_000))).toBeNull();
    expect(openDraft(sealed, Buffer.alloc(32, 2), now())).toBeNull();
    expect(openDraft(`${sealed.slice(0, -2)}AA`, key, now())).toBeNull();
    expect(openDraft("", key, now())).toBeNull();
  });
});

describe("what the forms take", () => {
  const complaints = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
    result.error?.issues.map(({ path }) => path.join(".")) ?? [];

  test("a library's other names stand one a line", () => {
    const given = {
      name: " Waukee Public Library ",
      city: "Waukee",
      state: "IA",
      timeZone: "America/Chicago",
      aliases: "Board of Trustees\n\n WPL \n",
    };
    expect(LibraryInput.parse(given)).toMatchObject({
      name: "Waukee Public Library",
      aliases: ["Board of Trustees", "WPL"],
    });
    expect(complaints(LibraryInput.safeParse({ ...given, name: " ", state: "MO" }))).toEqual(["name", "state"]);
  });

  test("a text is confirmed with the day of its adoption or review, and left unconfirmed without", () => {
    const given = { pack: "waukee", stillTheText: "yes", adoptedOn: "", reviewedOn: "" };
    expect(complaints(PolicyInput.safeParse(given))).toEqual(["adoptedOn"]);
    expect(PolicyInput.parse({ ...given, reviewedOn: "2025-06-10" })).toMatchObject({
      adoptedOn: null,
      reviewedOn: "2025-06-10",
    });
    expect(PolicyInput.parse({ ...given, stillTheText: "no" })).toMatchObject({ stillTheText: "no" });
    expect(complaints(PolicyInput.safeParse({ ...given, reviewedOn: "June 2025" }))).toContain("reviewedOn");
  });

  test("nobody comes in without promising confidentiality", () => {
    const given = { name: "M. Ortiz", email: "m.ortiz@waukee.test" };
    expect(complaints(DirectorInput.safeParse(given))).toEqual(["confidential"]);
    expect(complaints(DirectorInput.safeParse({ ...given, email: "m.ortiz", confidential: "yes" }))).toEqual(["email"]);
  });

  test("a public address is https, or comes back with a reason", () => {
    expect(ReachInput.parse({ address: "records.waukee.org" })).toEqual({ address: "https://records.waukee.org" });
    expect(complaints(ReachInput.safeParse({ address: "http://records.waukee.org" }))).toEqual(["address"]);
  });
});
