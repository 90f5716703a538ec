import { expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { nondisclosures } from "@/db/schema/nondisclosure";
import { recordBarEvent } from "@/lib/nondisclosure/mutations";
import { sealedHouse, TODAY } from "./sealed-house";

const { house, silenceOf, setClock, sealed, record } = sealedHouse();

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
  setClock("2027-01-04T15:00:00Z");
  const silence = (await silenceOf(matterId))!;
  expect(silence.bars[0]!.endsOn).toBe("2026-09-01");
  expect(silence.reminders.map(({ what, on, due }) => [what, on, due])).toEqual([
    ["reciprocal-notice", "2026-04-08", true],
    ["printed-end", "2026-09-01", true],
    ["three-years", "2029-03-02", false],
  ]);
  expect(silence.standing).toBe("sealed");
});
