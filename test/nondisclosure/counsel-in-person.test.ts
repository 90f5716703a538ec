import { expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { mailOutbox } from "@/db/schema/mail";
import { librariesToLinkFrom, mintGuestLink, spendGuestLink } from "@/lib/auth/guest-link";
import { tendInvitation } from "@/lib/consultation/ask-counsel";
import { getHandedLink, handLink } from "@/lib/consultation/hand-link";
import { handOverAsCounsel } from "@/lib/consultation/sign-custody";
import { listSuccessors } from "@/lib/custody/queries";
import { newId } from "@/lib/ids";
import { confirmNotice, noteTelling } from "@/lib/nondisclosure/mutations";
import { getCounselNotice, getCounselSilence } from "@/lib/overview/counsel-silence";
import { ask, checkAddress, comeIn, matterWithPaper, named } from "@/test/consultation/counsel-at-work";
import { sealedHouse, TODAY } from "./sealed-house";

const { db, house, answer, silenceOf, setClock, record, sees } = sealedHouse();
const RUTH = "ruth@city.test";

async function askedUnderSilence(more: Record<string, string> = {}) {
  await checkAddress(db);
  const { matterId } = await matterWithPaper(db, house);
  await answer(matterId, "yes");
  await record(matterId);
  const { outcome, consultation, invitation } = await ask(house, matterId, RUTH, more);
  expect(outcome).toBe("asked");
  return { matterId, invitationId: invitation.id, consultationId: consultation.id };
}

const mails = () => db.asSuperuser((tx) => tx.select().from(mailOutbox));
const mailedFromTheDoor = () => withActor({ kind: "sign-in" }, (tx) => librariesToLinkFrom(tx, RUTH));

test("counsel of a sealed matter is handed a link in person, which lets her in; nothing is mailed", async () => {
  const { matterId, invitationId, consultationId } = await askedUnderSilence();
  const counsel = await withActor(house.director, (tx) => handLink(tx, named(house), { matterId, invitationId }));
  expect(counsel).toEqual({ name: "Ruth Halloran", email: RUTH });
  const link = (await mintGuestLink(house.libraryId, newId(), counsel!.email))!;
  const token = new URL(link.path, "https://library.test").searchParams.get("link")!;
  expect(await withActor({ kind: "sign-in" }, (tx) => spendGuestLink(tx, token))).toMatchObject({ kind: "in" });
  const guest = await comeIn(house, RUTH);
  expect(await withActor(guest, (tx) => getCounselNotice(tx, consultationId))).not.toBeNull();
  expect(await mails()).toEqual([]);
});

test("a link is made by the custodian alone, and not for who is out again, or is asked on paper", async () => {
  const { matterId, invitationId } = await askedUnderSilence();
  const handed = (who = house.director, id = invitationId) => withActor(who, (tx) => getHandedLink(tx, matterId, id));
  expect(await handed()).not.toBeNull();
  expect(await handed(house.staff)).toBeNull();
  const act = { matterId, invitationId, act: "revoke" as const, note: null, about: null };
  await withActor(house.director, (tx) => tendInvitation(tx, named(house), act));
  expect(await handed()).toBeNull();
  const onPaper = await ask(house, matterId, RUTH, { how: "paper" });
  expect(await handed(house.director, onPaper.invitation.id)).toBeNull();
});

test("who types her address at counsel's door sets off no mail about a sealed matter, until the custodian allows one", async () => {
  const { matterId } = await askedUnderSilence();
  expect(await mailedFromTheDoor()).toEqual([]);
  const told = (await silenceOf(matterId))!.told.find(({ ground }) => ground === "attorney")!;
  const allow = (kind: "mail-allowed" | "mail-withdrawn") =>
    withActor(house.director, (tx) =>
      noteTelling(tx, house.director, {
        ...{ matterId, tellingId: told.id, kind, on: TODAY, note: null, fileId: null },
        address: RUTH,
      }),
    );
  await allow("mail-allowed");
  expect(await mailedFromTheDoor()).toEqual([house.libraryId]);
  setClock(`${TODAY}T16:00:00Z`);
  await allow("mail-withdrawn");
  expect(await mailedFromTheDoor()).toEqual([]);
  const open = await matterWithPaper(db, house);
  await answer(open.matterId, "no");
  await ask(house, open.matterId, RUTH);
  expect(await mailedFromTheDoor()).toEqual([house.libraryId]);
});

test("counsel finds the notice of silence on her own page, and confirms it once", async () => {
  const { matterId, consultationId, invitationId } = await askedUnderSilence();
  const guest = await comeIn(house, RUTH);
  const notice = () => withActor(guest, (tx) => getCounselNotice(tx, consultationId));
  expect(await notice()).toMatchObject({ confirmedOn: null, bars: [{ forbids: "Telling anyone." }] });
  const confirm = () => withActor(guest, (tx) => confirmNotice(tx, invitationId));
  expect(await confirm()).toBe(true);
  expect(await confirm()).toBe(false);
  expect(await notice()).toMatchObject({ confirmedOn: TODAY });
  const told = (await silenceOf(matterId))!.told.find(({ guestId }) => guestId === invitationId);
  expect(told).toMatchObject({ ground: "attorney", confirmedOn: TODAY });
});

test("counsel of an open matter has no notice, and no custody to hand over", async () => {
  await checkAddress(db);
  const { matterId } = await matterWithPaper(db, house);
  await answer(matterId, "no");
  const { consultation } = await ask(house, matterId, RUTH);
  const guest = await comeIn(house, RUTH);
  const signed = { consultationId: consultation.id, toPersonId: house.staff.id, reason: "Ill.", signature: "R. H." };
  const found = await withActor(guest, async (tx) => ({
    silence: await getCounselSilence(tx, consultation.id),
    successors: await listSuccessors(tx, matterId),
    handedOver: await handOverAsCounsel(tx, guest, signed),
  }));
  expect(found).toEqual({ silence: null, successors: [], handedOver: false });
});

test("when the custodian cannot sign, counsel hands custody to another member on her own page", async () => {
  const { matterId, consultationId, invitationId } = await askedUnderSilence();
  const guest = await comeIn(house, RUTH);
  const { successors } = (await withActor(guest, (tx) => getCounselSilence(tx, consultationId)))!;
  expect(successors.map(({ personId, answers }) => [personId, answers])).toEqual(
    expect.arrayContaining([
      [house.director.id, true],
      [house.staff.id, false],
    ]),
  );
  const signed = { consultationId, toPersonId: house.staff.id, reason: "She is ill.", signature: "Ruth Halloran" };
  expect(await withActor(guest, (tx) => handOverAsCounsel(tx, guest, signed))).toBe(true);
  expect(await sees(house.director, matterId)).toBe(false);
  const silence = (await silenceOf(matterId, house.staff))!;
  expect(silence).toMatchObject({
    isCustodian: true,
    handovers: [{ signedAs: "counsel", signature: "Ruth Halloran" }],
  });
  const stranger = await comeIn(house, "stranger@city.test");
  expect(await withActor(stranger, (tx) => handOverAsCounsel(tx, stranger, signed))).toBe(false);
  expect(silence.told.some(({ guestId }) => guestId === invitationId)).toBe(true);
});
