import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { memberOf } from "@/lib/auth/actor";
import { confirmConfidentiality, findOwnPerson, getBeginning, signOutPerson } from "@/lib/auth/people";
import { beginSession, findSession } from "@/lib/auth/session";
import { now, today } from "@/lib/clock";
import { addDays } from "@/lib/deadlines/days";
import { actingOn } from "@/lib/people/custody";
import { InviteMember } from "@/lib/people/input";
import { endMembership, inviteMember } from "@/lib/people/mutations";
import { listMemberships } from "@/lib/people/queries";
import { testDatabase } from "../support/database";
import { furnish, type House } from "../support/house";

const db = testDatabase();
const DAY = today("America/Chicago");
let house: House;
beforeEach(async () => {
  house = await furnish(db);
});

const invitation = (given: Partial<InviteMember> = {}): InviteMember => ({
  name: "Jo Park",
  email: "jo.park@waukee.test",
  role: "staff",
  from: DAY,
  until: null,
  ...given,
});

async function invite(given: Partial<InviteMember> = {}, knownAs: string | null = null) {
  await withActor(house.director, (tx) => inviteMember(tx, house.director, invitation(given), knownAs));
  return (await findOwnPerson(house.libraryId, invitation(given).email))!;
}
const everybody = () => withActor(house.director, (tx) => listMemberships(tx, house.libraryId));

describe("an invitation", () => {
  test("makes a member from her first day, and queues a mail that names no matter", async () => {
    const personId = await invite();
    expect((await everybody()).find((one) => one.personId === personId)).toMatchObject({ role: "staff", from: DAY });
    const { rows } = await db.asSuperuser((tx) =>
      tx.execute<{ kind: string; parameters: object }>(sql`select kind, parameters from mail_outbox`),
    );
    expect(rows).toMatchObject([{ kind: "member-invitation", parameters: {} }]);
  });

  test("brings back, under the same person, somebody who was here before", async () => {
    const personId = await invite();
    await invite({ role: "designee", until: "2099-12-31" }, personId);
    expect((await everybody()).filter((one) => one.personId === personId)).toHaveLength(2);
  });

  test("is the director's alone, and reaches no day that has passed", async () => {
    const as = (member: House["director"], given: Partial<InviteMember>) =>
      withActor(member, (tx) => inviteMember(tx, member, invitation(given), null));
    await expect(as(house.staff, {})).rejects.toThrow();
    await expect(as(house.director, { from: addDays(DAY, -1) })).rejects.toThrow();
  });

  test.each([
    [{ role: "designee" }, "until"],
    [{ until: "2020-01-01" }, "until"],
    [{ email: "jo" }, "email"],
    [{ name: " " }, "name"],
  ])("%o is sent back with a word at %s", (differs, field) => {
    const given = { name: "Jo Park", email: "jo@waukee.test", role: "staff", from: DAY, until: "", ...differs };
    expect(InviteMember.safeParse(given).error?.issues[0]?.path).toEqual([field]);
  });
});

test("who was invited is no actor before she has confirmed confidentiality: ames:access", async () => {
  const personId = await invite();
  const door = { kind: "sign-in", libraryId: house.libraryId } as const;
  const session = (await findSession(await signedIn(personId), { keepAlive: false }))!;
  expect(await memberOf(session)).toBeNull();
  expect(await withActor(door, (tx) => getBeginning(tx, session))).toBe("confidentiality");
  await withActor(door, (tx) => confirmConfidentiality(tx, session));
  expect(await withActor(door, (tx) => getBeginning(tx, session))).toBe("second-factor");
  expect(await memberOf(session)).toMatchObject({ id: personId, role: "staff" });
});

describe("a membership", () => {
  test("ends at once, with her sessions", async () => {
    const token = await signedIn(house.staff.id);
    const [hers] = (await everybody()).filter((one) => one.personId === house.staff.id);
    const ended = await withActor(house.director, (tx) => endMembership(tx, house.director, hers!.id, DAY));
    expect(ended).toEqual({ personId: house.staff.id });
    await signOutPerson(house.libraryId, house.staff.id);
    expect(await findSession(token, { keepAlive: false })).toBeNull();
    expect((await everybody()).find(({ id }) => id === hers!.id)?.until).toBe(addDays(DAY, -1));
    expect(await withActor(house.director, (tx) => endMembership(tx, house.director, hers!.id, DAY))).toBeNull();
  });

  test("of the last director does not end", async () => {
    const [hers] = (await everybody()).filter((one) => one.role === "director");
    const end = () => withActor(house.director, (tx) => endMembership(tx, house.director, hers!.id, DAY));
    expect(await end()).toBe("last-director");
    await invite({ role: "director" });
    expect(await end()).toEqual({ personId: house.director.id });
  });
});

test("a designee acts in the director's place on her days, and only then: cresco:2h, ames:custodian", async () => {
  const memberships = await everybody();
  const acting = (day: string) => actingOn(memberships, day).map(({ personId }) => personId);
  expect(acting("2026-03-01")).toEqual([house.director.id]);
  expect(acting("2026-03-02")).toEqual([house.designee.id]);
  expect(acting("2026-03-06")).toEqual([house.designee.id]);
  expect(acting("2026-03-07")).toEqual([house.director.id]);
});

/** A session in which both factors were given; its token. */
async function signedIn(personId: string): Promise<string> {
  const person = { libraryId: house.libraryId, personId };
  const { token } = await withActor({ kind: "sign-in", libraryId: house.libraryId }, (tx) =>
    beginSession(tx, person, { secondFactorAt: now() }),
  );
  return token;
}
