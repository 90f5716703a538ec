import { beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { fileStore } from "@/lib/files/file-store";
import { readWholeFile } from "@/lib/files/keep-file";
import { getFile } from "@/lib/files/queries";
import { RecordConsent } from "@/lib/production/input";
import { recordConsent, withdrawConsent } from "@/lib/production/mutations";
import { listConsents } from "@/lib/production/queries";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { DIRECTORS_DAY, furnish, type House } from "@/test/support/house";
import { keepScan } from "@/test/support/keep-scan";
import { upload } from "@/test/support/take-in";

await ownDataFolder();
const db = testDatabase();
let house: House;
let matterId: string;
let instrumentId: string;
beforeEach(async () => {
  house = await furnish(db);
  ({ matterId, instrumentId } = await upload(house.director, [Buffer.from("%PDF-1.7 a paper")]));
});

const record = (fileId: string) =>
  withActor(house.director, (tx) =>
    recordConsent(
      tx,
      house.director,
      RecordConsent.parse({
        matterId,
        instrumentId,
        how: "written",
        givenBy: "cardholder",
        identified: "on",
        categories: ["circulation"],
        givenOn: DIRECTORS_DAY,
        who: "Delia Marsh",
        fileId,
      }),
    ),
  );
const consents = () => withActor(house.director, (tx) => listConsents(tx, { libraryId: house.libraryId, matterId }));

test("a written consent keeps the paper that was signed, byte for byte, and after it was taken back", async () => {
  const fileId = await keepScan(house.director, matterId, "%PDF-1.7 I consent");
  expect(await record(fileId)).toBe("done");
  const [given] = await consents();
  expect(given).toMatchObject({ state: "given", who: "Delia Marsh", fileId });
  const file = (await withActor(house.director, (tx) => getFile(tx, house.libraryId, given!.fileId!)))!;
  expect((await readWholeFile(fileStore(), file.id, file.key)).toString()).toBe("%PDF-1.7 I consent");

  const taken = { matterId, consentId: given!.id };
  expect(await withActor(house.director, (tx) => withdrawConsent(tx, house.director, taken))).toBe("done");
  expect(await consents()).toMatchObject([{ state: "withdrawn", fileId }]);
});

test("a consent is not written down with a file of another matter", async () => {
  const other = await upload(house.director, [Buffer.from("%PDF-1.7 another")]);
  expect(await record(await keepScan(house.director, other.matterId))).toBeNull();
  expect(await consents()).toEqual([]);
});

test("independence:access: a cardholder's consent is written down as a basis, without its paper too", async () => {
  expect(await record("")).toBe("done");
  expect(await consents()).toMatchObject([{ state: "given", fileId: null }]);
});
