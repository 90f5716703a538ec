import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { type Actor, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import type { World } from "./act";
import { type Known, waysToAsk } from "./arguments";
import { type ExportedRead, exportedReads } from "./exported-reads";

/** What somebody saw, one line a thing she asked. */
export type Observation = Map<string, string>;

/** Everyone who may not know of the sealed matters. */
function uncleared({ house, history, open }: World): [string, Actor][] {
  const { libraryId } = house;
  const members = (["director", "designee", "staff"] as const).filter((who) => who !== history.custodian);
  const matterId = open[0]?.matterId ?? house.policyVersionId;
  return [
    ...members.map((who): [string, Actor] => [who, house[who]]),
    ["desk", house.desk],
    ["guest", { kind: "guest", id: house.staff.id, libraryId }],
    ["digest", { kind: "digest", libraryId }],
    ["feed", { kind: "feed", libraryId }],
    ["public", { kind: "public", libraryId }],
    ["operator", { kind: "operator", libraryId }],
    ["mailer", { kind: "mailer", libraryId }],
    ["worker elsewhere", { kind: "worker", libraryId, matterId }],
    ["download elsewhere", { kind: "download", libraryId, matterId, fileId: house.policyVersionId }],
  ];
}

interface Loaded extends ExportedRead {
  call: (...given: unknown[]) => unknown;
}
let loaded: Promise<Loaded[]> | undefined;

/** The exported reads as functions. Those that ask nothing are left out. */
function loadReads(): Promise<Loaded[]> {
  loaded ??= Promise.all(
    exportedReads()
      .filter(({ asks }) => asks)
      .map(async (read) => {
        const module = await import(/* @vite-ignore */ pathToFileURL(join(process.cwd(), read.file)).href);
        return { ...read, call: module[read.name] };
      }),
  );
  return loaded;
}

const MEMBERS = new Set(["director", "designee", "staff"]);
const IN_TURN = 4;

/** What somebody was refused outright, for want of a right on a table. */
const refusedOutright = new Set<string>();
const THOROUGH = process.env.GOODCAUSE_HISTORIES !== undefined;

/**
 * What need not be asked again: that which was refused outright in the first history; and after it each history is
 * looked at by the members and a few of the others, in turn. Nightly, nothing is left out.
 */
export function notAskedAgain(): ReadonlySet<string> {
  return THOROUGH ? new Set() : new Set(refusedOutright);
}

/** All that the uncleared see: each exported read, asked in every way, and each table, view and column of the database. */
export async function observe(world: World, known: Known, leftOut: ReadonlySet<string>): Promise<Observation> {
  const seen: Observation = new Map();
  const reads = (await loadReads()).filter(({ parameters }) => parameters[0]?.type === "Tx");
  const everyone = uncleared(world);
  const looking = everyone.filter(
    ([who], index) => leftOut.size === 0 || MEMBERS.has(who) || index % IN_TURN === world.history.seed % IN_TURN,
  );
  for (const [who, actor] of looking) {
    await withActor(actor, async (tx) => {
      await tx.execute(sql`savepoint before_all`);
      for (const [relation, rows] of await readRelations(tx)) seen.set(`${who}: ${relation}`, rows);
      for (const read of reads) {
        const asked = `${who}: ${read.file} ${read.name}`;
        if (leftOut.has(asked)) continue;
        const answers = [];
        for (const way of waysToAsk(read, known, actor) ?? [])
          answers.push(await attempt(tx, () => read.call(tx, ...way)));
        for (const [index, answer] of answers.entries()) seen.set(`${asked} ${index}`, show(answer));
        const refused = answers.filter((answer) => (answer as { refused?: string } | null)?.refused === "42501");
        if (answers.length > 0 && refused.length === answers.length) refusedOutright.add(asked);
      }
    });
  }
  return seen;
}

/** Every row of every table and view that the role may select from, in no order: a table has none. */
async function readRelations(tx: Tx): Promise<[string, string][]> {
  const readable = [...(await readableColumns(tx))];
  if (readable.length === 0) return [];
  const each = readable.map(
    ([relation, columns]) =>
      sql`select ${relation} as relation, (select json_agg(line order by line) from (select to_jsonb(r)::text as line from
        (select ${list(columns)} from ${sql.identifier(relation)}) r) lines)::text as rows`,
  );
  const { rows } = await tx.execute<{ relation: string; rows: string | null }>(sql.join(each, sql` union all `));
  return rows.map(({ relation, rows }) => [relation, rows ?? "none"]);
}

function list(columns: readonly string[]) {
  return sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
}

async function readableColumns(tx: Tx): Promise<Map<string, string[]>> {
  const { rows } = await tx.execute<{ table: string; columns: string[] }>(
    sql`select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_catalog.pg_class c join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and pg_catalog.has_column_privilege(c.oid, a.attnum, 'select')
      group by c.relname`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

async function attempt(tx: Tx, work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    // A read leaves nothing behind but its error.
    await tx.execute(sql`rollback to savepoint before_all`);
    return refusalOf(error);
  }
}

/** What a refusal tells. */
export function refusalOf(error: unknown): { refused: string; message: string } {
  const { code, message } = ((error as Error).cause ?? error) as { code?: string; message: string };
  return { refused: code ?? "", message };
}

/** Anything as text, the same for the same. */
export function show(value: unknown): string {
  return JSON.stringify(value, (_key, one) => {
    if (one instanceof Map) return { map: [...one] };
    if (one instanceof Set) return { set: [...one] };
    if (one instanceof Uint8Array) return Buffer.from(one).toString("base64");
    if (typeof one === "bigint") return String(one);
    return one;
  });
}
