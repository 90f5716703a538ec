import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Guest, withActor } from "@/db/actor";
import { replaceClock } from "@/lib/clock";
import { confirmAdvice, confirmInWriting, recordAdvice, submitOpinion } from "@/lib/consultation/advise";
import { getCounselDraft, listComments, listDefectAnswers } from "@/lib/consultation/answer-queries";
import { askForColleague, keepDraft } from "@/lib/consultation/as-counsel";
import { inviteCounsel } from "@/lib/consultation/ask-counsel";
import { settleThread, writeComment } from "@/lib/consultation/comment";
import { guestHand, handOf } from "@/lib/consultation/mutations";
import {
  getConsultationState,
  listConsultationProgress,
  listEvents,
  listInvitations,
} from "@/lib/consultation/queries";
import { fileStore } from "@/lib/files/file-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile } from "@/lib/files/queries";
import { getConsultationView } from "@/lib/overview/consultation-view";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";
import { keepScan } from "@/test/support/keep-scan";
import { ask, checkAddress, clear, comeIn, matterWithPaper, named, opinion, opinionsOf } from "./counsel-at-work";

await ownDataFolder();
const db = testDatabase();
const RUTH = "ruth@city.test";
const ZONE = "America/Chicago";
let house: House;
let instant: Date;
let goBack: () => void;
let asked: Awaited<ReturnType<typeof ask>> & { matterId: string; instrumentId: string };

beforeEach(async () => {
  instant = new Date("2026-03-09T15:00:00Z");
  goBack = replaceClock(() => {
    instant = new Date(instant.getTime() + 1);
    return instant;
  });
  house = await furnish(db);
  await checkAddress(db);
  const paper = await matterWithPaper(db, house);
  asked = { ...paper, ...(await ask(house, paper.matterId, RUTH)) };
});
afterEach(() => goBack());

const state = () => withActor(house.director, (tx) => getConsultationState(tx, asked.matterId));
const submit = (guest: Guest, given: ReturnType<typeof opinion>) =>
  withActor(guest, (tx) => submitOpinion(tx, guest, ZONE, given));
const first = () => opinion(asked.matterId, asked.consultation.id);

async function ruthIsIn(): Promise<Guest> {
  const ruth = await comeIn(house, RUTH);
  await clear(ruth, asked.consultation.id);
  return ruth;
}

test("waukee:proc.3: counsel is asked exactly the policy's two questions, and both wait until she has answered", async () => {
  expect((await state()).questions).toEqual([
    { id: "proper-form", asks: "Is this process, order or subpoena in proper form?", answer: null, reasons: "" },
    { id: "good-cause", asks: "Is there a showing of good cause for its issuance?", answer: null, reasons: "" },
  ]);
  expect(await submit(await ruthIsIn(), first())).toBe("advised");
  const { questions, opinion: given } = await state();
  expect(questions.map(({ answer }) => answer)).toEqual(["yes", "no"]);
  expect(given).toMatchObject({ advice: "cure", by: "Ruth Halloran", source: "screen", givenOn: "2026-03-09" });
});

test("an opinion that leaves one of the questions out is not taken", async () => {
  const given = first();
  expect(await submit(await ruthIsIn(), { ...given, answers: given.answers.slice(1) })).toBe("question-unanswered");
  expect(await opinionsOf(house, asked.matterId)).toEqual([]);
});

test("nothing is advised before she has said that she has no conflict of interest", async () => {
  expect(await submit(await comeIn(house, RUTH), first())).toBe("conflict-unchecked");
});

test("a submitted opinion is only followed by another, and of two at once the later is told", async () => {
  const ruth = await ruthIsIn();
  expect(await submit(ruth, first())).toBe("advised");
  expect(await submit(ruth, { ...first(), reasons: "Meant to be first too." })).toBe("changed-meanwhile");
  const [before] = await opinionsOf(house, asked.matterId);
  expect(await submit(ruth, { ...opinion(asked.matterId, asked.consultation.id, before!.id), advice: "quash" })).toBe(
    "advised",
  );
  expect((await opinionsOf(house, asked.matterId)).map(({ advice }) => advice)).toEqual(["quash", "cure"]);
});

test("a draft that was on its way when she submitted is no beginning of another opinion", async () => {
  const ruth = await ruthIsIn();
  const keep = (body: Record<string, string>) =>
    withActor(ruth, (tx) => keepDraft(tx, ruth, asked.consultation.id, body));
  const kept = () => withActor(ruth, (tx) => getCounselDraft(tx, asked.matterId, asked.invitation.id));
  await keep({ follows: "", reasons: "No judge" });
  expect(await kept()).toMatchObject({ reasons: "No judge" });
  expect(await submit(ruth, first())).toBe("advised");
  expect(await keep({ follows: "", reasons: "No judge has looked" })).toBe(true);
  expect(await kept()).toBeNull();

  const [before] = await opinionsOf(house, asked.matterId);
  await keep({ follows: before!.id, reasons: "On second thought" });
  expect(await kept()).toMatchObject({ reasons: "On second thought" });
});

describe("defects", () => {
  test("counsel determines in writing that a blocking one is none, and it stands for the rule", async () => {
    const view = await withActor(house.director, (tx) => getConsultationView(tx, house.director, asked.matterId));
    const blocking = view!.defects.find(({ severity }) => severity === "blocking")!;
    const answer = { paper: 0, rule: blocking.rule, answer: "is-none" as const, reasons: "The order is attached." };
    expect(await submit(await ruthIsIn(), { ...first(), defects: [answer] })).toBe("advised");
    const [kept] = await withActor(house.director, (tx) => listDefectAnswers(tx, asked.matterId));
    expect(kept).toMatchObject({ ...answer, by: "Ruth Halloran", inWriting: true, instrumentId: asked.instrumentId });
  });

  test("beside each one under Iowa Code § 22.7(13) stand the authorities both ways", async () => {
    const view = await withActor(house.director, (tx) => getConsultationView(tx, house.director, asked.matterId));
    const statutory = view!.defects.filter(({ authorities }) => authorities);
    expect(statutory.length).toBeGreaterThan(0);
    for (const { authorities } of statutory) {
      expect(authorities!.supports.map(({ citation }) => citation)).toContain("Iowa Code § 22.7(13)");
      expect(authorities!.against.map(({ citation }) => citation).join()).toMatch(/Brown v\. Johnston.*Poole/);
    }
  });
});

describe("advice by word of mouth", () => {
  const said = () => ({
    ...first(),
    invitationId: asked.invitation.id,
    source: "telephone" as const,
    givenOn: "2026-03-09",
    fileId: null,
  });

  test("counts only once counsel has said that it is hers", async () => {
    expect(await withActor(house.director, (tx) => recordAdvice(tx, named(house), said()))).toBe("advised");
    expect(await state()).toMatchObject({ opinion: null, oralUnconfirmed: { advice: "cure", standing: "oral" } });
    expect(await progress()).toBe("asked");

    const [oral] = await opinionsOf(house, asked.matterId);
    const ruth = await ruthIsIn();
    const yes = { matterId: asked.matterId, opinionId: oral!.id, isHers: true };
    expect(await withActor(ruth, (tx) => confirmAdvice(tx, ruth, ZONE, yes))).toBe(true);
    expect(await state()).toMatchObject({ opinion: { advice: "cure", source: "telephone" }, oralUnconfirmed: null });
    expect(await progress()).toBe("answered");
    expect(await withActor(ruth, (tx) => confirmAdvice(tx, ruth, ZONE, yes))).toBe(false);
  });

  test("what she had said of a defect is hers in writing when she confirms", async () => {
    const view = await withActor(house.director, (tx) => getConsultationView(tx, house.director, asked.matterId));
    const { rule } = view!.defects.find(({ severity }) => severity === "blocking")!;
    const defects = [{ paper: 0, rule, answer: "is-none" as const, reasons: "She says so." }];
    await withActor(house.director, (tx) => recordAdvice(tx, named(house), { ...said(), defects }));
    const answers = () => withActor(house.director, (tx) => listDefectAnswers(tx, asked.matterId));
    expect(await answers()).toMatchObject([{ rule, inWriting: false, source: "telephone" }]);
    const [oral] = await opinionsOf(house, asked.matterId);
    const ruth = await ruthIsIn();
    await withActor(ruth, (tx) =>
      confirmAdvice(tx, ruth, ZONE, { matterId: asked.matterId, opinionId: oral!.id, isHers: true }),
    );
    expect(await answers()).toMatchObject([{ rule, inWriting: true, source: null, reasons: "She says so." }]);
  });

  test("is none where she says that it is not hers", async () => {
    await withActor(house.director, (tx) => recordAdvice(tx, named(house), said()));
    const [oral] = await opinionsOf(house, asked.matterId);
    const ruth = await ruthIsIn();
    await withActor(ruth, (tx) =>
      confirmAdvice(tx, ruth, ZONE, { matterId: asked.matterId, opinionId: oral!.id, isHers: false }),
    );
    expect(await state()).toMatchObject({ opinion: null, oralUnconfirmed: null });
  });

  test("is confirmed by a letter that followed, which a member writes down with its day", async () => {
    await withActor(house.director, (tx) => recordAdvice(tx, named(house), said()));
    const [oral] = await opinionsOf(house, asked.matterId);
    const letter = { matterId: asked.matterId, opinionId: oral!.id, source: "letter" as const, givenOn: "2026-03-10" };
    expect(await withActor(house.director, (tx) => confirmInWriting(tx, named(house), letter))).toBe(true);
    expect(await state()).toMatchObject({ opinion: { standing: "confirmed", confirmedOn: "2026-03-10" } });
  });

  test("is not for whoever does not decide to write down", async () => {
    const staff = { ...house.staff, name: "A member" };
    expect(await withActor(staff, (tx) => recordAdvice(tx, staff, said()))).toBeNull();
  });
});

describe("advice by letter", () => {
  const written = (fileId: string | null) => ({
    ...first(),
    invitationId: asked.invitation.id,
    source: "letter" as const,
    givenOn: "2026-03-09",
    fileId,
  });
  const recorded = (fileId: string | null) =>
    withActor(house.director, (tx) => recordAdvice(tx, named(house), written(fileId)));

  test("keeps the letter as it was scanned, byte for byte", async () => {
    const fileId = await keepScan(house.director, asked.matterId, "%PDF-1.7 Dear Ms. Ortiz");
    expect(await recorded(fileId)).toBe("advised");
    const [opinion] = (await withActor(house.director, (tx) =>
      getConsultationView(tx, house.director, asked.matterId),
    ))!.opinions;
    const file = (await withActor(house.director, (tx) => getFile(tx, house.libraryId, opinion!.fileId!)))!;
    expect((await readWholeFile(fileStore(), file.id, file.key)).toString()).toBe("%PDF-1.7 Dear Ms. Ortiz");
  });

  test("is not written down with a file of another matter", async () => {
    const other = await matterWithPaper(db, house);
    expect(await recorded(await keepScan(house.director, other.matterId))).toBeNull();
    expect(await opinionsOf(house, asked.matterId)).toEqual([]);
  });

  test("is written down without its scan, too", async () => {
    expect(await recorded(null)).toBe("advised");
    expect(await opinionsOf(house, asked.matterId)).toMatchObject([{ source: "letter", fileId: null }]);
  });
});

test("a substitute comes in one step, and the first is out", async () => {
  const ruth = await comeIn(house, RUTH);
  const input = {
    matterId: asked.matterId,
    consultationId: asked.consultation.id,
    name: "Paul Reyes",
    email: "paul@elsewhere.test",
    role: "personal-counsel" as const,
    how: "link" as const,
    replaces: asked.invitation.id,
    about: null,
  };
  expect(await withActor(house.director, (tx) => inviteCounsel(tx, named(house), input))).toBe("asked");
  expect(await submit(ruth, first())).toBeNull();
  const paul = await comeIn(house, "paul@elsewhere.test");
  await clear(paul, asked.consultation.id);
  expect(await submit(paul, first())).toBe("advised");
  const people = await withActor(house.director, (tx) => listInvitations(tx, asked.matterId));
  expect(people.map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
    ["Ruth Halloran", true],
    ["Paul Reyes", false],
  ]);
});

test("a colleague whom counsel asks for is invited by the director, and the wish is answered", async () => {
  const ruth = await ruthIsIn();
  const wish = { consultationId: asked.consultation.id, name: "Ann Cole", email: "ann@city.test", note: null };
  expect(await withActor(ruth, (tx) => askForColleague(tx, ruth, wish))).toBe(true);
  const view = () => withActor(house.director, (tx) => getConsultationView(tx, house.director, asked.matterId));
  const [request] = (await view())!.people[0]!.colleagues;
  expect(request).toMatchObject({ name: "Ann Cole", email: "ann@city.test" });
  const { matterId, consultation } = asked;
  const input = { matterId, consultationId: consultation.id, name: "Ann Cole", email: "ann@city.test" };
  await withActor(house.director, (tx) =>
    inviteCounsel(tx, named(house), {
      ...input,
      role: "colleague",
      how: "link",
      replaces: null,
      about: request!.eventId,
    }),
  );
  expect((await view())!.people.flatMap(({ colleagues }) => colleagues)).toEqual([]);
});

test("no link goes out before the public address is checked; on paper she is asked all the same", async () => {
  const elsewhere = await furnish(db, "Ames Public Library");
  const { matterId } = await matterWithPaper(db, elsewhere);
  expect((await ask(elsewhere, matterId, RUTH)).outcome).toBe("no-address");
  expect((await ask(elsewhere, matterId, "", { how: "paper" })).outcome).toBe("asked");
});

test("remarks of both sides make one thread, which is settled and opened again by an answer", async () => {
  const ruth = await ruthIsIn();
  const { matterId, instrumentId, invitation } = asked;
  const place = { place: "finding" as const, paper: 0, subject: "returnOn", page: 1, box: null };
  const hers = guestHand(ruth, invitation);
  await withActor(ruth, (tx) =>
    writeComment(tx, hers, { matterId, instrumentId, thread: null, ...place, body: "Is that the day of service?" }),
  );
  const rows = () => withActor(house.director, (tx) => listComments(tx, matterId));
  const [root] = await rows();
  const answer = { matterId, instrumentId, thread: root!.id, ...place, body: "Yes." };
  await withActor(house.director, (tx) => writeComment(tx, handOf(named(house)), answer));
  await withActor(ruth, (tx) => settleThread(tx, hers, { matterId, threadId: root!.id, settled: "resolved" }));
  expect((await state()).openComments).toBe(0);
  await withActor(house.director, (tx) => writeComment(tx, handOf(named(house)), answer));
  expect((await state()).openComments).toBe(1);
  expect((await rows()).map(({ body, byName }) => [byName, body])).toEqual([
    ["Ruth Halloran", "Is that the day of service?"],
    ["Maria Ortiz", "Yes."],
    ["Ruth Halloran", null],
    ["Maria Ortiz", "Yes."],
  ]);
});

test("what happened is on record: asked, no conflict, answered, with who noted it", async () => {
  await ruthIsIn();
  const events = await withActor(house.director, (tx) => listEvents(tx, asked.matterId));
  expect(events.map(({ kind, recordedBy }) => [kind, recordedBy])).toEqual([
    ["no-conflict", null],
    ["asked", house.director.id],
  ]);
});

async function progress() {
  const found = await withActor(house.director, (tx) =>
    listConsultationProgress(tx, house.libraryId, [asked.matterId]),
  );
  return found.get(asked.matterId)?.state;
}
