import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { matters } from "@/db/schema/matters";
import { liftings } from "@/db/schema/nondisclosure";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { liftSilence } from "@/lib/nondisclosure/mutations";
import { sealedHouse, TODAY } from "./sealed-house";

const { house, silenceOf, sealed, record, tell, showHerself, paper, sees } = sealedHouse();

const lift = (matterId: string, fileId: string, bars: string[], by: Member = house.director) =>
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
      liftedAt: now(),
    }),
  );
  await expect(past).rejects.toMatchObject({ cause: { code: "42501" } });
});
