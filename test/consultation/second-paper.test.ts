import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { instruments } from "@/db/schema/instruments";
import { matters } from "@/db/schema/matters";
import { replaceClock } from "@/lib/clock";
import { submitOpinion } from "@/lib/consultation/advise";
import { checkConflict } from "@/lib/consultation/as-counsel";
import { askAnew, tendInvitation } from "@/lib/consultation/ask-counsel";
import { getConsultationState, listOwnInvitations } from "@/lib/consultation/queries";
import { listCourses } from "@/lib/course/queries";
import { getConsultationView } from "@/lib/overview/consultation-view";
import { getCounselDesk, listCounselRows } from "@/lib/overview/counsel-desk";
import { getGateFacts } from "@/lib/production/queries";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";
import { addReadPaper } from "@/test/support/read-paper";
import { ask, checkAddress, clear, comeIn, matterWithPaper, named, opinion } from "./counsel-at-work";

const db = testDatabase();
const RUTH = "ruth@city.test";
let house: House;
let instant: Date;
let goBack: () => void;
let asked: Awaited<ReturnType<typeof ask>> & { matterId: string; instrumentId: string };

// Counsel was asked about a paper and has advised; then another comes in its place.
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
  const guest = await comeIn(house, RUTH);
  await clear(guest, asked.consultation.id);
  const first = opinion(paper.matterId, asked.consultation.id);
  expect(await withActor(guest, (tx) => submitOpinion(tx, guest, "America/Chicago", first))).toBe("advised");
});
afterEach(() => goBack());

async function replace(): Promise<string> {
  const { instrumentId } = await addReadPaper(
    db,
    house,
    asked.matterId,
    { instrument: "court-order", returnOn: "2026-03-30" },
    "2026-03-10",
  );
  await db.asSuperuser((tx) =>
    tx.update(instruments).set({ supersedes: asked.instrumentId, version: 2 }).where(eq(instruments.id, instrumentId)),
  );
  return instrumentId;
}

const view = async () =>
  (await withActor(house.director, (tx) => getConsultationView(tx, house.director, asked.matterId)))!;
const course = async () =>
  (await withActor(house.director, (tx) => listCourses(tx, house.libraryId, [asked.matterId]))).get(asked.matterId)!;
const counsel = async () => ({ ...(await comeIn(house, RUTH)), library: { timeZone: "America/Chicago" } });
const anew = (consultationId = asked.consultation.id) =>
  withActor(house.director, (tx) =>
    askAnew(tx, named(house), {
      matterId: asked.matterId,
      consultationId,
      dueOn: "2026-03-20",
      sentence: "Is the order enough?",
    }),
  );

test("what counsel said of the first paper does not count for the second, in the list, on the page and at the gate", async () => {
  expect(await course()).toMatchObject({ consultation: "answered", advice: "cure" });
  expect((await view()).newPaper).toBeNull();
  await replace();
  expect(await course()).toMatchObject({ consultation: "of-earlier-paper", advice: null });
  const found = await view();
  expect(found.newPaper).toEqual({
    title: "Court order received Tue 10 Mar 2026",
    receivedOn: "2026-03-10",
    replaces: true,
  });
  expect(found.current?.paper.receivedOn).toBe("2026-03-09");
  expect(found.suggested.sentence).toContain("court order");
  const gate = await withActor(house.director, (tx) => getGateFacts(tx, asked.matterId));
  expect(gate!.consultation).toEqual({ answers: {}, opinion: null });
});

test("one step asks the same counsel about the new paper, with the policy's questions, and keeps the first advice as past", async () => {
  const second = await replace();
  expect(await anew()).toBe("asked");
  const found = await view();
  expect(found).toMatchObject({
    newPaper: null,
    current: { instrumentId: second, sentence: "Is the order enough?", dueOn: "2026-03-20" },
    people: [{ name: "Ruth Halloran", email: RUTH, state: "asked" }],
    opinions: [],
    earlier: [{ id: asked.consultation.id, paper: { receivedOn: "2026-03-09" }, opinions: [{ advice: "cure" }] }],
  });
  expect(found.questions.map(({ id }) => id)).toEqual(["proper-form", "good-cause"]);
  expect(await course()).toMatchObject({ consultation: "asked", advice: null });
  const state = await withActor(house.director, (tx) => getConsultationState(tx, asked.matterId));
  expect(state).toMatchObject({ instrumentId: second, opinion: null });
});

test("of two who ask anew the later is told, and nobody is asked twice", async () => {
  await replace();
  expect(await anew()).toBe("asked");
  expect(await anew()).toBe("changed-meanwhile");
  expect((await view()).people).toHaveLength(1);
});

test("there is nobody to ask anew where she was taken out, and nothing to ask while the paper is the same", async () => {
  expect(await anew()).toBe("changed-meanwhile");
  await replace();
  const { matterId, invitation } = asked;
  const tend = { matterId, invitationId: invitation.id, act: "revoke" as const, note: null, about: null };
  await withActor(house.director, (tx) => tendInvitation(tx, named(house), tend));
  expect(await anew()).toBeNull();
});

test("counsel sees for which paper she answers: the first says that it is past, and leads to the second once she is asked", async () => {
  const desk = async (id: string) => {
    const guest = await counsel();
    return (await withActor(guest, (tx) => getCounselDesk(tx, guest, id)))!;
  };
  expect((await desk(asked.consultation.id)).paperNow).toBeNull();
  await replace();
  const title = "Court order received Tue 10 Mar 2026";
  expect((await desk(asked.consultation.id)).paperNow).toEqual({
    title,
    receivedOn: "2026-03-10",
    consultationId: null,
  });

  await anew();
  const guest = await counsel();
  const own = await withActor(guest, listOwnInvitations);
  const second = own.find(({ consultation }) => consultation.id !== asked.consultation.id)!.consultation.id;
  expect((await desk(asked.consultation.id)).paperNow).toMatchObject({ consultationId: second });
  expect(await desk(second)).toMatchObject({ paperNow: null, paper: { title }, opinions: [] });
  const rows = await withActor(guest, (tx) => listCounselRows(tx, guest));
  expect(rows.map(({ receivedOn, past, answered }) => [receivedOn, past, answered])).toEqual([
    ["2026-03-09", true, true],
    ["2026-03-10", false, false],
  ]);
});

const seen = async () =>
  (await withActor(await comeIn(house, RUTH), (tx) => tx.select({ id: matters.id }).from(matters))).map(({ id }) => id);

test("taken back, her invitation to the second paper takes the one to the first with it", async () => {
  await replace();
  await anew();
  expect(await seen()).toEqual([asked.matterId]);
  const { invitationId } = (await view()).people[0]!;
  const tend = { matterId: asked.matterId, invitationId, act: "revoke" as const, note: null, about: null };
  expect(await withActor(house.director, (tx) => tendInvitation(tx, named(house), tend))).toBe("done");
  expect(await seen()).toEqual([]);
});

test("who declines the second paper for a conflict sees neither", async () => {
  await replace();
  await anew();
  const guest = await counsel();
  const own = await withActor(guest, listOwnInvitations);
  const second = own.find(({ consultation }) => consultation.id !== asked.consultation.id)!.consultation.id;
  const declines = { consultationId: second, conflict: "declines" as const, note: "I represent the new party." };
  expect(await withActor(guest, (tx) => checkConflict(tx, guest, declines))).toBe("declined");
  expect(await seen()).toEqual([]);
  expect((await view()).people).toMatchObject([{ state: "declined" }]);
});
