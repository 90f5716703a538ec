import { beforeEach, describe, expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import type { SignedInMember } from "@/lib/auth/actor";
import { fileStore } from "@/lib/files/file-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile } from "@/lib/files/queries";
import { DraftLetter, NoteAnswer, NoteExtension, NoteSeen, NoteSent } from "@/lib/letters/input";
import { letterText } from "@/lib/letters/letter-text";
import { getLettersView, listFirstLetters } from "@/lib/letters/letters-view";
import { draftLetter, noteAnswer, noteExtension, noteSeen, noteSent } from "@/lib/letters/mutations";
import { getCures, getLetter, getLetterFacts, getPatronNotice } from "@/lib/letters/queries";
import { answerSilence } from "@/lib/matter/mutations";
import { RecordTaken } from "@/lib/production/input";
import { recordTaken } from "@/lib/production/mutations";
import { ownDataFolder } from "../support/data-folder";
import { testDatabase } from "../support/database";
import { DIRECTORS_DAY, furnish, type House } from "../support/house";
import { upload } from "../support/take-in";

await ownDataFolder();
const db = testDatabase();
let house: House;
let matterId: string;
let instrumentId: string;
beforeEach(async () => {
  house = await furnish(db);
  ({ matterId, instrumentId } = await upload(house.director, [Buffer.from("%PDF-1.7 a paper")]));
});

const signedIn = (member: Member, role: SignedInMember["role"] = "director"): SignedInMember => ({
  ...member,
  name: "Marisol Ortiz",
  role,
  sessionId: member.id,
  library: { name: "Waukee Public Library", timeZone: "America/Chicago" },
});
const draft = (given: Record<string, unknown> = {}, member = house.director) =>
  withActor(member, (tx) =>
    draftLetter(tx, signedIn(member), DraftLetter.parse({ matterId, instrumentId, kind: "received", ...given })),
  );
async function written(given: Record<string, unknown> = {}): Promise<string> {
  const answer = await draft(given);
  if (!answer || typeof answer === "string" || !("letterId" in answer)) throw new Error(JSON.stringify(answer));
  return answer.letterId;
}
const noted = { happenedOn: DIRECTORS_DAY, note: "" };
const sent = (letterId: string, after = "") =>
  withActor(house.director, (tx) =>
    noteSent(
      tx,
      house.director,
      NoteSent.parse({ ...noted, matterId, letterId, after, party: "Their lawyer", how: "by mail", suspended: "yes" }),
    ),
  );
const letter = (id: string, member = house.director) => withActor(member, (tx) => getLetter(tx, house.libraryId, id));

describe("a letter that is kept", () => {
  test("lies in the store as it prints, and says what it said", async () => {
    const id = await written({ words: "One.\n\nTwo." });
    const kept = (await letter(id))!;
    expect(kept.free.words).toEqual(["One.", "Two."]);
    const file = (await withActor(house.director, (tx) => getFile(tx, house.libraryId, kept.fileId)))!;
    expect((await readWholeFile(fileStore(), file.id, file.key)).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("is not there for who does not see its matter, nor hers to write", async () => {
    const id = await written();
    expect(await letter(id, house.staff)).toBeNull();
    expect(await draft({}, house.staff)).toBeNull();
    expect(
      await withActor(house.staff, (tx) => getLettersView(tx, signedIn(house.staff, "staff"), matterId)),
    ).toBeNull();
  });

  test("is replaced by another version once, and the later writer is told", async () => {
    const id = await written();
    const newer = await written({ follows: id, words: "Hers." });
    expect(await draft({ follows: id, words: "His." })).toBe("changed-meanwhile");
    expect((await letter(id))?.replaced).toBe(true);
    expect((await letter(newer))?.free.words).toEqual(["Hers."]);
  });

  test("is not changed after it was sent", async () => {
    const id = await written();
    expect(await sent(id)).toEqual({ letterId: id });
    expect(await draft({ follows: id })).toBe("changed-meanwhile");
  });
});

test("of two notes made upon the same sight, the second is told what changed", async () => {
  const id = await written();
  await sent(id);
  expect(await sent(id)).toBe("changed-meanwhile");
  expect((await letter(id))?.events.map(({ kind }) => kind)).toEqual(["sent"]);
});

test("a day that has not come, or lies before the paper, is not noted", async () => {
  const id = await written();
  const on = (happenedOn: string) =>
    withActor(house.director, (tx) =>
      noteSeen(
        tx,
        house.director,
        NoteSeen.parse({ ...noted, happenedOn, matterId, letterId: id, after: "", party: "J. Feld", how: "by e-mail" }),
      ),
    );
  expect(await on("2999-01-01")).toMatchObject({ field: "happenedOn" });
  expect(await on("2026-03-01")).toMatchObject({ field: "happenedOn" });
});

test("an answer comes after the letter went out", async () => {
  const id = await written();
  const answer = () =>
    withActor(house.director, (tx) =>
      noteAnswer(
        tx,
        house.director,
        NoteAnswer.parse({
          ...noted,
          matterId,
          letterId: id,
          after: "",
          party: "",
          how: "by mail",
          outcome: "insists",
        }),
      ),
    );
  expect(await answer()).toMatchObject({ message: "Note first that it was sent." });
});

test("more time moves the day from which letters count", async () => {
  const extended = await withActor(house.director, (tx) =>
    noteExtension(
      tx,
      house.director,
      NoteExtension.parse({
        ...noted,
        matterId,
        instrumentId,
        after: "",
        untilOn: "2026-04-20",
        party: "Their lawyer",
        how: "by e-mail",
      }),
    ),
  );
  expect(extended).toEqual({ letterId: "" });
  const known = await withActor(house.director, (tx) =>
    getLetterFacts(tx, signedIn(house.director), matterId, instrumentId),
  );
  expect(known?.facts.paper.dueOn).toBe("2026-04-20");
});

describe("the patron’s notice", () => {
  const notice = { kind: "patron-notice", to: "Delia Marsh\n1 Elm Street", until: "2026-03-30", on: "2026-03-10" };
  test("cannot be written while the question of silence is open, as if there were no such letter", async () => {
    expect(await draft(notice)).toBeNull();
    const view = await withActor(house.director, (tx) => getLettersView(tx, signedIn(house.director), matterId));
    expect(view?.papers[0]?.choices.map(({ kind }) => kind)).not.toContain("patron-notice");
  });

  test("does not go out with what is no longer so of what was handed over", async () => {
    await withActor(house.director, (tx) =>
      answerSilence(tx, house.director, { matterId, answer: "no", reason: null }),
    );
    const seenBy = (letterId: string) =>
      withActor(house.director, (tx) =>
        noteSeen(
          tx,
          house.director,
          NoteSeen.parse({ ...noted, matterId, letterId, after: "", party: "J. Feld", how: "by e-mail" }),
        ),
      );
    const lastOf = async (id: string) => (await letter(id))!.events.at(-1)!.id;
    const id = await written(notice);
    await seenBy(id);
    const taken = RecordTaken.parse({
      ...{ matterId, kind: "before-the-program", category: "circulation", how: "in-person", handedOn: DIRECTORS_DAY },
      ...{ what: "A list of loans", toWhom: "An officer" },
    });
    expect(await withActor(house.director, (tx) => recordTaken(tx, house.director, taken))).toBe("done");
    expect(await sent(id, await lastOf(id))).toMatchObject({
      message: expect.stringContaining("is not as this notice says"),
    });

    const anew = await written({ ...notice, follows: id });
    expect(letterText((await letter(anew))!.letter)).toContain("these left the library: circulation on March 9, 2026.");
    await seenBy(anew);
    expect(await sent(anew, await lastOf(anew))).toEqual({ letterId: anew });
  });

  test("goes out on counsel’s advice, and says until when nothing is released", async () => {
    await withActor(house.director, (tx) =>
      answerSilence(tx, house.director, { matterId, answer: "no", reason: null }),
    );
    const id = await written(notice);
    expect(await sent(id)).toMatchObject({ message: expect.stringContaining("Only on counsel’s advice") });
    expect(await withActor(house.director, (tx) => getPatronNotice(tx, matterId))).toBeNull();
    await withActor(house.director, (tx) =>
      noteSeen(
        tx,
        house.director,
        NoteSeen.parse({ ...noted, matterId, letterId: id, after: "", party: "J. Feld", how: "by e-mail" }),
      ),
    );
    const seen = (await letter(id))!.events.at(-1)!.id;
    expect(await sent(id, seen)).toEqual({ letterId: id });
    expect(await withActor(house.director, (tx) => getPatronNotice(tx, matterId))).toEqual({
      letterId: id,
      sentOn: DIRECTORS_DAY,
      untilOn: "2026-03-30",
      answer: null,
    });
  });
});

test("the first letters are offered for a paper that has just come, until they are written", async () => {
  const first = () =>
    withActor(house.director, (tx) => listFirstLetters(tx, signedIn(house.director), matterId, instrumentId)).then(
      (choices) => choices.map(({ kind }) => kind),
    );
  expect(await first()).toEqual(["received", "more-time"]);
  await written();
  expect(await first()).toEqual(["more-time"]);
});

test("nothing is known of a cure before the new paper was read", async () => {
  await upload(house.director, [Buffer.from("%PDF-1.7 again")], { matterId, supersedes: instrumentId });
  expect(await withActor(house.director, (tx) => getCures(tx, matterId))).toEqual([]);
});
