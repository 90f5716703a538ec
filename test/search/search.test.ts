import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { writeComment } from "@/lib/consultation/comment";
import { decideFinding } from "@/lib/defects/mutations";
import { getPapers } from "@/lib/findings/queries";
import { readPapers } from "@/lib/findings/read-papers";
import { readInstrument } from "@/lib/jobs/read-instrument";
import type { Understanding } from "@/lib/jobs/understanding";
import { answerSilence } from "@/lib/matter/mutations";
import { getMatter } from "@/lib/matter/queries";
import { searchMatters } from "@/lib/search/queries";
import { getNewestReading } from "@/lib/text/queries";
import { closedMatter, purge, WORDS } from "@/test/retention/closed-matter";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { fakeReader } from "@/test/support/fake-reader";
import { furnish, type House, name } from "@/test/support/house";
import { upload } from "@/test/support/take-in";

await ownDataFolder();
const db = testDatabase();
let house: House;
beforeEach(async () => {
  house = await furnish(db);
});

const SUBPOENA = `SUBPOENA DUCES TECUM
IN THE IOWA DISTRICT COURT FOR DALLAS COUNTY
State of Iowa v. Theodora Vance
No. 05771 SRCR012345
You are commanded to produce the circulation records of Theodora Vance by March 23, 2026.
Tammy Albright, Clerk of Court\fAttachment A: the marzipan ledger of Theodora Vance.`;
const BROUGHT = "Deputy Orrin Flagg";

/** Takes a paper in and reads it, and answers the question of silence where that is asked for. */
async function takeIn(by: Member, text: string, answer: "no" | "yes" | null = "no") {
  const { libraryId } = house;
  const { matterId, instrumentId } = await upload(by, [Buffer.from(`%PDF-1.4\n${text}`)], { servedBy: BROUGHT });
  const worker = { kind: "worker", libraryId, matterId } as const;
  const reading = await withActor(worker, (tx) => getNewestReading(tx, libraryId, instrumentId));
  const understanding = { read: async (pages, context) => readPapers(pages, context) } as Pick<Understanding, "read">;
  await readInstrument(
    { libraryId, matterId, rowId: reading!.id },
    { reader: fakeReader(), understanding: understanding as Understanding },
    new AbortController().signal,
  );
  if (answer) {
    const input = { matterId, answer, reason: null };
    await withActor(house.director, (tx) => answerSilence(tx, house.director, input));
  }
  return { matterId, instrumentId };
}

const search = (member: Member, words: string) => withActor(member, (tx) => searchMatters(tx, member, words));

/** Where words stand, as a line each. */
async function places(words: string, member: Member = house.staff) {
  return (await search(member, words)).flatMap(({ places }) =>
    places.map(({ where, excerpt }) => `${where}: ${excerpt.map((p) => (p.sought ? `[${p.text}]` : p.text)).join("")}`),
  );
}

test("a case number is found as it is typed, with the page that it was read from, and once", async () => {
  const { matterId, instrumentId } = await takeIn(house.director, SUBPOENA);
  for (const typed of ["05771 SRCR 012345", "05771srcr012345", "O5771-SRCR-012345"]) {
    const [found, ...others] = await search(house.staff, typed);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: matterId, title: "Subpoena, State of Iowa v. Theodora Vance" });
    expect(found!.places).toMatchObject([{ where: "Case number", instrumentId, page: 1 }]);
  }
});

test("a word of a page is found on its page, and marked among the words around it", async () => {
  await takeIn(house.director, SUBPOENA);
  expect(await places("marzipan")).toEqual(["Page 2: Attachment A: the [marzipan] ledger of Theodora Vance."]);
});

test("several words are found where they stand together, or else apart in one matter", async () => {
  await takeIn(house.director, SUBPOENA);
  await takeIn(house.director, SUBPOENA.replaceAll("Theodora Vance", "Ezra Pell"));
  expect(await places("marzipan ledger of ezra")).toEqual([
    "Page 2: Attachment A: the [marzipan ledger of Ezra] Pell.",
  ]);
  expect((await places("albright theodora")).join("\n")).toContain("[Theodora] Vance");
  expect(await search(house.staff, "ezra theodora")).toEqual([]);
});

test("what a person has corrected is found, and what was read wrongly there only on the page", async () => {
  const { libraryId, director } = house;
  const { matterId, instrumentId } = await takeIn(director, SUBPOENA);
  await withActor(director, async (tx) => {
    const reading = await getNewestReading(tx, libraryId, instrumentId);
    const number = (await getPapers(tx, reading!))[0]!.stored.find(({ key }) => key === "caseNumber")!;
    const value = "05771 SRCR054321";
    const decision = { matterId, instrumentId, findingId: number.id, follows: null, reason: "Misread." };
    await decideFinding(tx, director, {
      ...decision,
      kind: "corrected",
      key: "caseNumber",
      value,
      status: "read",
    } as never);
  });
  expect(await places("05771 SRCR 054321")).toEqual(["Case number: [05771 SRCR054321]"]);
  expect((await places("05771 SRCR 012345")).map((place) => place.split(":")[0])).toEqual(["Page 1"]);
});

test("remarks, who brought it, and our own reference are found", async () => {
  const { director, staff } = house;
  const { matterId, instrumentId } = await takeIn(director, SUBPOENA);
  const hand = { ...director, name: "Maria Ortiz" };
  const remark = { matterId, instrumentId, thread: null, place: "page" as const, page: 2, box: null };
  await withActor(director, (tx) => writeComment(tx, hand as never, { ...remark, body: "Ask Quentin." } as never));
  expect(await places("flagg")).toEqual(["How it came: Deputy Orrin [Flagg]"]);
  expect(await places("quentin")).toEqual(["Remark by Maria Ortiz: Ask [Quentin]."]);
  const matter = await withActor(staff, (tx) => getMatter(tx, house.libraryId, matterId));
  expect(await places(matter!.reference.replace("-", " ").toLowerCase())).toEqual([
    `Reference: [${matter!.reference}]`,
  ]);
});

test("what the asker may not see is not found, and finding nothing looks the same whatever there is", async () => {
  await takeIn(house.director, SUBPOENA, "yes");
  const closed = await takeIn(house.director, SUBPOENA.replaceAll("Theodora Vance", "Ezra Pell"), null);
  expect(await search(house.staff, "theodora")).toEqual([]);
  expect(await search(house.staff, "ezra")).toEqual(await search(house.staff, "nowhere at all"));
  expect((await search(house.director, "ezra")).map(({ id }) => id)).toEqual([closed.matterId]);
});

test("a sealed matter is in no search, not even of who is named in it and has her drawer open", async () => {
  const { matterId } = await takeIn(house.director, SUBPOENA, "yes");
  await name(db, house.staff, matterId);
  for (const member of [house.director, house.staff]) {
    const { rows } = await withActor(member, (tx) => tx.execute(sql`select id from matters where id = ${matterId}`));
    expect(rows).toHaveLength(1);
    expect(await search(member, "theodora")).toEqual([]);
  }
});

test("of a purged matter its reference is found, and nothing else", async () => {
  const matterId = await closedMatter(house);
  expect((await search(house.staff, WORDS[0]!)).map(({ id }) => id)).toEqual([matterId]);
  const { answer } = await purge(house.director, matterId);
  expect(answer).not.toBeNull();
  for (const word of WORDS) expect(await search(house.staff, word)).toEqual([]);
  const { rows } = await withActor(house.staff, (tx) =>
    tx.execute<{ reference: string }>(sql`select reference from matters where id = ${matterId}`),
  );
  const { reference } = rows[0]!;
  expect(await places(reference)).toEqual([`Reference: [${reference}]`]);
});

test("too little to look for finds nothing", async () => {
  await takeIn(house.director, SUBPOENA);
  for (const typed of ["", "a", " - "]) expect(await search(house.staff, typed)).toEqual([]);
});
