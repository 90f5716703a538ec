import { sql } from "drizzle-orm";
import type { Actor, Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { fileStore } from "@/lib/files/file-store";
import { listInstruments } from "@/lib/intake/queries";
import { listNewestReadings } from "@/lib/text/queries";
import type { World } from "./act";
import type { ExportedRead } from "./exported-reads";

/** What a read can be asked about: of open matters, and of sealed ones, whose ids an outsider might have kept. */
export interface Known {
  libraryId: string;
  matterIds: string[];
  /** By table, the ids of rows: of an open matter's first, then of a sealed one's. */
  ids: Map<string, string[]>;
  readings: unknown[];
  instruments: unknown[];
}

/** Looks behind the guards for what can be asked about, in the world in which the sealed matters are. */
export async function gatherKnown({ db, house, open, sealed }: World): Promise<Known> {
  const matterIds = [open[0], sealed[0]].filter((one) => one !== undefined).map(({ matterId }) => matterId);
  return db.asSuperuser(async (tx) => {
    const ids = new Map<string, string[]>();
    for (const { table, of_matter } of await identifiedTables(tx)) {
      const rows = [];
      for (const matterId of of_matter ? matterIds : [null]) rows.push(...(await firstId(tx, table, matterId)));
      ids.set(table, rows);
    }
    const instruments = await listInstruments(tx, house.libraryId, matterIds);
    const readings = await listNewestReadings(
      tx,
      house.libraryId,
      instruments.map(({ id }) => id),
    );
    return { libraryId: house.libraryId, matterIds, ids, readings, instruments };
  });
}

/** The tables whose rows have an id. */
export async function identifiedTables(tx: Tx): Promise<{ table: string; of_matter: boolean }[]> {
  const { rows } = await tx.execute<{ table: string; of_matter: boolean }>(sql`
    select c.relname as table, bool_or(a.attname = 'matter_id') as of_matter
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    group by c.relname having bool_or(a.attname = 'id') order by c.relname`);
  return rows;
}

async function firstId(tx: Tx, table: string, matterId: string | null): Promise<string[]> {
  const here = matterId === null ? sql`` : sql`where matter_id = ${matterId}`;
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id::text as id from ${sql.identifier(table)} ${here} order by id limit 1`,
  );
  return rows.map(({ id }) => id);
}

/** Parameters that are no row's: what is given for them, by name. */
const PLAIN: Record<string, readonly unknown[]> = {
  address: ["counsel@elsewhere.test"],
  addresses: [["counsel@elsewhere.test"]],
  day: ["2026-03-09"],
  due: [[]],
  dueAt: [new Date("2026-04-01T12:00:00Z")],
  form: ["new-matter", "correct-finding:returnOn"],
  keys: [new Map()],
  most: [50],
  names: [new Map()],
  number: [1],
  page: [1],
  records: [["circulation"]],
  reference: [null],
  sessionId: ["3f0d3c1e-0000-4000-8000-0123456789ab"],
  size: ["page"],
  timeZone: ["America/Chicago"],
  to: [{ address: "counsel@elsewhere.test" }],
  today: ["2026-03-09"],
  token: ["no-such-token"],
  words: ["records"],
};

/**
 * Every way in which a read is asked here, its transaction left out; null where nobody has said how to give one of its
 * parameters, which a test takes for a fault.
 */
export function waysToAsk({ file, parameters }: ExportedRead, known: Known, actor: Actor): unknown[][] | null {
  let ways: unknown[][] = [[]];
  for (const { name, type, optional } of parameters) {
    if (type === "Tx") continue;
    const values = valuesFor(name === "id" ? idOf(file) : name, type, known, actor);
    if (!values && optional) break;
    if (!values) return null;
    ways = ways.flatMap((way) => values.map((value) => [...way, value])).slice(0, 8);
  }
  return ways;
}

function valuesFor(name: string, type: string, known: Known, actor: Actor): readonly unknown[] | null {
  const { libraryId, matterIds, ids } = known;
  if (/^(?:Pick<)?(?:Member|SignedInMember|Desk|Actor)\b|^\{ id: string/.test(type))
    return [asMember(actor, libraryId)];
  // A place in a matter, taken apart or whole.
  if (/^(?:Where|Of|OfMatter|Place)$|matterId: string/.test(type)) {
    return matterIds.map((matterId) => ({ libraryId, matterId, timeZone: "America/Chicago" }));
  }
  if (name === "libraryId") return [libraryId];
  if (name === "matterId" || name === "only") return matterIds;
  if (name === "matterIds") return [matterIds];
  if (type === "FileStore") return [fileStore()];
  if (type === "Buffer" || type === "Uint8Array") return [Buffer.alloc(32)];
  if (/StoredReading\[\]/.test(type)) return [known.readings];
  if (/StoredReading/.test(type)) return known.readings;
  if (/StoredInstrument\[\]/.test(type)) return [known.instruments];
  if (/StoredInstrument/.test(type)) return known.instruments;
  if (/FindingKey/.test(type)) return [["returnOn", "instrument", "nondisclosure"]];
  if (name === "personId" || name === "personIds")
    return name === "personIds" ? [[personOf(actor)]] : [personOf(actor)];
  if (name in PLAIN) return PLAIN[name]!;
  if (name === "policyVersionId" || name === "versionId") return ids.get("policy_versions") ?? null;
  if (name.endsWith("Ids")) return of(name.slice(0, -3), ids, (found) => [found]);
  if (name.endsWith("Id")) return of(name.slice(0, -2), ids, (found) => found);
  return null;
}

/** Whose table is not called by its plural. */
const TABLES: Record<string, string> = { mail: "mail_outbox" };

/** What `id` alone is in `lib/letters/queries.ts`: a letter's. */
function idOf(file: string): string {
  return `${file.split("/")[1]!.replace(/s$/, "")}Id`;
}

/** `instrument` → the ids of `instruments`; of `lastDecision` the last word counts. */
function of(singular: string, ids: Known["ids"], give: (found: string[]) => readonly unknown[]) {
  const snake = singular.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  for (const table of [TABLES[snake] ?? `${snake}s`, `${snake.split("_").at(-1)}s`]) {
    const found = ids.get(table);
    if (found) return give(found);
  }
  return null;
}

// Whoever asks, asks in her own name; an actor who is nobody's asks as if she were one.
function asMember(actor: Actor, libraryId: string): Member & { sessionId: string; role: string; library: object } {
  return {
    kind: "member",
    id: personOf(actor),
    libraryId,
    sessionId: PLAIN.sessionId![0] as string,
    role: "staff",
    library: { name: "Waukee Public Library", timeZone: "America/Chicago" },
  };
}

function personOf(actor: Actor): string {
  return "id" in actor ? actor.id : "3f0d3c1e-0000-4000-8000-0123456789ab";
}
