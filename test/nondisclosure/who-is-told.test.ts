import { expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { matterAccess } from "@/db/schema/matters";
import { personsTold, tellingEvents } from "@/db/schema/nondisclosure";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { confirmNotice, noteTelling } from "@/lib/nondisclosure/mutations";
import { noteView } from "@/lib/sealing/mutations";
import { openMatter } from "@/test/support/house";
import { sealedHouse, TODAY } from "./sealed-house";

const { house, answer, silenceOf, sealed, record, tell, noticesTo, sees } = sealedHouse();

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
    recordedAt: now(),
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
      recordedAt: now(),
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
      from: now(),
      grantedBy: house.director.id,
    }),
  );
  await expect(second).rejects.toMatchObject({ cause: { code: "42501" } });
});
