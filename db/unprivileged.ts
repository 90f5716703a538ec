import { sql } from "drizzle-orm";
import type { Tx } from "./client";

/**
 * Checks, at the start, that the guards hold for the connection that every request uses: its login and the roles it may
 * take on pass no guard, own nothing and hold nothing on the job queue, and every table is guarded, even against its
 * owner. Throws with one sentence for the first thing that is not so.
 */
export async function assertUnprivileged(db: Tx): Promise<void> {
  const { rows } = await db.execute<{ fault: string }>(sql`
    with recursive login as (
      select oid, rolname from pg_roles where rolname = session_user
    ), reachable as (
      select oid from login
      union
      select m.roleid from pg_auth_members m join reachable r on m.member = r.oid
    ), mine as (
      select p.* from pg_roles p join reachable using (oid)
    ), tables as (
      select c.* from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
    )
    select fault from (
      select 1 as n, 'connects as ' || rolname || ', not as app_login' as fault from login where rolname <> 'app_login'
      union all
      select 2, 'can become ' || rolname from mine where rolname not like 'app\_%'
      union all
      select 3, rolname || ' is a superuser, passes row-level security, or makes roles or databases' from mine
        where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
      union all
      select 4, 'app_login inherits the rights of the roles it may take on' from mine
        where rolname = 'app_login' and rolinherit
      union all
      select 5, rolname || ' owns ' || relname from tables join mine on mine.oid = relowner
      union all
      select 6, 'app_login has rights on ' || relname from tables
        where has_any_column_privilege('app_login', oid, 'select, insert, update, references')
          or has_table_privilege('app_login', oid, 'delete, truncate')
      union all
      select 7, relname || ' is not guarded' from tables where not (relrowsecurity and relforcerowsecurity)
      union all
      select 8, rolname || ' has rights on the job queue' from mine where has_schema_privilege(oid, 'pgboss', 'usage')
    ) as faults order by n, fault limit 1`);
  if (rows[0]) throw new Error(`The database's guards do not hold: ${rows[0].fault}.`);
}
