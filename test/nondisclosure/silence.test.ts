import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { files } from "@/db/schema/instruments";
import { mailOutbox } from "@/db/schema/mail";
import { matterAccess, matters } from "@/db/schema/matters";
import { liftings, nondisclosures, personsTold, tellingEvents } from "@/db/schema/nondisclosure";
import { replaceClock } from "@/lib/clock";
import { openDrawer } from "@/lib/drawer/mutations";
import { drawerClosesAt, listDrawer, listNoticesToMe } from "@/lib/drawer/queries";
import { newId } from "@/lib/ids";
import { answerSilence } from "@/lib/matter/mutations";
import { listMatterRows } from "@/lib/matter/queries";
import { RecordBar } from "@/lib/nondisclosure/input";
import {
  confirmNotice,
  handOver,
  liftSilence,
  noteTelling,
  recordBar,
  recordBarEvent,
  tellPerson,
} from "@/lib/nondisclosure/mutations";
import { getSilence, mayMail } from "@/lib/nondisclosure/queries";
import { noteView } from "@/lib/sealing/mutations";
import { testDatabase } from "@/test/support/database";
import { furnish, type House, openMatter } from "@/test/support/house";

const db = testDatabase();
let house: House;
let instant: Date;
let clock: () => void;
const TODAY = "2026-03-09";

beforeEach(async () => {
  instant = new Date(`${TODAY}T15:00:00Z`);
  clock = replaceClock(() => instant);
  house = await furnish(db);
});
afterEach(() => clock());

const answer = (matterId: string, said: "yes" | "no") =>
  withActor(house.director, (tx) => answerSilence(tx, house.director, { matterId, answer: said, reason: null }));

async function sealed(): Promise<string> {
  const matterId = await openMatter(house, house.director);
  expect(await answer(matterId, "yes")).toBe("sealed");
  return matterId;
}

const bar = (matterId: string, given: Record<string, string> = {}) =>
  RecordBar.parse({
    matterId,
    authority: "usc18-2709c",
    forbids: "Telling anyone.",
    binds: "The library.",
    mayBeTold: "An attorney.",
    challenge: "18 U.S.C. § 3511.",
    liftedBy: "The FBI’s notice.",
    issuedOn: "2026-03-02",
    ...given,
  });

const record = (matterId: string, given: Record<string, string> = {}, by = house.director) =>
  withActor(by, (tx) => recordBar(tx, by, bar(matterId, given)));

const silenceOf = (matterId: string, who: Member = house.director) =>
  withActor(who, (tx) => getSilence(tx, who, matterId));

const tell = (matterId: string, who: Member | string, ground: "needed-to-comply" | "attorney", by = house.director) =>
  withActor(by, (tx) =>
    tellPerson(tx, by, {
      matterId,
      who: typeof who === "string" ? "outside" : who.id,
      name: typeof who === "string" ? who : null,
      office: null,
      ground,
      reason: "Holds the log.",
      toldOn: TODAY,
      how: "in-person",
    }),
  );

const showHerself = ({ libraryId, id }: Member) =>
  withActor({ kind: "sign-in", libraryId }, (tx) => openDrawer(tx, { libraryId, personId: id, id: newId() }));

/** A document in the matter's store. */
async function paper(matterId: string): Promise<string> {
  const id = newId();
  await db.asSuperuser((tx) =>
    tx.insert(files).values({
      libraryId: house.libraryId,
      matterId,
      id,
      purpose: "signed-paper",
      wrappedKey: new Uint8Array(1),
      sha256: "00",
      bytes: 1,
      mediaType: "application/pdf",
      state: "kept",
      createdAt: instant,
    }),
  );
  return id;
}

const noticesTo = (who: Member) => withActor(who, (tx) => listNoticesToMe(tx));
const sees = async (who: Member, matterId: string) => (await silenceOf(matterId, who)) !== null;

test("sealed after others saw it: who opened it and who could have are listed, and who opened it is given the notice", async () => {
  const matterId = await openMatter(house, house.director);
  await answer(matterId, "no");
  await withActor(house.staff, (tx) => noteView(tx, house.staff, matterId));
  await answer(matterId, "yes");

  const told = (await silenceOf(matterId))!.told;
  const of = (who: Member) => told.find(({ personId }) => personId === who.id);
  expect(of(house.director)).toMatchObject({ ground: "custodian", named: true });
  expect(of(house.staff)).toMatchObject({ ground: "told-before-sealing", saw: "opened", named: false });
  expect(of(house.designee)).toMatchObject({ ground: "told-before-sealing", saw: "could-see", named: false });
  expect(await sees(house.staff, matterId)).toBe(false);

  expect(await noticesTo(house.staff)).toMatchObject([{ matterId: null, givenOn: TODAY, confirmedOn: null }]);
  // To give her a notice would be to tell her.
  expect(await noticesTo(house.designee)).toEqual([]);
});

test("who reported it is listed when a closed matter is sealed, and the desk's machine too", async () => {
  const byStaff = await openMatter(house, house.staff);
  await answer(byStaff, "yes");
  expect((await silenceOf(byStaff))!.told.map(({ personId, saw }) => [personId, saw])).toEqual(
    expect.arrayContaining([
      [house.director.id, null],
      [house.staff.id, "opened"],
    ]),
  );
  expect((await silenceOf(byStaff))!.told).toHaveLength(2);

  const atTheDesk = await openMatter(house, house.desk);
  await answer(atTheDesk, "yes");
  expect((await silenceOf(atTheDesk))!.told.map(({ name }) => name)).toContain("Whoever reported it at “Front desk”");
});

test("a notice is confirmed once, by the one to whom it was given, named or not", async () => {
  const matterId = await openMatter(house, house.staff);
  await answer(matterId, "yes");
  await record(matterId);
  const [notice] = await noticesTo(house.staff);
  expect(notice!.bars).toMatchObject([{ forbids: "Telling anyone.", until: "The paper names no end." }]);
  const confirm = (who: Member) => withActor(who, (tx) => confirmNotice(tx, notice!.tellingId));
  expect(await confirm(house.designee)).toBe(false);
  expect(await confirm(house.staff)).toBe(true);
  expect(await confirm(house.staff)).toBe(false);
  expect((await silenceOf(matterId))!.told.find(({ personId }) => personId === house.staff.id)).toMatchObject({
    confirmedOn: TODAY,
  });
});

test("minden:215 while no authority is recorded nobody but counsel is told; then each with a ground, and she sees the matter", async () => {
  const matterId = await sealed();
  expect(await tell(matterId, house.staff, "needed-to-comply")).toBe("nobody-yet");
  expect(await tell(matterId, "A. Counsel", "attorney")).toBe("told");
  await record(matterId, { authority: "none-found" });
  expect(await tell(matterId, house.staff, "needed-to-comply")).toBe("nobody-yet");
  await record(matterId);
  expect(await tell(matterId, house.staff, "needed-to-comply")).toBe("told");
  expect(await tell(matterId, house.staff, "needed-to-comply")).toBe("told-already");
  expect(await sees(house.staff, matterId)).toBe(true);
  expect(await sees(house.designee, matterId)).toBe(false);
  expect(await noticesTo(house.staff)).toMatchObject([{ matterId }]);

  const staff = (await silenceOf(matterId))!.told.find(({ personId }) => personId === house.staff.id)!;
  const end = { matterId, on: TODAY, note: null, fileId: null, address: null, kind: "naming-ended" as const };
  const note = (tellingId: string) =>
    withActor(house.director, (tx) => noteTelling(tx, house.director, { ...end, tellingId }));
  expect(await note(staff.id)).toBe("noted");
  expect(await sees(house.staff, matterId)).toBe(false);
  const own = (await silenceOf(matterId))!.told.find(({ ground }) => ground === "custodian")!;
  expect(await note(own.id)).toBe("last-custodian");
});

test("a named person who is not the custodian tells nobody and records nothing, and rank gives nobody the pen", async () => {
  const matterId = await sealed();
  await record(matterId);
  await tell(matterId, house.staff, "needed-to-comply");
  expect(await tell(matterId, house.designee, "needed-to-comply", house.staff)).toBeNull();
  expect(await record(matterId, {}, house.staff)).toBeNull();
  expect(await record(matterId, {}, house.designee)).toBeNull();

  const row = {
    libraryId: house.libraryId,
    matterId,
    id: newId(),
    name: "X",
    ground: "attorney" as const,
    reason: "X",
    toldOn: TODAY,
    how: "in-person" as const,
    recordedAt: instant,
  };
  for (const who of [house.staff, house.designee]) {
    const insert = withActor(who, (tx) => tx.insert(personsTold).values({ ...row, toldBy: who.id }));
    await expect(insert).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  const forged = withActor(house.director, (tx) =>
    tx.insert(personsTold).values({ ...row, id: newId(), toldBy: house.staff.id }),
  );
  await expect(forged).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("nobody confirms a notice in another's name, and custody of a sealed matter is not written past the hand-over", async () => {
  const matterId = await sealed();
  await tell(matterId, "A. Counsel", "attorney");
  const [, counsel] = (await silenceOf(matterId))!.told;
  const confirm = withActor(house.director, (tx) =>
    tx.insert(tellingEvents).values({
      libraryId: house.libraryId,
      matterId,
      id: newId(),
      tellingId: counsel!.id,
      kind: "notice-confirmed",
      on: TODAY,
      recordedBy: house.director.id,
      recordedAt: instant,
    }),
  );
  await expect(confirm).rejects.toMatchObject({ cause: { code: "42501" } });
  const second = withActor(house.director, (tx) =>
    tx.insert(matterAccess).values({
      libraryId: house.libraryId,
      matterId,
      id: newId(),
      personId: house.staff.id,
      ground: "custodian",
      from: instant,
      grantedBy: house.director.id,
    }),
  );
  await expect(second).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a bar is said anew by who saw its last words, and the earlier ones stay", async () => {
  const matterId = await sealed();
  await record(matterId);
  const [first] = (await silenceOf(matterId))!.bars;
  const anew = { barId: first!.barId, follows: first!.id, forbids: "Telling of the letter." };
  expect(await record(matterId, anew)).toBe("recorded");
  expect(await record(matterId, { ...anew, forbids: "Something else." })).toBe("changed-meanwhile");
  expect((await silenceOf(matterId))!.bars.map(({ forbids }) => forbids)).toEqual(["Telling of the letter."]);
  const kept = await withActor(house.director, (tx) => tx.select().from(nondisclosures));
  expect(kept).toHaveLength(2);
});

test("an extension moves the end, and a reciprocal notice starts thirty days; neither lifts anything", async () => {
  const matterId = await sealed();
  await record(matterId, { endsOn: "2026-04-01" });
  const [first] = (await silenceOf(matterId))!.bars;
  const event = { matterId, barId: first!.barId, on: TODAY, note: null, fileId: null, endsOn: null };
  const note = (more: { kind: "extended" | "reciprocal-notice"; endsOn?: string }) =>
    withActor(house.director, (tx) => recordBarEvent(tx, house.director, { ...event, ...more }));
  await note({ kind: "extended", endsOn: "2026-09-01" });
  await note({ kind: "reciprocal-notice" });
  instant = new Date("2027-01-04T15:00:00Z");
  const silence = (await silenceOf(matterId))!;
  expect(silence.bars[0]!.endsOn).toBe("2026-09-01");
  expect(silence.reminders.map(({ what, on, due }) => [what, on, due])).toEqual([
    ["reciprocal-notice", "2026-04-08", true],
    ["printed-end", "2026-09-01", true],
    ["three-years", "2029-03-02", false],
  ]);
  expect(silence.standing).toBe("sealed");
});

test("a sealed matter is in nobody's list, and in the drawer of who is named", async () => {
  const matterId = await sealed();
  const list = (who: Member) =>
    withActor(who, async (tx) => (await listMatterRows(tx, who.libraryId)).map(({ id }) => id));
  const drawer = (who: Member) => withActor(who, (tx) => listDrawer(tx, who));
  expect(await list(house.director)).toEqual([]);
  expect(await drawer(house.director)).toEqual([matterId]);
  expect(await drawer(house.designee)).toEqual([]);
});

test("a drawer opened by a second factor stands open in that browser for a quarter of an hour", async () => {
  const session = newId();
  const { libraryId, id } = house.director;
  const closesAt = (who: Member, sessionId: string) => withActor(who, (tx) => drawerClosesAt(tx, who, sessionId));
  expect(await closesAt(house.director, session)).toBeNull();
  await withActor({ kind: "sign-in", libraryId }, (tx) => openDrawer(tx, { libraryId, personId: id, id: session }));
  expect(await closesAt(house.director, session)).toEqual(new Date("2026-03-09T15:15:00Z"));
  expect(await closesAt(house.director, newId())).toBeNull();
  expect(await closesAt(house.staff, session)).toBeNull();
  instant = new Date("2026-03-09T15:15:00Z");
  expect(await closesAt(house.director, session)).toBeNull();
});

const pass = (by: Member, matterId: string, to: Member, more: Record<string, string> = {}) =>
  withActor(by, (tx) =>
    handOver(tx, by, {
      matterId,
      toPersonId: to.id,
      reason: "Away.",
      signature: "M. Ortiz",
      counselTellingId: null,
      fileId: null,
      ...more,
    }),
  );

test("custody passes under the custodian's signature and second factor; she sees the matter no longer", async () => {
  const matterId = await sealed();
  expect(await pass(house.director, matterId, house.staff)).toBe(false);
  expect((await silenceOf(matterId))!.handovers).toEqual([]);
  await showHerself(house.director);
  expect(await pass(house.director, matterId, house.staff)).toBe(true);
  expect(await sees(house.director, matterId)).toBe(false);
  const silence = (await silenceOf(matterId, house.staff))!;
  expect(silence).toMatchObject({ isCustodian: true, decides: true, custodian: { personId: house.staff.id } });
  expect(silence.handovers).toMatchObject([{ signedAs: "custodian", signature: "M. Ortiz" }]);
});

test("when the custodian cannot sign, a counsel who was told does, on a paper that a named person keeps", async () => {
  const matterId = await sealed();
  await record(matterId);
  await tell(matterId, house.staff, "needed-to-comply");
  await tell(matterId, "A. Counsel", "attorney");
  const counselTellingId = (await silenceOf(matterId))!.told.find(({ ground }) => ground === "attorney")!.id;
  const fileId = await paper(matterId);
  await showHerself(house.staff);
  expect(await pass(house.staff, matterId, house.staff)).toBe(false);
  expect(await pass(house.staff, matterId, house.staff, { counselTellingId })).toBe(false);
  await showHerself(house.designee);
  expect(await pass(house.designee, matterId, house.designee, { counselTellingId, fileId })).toBe(false);
  expect(await pass(house.staff, matterId, house.staff, { counselTellingId, fileId })).toBe(true);
  expect((await silenceOf(matterId, house.staff))!.handovers).toMatchObject([{ signedAs: "counsel" }]);
});

const lift = (matterId: string, fileId: string, bars: string[], by = house.director) =>
  withActor(by, (tx) =>
    liftSilence(tx, by, {
      matterId,
      kind: "termination-notice",
      fileId,
      documentOn: TODAY,
      issuedBy: "FBI",
      bars,
      statement: null,
      signature: "M. Ortiz",
    }),
  );

test("silence is lifted by a document, the custodian's signature and second factor, and by nothing less", async () => {
  const matterId = await sealed();
  await record(matterId);
  const [one] = (await silenceOf(matterId))!.bars;
  const fileId = await paper(matterId);
  expect(await lift(matterId, fileId, [one!.barId])).toBeNull();
  await showHerself(house.director);
  expect(await lift(matterId, newId(), [one!.barId])).toBeNull();
  expect(await lift(matterId, fileId, [])).toBe("others-stand");
  expect(await sees(house.staff, matterId)).toBe(false);
  expect(await lift(matterId, fileId, [one!.barId])).toBe("lifted");
  expect(await sees(house.staff, matterId)).toBe(true);
  expect(await silenceOf(matterId)).toMatchObject({ standing: "open", lifting: { liftedOn: TODAY }, reminders: [] });
  expect((await silenceOf(matterId))!.bars).toMatchObject([{ ended: true }]);
});

test("a named person who is not the custodian lifts nothing, and the standing is not written past the lifting", async () => {
  const matterId = await sealed();
  await record(matterId);
  await tell(matterId, house.staff, "needed-to-comply");
  const [one] = (await silenceOf(matterId))!.bars;
  await showHerself(house.staff);
  expect(await lift(matterId, await paper(matterId), [one!.barId], house.staff)).toBeNull();
  const write = withActor(house.director, (tx) =>
    tx.update(matters).set({ standing: "open", version: 3 }).where(eq(matters.id, matterId)),
  );
  await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
  const past = withActor(house.director, (tx) =>
    tx.insert(liftings).values({
      libraryId: house.libraryId,
      matterId,
      id: newId(),
      kind: "court-order",
      fileId: newId(),
      documentOn: TODAY,
      issuedBy: "X",
      bars: [],
      signature: "X",
      signedBy: house.director.id,
      liftedAt: instant,
    }),
  );
  await expect(past).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("nothing is mailed about a sealed matter, but to a person for whom the custodian allows it", async () => {
  const matterId = await sealed();
  const mail = (toPersonId: string) =>
    withActor(house.director, (tx) =>
      tx.insert(mailOutbox).values({
        libraryId: house.libraryId,
        matterId,
        id: newId(),
        toPersonId,
        kind: "notice",
        parameters: {},
        state: "queued",
        queuedAt: instant,
      }),
    );
  const allowed = (personId: string) => withActor(house.director, (tx) => mayMail(tx, matterId, { personId }));
  await expect(mail(house.director.id)).rejects.toMatchObject({ cause: { code: "42501" } });
  await record(matterId);
  await tell(matterId, house.staff, "needed-to-comply");
  const staff = (await silenceOf(matterId))!.told.find(({ personId }) => personId === house.staff.id)!;
  const note = (kind: "mail-allowed" | "mail-withdrawn") =>
    withActor(house.director, (tx) =>
      noteTelling(tx, house.director, {
        matterId,
        tellingId: staff.id,
        kind,
        on: TODAY,
        note: null,
        fileId: null,
        address: null,
      }),
    );
  expect(await allowed(house.staff.id)).toBe(false);
  await note("mail-allowed");
  expect(await allowed(house.staff.id)).toBe(true);
  await expect(mail(house.staff.id)).resolves.toMatchObject({ rowCount: 1 });
  await expect(mail(house.director.id)).rejects.toMatchObject({ cause: { code: "42501" } });
  instant = new Date(`${TODAY}T16:00:00Z`);
  await note("mail-withdrawn");
  expect(await allowed(house.staff.id)).toBe(false);
});
