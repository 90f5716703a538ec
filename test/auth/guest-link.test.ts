import { afterEach, beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import {
  librariesToLinkFrom,
  lookAtGuestLink,
  mintGuestLink,
  spendGuestCode,
  spendGuestLink,
} from "@/lib/auth/guest-link";
import { replaceClock } from "@/lib/clock";
import { tendInvitation } from "@/lib/consultation/ask-counsel";
import { newId } from "@/lib/ids";
import { ask, checkAddress, matterWithPaper, named } from "@/test/consultation/counsel-at-work";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";

const db = testDatabase();
const RUTH = "ruth@city.test";
let house: House;
let asked: Awaited<ReturnType<typeof ask>>;
let instant: Date;
let goBack: () => void;

beforeEach(async () => {
  instant = new Date("2026-03-09T15:00:00Z");
  goBack = replaceClock(() => instant);
  house = await furnish(db);
  await checkAddress(db);
  asked = await ask(house, (await matterWithPaper(db, house)).matterId, RUTH);
});
afterEach(() => goBack());

async function mint(linkId = newId()) {
  const link = (await mintGuestLink(house.libraryId, linkId, RUTH))!;
  return { ...link, token: new URL(link.path, "https://library.test").searchParams.get("link")! };
}
const spend = (token: string) => withActor({ kind: "sign-in" }, (tx) => spendGuestLink(tx, token));
const type = (code: string, email = RUTH) => withActor({ kind: "sign-in" }, (tx) => spendGuestCode(tx, email, code));
const later = (days: number) => {
  instant = new Date(instant.getTime() + days * 86_400_000);
};

test("a link gets in once; looking at it uses nothing", async () => {
  const { token } = await mint();
  expect(await lookAtGuestLink(token)).toMatchObject({ kind: "in", email: RUTH });
  expect(await lookAtGuestLink(token)).toMatchObject({ kind: "in" });
  expect(await spend(token)).toEqual({ kind: "in", libraryId: house.libraryId, email: RUTH });
  expect(await spend(token)).toMatchObject({ kind: "used" });
});

test("a mail that is tried again brings the same link and code", async () => {
  const linkId = newId();
  expect(await mint(linkId)).toEqual(await mint(linkId));
  expect((await mint()).token).not.toBe((await mint(linkId)).token);
});

test("after fourteen days a link has run out, and is not taken", async () => {
  const { token, code } = await mint();
  later(15);
  expect(await spend(token)).toMatchObject({ kind: "expired" });
  expect(await type(code)).toEqual({ kind: "unknown" });
});

test("revoked, neither link nor code gets in, and no new one is made or sent", async () => {
  const { token, code } = await mint();
  const tend = { matterId: asked.consultation.matterId, invitationId: asked.invitation.id, note: null, about: null };
  await withActor(house.director, (tx) => tendInvitation(tx, named(house), { ...tend, act: "revoke" }));
  expect(await spend(token)).toMatchObject({ kind: "withdrawn" });
  expect(await type(code)).toMatchObject({ kind: "withdrawn" });
  expect(await mintGuestLink(house.libraryId, newId(), RUTH)).toBeNull();
  expect(await withActor({ kind: "sign-in" }, (tx) => librariesToLinkFrom(tx, RUTH))).toEqual([]);
});

test("a code is taken as people type it, with its own address alone, and once", async () => {
  const { code } = await mint();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(await type(code, "paul@elsewhere.test")).toEqual({ kind: "unknown" });
  expect(await type(` ${code.toLowerCase().replace("-", " ")}`)).toMatchObject({ kind: "in" });
  expect(await type(code)).toEqual({ kind: "unknown" });
});

test("after five wrong codes the right one is not taken either; the link still is", async () => {
  const { code, token } = await mint();
  for (let wrong = 0; wrong < 5; wrong++) expect(await type("0000-0000")).toEqual({ kind: "unknown" });
  expect(await type(code)).toEqual({ kind: "unknown" });
  expect(await spend(token)).toMatchObject({ kind: "in" });
});

test("an address is sent five links an hour and no more, and an unknown one none", async () => {
  const from = (email: string) => withActor({ kind: "sign-in" }, (tx) => librariesToLinkFrom(tx, email));
  for (let link = 0; link < 5; link++) {
    expect(await from(RUTH)).toEqual([house.libraryId]);
    await mint();
  }
  expect(await from(RUTH)).toEqual([]);
  expect(await from("nobody@elsewhere.test")).toEqual([]);
});

test("what is no link of ours is none", async () => {
  expect(await lookAtGuestLink("not-a-link")).toEqual({ kind: "unknown" });
});
