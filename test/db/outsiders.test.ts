import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { type Actor, withActor } from "@/db/actor";
import { newId } from "@/lib/ids";
import { insertAnyRow, type MatterTable, matterTables } from "@/test/support/any-row";
import { committingDatabase } from "@/test/support/database";
import { DESIGNEES_DAY, furnish, type House, name, openMatter, workerAt } from "@/test/support/house";

const db = committingDatabase();

const STANDINGS = ["closed", "open", "sealed"] as const;
type Standing = (typeof STANDINGS)[number];

let house: House;
let elsewhere: House;
let tables: MatterTable[];
let matterIds: Record<Standing, string>;

// A matter of each standing, opened by the designee on a day of hers, with a row in every table that has a matter_id.
beforeAll(async () => {
  house = await furnish(db);
  elsewhere = await furnish(db, "Ames Public Library");
  tables = await db.asSuperuser(matterTables);
  matterIds = {
    closed: await openMatter(house, house.designee, DESIGNEES_DAY),
    open: await openMatter(house, house.designee, DESIGNEES_DAY),
    sealed: await openMatter(house, house.designee, DESIGNEES_DAY),
  };
  await db.asSuperuser(async (tx) => {
    // Rows of any kind: keys and triggers would ask for sense.
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const standing of STANDINGS) {
      await tx.execute(sql`update matters set standing = ${standing} where id = ${matterIds[standing]}`);
      for (const table of tables) await tx.execute(insertAnyRow(table, mine(matterIds[standing])));
    }
    await tx.execute(sql`set local session_replication_role = origin`);
  });
});

/** What makes a row one of a matter's, and of nobody in particular. */
const mine = (matterId: string, more: Record<string, unknown> = {}) => ({
  library_id: house.libraryId,
  matter_id: matterId,
  ...more,
});

type Cast = [who: string, actor: () => Actor, mayKnow: readonly Standing[]];

const cast: Cast[] = [
  ["the custodian of that day, who opened it", () => house.designee, ["closed", "open"]],
  ["another member", () => house.staff, ["open"]],
  ["the director, away on that day", () => house.director, ["open"]],
  ["a member of another library", () => elsewhere.director, []],
  [
    "a member of another library who says it is this one",
    () => ({ ...elsewhere.director, libraryId: house.libraryId }),
    [],
  ],
  ["a member's name without a person", () => ({ kind: "member", id: newId(), libraryId: house.libraryId }), []],
  ["the desk", () => house.desk, []],
  ["a guest", () => ({ kind: "guest", id: house.designee.id, libraryId: house.libraryId }), []],
  ["the board's digest", () => ({ kind: "digest", libraryId: house.libraryId }), ["open"]],
  ["the calendar feed", () => ({ kind: "feed", libraryId: house.libraryId }), ["open"]],
  ["a worker at another matter", () => workerAt(house, newId()), []],
  ["a worker that says another library", () => workerAt(elsewhere, matterIds.sealed), []],
  [
    "a download of another matter",
    () => ({ kind: "download", libraryId: house.libraryId, matterId: newId(), fileId: newId() }),
    [],
  ],
  ["sign-in", () => ({ kind: "sign-in", libraryId: house.libraryId }), []],
  ["set-up", () => ({ kind: "setup", libraryId: house.libraryId }), []],
  ["the keyring", () => ({ kind: "keyring", libraryId: house.libraryId }), []],
  ["the operator", () => ({ kind: "operator", libraryId: house.libraryId }), []],
  ["the public", () => ({ kind: "public", libraryId: house.libraryId }), []],
];

/** Runs a statement as an actor; gives its rows, or the SQLSTATE and words with which it was refused. */
async function attempt(actor: Actor, statement: ReturnType<typeof sql>) {
  try {
    const { rows, rowCount } = await withActor(actor, (tx) => tx.execute<{ n: number }>(statement));
    return { rows, rowCount: rowCount ?? 0 };
  } catch (error) {
    const { code, message } = (error as { cause: { code: string; message: string } }).cause;
    return { code, message };
  }
}

const REFUSED = "42501";

/** The columns of a table that an actor's role may change at all. */
async function changeable(actor: Actor, table: string, columns: MatterTable["columns"]): Promise<string[]> {
  const names = sql.join(
    columns.map(({ name }) => sql`${name}`),
    sql`, `,
  );
  const found = await withActor(actor, (tx) =>
    tx.execute<{ name: string }>(sql`select name from unnest(array[${names}]) as name
      where has_column_privilege(${`public.${table}`}, name, 'update')`),
  );
  return found.rows.map(({ name }) => name);
}

test.each(cast)(
  "%s: finds rows of the matters she may know of, and no others, in any table",
  async (_, actor, mayKnow) => {
    const seen = new Set<Standing>();
    for (const { table } of [...tables, { table: "matters" }]) {
      const column = sql.identifier(table === "matters" ? "id" : "matter_id");
      for (const standing of STANDINGS) {
        const found = await attempt(
          actor(),
          sql`select count(${column})::int as n from ${sql.identifier(table)} where ${column} = ${matterIds[standing]}`,
        );
        if (found.code) expect([table, found.code]).toEqual([table, REFUSED]);
        else if (found.rows![0]!.n > 0) seen.add(standing);
      }
    }
    expect([...seen].sort()).toEqual([...mayKnow].sort());
  },
);

test.each(cast)(
  "%s: cannot write to a matter that she may not know of, nor tell it from one that is not there",
  async (_, actor, mayKnow) => {
    for (const table of tables) {
      for (const standing of STANDINGS.filter((standing) => !mayKnow.includes(standing))) {
        const insert = (matterId: string) => attempt(actor(), insertAnyRow(table, mine(matterId)));
        const there = await insert(matterIds[standing]);
        expect([table.table, there.code]).toEqual([table.table, REFUSED]);
        expect(await insert(newId())).toEqual(there);
      }
    }
  },
);

test.each(cast)("%s: changes and deletes nothing of a matter that she may not know of", async (_, actor, mayKnow) => {
  for (const { table, columns } of tables) {
    for (const standing of STANDINGS.filter((standing) => !mayKnow.includes(standing))) {
      const name = sql.identifier(table);
      const here = sql`where matter_id = ${matterIds[standing]}`;
      for (const column of await changeable(actor(), table, columns)) {
        const same = sql`${sql.identifier(column)} = ${sql.identifier(column)}`;
        expect([table, column, await attempt(actor(), sql`update ${name} set ${same} ${here}`)]).toMatchObject([
          table,
          column,
          { rowCount: 0 },
        ]);
      }
      const deleted = await attempt(actor(), sql`delete from ${name} ${here}`);
      expect([table, deleted.code ?? deleted.rowCount]).toEqual([table, deleted.code ? REFUSED : 0]);
    }
  }
});

test.each(cast)("%s: changes nothing of a matter itself that she may not know of", async (_, actor, mayKnow) => {
  for (const standing of STANDINGS.filter((standing) => !mayKnow.includes(standing))) {
    const here = sql`where id = ${matterIds[standing]}`;
    const changed = await attempt(actor(), sql`update matters set title = 'Mine', version = version + 1 ${here}`);
    expect(changed.code ?? changed.rowCount).toBe(changed.code ? REFUSED : 0);
    expect((await attempt(actor(), sql`delete from matters ${here}`)).code).toBe(REFUSED);
    expect((await attempt(actor(), sql`select id from matters ${here} for update`)).rowCount ?? 0).toBe(0);
  }
});

test("the walk has tables to walk, and a named person finds a sealed matter's rows in each that members read", async () => {
  expect(tables.map(({ table }) => table)).toContain("findings");
  await name(db, house.staff, matterIds.sealed);
  const unread = [];
  for (const { table } of tables) {
    const found = await attempt(
      house.staff,
      sql`select count(*)::int as n from ${sql.identifier(table)} where matter_id = ${matterIds.sealed}`,
    );
    if (found.code || found.rows![0]!.n === 0) unread.push(table);
  }
  // What a digest has counted is the digest's, and a draft its writer's.
  expect(unread).toEqual(["counsel_drafts", "digest_tally", "drafts"]);
});

test("a worker finds its own matter whole, sealed or not, and only that one", async () => {
  const found = await attempt(workerAt(house, matterIds.sealed), sql`select count(*)::int as n from findings`);
  expect(found.rows).toEqual([{ n: 1 }]);
});

test("the desk writes to what it reported itself, until it is revoked, and reads nothing of it back", async () => {
  const matterId = await openMatter(house, house.desk);
  const service = (matter: string) =>
    attempt(
      house.desk,
      sql`insert into instruments (library_id, matter_id, id, came, label, received_on, added_by_device, added_at)
        values (${house.libraryId}, ${matter}, ${newId()}, 'paper', 'Paper', '2026-03-09', ${house.desk.id}, '2026-03-09T15:00:00Z')`,
    );
  expect(await service(matterId)).toMatchObject({ rowCount: 1 });
  expect(await service(matterIds.open)).toMatchObject({ code: REFUSED });
  expect(await attempt(house.desk, sql`select 1 from instruments`)).toMatchObject({ code: REFUSED });
  expect(await attempt(house.desk, sql`select 1 from matters`)).toMatchObject({ code: REFUSED });

  await db.asSuperuser((tx) =>
    tx.execute(sql`update devices set revoked_at = enrolled_at where id = ${house.desk.id}`),
  );
  expect(await service(matterId)).toMatchObject({ code: REFUSED });
});

test.each([
  "people",
  "sessions",
  "verification_tokens",
  "authenticators",
  "recovery_codes",
  "passkeys",
  "guest_links",
  "guest_sessions",
])("only the door reads %s", async (table) => {
  const statement = sql`select library_id from ${sql.identifier(table)}`;
  const readers = [];
  for (const [who, actor] of cast) {
    const found = await attempt(actor(), statement);
    if (!found.code) readers.push(who);
    else expect(found.code).toBe(REFUSED);
  }
  expect(readers).toEqual(["sign-in"]);
});

test("the digest reads kinds and categories, the feed reads days and what sets them, and neither a name", async () => {
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    const findings = tables.find(({ table }) => table === "findings")!;
    for (const key of ["instrument", "returnOn", "subjects", "requester", "caption", "caseNumber"])
      await tx.execute(insertAnyRow(findings, mine(matterIds.open, { key })));
    await tx.execute(sql`set local session_replication_role = origin`);
  });
  const keys = (kind: "digest" | "feed") =>
    attempt({ kind, libraryId: house.libraryId }, sql`select key as n from findings order by key`);
  expect(await keys("digest")).toMatchObject({ rows: [{ n: "instrument" }] });
  expect(await keys("feed")).toMatchObject({ rows: [{ n: "instrument" }, { n: "returnOn" }] });
  for (const kind of ["digest", "feed"] as const)
    for (const column of ["title", "reference", "opened_by"])
      expect(
        await attempt({ kind, libraryId: house.libraryId }, sql`select ${sql.identifier(column)} from matters`),
      ).toMatchObject({ code: REFUSED });
});
