import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { verifyChain } from "@/lib/audit/verify-chain";
import { replaceClock } from "@/lib/clock";
import { listDrawer } from "@/lib/drawer/queries";
import { fileStore } from "@/lib/files/file-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile, getMatterKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { letterText } from "@/lib/letters/letter-text";
import { saveDraft } from "@/lib/matter/mutations";
import { getMatter } from "@/lib/matter/queries";
import { findInPaper, getMatterRow, getMatterTitle, getMatterView, listMatters } from "@/lib/overview/queries";
import { removePurgedFiles } from "@/lib/purge/mutations";
import { getInventory, getPurge, listFilesToRemove } from "@/lib/purge/queries";
import { placeHold } from "@/lib/retention/mutations";
import { getRetention } from "@/lib/retention/queries";
import { insertAnyRow, type MatterTable, matterTables } from "@/test/support/any-row";
import { ownDataFolder } from "@/test/support/data-folder";
import { committingDatabase } from "@/test/support/database";
import { furnish, type House, name } from "@/test/support/house";
import { upload } from "@/test/support/take-in";
import { ask, bareMatter, carryOut, closedMatter, prove, purge, setMonths, WORDS } from "./closed-matter";

const dataFolder = await ownDataFolder();
const db = committingDatabase();
let house: House;
let tables: MatterTable[];
let instant: Date;
const goBack = replaceClock(() => instant);

beforeAll(async () => {
  instant = new Date("2026-03-10T15:00:00Z");
  house = await furnish(db);
  tables = await db.asSuperuser(matterTables);
});
beforeEach(() => {
  instant = new Date("2026-03-10T15:00:00Z");
});
afterAll(goBack);

const asDirector = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(house.director, work);
const leftOf = (matterId: string, who: Member = house.director) =>
  withActor(who, (tx) => getPurge(tx, house.libraryId, matterId));

/** The tables of the whole database, this matter's and the others, in which a row has one of these words, in whatever way it is written. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  return db.asSuperuser(async (tx) => {
    const { rows } = await tx.execute<{ place: string }>(sql`select format('%I.%I', table_schema, table_name) as place
      from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
    const found: string[] = [];
    for (const { place } of rows) {
      // A row as text has its bytes in hexadecimal.
      const hits = await tx.execute(
        sql`select 1 from ${sql.raw(place)} t where ${sql.join(
          words.map(
            (word) => sql`t::text ilike ${`%${word}%`} or t::text ilike ${`%${Buffer.from(word).toString("hex")}%`}`,
          ),
          sql` or `,
        )} limit 1`,
      );
      if (hits.rows.length > 0) found.push(place);
    }
    return found.sort();
  });
}

/** The files in the store, and those of the whole data folder in whose bytes one of these words stands. */
function storedFiles(): string[] {
  const folder = join(dataFolder, "files");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("cresco:6a after a purge no word of the paper is in any table of the database, nor its files in the store", async () => {
  const before = storedFiles();
  const matterId = await closedMatter(house, { months: 24 });
  expect(await tablesWith(WORDS)).toEqual(expect.arrayContaining(["public.drafts", "public.findings"]));
  const itsFiles = storedFiles().filter((path) => !before.includes(path));
  const inventory = await asDirector((tx) => getInventory(tx, house.libraryId, matterId));
  expect(inventory.counts.findings).toBeGreaterThan(20);
  expect(inventory.files.count).toBe(itsFiles.length - 1);

  instant = new Date("2028-03-10T15:00:00Z");
  const { answer, file } = await purge(house.director, matterId);
  expect(answer).toBe("purged");
  await removePurgedFiles({ libraryId: house.libraryId, matterId });

  expect(await tablesWith(WORDS)).toEqual([]);
  expect(await asDirector((tx) => getMatterKey(tx, house.libraryId, matterId))).toBeNull();
  // What is left in the store is the signed decision and the certificate.
  const decision = (await leftOf(matterId))!.decisions[0]!.paper!.fileId;
  const kept = storedFiles().filter((path) => !before.includes(path));
  expect(kept.map((path) => path.slice(-36)).sort()).toEqual([decision, file!.id].sort());
  for (const path of storedFiles()) {
    const bytes = readFileSync(path, "latin1");
    for (const word of WORDS) expect(bytes).not.toContain(word);
  }
});

test("cresco:6a what any table of a matter may hold is gone, a table that is made later too", async () => {
  const matterId = await bareMatter(db, house);
  // Closed lists, references and hashes, which a purge leaves.
  const keeps =
    /^(?:audit_entries|digest_tally|files|matter_keys|purged_files|purges|determination_signatures|retention_\w+)$/;
  const blanked = ["determinations.sealed_text", "matter_access.note"];
  const marked = "xylophone";
  await db.asSuperuser(async (tx) => {
    await tx.execute(
      sql`create table afterthoughts (library_id uuid not null, matter_id uuid not null, id uuid not null, words text not null)`,
    );
    await tx.execute(sql`set local session_replication_role = replica`);
    const added = (await matterTables(tx)).filter(({ table }) => !keeps.test(table));
    for (const table of added) {
      const stays = blanked.some((column) => column.startsWith(`${table.table}.`));
      const words = table.columns
        .filter(
          ({ name, type }) =>
            ["text", "jsonb", "bytea"].includes(type) && !/^(?:state|standing|answer|email)$/.test(name),
        )
        .filter(({ name }) => !stays || blanked.includes(`${table.table}.${name}`))
        .map(({ name, type }) => [
          name,
          type === "jsonb" ? JSON.stringify(marked) : type === "bytea" ? Buffer.from(marked) : marked,
        ]);
      const given = { library_id: house.libraryId, matter_id: matterId, ...Object.fromEntries(words) };
      await tx.execute(insertAnyRow(table, CHECKED[table.table] ? { ...given, ...CHECKED[table.table] } : given));
    }
    await tx.execute(sql`set local session_replication_role = origin`);
  });
  // The new table as a release brings it: the guards are made anew over all.
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`grant select, delete on afterthoughts to good_cause_purge`);
  });
  const before = await tablesWith([marked]);
  expect(before.length).toBeGreaterThan(40);
  expect(before).toContain("public.afterthoughts");
  const { answer } = await purge(house.director, matterId);
  expect(answer).toBe("purged");
  expect(await tablesWith([marked])).toEqual([]);
  const { rows } = await db.asSuperuser((tx) =>
    tx.execute(sql`select sealed_reason as left from retention_terms where matter_id = ${matterId}
      union select wrapped_key from matter_keys where matter_id = ${matterId}`),
  );
  expect(rows).toEqual([{ left: null }]);
  await db.asSuperuser((tx) => tx.execute(sql`drop table afterthoughts`));
});

// What a check asks of a row in which everything is filled.
const CHECKED: Record<string, Record<string, unknown>> = {
  defect_answers: { answered_by: newId() },
  opinions: { recorded_by: newId() },
};

test("cresco:6a the certificate says in numbers and hashes what went, under which period, and who signed it", async () => {
  const matterId = await closedMatter(house, { months: 24 });
  const { reference } = (await asDirector((tx) => getMatter(tx, house.libraryId, matterId)))!;
  const [paper] = (await asDirector((tx) => getInventory(tx, house.libraryId, matterId))).papers;
  instant = new Date("2028-03-12T15:00:00Z");
  const { file } = await purge(house.director, matterId);

  const left = (await leftOf(matterId))!;
  expect(left).toMatchObject({
    matter: reference,
    receivedOn: "2026-03-09",
    purgedOn: "2028-03-12",
    purgedBy: house.director.id,
  });
  const says = letterText(left.certificate);
  for (const words of [
    `Matter ${reference}`,
    `Certificate ${left.reference}`,
    "received on March 9, 2026 and closed on March 10, 2026",
    "kept for 24 months, the period set for this matter",
    "since March 10, 2028",
    `SHA-256 ${paper!.files[0]!.sha256}`,
    "findings",
    "to refuse, with its signed paper",
    "Signed by Maria Ortiz",
  ]) {
    expect(says).toContain(words);
  }
  for (const word of WORDS) expect(says).not.toContain(word);

  const read = async (fileId: string) => {
    const opened = (await asDirector((tx) => getFile(tx, house.libraryId, fileId)))!;
    return readWholeFile(fileStore(), opened.id, opened.key);
  };
  expect((await read(left.fileId)).toString()).toBe("A certificate.");
  expect(left.fileId).toBe(file!.id);
  expect((await read(left.decisions[0]!.paper!.fileId)).subarray(0, 5).toString()).toBe("%PDF-");
  expect(await asDirector((tx) => verifyChain(tx, house.libraryId, matterId))).toMatchObject({ whole: true });
  const { rows } = await asDirector((tx) =>
    tx.execute(sql`select details->>'reference' as reference from audit_entries
      where matter_id = ${matterId} and action = 'matter.purged'`),
  );
  expect(rows).toEqual([{ reference: left.reference }]);
});

test("cresco:6a of what was said no hash is kept: so few words could be guessed, and it would say who guessed right", async () => {
  const said = { form: "oral", how: "in-person", statement: `What does ${WORDS[0]} borrow?` };
  const { matterId } = await upload(house.director, [], said);
  const { papers, files } = await asDirector((tx) => getInventory(tx, house.libraryId, matterId));
  expect(papers).toEqual([{ receivedOn: "2026-03-09", spoken: true, pages: null, files: [] }]);
  expect(files.count).toBe(1);
});

test("cresco:6a the signed decision goes too where she ticks it; its kind and its day stay", async () => {
  const matterId = await closedMatter(house);
  const [decision] = (await asDirector((tx) => getInventory(tx, house.libraryId, matterId))).decisions;
  await purge(house.director, matterId, true);
  await removePurgedFiles({ libraryId: house.libraryId, matterId });
  expect(await asDirector((tx) => getFile(tx, house.libraryId, decision!.paper!.fileId))).toBeNull();
  expect(storedFiles().join()).not.toContain(decision!.paper!.fileId);
  const left = (await leftOf(matterId))!;
  expect(left.decisions).toEqual([{ ...decision, paper: null }]);
  expect(letterText(left.certificate)).toContain("its signed paper is destroyed");
});

test("cresco:6a no page, list or search of the program finds the matter again, but as one that is purged", async () => {
  const matterId = await closedMatter(house);
  const [instrumentId] = (
    await asDirector((tx) => tx.execute<{ id: string }>(sql`select id from instruments where matter_id = ${matterId}`))
  ).rows.map(({ id }) => id);
  await purge(house.director, matterId);
  const { libraryId, director } = house;
  expect(await asDirector((tx) => getMatter(tx, libraryId, matterId))).toBeNull();
  expect(await asDirector((tx) => getRetention(tx, libraryId, matterId))).toBeNull();
  expect(await asDirector((tx) => findInPaper(tx, director, instrumentId!, "ledger"))).toBeNull();
  const title = await asDirector((tx) => getMatterTitle(tx, director, matterId));
  expect(title).toMatch(/^Purged matter \w{5}-\w{5}$/);
  expect(await asDirector((tx) => getMatterView(tx, director, matterId))).toBeNull();
  const row = (await asDirector((tx) => listMatters(tx, director))).find(({ id }) => id === matterId);
  expect(row).toMatchObject({ title, status: "purged", nextStep: { sentence: "Purged", waitingFor: "nobody" } });
});

test("cresco:6a the database purges nothing before its day, under a hold, while it is open, for another or without a fresh factor", async () => {
  const matterId = await bareMatter(db, house, { months: 1 });
  const byHand = async (who: Member, proof = newId(), means = "code") => {
    const { rows } = await withActor(who, (tx) =>
      tx.execute<{ answer: string | null }>(sql`select guards.purge_matter(${newId()}::uuid, ${matterId}::uuid,
        '{"reference":"R","hash":"h","letter":{}}', ${proof}::uuid, ${means},
        ${JSON.stringify({ id: newId(), key: "00", sha256: "00", bytes: 1 })}::jsonb, '{}') as answer`),
    );
    return rows[0]!.answer;
  };
  expect(await byHand(house.director)).toBe("not-yet");
  await setMonths(house, matterId, 0);
  await expect(byHand(house.director)).rejects.toMatchObject({ cause: { code: "42501" } });
  const stale = await prove(house.director, "h");
  await expect(byHand(house.director, stale, "passkey")).rejects.toMatchObject({ cause: { code: "42501" } });
  instant = new Date("2026-03-10T15:11:00Z");
  await expect(byHand(house.director, stale)).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await byHand(house.staff, await prove(house.staff, "h"))).toBeNull();
  await asDirector((tx) => placeHold(tx, house.director, { matterId, ground: "counsel", reason: "Wait." }));
  expect(await byHand(house.director, await prove(house.director, "h"))).toBe("held");
  await db.asSuperuser((tx) =>
    tx.execute(sql`update matters set concluded_at = null, version = version + 1 where id = ${matterId}`),
  );
  expect(await byHand(house.director, await prove(house.director, "h"))).toBe("not-closed");
  await expect(asDirector((tx) => tx.execute(sql`delete from findings`))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  await expect(
    asDirector((tx) => tx.execute(sql`update matters set purged_at = opened_at, version = version + 1`)),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("cresco:6a nothing goes that was not on the screen", async () => {
  const matterId = await bareMatter(db, house);
  const draft = await ask(house.director, matterId);
  if (!draft || typeof draft === "string") throw new Error("No purge was drafted.");
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    const comments = tables.find(({ table }) => table === "comments")!;
    await tx.execute(insertAnyRow(comments, { library_id: house.libraryId, matter_id: matterId }));
  });
  expect((await carryOut(house.director, draft)).answer).toBe("changed-meanwhile");
  expect(await leftOf(matterId)).toBeNull();
});

test("cresco:6a of two purges at once one is made, and a purged matter has no second", async () => {
  const matterId = await bareMatter(db, house);
  const drafts = [await ask(house.director, matterId), await ask(house.director, matterId)];
  const answers = await Promise.all(
    drafts.map((draft) => {
      if (!draft || typeof draft === "string") throw new Error("No purge was drafted.");
      return carryOut(house.director, draft).then(({ answer }) => answer);
    }),
  );
  expect(answers.sort()).toEqual(["purged", null].sort());
  expect((await purge(house.director, matterId)).answer).toBeNull();
});

test("cresco:6a a purge that breaks off half way has done nothing", async () => {
  const matterId = await bareMatter(db, house);
  const draft = await ask(house.director, matterId);
  if (!draft || typeof draft === "string") throw new Error("No purge was drafted.");
  const broken = carryOut(house.director, draft, () => {
    throw new Error("killed");
  });
  await expect(broken).rejects.toThrow("killed");
  expect(await leftOf(matterId)).toBeNull();
  expect((await ask(house.director, matterId)) && (await purge(house.director, matterId)).answer).toBe("purged");
});

test("cresco:6a files that a killed process left on the disk are taken up again, their keys gone meanwhile", async () => {
  const matterId = await bareMatter(db, house);
  await purge(house.director, matterId);
  const { libraryId } = house;
  const waiting = () => asDirector((tx) => listFilesToRemove(tx, libraryId, matterId));
  const files = await waiting();
  expect(files).toHaveLength(1);
  const jobs = await db.asSuperuser((tx) =>
    tx.execute(
      sql`select data->>'matterId' as id from pgboss.job where name = 'remove-files' and data->>'matterId' = ${matterId}`,
    ),
  );
  expect(jobs.rows).toHaveLength(1);
  expect(await asDirector((tx) => getFile(tx, libraryId, files[0]!))).toBeNull();
  // It was off the disk when the process was killed, and nobody had noted it yet.
  await fileStore().remove(files[0]!);
  await removePurgedFiles({ libraryId, matterId });
  expect(await waiting()).toEqual([]);
  expect(storedFiles().filter((path) => files.includes(path.slice(-36)))).toEqual([]);
  await removePurgedFiles({ libraryId, matterId });
});

test("cresco:6a whoever writes into a matter while it is purged waits, and is refused; afterwards everyone is", async () => {
  const matterId = await bareMatter(db, house);
  const draft = await ask(house.director, matterId);
  if (!draft || typeof draft === "string") throw new Error("No purge was drafted.");
  let writing: Promise<unknown> = Promise.resolve();
  const typed = (who: Member) =>
    withActor(who, (tx) => saveDraft(tx, who, { form: "note", matterId, body: { typed: WORDS[0]! } }));
  const proofs = await prove(house.director, draft.hash);
  expect(proofs).toBeTruthy();
  const purging = withActor(house.director, async (tx) => {
    await tx.execute(sql`select from matters where id = ${matterId} for update`);
    writing = typed(house.staff).then(
      () => "written",
      (error: { cause: { code: string } }) => error.cause.code,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await tx.execute(sql`select guards.purge_matter(${newId()}::uuid, ${matterId}::uuid,
      ${JSON.stringify({ reference: "R", hash: draft.hash, letter: {} })}::jsonb, ${proofs}::uuid, 'code',
      ${JSON.stringify({ id: newId(), key: "00", sha256: "00", bytes: 1 })}::jsonb, '{}')`);
  });
  await purging;
  expect(await writing).toBe("42501");
  await expect(typed(house.director)).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await tablesWith([WORDS[0]!])).toEqual(await tablesWith([WORDS[0]!, "Zzyzx"]));
  const { rows } = await db.asSuperuser((tx) => tx.execute(sql`select from drafts where matter_id = ${matterId}`));
  expect(rows).toEqual([]);
});

test.each(["yes", "not-sure"] as const)(
  "cresco:6a the purge of a matter that is not open (%s) is seen by whom it names, and leaves nobody else a trace",
  async (silence) => {
    const matterId = await bareMatter(db, house, { silence });
    const seen = () =>
      withActor(house.staff, async (tx) => ({
        matters: await listMatters(tx, house.staff),
        title: await getMatterTitle(tx, house.staff, matterId),
        retention: await getRetention(tx, house.libraryId, matterId),
        purge: await getPurge(tx, house.libraryId, matterId),
        inventory: await getInventory(tx, house.libraryId, matterId),
        waiting: await listFilesToRemove(tx, house.libraryId, matterId),
        drawer: await listDrawer(tx, house.staff),
        library: (await tx.execute(sql`select count(*)::int as n from audit_entries`)).rows,
      }));
    const before = await seen();
    const { answer, file } = await purge(house.director, matterId);
    expect(answer).toBe("purged");
    expect(await seen()).toEqual(before);
    expect(await withActor(house.staff, (tx) => getFile(tx, house.libraryId, file!.id))).toBeNull();
    await expect(
      withActor(house.staff, (tx) => saveDraft(tx, house.staff, { form: "x", matterId, body: {} })),
    ).rejects.toMatchObject({ cause: { code: "42501", message: /row-level security/ } });
    expect(await leftOf(matterId)).toMatchObject({ purgedBy: house.director.id });
    const line = await asDirector((tx) => getMatterRow(tx, house.director, matterId));
    expect(line).toMatchObject({ status: "purged", nextStep: { sentence: "Purged" } });
    if (silence === "yes") {
      await name(db, house.designee, matterId);
      expect(await leftOf(matterId, house.designee)).not.toBeNull();
    }
  },
);
