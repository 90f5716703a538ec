import fc from "fast-check";
import { expect, test } from "vitest";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { identifiedTables, waysToAsk } from "./arguments";
import { exportedReads } from "./exported-reads";
import { history } from "./history";
import { interference } from "./play";

await ownDataFolder();
const db = testDatabase({ planOnce: true });

/** `npm run nightly` plays more. */
const HISTORIES = Number(process.env.GOODCAUSE_HISTORIES ?? 20);

test("every exported read is tried, and somebody has said how to ask it", async () => {
  const reads = exportedReads();
  expect(reads.length).toBeGreaterThan(60);
  const tables = await db.asSuperuser(identifiedTables);
  const known = {
    libraryId: "x",
    matterIds: ["x"],
    ids: new Map(tables.map(({ table }) => [table, ["x"]])),
    readings: [{}],
    instruments: [{}],
  };
  const untold = reads
    .filter(({ asks }) => asks)
    .filter((read) => waysToAsk(read, known, { kind: "public" }) === null)
    .map(
      ({ file, name, parameters }) => `${file} ${name}(${parameters.map((p) => `${p.name}: ${p.type}`).join(", ")})`,
    );
  // Tell arguments.ts how to give such a parameter.
  expect(untold).toEqual([]);
});

test(
  "whatever happens in a sealed matter, nobody who may not know of it sees a byte change",
  async () => {
    const play = fc.asyncProperty(history, async (one) => {
      expect(await interference(db, one)).toEqual([]);
    });
    await fc.assert(play, { numRuns: HISTORIES, endOnFailure: true });
  },
  HISTORIES * 60_000,
);

// Each makes a hole such as somebody might make; a test that does not see it is no test.
test.each([
  ["a table without its guard", "alter table findings disable row level security"],
  [
    "a guard that lets sealed matters through",
    "alter policy in_sight on matters using (library_id = guards.current_library())",
  ],
  ["a title that may be given once", "create unique index spoilt on matters (library_id, title)"],
  [
    "a view past the guards",
    "create view spoilt as select library_id, standing, count(*) from matters group by 1, 2; grant select on spoilt to app_member",
  ],
  [
    "a report that counts what is sealed",
    "alter policy open_to_reports on matters using (library_id = guards.current_library())",
  ],
  [
    "a trigger that tells the library's record",
    `create function guards.spoilt() returns trigger language plpgsql security definer set search_path = pg_catalog as
       $$ begin update public.libraries set aliases = aliases || '["more"]'::jsonb where id = new.library_id; return null; end $$;
     create trigger spoilt after insert on persons_told for each row execute function guards.spoilt();
     alter function guards.spoilt() owner to postgres`,
  ],
])(
  "it sees %s",
  async (_, spoil) => {
    const play = fc.asyncProperty(history, async (one) => {
      expect(await interference(db, one, spoil)).toEqual([]);
    });
    await expect(fc.assert(play, { numRuns: 24, endOnFailure: true, seed: 5 })).rejects.toThrow("Property failed");
  },
  300_000,
);
