import { expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { handOver } from "@/lib/custody/mutations";
import { sealedHouse } from "./sealed-house";

const { house, silenceOf, sealed, record, tell, showHerself, paper, sees } = sealedHouse();

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
