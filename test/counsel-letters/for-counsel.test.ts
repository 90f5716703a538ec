import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, type Guest, withActor } from "@/db/actor";
import type { SignedInMember } from "@/lib/auth/actor";
import { tendInvitation } from "@/lib/consultation/ask-counsel";
import { seeLetter } from "@/lib/counsel-letters/mutations";
import { getCounselLetterFile, listCounselLetters } from "@/lib/counsel-letters/queries";
import { fileStore } from "@/lib/files/file-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { LETTER_KINDS, type LetterKind } from "@/lib/letters/define-letter";
import { DraftLetter } from "@/lib/letters/input";
import { LETTERS } from "@/lib/letters/letters";
import { getLetterView } from "@/lib/letters/letters-view";
import { draftLetter } from "@/lib/letters/mutations";
import { ask, checkAddress, clear, comeIn, matterWithPaper, named } from "@/test/consultation/counsel-at-work";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";

await ownDataFolder();
const db = testDatabase();
const RUTH = "ruth@city.test";
const PAUL = "paul@elsewhere.test";
const REFUSED = "42501";
const LIBRARY = { name: "Waukee Public Library", timeZone: "America/Chicago" };
const OF_HERS = LETTER_KINDS.filter((kind) => LETTERS[kind].counselFirst || LETTERS[kind].goesTo === "counsel");

let house: House;
let mine: Awaited<ReturnType<typeof ask>> & { matterId: string; instrumentId: string };
let ruth: Guest & { library: typeof LIBRARY };

beforeEach(async () => {
  house = await furnish(db);
  await checkAddress(db);
  const paper = await matterWithPaper(db, house);
  mine = { ...paper, ...(await ask(house, paper.matterId, RUTH)) };
  ruth = { ...(await comeIn(house, RUTH)), library: LIBRARY };
});

const signedIn = (): SignedInMember => ({
  ...house.director,
  name: "Maria Ortiz",
  role: "director",
  sessionId: house.director.id,
  library: LIBRARY,
});

async function write(kind: LetterKind, more: Record<string, unknown> = {}): Promise<string> {
  const { matterId, instrumentId } = mine;
  const input = DraftLetter.parse({ matterId, instrumentId, kind, ...more });
  const answer = await withActor(house.director, (tx) => draftLetter(tx, signedIn(), input));
  if (!answer || typeof answer === "string" || !("letterId" in answer)) throw new Error(JSON.stringify(answer));
  return answer.letterId;
}

const shown = (guest: Actor = ruth) => withActor(guest, (tx) => listCounselLetters(tx, house.libraryId, mine.matterId));
const fileOf = (letterId: string, guest: Actor = ruth) =>
  withActor(guest, async (tx) => {
    const fileId = await getCounselLetterFile(tx, house.libraryId, letterId);
    return fileId ? getFile(tx, house.libraryId, fileId) : null;
  });
const see = (letterId: string, after: string | null = null, guest = ruth) =>
  withActor(guest, (tx) => seeLetter(tx, guest, { consultationId: mine.consultation.id, letterId, after }));
const view = async (letterId: string) =>
  (await withActor(house.director, (tx) => getLetterView(tx, signedIn(), mine.matterId, letterId)))!;

/** The code with which a statement is refused, or how many rows it touched. */
async function attempt(actor: Actor, statement: ReturnType<typeof sql>): Promise<number | string> {
  try {
    return (await withActor(actor, (tx) => tx.execute(statement))).rowCount ?? 0;
  } catch (error) {
    return (error as { cause: { code: string } }).cause.code;
  }
}

test("counsel opens the memo and the drafts that wait for her, those that wait first, and no other letter of the matter", async () => {
  await clear(ruth, mine.consultation.id);
  const memo = await write("bench-memo");
  const cure = await write("cure");
  const order = await write("protective-order");
  const received = await write("received");

  expect((await shown()).map(({ kind, waits }) => [kind, waits])).toEqual([
    ["protective-order", true],
    ["cure", true],
    ["bench-memo", false],
  ]);
  for (const id of [memo, cure, order]) {
    const file = (await fileOf(id))!;
    expect((await readWholeFile(fileStore(), file.id, file.key)).subarray(0, 5).toString()).toBe("%PDF-");
  }
  expect(await fileOf(received)).toBeNull();
  const kept = await withActor(house.director, (tx) =>
    tx.execute<{ id: string }>(sql`select file_id as id from letters where id = ${received}`),
  );
  expect(await withActor(ruth, (tx) => getFile(tx, house.libraryId, kept.rows[0]!.id))).toBeNull();
});

test("the guard lets her read the kinds that go to her or wait for her, and not one more", async () => {
  await clear(ruth, mine.consultation.id);
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const kind of LETTER_KINDS) {
      await tx.execute(sql`insert into letters
        (library_id, matter_id, id, instrument_id, kind, sealed_text, file_id, drafted_by, drafted_at)
        values (${house.libraryId}, ${mine.matterId}, ${newId()}, ${mine.instrumentId}, ${kind}, '\\x00', ${newId()},
          ${house.director.id}, '2026-03-09T15:00:00Z')`);
    }
    await tx.execute(sql`set local session_replication_role = origin`);
  });
  const found = await withActor(ruth, (tx) => tx.execute<{ kind: LetterKind }>(sql`select kind from letters`));
  expect(found.rows.map(({ kind }) => kind).sort()).toEqual([...OF_HERS].sort());
});

test("before she has said that she has no conflict, and after she was revoked, there is nothing for her", async () => {
  const cure = await write("cure");
  expect(await shown()).toEqual([]);
  expect(await fileOf(cure)).toBeNull();
  await clear(ruth, mine.consultation.id);
  expect(await shown()).toHaveLength(1);

  const { matterId, invitation } = mine;
  const tend = { matterId, invitationId: invitation.id, act: "revoke" as const, note: null, about: null };
  await withActor(house.director, (tx) => tendInvitation(tx, named(house), tend));
  expect(await shown()).toEqual([]);
  expect(await fileOf(cure)).toBeNull();
  expect(await see(cure)).toBeNull();
});

test("counsel of another matter finds none of it, and can note nothing", async () => {
  await clear(ruth, mine.consultation.id);
  const cure = await write("cure");
  const other = await matterWithPaper(db, house);
  const asked = await ask(house, other.matterId, PAUL);
  const paul = { ...(await comeIn(house, PAUL)), library: LIBRARY };
  await clear(paul, asked.consultation.id);
  expect(await shown(paul)).toEqual([]);
  expect(await fileOf(cure, paul)).toBeNull();
  expect(await see(cure, null, paul)).toBeNull();
  expect(await attempt(paul, sql`select id from letter_events where letter_id = ${cure}`)).toBe(0);
  expect(await attempt(paul, noting(cure, { invitation_id: asked.invitation.id }))).toBe(REFUSED);
});

test("that she has seen a letter she notes herself, and it may go out", async () => {
  await clear(ruth, mine.consultation.id);
  const cure = await write("cure");
  expect((await view(cure)).standing.held).toMatch(/^Counsel sees it first/);
  expect(await see(cure)).toBe("seen");
  const { standing, letter } = await view(cure);
  expect(standing).toMatchObject({ state: "seen", held: null });
  expect(standing.sentence).toMatch(/^Seen by Ruth Halloran /);
  expect(letter.events).toMatchObject([{ kind: "seen-by-counsel", by: "Ruth Halloran", how: "on her own page" }]);
  expect(await shown()).toMatchObject([{ waits: false }]);
  expect(await see(cure)).toBe("changed-meanwhile");
  expect(await see(cure, letter.events[0]!.id)).toBe("changed-meanwhile");
});

test("her word on one version says nothing of the next", async () => {
  await clear(ruth, mine.consultation.id);
  const cure = await write("cure");
  const next = await write("cure", { follows: cure, words: "More." });
  expect(await see(cure)).toBe("changed-meanwhile");
  expect((await view(next)).standing.state).toBe("draft");
  expect(await shown()).toMatchObject([{ id: next, waits: true }]);
});

test("a memo waits for nobody's word", async () => {
  await clear(ruth, mine.consultation.id);
  expect(await see(await write("bench-memo"))).toBe("changed-meanwhile");
});

/** An event of a letter, as a row. */
const noting = (letterId: string, given: Record<string, string>) => {
  const row = {
    library_id: house.libraryId,
    matter_id: mine.matterId,
    id: newId(),
    instrument_id: mine.instrumentId,
    letter_id: letterId,
    kind: "seen-by-counsel",
    happened_on: "2026-03-09",
    recorded_at: "2026-03-09T15:00:00Z",
    ...given,
  };
  const names = Object.keys(row).map((name) => sql.identifier(name));
  const values = Object.values(row).map((value) => sql`${value}`);
  return sql`insert into letter_events (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`;
};

test("the database lets her note that, in her own name, of a letter of hers, and nothing else; and no member in hers", async () => {
  await clear(ruth, mine.consultation.id);
  const cure = await write("cure");
  const received = await write("received");
  const hers = { invitation_id: mine.invitation.id };
  expect(await attempt(ruth, noting(cure, { ...hers, kind: "sent" }))).toBe(REFUSED);
  expect(await attempt(ruth, noting(cure, { recorded_by: house.director.id }))).toBe(REFUSED);
  expect(await attempt(ruth, noting(cure, { invitation_id: newId() }))).toBe(REFUSED);
  expect(await attempt(ruth, noting(received, hers))).toBe(REFUSED);
  expect(await attempt(ruth, sql`select note from letter_events`)).toBe(REFUSED);
  expect(await attempt(ruth, sql`select drafted_by from letters`)).toBe(REFUSED);
  expect(await attempt(house.director, noting(cure, hers))).toBe(REFUSED);
  expect(await attempt(ruth, noting(cure, hers))).toBe(1);
});
