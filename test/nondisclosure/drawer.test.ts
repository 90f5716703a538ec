import { expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { handOver } from "@/lib/custody/mutations";
import { closeDrawer, keepDrawerOpen, openDrawer } from "@/lib/drawer/mutations";
import { drawerClosesAt, hasShownHerself, listDrawer } from "@/lib/drawer/queries";
import { newId } from "@/lib/ids";
import { listMatterRows } from "@/lib/matter/queries";
import { getSilence } from "@/lib/nondisclosure/queries";
import { sealedHouse } from "./sealed-house";

const { house, setClock, sealed, record, showHerself, sees } = sealedHouse();

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
  setClock("2026-03-09T15:15:00Z");
  expect(await closesAt(house.director, session)).toBeNull();
});

const inBrowser = (who: Member, sessionId: string): Member => ({ ...who, sessionId });
const atTheDoor = (work: typeof openDrawer, { libraryId, id: personId }: Member, id: string) =>
  withActor({ kind: "sign-in", libraryId }, (tx) => work(tx, { libraryId, personId, id }));

test("without her drawer open a named person sees nothing of the matter, as if it did not exist", async () => {
  const matterId = await sealed();
  setClock("2026-03-09T16:00:00Z");
  const session = newId();
  const elsewhere = inBrowser(house.director, session);
  const seen = (who: Member) => withActor(who, (tx) => getSilence(tx, who, matterId));
  const { sessionId: _, ...nowhere } = house.director;
  for (const who of [elsewhere, nowhere]) {
    expect(await seen(who)).toBeNull();
    expect(await withActor(who, (tx) => listDrawer(tx, who))).toEqual([]);
  }
  await atTheDoor(openDrawer, house.director, session);
  expect(await seen(elsewhere)).not.toBeNull();
  expect(await seen(nowhere)).toBeNull();
  await atTheDoor(closeDrawer, house.director, session);
  expect(await seen(elsewhere)).toBeNull();
});

test("whoever has just sealed a matter goes on with it for a quarter of an hour, and nobody else does", async () => {
  const matterId = await sealed();
  const { sessionId: _, ...sealer } = house.director;
  const seen = () => withActor(sealer, (tx) => getSilence(tx, sealer, matterId));
  expect(await seen()).not.toBeNull();
  setClock("2026-03-09T15:15:00Z");
  expect(await seen()).toBeNull();

  await record(matterId);
  await showHerself(house.director);
  const input = { matterId, toPersonId: house.staff.id, reason: "Away.", signature: "M. Ortiz" };
  await withActor(house.director, (tx) =>
    handOver(tx, house.director, { ...input, counselTellingId: null, fileId: null }),
  );
  const { sessionId: __, ...successor } = house.staff;
  expect(await withActor(successor, (tx) => getSilence(tx, successor, matterId))).toBeNull();
  expect(await sees(house.staff, matterId)).toBe(true);
});

test("an open drawer stays open while its owner works, four hours at most; to sign, the factor is shown anew", async () => {
  const session = newId();
  const me = inBrowser(house.director, session);
  const state = () =>
    withActor(me, async (tx) => ({
      open: (await drawerClosesAt(tx, me, session)) !== null,
      maySign: await hasShownHerself(tx),
    }));
  await atTheDoor(openDrawer, me, session);
  expect(await state()).toEqual({ open: true, maySign: true });
  for (let minutes = 10; minutes <= 240; minutes += 10) {
    setClock(new Date(Date.parse("2026-03-09T15:00:00Z") + minutes * 60_000).toISOString());
    await atTheDoor(keepDrawerOpen, me, session);
    expect(await state()).toEqual({ open: true, maySign: minutes < 15 });
  }
  setClock("2026-03-09T19:05:00Z");
  expect(await state()).toEqual({ open: false, maySign: false });
  await atTheDoor(keepDrawerOpen, me, session);
  expect(await state()).toEqual({ open: false, maySign: false });
});
