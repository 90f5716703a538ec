import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { newId } from "@/lib/ids";

// What a check constraint asks of a column; anything else takes any value of its type.
const ASKED: Record<string, unknown> = {
  "comments.person_id": "6f1f9a52-6d0f-4d0e-8f43-1c5b1c8f5a10",
  "files.state": "receiving",
  "letter_events.recorded_by": "6f1f9a52-6d0f-4d0e-8f43-1c5b1c8f5a10",
  "mail_outbox.to_address": "somebody@elsewhere.test",
  "matters.standing": "closed",
  "opinions.recorded_by": "6f1f9a52-6d0f-4d0e-8f43-1c5b1c8f5a10",
  "silence_answers.answer": "yes",
};

const OF_TYPE: Record<string, () => unknown> = {
  uuid: newId,
  text: () => "x",
  integer: () => 1,
  bigint: () => 1,
  real: () => 1,
  boolean: () => false,
  jsonb: () => "{}",
  bytea: () => Buffer.from("x"),
  date: () => "2026-03-09",
  "time without time zone": () => "12:00",
  "timestamp with time zone": () => "2026-03-09T15:00:00Z",
};

/** A table that has a `matter_id`, and the columns of a row of it. */
export interface MatterTable {
  table: string;
  columns: { name: string; type: string; required: boolean }[];
}

/** Every table that has a `matter_id`, as the database itself tells: a new one is here from its first day. */
export async function matterTables(tx: Tx): Promise<MatterTable[]> {
  const { rows } = await tx.execute<{ table: string; columns: MatterTable["columns"] }>(sql`
    select c.relname as table, json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, null), 'required', a.attnotnull) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname having bool_or(a.attname = 'matter_id') order by c.relname`);
  return rows;
}

/** An insert of any row for a matter into one of its tables; `given` sets what must be somebody's. */
export function insertAnyRow({ table, columns }: MatterTable, given: Record<string, unknown>) {
  const values = columns
    .filter(({ name, required }) => required || name in given || `${table}.${name}` in ASKED)
    .map(({ name, type }) => {
      const value = name in given ? given[name] : (ASKED[`${table}.${name}`] ?? OF_TYPE[type]?.());
      if (value === undefined) throw new Error(`Tell any-row.ts what ${table}.${name}, a ${type}, may hold.`);
      return { name, value };
    });
  return sql`insert into ${sql.identifier(table)} (${sql.join(
    values.map(({ name }) => sql.identifier(name)),
    sql`, `,
  )}) values (${sql.join(
    values.map(({ value }) => sql`${value}`),
    sql`, `,
  )})`;
}
