import { expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { mailOutbox } from "@/db/schema/mail";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { noteTelling } from "@/lib/nondisclosure/mutations";
import { mayMail } from "@/lib/nondisclosure/queries";
import { sealedHouse, TODAY } from "./sealed-house";

const { house, silenceOf, setClock, sealed, record, tell } = sealedHouse();

test("nothing is mailed about a sealed matter, but to a person for whom the custodian allows it", async () => {
  const matterId = await sealed();
  const mail = (toPersonId: string) =>
    withActor(house.director, (tx) =>
      tx.insert(mailOutbox).values({
        libraryId: house.libraryId,
        matterId,
        id: newId(),
        toPersonId,
        kind: "notice",
        parameters: {},
        state: "queued",
        queuedAt: now(),
      }),
    );
  const allowed = (personId: string) => withActor(house.director, (tx) => mayMail(tx, matterId, { personId }));
  await expect(mail(house.director.id)).rejects.toMatchObject({ cause: { code: "42501" } });
  await record(matterId);
  await tell(matterId, house.staff, "needed-to-comply");
  const staff = (await silenceOf(matterId))!.told.find(({ personId }) => personId === house.staff.id)!;
  const note = (kind: "mail-allowed" | "mail-withdrawn") =>
    withActor(house.director, (tx) =>
      noteTelling(tx, house.director, {
        matterId,
        tellingId: staff.id,
        kind,
        on: TODAY,
        note: null,
        fileId: null,
        address: null,
      }),
    );
  expect(await allowed(house.staff.id)).toBe(false);
  await note("mail-allowed");
  expect(await allowed(house.staff.id)).toBe(true);
  await expect(mail(house.staff.id)).resolves.toMatchObject({ rowCount: 1 });
  await expect(mail(house.director.id)).rejects.toMatchObject({ cause: { code: "42501" } });
  setClock(`${TODAY}T16:00:00Z`);
  await note("mail-withdrawn");
  expect(await allowed(house.staff.id)).toBe(false);
});
