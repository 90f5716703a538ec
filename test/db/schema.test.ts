import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { getDb } from "@/db/client";
import { assertUnprivileged } from "@/db/unprivileged";
import { testDatabase } from "@/test/support/database";

const db = testDatabase();

/** What a query on PostgreSQL's catalogue finds, one line a row. */
const lines = (query: ReturnType<typeof sql>) =>
  db.asSuperuser(async (tx) => (await tx.execute<{ line: string }>(query)).rows.map((row) => row.line));

const TABLES = sql`select c.oid, c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

test("every table says which library it belongs to", async () => {
  const without = await lines(sql`select relname as line from (${TABLES}) t where not exists (
    select from pg_attribute where attrelid = oid and attname = 'library_id' and attnotnull)`);
  expect(without).toEqual(["libraries"]);
});

test("every table is guarded, against its owner too", async () => {
  expect(
    await lines(sql`select relname as line from pg_class where oid in (select oid from (${TABLES}) t)
    and not (relrowsecurity and relforcerowsecurity)`),
  ).toEqual([]);
});

test("every table of a matter's says so in one guard", async () => {
  const guards = await lines(sql`select distinct qual as line from pg_policies where policyname = 'with_its_matter'`);
  expect(guards).toEqual([
    "((library_id = guards.current_library()) AND (matter_id IN ( SELECT matters.id\n   FROM matters)))",
  ]);
  expect(
    await lines(sql`select relname as line from (${TABLES}) t
    where exists (select from pg_attribute where attrelid = oid and attname = 'matter_id')
      and not exists (select from pg_policies where tablename = relname and policyname = 'with_its_matter'
        and cmd = 'ALL' and with_check = qual)`),
  ).toEqual([]);
});

test("a foreign key holds the library, and between a matter's tables the matter, so that its error betrays no row", async () => {
  const loose = await lines(sql`
    select conname as line from pg_constraint k
    where contype = 'f' and connamespace = 'public'::regnamespace and confrelid <> 'libraries'::regclass
      and not (
        array['library_id'] || case when exists (select from pg_attribute where attrelid = confrelid and attname = 'matter_id')
          then array['matter_id'] else '{}' end
        <@ (select array_agg(attname::text) from pg_attribute where attrelid = confrelid and attnum = any (confkey)))`);
  expect(loose).toEqual([]);
});

test("nothing is unique across matters but a row's own id", async () => {
  const across = await lines(sql`
    select i.indexrelid::regclass::text as line from pg_index i
    where i.indisunique and i.indrelid in (select oid from (${TABLES}) t)
      and exists (select from pg_attribute where attrelid = i.indrelid and attname = 'matter_id')
      and not exists (select from pg_attribute where attrelid = i.indrelid and attname = 'matter_id' and attnum = any (i.indkey))
      and not i.indisprimary`);
  expect(across).toEqual([]);
});

test("no table counts, tells the time or makes an id by itself", async () => {
  expect(
    await lines(sql`select relname as line from pg_class where relkind = 'S'
    and relnamespace in ('public'::regnamespace, 'guards'::regnamespace)`),
  ).toEqual([]);
  const defaults = await lines(sql`select pg_get_expr(adbin, adrelid) as line from pg_attrdef
    where adrelid in (select oid from (${TABLES}) t)`);
  for (const value of defaults) expect(value).toMatch(/^(\d+|'[a-z-]*'::text|true|false)$/);
});

test("no view, rule or foreign table looks past the guards", async () => {
  expect(
    await lines(sql`select relname as line from pg_class
    where relnamespace in ('public'::regnamespace, 'guards'::regnamespace) and relkind in ('v', 'm', 'f')`),
  ).toEqual([]);
  expect(await lines(sql`select rulename as line from pg_rules where schemaname in ('public', 'guards')`)).toEqual([]);
});

test("functions live with the guards, everyone's path is fixed, and none is everyone's to call", async () => {
  expect(await lines(sql`select proname as line from pg_proc where pronamespace = 'public'::regnamespace`)).toEqual([]);
  expect(
    await lines(sql`select proname as line from pg_proc where pronamespace = 'guards'::regnamespace
    and prosecdef and not coalesce(proconfig, '{}') @> array['search_path=pg_catalog, pg_temp']`),
  ).toEqual([]);
  expect(
    await lines(sql`select proname as line from pg_proc p, aclexplode(coalesce(proacl, acldefault('f', proowner))) a
    where pronamespace = 'guards'::regnamespace and a.grantee = 0`),
  ).toEqual([]);
});

// What a matter held is deleted by one function, whose owner nobody can be (cresco:6a, below).
const NOBODY = sql`('good_cause_owner', 'postgres', 'good_cause_purge')`;

test("findings, decisions, answers and the record only grow", async () => {
  const growing = [
    "audit_entries",
    "comments",
    "consultation_events",
    "consultations",
    "custody_handovers",
    "defect_answers",
    "defects",
    "evaluations",
    "finding_decisions",
    "findings",
    "letter_events",
    "letters",
    "liftings",
    "matter_views",
    "nondisclosure_events",
    "nondisclosures",
    "opinion_confirmations",
    "opinions",
    "pages",
    "persons_told",
    "purges",
    "retention_holds",
    "retention_terms",
    "silence_answers",
    "telling_events",
  ];
  for (const table of growing) {
    expect(
      await lines(sql`select rolname || ' may change ' || ${table} as line from pg_roles
      where (rolname like 'app\_%' or rolname like 'good\_cause\_%') and rolname not in ${NOBODY}
        and (has_any_column_privilege(rolname, ${table}, 'update') or has_table_privilege(rolname, ${table}, 'delete, truncate'))`),
    ).toEqual([]);
  }
});

test("what is ever deleted are sessions, what people sign in with, and drafts", async () => {
  expect(
    await lines(sql`select distinct table_name as line from information_schema.role_table_grants
    where table_schema = 'public' and privilege_type in ('DELETE', 'TRUNCATE') and grantee not in ${NOBODY}
    order by 1`),
  ).toEqual([
    "authenticators",
    "drafts",
    "guest_links",
    "guest_sessions",
    "passkeys",
    "recovery_codes",
    "sessions",
    "verification_tokens",
  ]);
});

test("cresco:6a: who deletes what a matter held logs in nowhere, is nobody's to be, and owns one function", async () => {
  expect(
    await lines(sql`select proname as line from pg_proc where proowner = 'good_cause_purge'::regrole
    union select relname from pg_class where relowner = 'good_cause_purge'::regrole`),
  ).toEqual(["purge_matter"]);
  expect(
    await lines(sql`select rolname as line from pg_roles where rolname = 'good_cause_purge'
    and (rolcanlogin or rolsuper or rolbypassrls or rolinherit)
    union select member::regrole::text from pg_auth_members where roleid = 'good_cause_purge'::regrole
      and pg_has_role(member, 'good_cause_purge', 'set') and member::regrole::text not in ${NOBODY}`),
  ).toEqual([]);
  expect(
    await lines(sql`select a.grantee::regrole::text as line from pg_proc p, aclexplode(p.proacl) a
    where p.proname = 'purge_matter' and a.grantee <> p.proowner`),
  ).toEqual(["app_member"]);
});

test("no actor comes near the job queue, and its worker near no table", async () => {
  expect(
    await lines(sql`select rolname as line from pg_roles
    where rolname like 'app\_%' and has_schema_privilege(rolname, 'pgboss', 'usage')`),
  ).toEqual([]);
  expect(
    await lines(sql`select relname as line from (${TABLES}) t
    where has_any_column_privilege('good_cause_jobs', oid, 'select, insert, update')`),
  ).toEqual([]);
});

test("the check at the start passes for app_login, and for nobody who passes a guard", async () => {
  await assertUnprivileged(getDb());
  await expect(db.asSuperuser((tx) => assertUnprivileged(tx))).rejects.toThrow(
    "connects as postgres, not as app_login",
  );
});

test.each([
  ["a table without a guard", sql`alter table findings disable row level security`, "findings is not guarded"],
  ["a right of the login's own", sql`grant select (id) on matters to app_login`, "app_login has rights on matters"],
  [
    "a role that passes every guard",
    sql`alter role app_feed bypassrls`,
    "app_feed is a superuser, passes row-level security",
  ],
  ["rights on the queue", sql`grant usage on schema pgboss to app_desk`, "app_desk has rights on the job queue"],
  ["the way to another role", sql`grant good_cause_guards to app_worker`, "can become good_cause_guards"],
])("the check at the start finds %s", async (_, spoil, fault) => {
  await db.asSuperuser((tx) => tx.execute(spoil));
  await expect(assertUnprivileged(getDb())).rejects.toThrow(fault);
});
