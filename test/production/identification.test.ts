import { beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { services } from "@/db/schema/instruments";
import { noteIdentification } from "@/lib/defects/mutations";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";
import { upload } from "@/test/support/take-in";

await ownDataFolder();
const db = testDatabase();
let house: House;
let paper: { matterId: string; instrumentId: string };
beforeEach(async () => {
  house = await furnish(db);
  paper = await upload(house.director, [Buffer.from("%PDF-1.7 a letter")]);
});

const note = (who = house.director) => withActor(who, (tx) => noteIdentification(tx, who, paper));
const served = () => db.asSuperuser((tx) => tx.select().from(services).orderBy(services.recordedAt));

test("waukee:3 identification that was shown later is noted beside how the paper came, which stays as it was", async () => {
  const [before] = await served();
  expect(before!.identified).toBeNull();
  expect(await note()).toBe("done");
  const [first, second] = await served();
  expect(first).toEqual(before);
  const { id, identified, replaces, recordedAt, ...rest } = second!;
  expect({ identified, replaces }).toEqual({ identified: true, replaces: before!.id });
  expect(rest).toEqual({
    ...Object.fromEntries(Object.entries(before!).filter(([name]) => name in rest)),
    recordedBy: house.director.id,
  });
});

test("it is noted once", async () => {
  await note();
  expect(await note()).toBe("done");
  expect(await served()).toHaveLength(2);
});

test("it is nobody's to note but the custodian's", async () => {
  expect(await note(house.staff)).toBeNull();
  expect(await served()).toHaveLength(1);
});
