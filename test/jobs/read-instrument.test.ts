import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { decideFinding } from "@/lib/defects/mutations";
import { fileStore } from "@/lib/files/file-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile } from "@/lib/files/queries";
import { DecideFinding } from "@/lib/findings/input";
import { readAgain, readWithPassword } from "@/lib/intake/mutations";
import { startWorkers, type Workers } from "@/lib/jobs/worker";
import type { InstrumentView } from "@/lib/overview/instrument-view";
import { findInPaper, getInstrumentView, getMatterView, listMatters } from "@/lib/overview/queries";
import { changeUploadLimits } from "@/lib/settings/mutations";
import { ownDataFolder } from "../support/data-folder";
import { committingDatabase } from "../support/database";
import { furnish, type House } from "../support/house";
import { lockedPdf } from "../support/locked-pdf";
import { makePdf, SUBPOENA } from "../support/make-pdf";
import { untilRead, upload } from "../support/take-in";

await ownDataFolder();
const db = committingDatabase();
let house: House;
let workers: Workers;
beforeAll(async () => {
  house = await furnish(db);
  workers = await startWorkers();
});
afterAll(() => workers.stop());

const PASSWORD = "a word that opens it";

interface Place {
  matterId: string;
  instrumentId: string;
}

async function view({ matterId, instrumentId }: Place): Promise<InstrumentView> {
  const found = await withActor(house.director, (tx) => getInstrumentView(tx, house.director, matterId, instrumentId));
  return found!;
}

const noticesOf = async ({ matterId }: Place) =>
  (
    await withActor(house.director, (tx) =>
      tx.execute(sql`select event, caused_by from notice_events where matter_id = ${matterId}`),
    )
  ).rows;

const rulesOf = (read: InstrumentView) => read.papers[0]!.defects.map(({ rule }) => rule);
const findingOf = (read: InstrumentView, key: string) =>
  read.papers[0]!.findings.find((finding) => finding.key === key)!;

async function decide(place: Place, read: InstrumentView, key: string, more: Record<string, string>) {
  const { id: findingId, decision } = findingOf(read, key);
  const input = DecideFinding.parse({ ...place, findingId, key, follows: decision?.id ?? "", ...more });
  return withActor(house.director, (tx) => decideFinding(tx, house.director, input));
}

describe("a paper with a text layer", () => {
  let place: Place;
  const served = makePdf(SUBPOENA);
  beforeAll(async () => {
    place = await upload(house.director, [await served], { servedBy: "A process server", official: "yes" });
    await untilRead(house.director, place.instrumentId);
  });

  test("tells, once, that its reading has ended, as nobody's own act", async () => {
    const told = await noticesOf(place);
    expect(told).toEqual([{ event: "paper-read", caused_by: null }]);
  });

  test("is read from its upload to its defects, each finding with its place on the page", async () => {
    const read = await view(place);
    expect(read.reading).toEqual({ state: "read", pagesRead: 3, pageCount: 3 });
    expect(read.pages.map(({ number, state, source }) => [number, state, source])).toEqual([
      [1, "read", "text-layer"],
      [2, "read", "text-layer"],
      [3, "read", "text-layer"],
    ]);
    expect(read.papers[0]).toMatchObject({ kind: "civil-subpoena", index: 0 });
    expect(read.papers[0]!.sentences).toHaveLength(5);
    const returnOn = findingOf(read, "returnOn");
    expect(returnOn).toMatchObject({ value: "2026-03-23", status: "read", decision: null });
    expect(returnOn.evidence[0]).toMatchObject({ page: 1 });
    expect(returnOn.evidence[0]!.quote).toContain("March 23, 2026");
    expect(rulesOf(read)).toContain("clerk-not-judge");
    expect(rulesOf(read)).not.toContain("return-too-soon");
    expect(read.service).toMatchObject({ how: "in person", by: "A process server" });
  });

  test("is kept byte for byte, with the SHA-256 of what was served, and none of it in clear", async () => {
    const [file] = (await view(place)).files;
    const bytes = await withActor(house.director, async (tx) => {
      const kept = await getFile(tx, house.libraryId, file!.id);
      return readWholeFile(fileStore(), kept!.id, kept!.key);
    });
    expect(bytes.equals(await served)).toBe(true);
    expect(file!.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const { rows } = await db.asSuperuser((tx) => tx.execute(sql`select sealed_text from pages`));
    for (const { sealed_text } of rows as { sealed_text: Buffer }[]) {
      expect(sealed_text.includes("LOCUST")).toBe(false);
      expect(sealed_text.includes("lines")).toBe(false);
    }
  });

  test("words are found where they stand, over the end of a line too", async () => {
    const find = (words: string) =>
      withActor(house.director, (tx) => findInPaper(tx, house.director, place.instrumentId, words));
    expect((await find("delia  marsh"))!.map(({ page }) => page)).toEqual([1, 2, 2]);
    expect(await find("the following documents")).toHaveLength(1);
    expect(await find("(no such words)")).toEqual([]);
    expect(await find("   ")).toEqual([]);
  });

  test("a correction is kept beside what was read, and makes a defect come and go", async () => {
    const before = await view(place);
    expect(
      await decide(place, before, "returnOn", { kind: "correct", value: '"2026-03-12"', reason: "A typist's slip" }),
    ).toBe("decided");
    const after = await view(place);
    expect(rulesOf(after)).toContain("return-too-soon");
    expect(findingOf(after, "returnOn")).toMatchObject({
      value: "2026-03-12",
      decision: {
        kind: "corrected",
        reason: "A typist's slip",
        before: { value: "2026-03-23", status: "read", confidence: expect.any(Number) },
      },
    });

    expect(await decide(place, after, "returnOn", { kind: "correct", value: '"2026-03-30"' })).toBe("decided");
    expect(rulesOf(await view(place))).not.toContain("return-too-soon");
    const { rows } = await db.asSuperuser((tx) =>
      tx.execute(
        sql`select old_value, new_value from finding_decisions where instrument_id = ${place.instrumentId} order by decided_at`,
      ),
    );
    expect(rows).toEqual([
      { old_value: "2026-03-23", new_value: "2026-03-12" },
      { old_value: "2026-03-12", new_value: "2026-03-30" },
    ]);
  });

  test("a confirmed finding no longer waits for anybody", async () => {
    const toConfirm = async () =>
      (await withActor(house.director, (tx) => getMatterView(tx, house.director, place.matterId)))!.instruments[0]!
        .toConfirm;
    const before = await toConfirm();
    expect(await decide(place, await view(place), "signature", { kind: "confirm" })).toBe("decided");
    expect(await toConfirm()).toBe(before - 1);
    expect(findingOf(await view(place), "signature").decision).toMatchObject({ kind: "confirmed" });
  });

  test("of two people who decide at once, one is told that the page has changed", async () => {
    for (const month of ["03", "04", "05", "06", "07"]) {
      const read = await view(place);
      const both = await Promise.all(
        [`"2026-${month}-01"`, `"2026-${month}-02"`].map((value) =>
          decide(place, read, "issuedOn", { kind: "correct", value }),
        ),
      );
      expect(both.toSorted()).toEqual(["changed-meanwhile", "decided"]);
    }
  });

  test("a finding that is another's, or none, cannot be decided", async () => {
    const other = await upload(house.director, [await makePdf(["A letter"])]);
    await untilRead(house.director, other.instrumentId);
    const foreign = findingOf(await view(other), "returnOn").id;
    const input = DecideFinding.parse({ ...place, findingId: foreign, key: "returnOn", kind: "confirm" });
    expect(await withActor(house.director, (tx) => decideFinding(tx, house.director, input))).toBeNull();
  });

  test("who may not know of the matter is told of nothing, as of a matter that never was", async () => {
    await withActor(house.staff, async (tx) => {
      expect(await getInstrumentView(tx, house.staff, place.matterId, place.instrumentId)).toBeNull();
      expect(await getMatterView(tx, house.staff, place.matterId)).toBeNull();
      expect(await findInPaper(tx, house.staff, place.instrumentId, "Marsh")).toBeNull();
      expect((await listMatters(tx, house.staff)).map(({ id }) => id)).not.toContain(place.matterId);
      expect(await readAgain(tx, house.staff, place)).toBeNull();
      const input = { ...place, findingId: place.instrumentId, key: "returnOn", kind: "confirm" };
      expect(await decideFinding(tx, house.staff, DecideFinding.parse(input))).toBeNull();
    });
  });
});

describe("what cannot be read is kept where it was served, with one clear sentence", () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(200)]);
  const cases: [string, Uint8Array, string, RegExp][] = [
    ["an empty file", new Uint8Array(), "empty", /empty/],
    ["a photo in HEIC", heic, "not-supported", /HEIC.*JPEG/],
    ["a zip", Buffer.from(`PK\x03\x04${"x".repeat(100)}`, "latin1"), "not-supported", /zip/],
    ["a PDF that was cut off", Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Cat"), "truncated", /breaks off/],
    ["a text that calls itself a paper", Buffer.from("Dear library, hand it over."), "not-supported", /plain text/],
  ];
  test.each(cases)("%s", async (_, bytes, code, sentence) => {
    const place = await upload(house.director, [bytes]);
    const { state } = await untilRead(house.director, place.instrumentId);
    expect(state).toBe("failed");
    const read = await view(place);
    expect(read.files[0]!.failure).toMatchObject({ code, message: expect.stringMatching(sentence) });
    expect(read.files[0]!.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(read.nextStep.sentence).toBeTruthy();
    expect(new Set(read.papers[0]!.findings.map(({ status }) => status))).toEqual(new Set(["unreadable"]));
    await decide(place, read, "instrument", { kind: "correct", value: '"civil-subpoena"' });
    const after = await view(place);
    expect(after.papers[0]!.kind).toBe("civil-subpoena");
    expect(rulesOf(after)).toContain("not-signed");
  });

  test("more than the library reads at once", async () => {
    await withActor(house.director, (tx) => changeUploadLimits(tx, house.director, { megabytes: 5, pages: 300 }));
    const served = [Buffer.alloc(2_600_000, "a"), Buffer.alloc(2_600_000, "b")];
    const place = await upload(house.director, served);
    await untilRead(house.director, place.instrumentId);
    const { files } = await view(place);
    expect(files.map(({ failure }) => failure?.code)).toEqual(["too-large", "too-large"]);
    expect(files[0]!.failure!.message).toContain("6 MB; at most 5 MB");
    expect(files[1]!.sha256).toBe(createHash("sha256").update(served[1]!).digest("hex"));
    await withActor(house.director, (tx) => changeUploadLimits(tx, house.director, { megabytes: 100, pages: 300 }));
  });

  test("the other files of the same paper are read", async () => {
    const place = await upload(house.director, [heic, await makePdf(SUBPOENA.slice(0, 1)), new Uint8Array()]);
    const { state } = await untilRead(house.director, place.instrumentId);
    expect(state).toBe("read");
    const read = await view(place);
    expect(read.files.map(({ failure }) => failure?.code ?? null)).toEqual(["not-supported", null, "empty"]);
    expect(read.pages).toHaveLength(1);
    expect(read.papers[0]!.kind).toBe("civil-subpoena");
  });
});

describe("a PDF with a password", () => {
  test("is read with it, once, and the password is kept nowhere", async () => {
    const place = await upload(house.director, [lockedPdf(PASSWORD, "RETURNABLE the 23rd of March")]);
    await untilRead(house.director, place.instrumentId);
    const fileId = (await view(place)).files[0]!.id;
    expect((await view(place)).files[0]!.failure?.code).toBe("password");

    const give = (password: string) =>
      withActor(house.director, (tx) => readWithPassword(tx, house.director, { ...place, fileId, password }));
    expect(await give("not the password")).toBe(true);
    await untilRead(house.director, place.instrumentId);
    expect((await view(place)).files[0]!.failure).toMatchObject({
      code: "password",
      message: expect.stringContaining("does not open"),
    });

    expect(await give(PASSWORD)).toBe(true);
    expect((await untilRead(house.director, place.instrumentId)).state).toBe("read");
    expect((await view(place)).files[0]!.failure).toBeNull();
    expect(await everyTextOf("not the password")).toEqual([]);
    expect(await everyTextOf(PASSWORD)).toEqual([]);
  });
});

/** The tables, the queue's too, in whose rows some text stands. */
async function everyTextOf(text: string): Promise<string[]> {
  return db.asSuperuser(async (tx) => {
    const { rows } = await tx.execute<{ name: string }>(
      sql`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
        where schemaname in ('public', 'pgboss')`,
    );
    const found = [];
    for (const { name } of rows) {
      const hits = await tx.execute(sql`select 1 from ${sql.raw(name)} t where t::text like ${`%${text}%`} limit 1`);
      if (hits.rows.length > 0) found.push(name);
    }
    return found;
  });
}

describe("a demand without paper", () => {
  test("said at the desk is held against the policy", async () => {
    const statement = "Two officers asked for everything that Delia Marsh has borrowed this year.";
    const place = await upload(house.director, [], { form: "oral", statement, official: "no" });
    expect((await untilRead(house.director, place.instrumentId)).state).toBe("read");
    const read = await view(place);
    expect(read.statement).toBe(statement);
    expect(read.files).toEqual([]);
    expect(rulesOf(read)).toContain("letter-not-process");
    expect(rulesOf(read)).toContain("no-id");
    expect(rulesOf(read)).not.toContain("not-signed");
  });

  test("typed in from a letter is read like one", async () => {
    const statement = SUBPOENA.join("\n");
    const place = await upload(house.director, [], { form: "letter", how: "e-mail", statement });
    await untilRead(house.director, place.instrumentId);
    expect(findingOf(await view(place), "returnOn").value).toBe("2026-03-23");
  });
});

test("two uploads at once are both read, and neither waits for the other's end", async () => {
  const served = await makePdf(SUBPOENA);
  const places = await Promise.all([0, 1, 2].map(() => upload(house.director, [served])));
  const readings = await Promise.all(places.map(({ instrumentId }) => untilRead(house.director, instrumentId)));
  expect(readings.map(({ state }) => state)).toEqual(["read", "read", "read"]);
});
