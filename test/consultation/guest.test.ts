import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Actor, type Guest, withActor } from "@/db/actor";
import { invitations } from "@/db/schema/consultation";
import { matters } from "@/db/schema/matters";
import { replaceClock } from "@/lib/clock";
import { checkConflict } from "@/lib/consultation/as-counsel";
import { tendInvitation } from "@/lib/consultation/ask-counsel";
import { listOwnInvitations } from "@/lib/consultation/queries";
import { newId } from "@/lib/ids";
import { testDatabase } from "@/test/support/database";
import { furnish, type House, name } from "@/test/support/house";
import { ask, checkAddress, comeIn, matterWithPaper, named } from "./counsel-at-work";

const db = testDatabase();
const RUTH = "ruth@city.test";
const PAUL = "paul@elsewhere.test";
const REFUSED = "42501";
let house: House;
let instant: Date;
let goBack: () => void;
let mine: Awaited<ReturnType<typeof ask>> & { matterId: string; instrumentId: string };
let other: typeof mine;

const days = (count: number) => {
  instant = new Date(instant.getTime() + count * 86_400_000);
};

beforeEach(async () => {
  instant = new Date("2026-03-09T15:00:00Z");
  goBack = replaceClock(() => instant);
  house = await furnish(db);
  await checkAddress(db);
  const paper = await matterWithPaper(db, house);
  mine = { ...paper, ...(await ask(house, paper.matterId, RUTH)) };
  const second = await matterWithPaper(db, house);
  other = { ...second, ...(await ask(house, second.matterId, PAUL)) };
});
afterEach(() => goBack());

/** The matters that an actor finds. */
const seen = async (actor: Actor) =>
  (await withActor(actor, (tx) => tx.select({ id: matters.id }).from(matters))).map(({ id }) => id);

/** How many rows of a table an actor finds, or the code with which she is refused. */
async function rowsOf(actor: Actor, table: string, matterId: string): Promise<number | string> {
  try {
    const found = await withActor(actor, (tx) =>
      tx.execute<{ n: number }>(
        sql`select count(matter_id)::int as n from ${sql.identifier(table)} where matter_id = ${matterId}`,
      ),
    );
    return found.rows[0]!.n;
  } catch (error) {
    return (error as { cause: { code: string } }).cause.code;
  }
}

/** The code with which a statement is refused, or how many rows it touched. */
async function attempt(actor: Actor, statement: ReturnType<typeof sql>): Promise<number | string> {
  try {
    return (await withActor(actor, (tx) => tx.execute(statement))).rowCount ?? 0;
  } catch (error) {
    return (error as { cause: { code: string } }).cause.code;
  }
}

test("counsel sees the matter that she is asked about, closed as it is, and no other", async () => {
  const ruth = await comeIn(house, RUTH);
  expect(await seen(ruth)).toEqual([mine.matterId]);
  expect(await withActor(ruth, listOwnInvitations)).toMatchObject([
    { consultation: { sentence: "May we release the loans?" } },
  ]);
  for (const table of ["findings", "defects", "instruments", "consultations", "comments", "opinions", "pages"]) {
    expect([table, await rowsOf(ruth, table, other.matterId)]).toEqual([table, 0]);
  }
  expect(await rowsOf(ruth, "findings", mine.matterId)).toBeGreaterThan(0);
});

test("she sees a sealed matter to which she was invited: the invitation names her", async () => {
  await db.asSuperuser((tx) =>
    tx.execute(sql`update matters set standing = 'sealed', version = version + 1 where id = ${mine.matterId}`),
  );
  expect(await seen(await comeIn(house, RUTH))).toEqual([mine.matterId]);
  expect(await seen(house.staff)).toEqual([]);
});

test("an open matter is none of hers unless she is asked about it", async () => {
  await db.asSuperuser((tx) =>
    tx.execute(sql`update matters set standing = 'open', version = version + 1 where id = ${other.matterId}`),
  );
  expect(await seen(await comeIn(house, RUTH))).toEqual([mine.matterId]);
});

test("revoked, she sees nothing at once, in the browser that she is in", async () => {
  const ruth = await comeIn(house, RUTH);
  const { invitation, matterId } = mine;
  const tend = { matterId, invitationId: invitation.id, act: "revoke" as const, note: null, about: null };
  expect(await withActor(house.director, (tx) => tendInvitation(tx, named(house), tend))).toBe("done");
  expect(await seen(ruth)).toEqual([]);
  expect(await rowsOf(ruth, "findings", matterId)).toBe(0);
  expect(await withActor(house.director, (tx) => tendInvitation(tx, named(house), tend))).toBe("gone");
});

test("her invitation runs out by itself, and the director's renewal brings it back", async () => {
  const ruth = () => comeIn(house, RUTH);
  days(91);
  expect(await seen(await ruth())).toEqual([]);
  const { invitation, matterId } = mine;
  const tend = { matterId, invitationId: invitation.id, act: "renew" as const, note: null, about: null };
  expect(await withActor(house.director, (tx) => tendInvitation(tx, named(house), tend))).toBe("done");
  expect(await seen(await ruth())).toEqual([matterId]);
});

test("a session that has run out is nobody's", async () => {
  const ruth = await comeIn(house, RUTH);
  days(1);
  expect(await seen(ruth)).toEqual([]);
  expect(await seen({ ...ruth, id: newId() })).toEqual([]);
});

test("who declines for a conflict of interest sees the matter no longer", async () => {
  const ruth = await comeIn(house, RUTH);
  const declines = {
    consultationId: mine.consultation.id,
    conflict: "declines" as const,
    note: "I advised the other side.",
  };
  expect(await withActor(ruth, (tx) => checkConflict(tx, ruth, declines))).toBe("declined");
  expect(await seen(ruth)).toEqual([]);
});

test("counsel learns no address of other counsel, no people of the library, no settings", async () => {
  const ruth = await comeIn(house, RUTH);
  for (const statement of [
    sql`select email from invitations`,
    sql`select name from memberships`,
    sql`select email from people`,
    sql`select value from settings`,
    sql`select email from guest_sessions`,
    sql`select email from guest_links`,
    sql`select title from matters`,
  ])
    expect(await attempt(ruth, statement)).toBe(REFUSED);
});

test("counsel writes in no other name than hers, and renews no invitation", async () => {
  const ruth = await comeIn(house, RUTH);
  const { matterId, instrumentId, invitation } = mine;
  const comment = (columns: ReturnType<typeof sql>, values: ReturnType<typeof sql>) =>
    sql`insert into comments (library_id, matter_id, id, instrument_id, kind, place, by_name, written_at, ${columns})
      values (${house.libraryId}, ${matterId}, ${newId()}, ${instrumentId}, 'remark', 'general', 'X', '2026-03-09T15:00:00Z', ${values})`;
  expect(await attempt(ruth, comment(sql`person_id`, sql`${house.director.id}`))).toBe(REFUSED);
  expect(await attempt(ruth, comment(sql`invitation_id`, sql`${other.invitation.id}`))).toBe(REFUSED);
  expect(await attempt(ruth, comment(sql`invitation_id`, sql`${invitation.id}`))).toBe(1);
  expect(await attempt(ruth, sql`update invitations set expires_at = '2030-01-01'`)).toBe(REFUSED);
  expect(await attempt(ruth, sql`update invitations set revoked_at = null`)).toBe(REFUSED);
});

test("a member does not see whom another matter's counsel is while she does not see the matter", async () => {
  const theirs = await withActor(house.staff, (tx) =>
    tx.select().from(invitations).where(eq(invitations.matterId, mine.matterId)),
  );
  expect(theirs).toEqual([]);
  await name(db, house.staff, mine.matterId);
  const named = await withActor(house.staff, (tx) =>
    tx.select().from(invitations).where(eq(invitations.matterId, mine.matterId)),
  );
  expect(named).toHaveLength(1);
});

test("nobody but the custodian invites, and no member writes an opinion as counsel's own hand", async () => {
  await name(db, house.staff, mine.matterId);
  const { matterId, consultation, invitation } = mine;
  const invite = (by: string) => sql`insert into invitations
      (library_id, matter_id, id, consultation_id, name, role, how, invited_by, invited_at, expires_at)
    values (${house.libraryId}, ${matterId}, ${newId()}, ${consultation.id}, 'X', 'colleague', 'paper', ${by},
      '2026-03-09T15:00:00Z', '2026-06-09T15:00:00Z')`;
  expect(await attempt(house.staff, invite(house.staff.id))).toBe(REFUSED);
  expect(await attempt(house.director, invite(house.staff.id))).toBe(REFUSED);
  expect(await attempt(house.director, invite(house.director.id))).toBe(1);
  const own = sql`insert into opinions (library_id, matter_id, id, consultation_id, invitation_id, advice, categories, answers,
      sealed_reasons, source, given_on, recorded_at)
    values (${house.libraryId}, ${matterId}, ${newId()}, ${consultation.id}, ${invitation.id}, 'release', '[]', '[]', '\\x00',
      'screen', '2026-03-09', '2026-03-09T15:00:00Z')`;
  expect(await attempt(house.director, own)).toBe(REFUSED);
});

test("a guest of another library's is nobody here", async () => {
  const elsewhere = await furnish(db, "Ames Public Library");
  const ruth: Guest = await comeIn(elsewhere, RUTH);
  expect(await seen(ruth)).toEqual([]);
  expect(await seen({ ...ruth, libraryId: house.libraryId })).toEqual([]);
});
