import { expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { counselInvitation } from "@/lib/mail/kinds/counsel-invitation";
import { listMails } from "@/lib/mail/queries";
import { queueMail } from "@/lib/mail/queue";
import { committingDatabase } from "../support/database";
import { furnish } from "../support/house";

const db = committingDatabase();

test("that counsel asked for a new link is shown to nobody: it would tell of a matter that may be hidden", async () => {
  const { libraryId, director } = await furnish(db);
  const shown = () => withActor(director, (tx) => listMails(tx, libraryId));
  const before = await shown();
  await withActor({ kind: "sign-in", libraryId }, (tx) =>
    queueMail(tx, counselInvitation({ libraryId, matterId: null, address: "counsel@city.test" }, "renewed")),
  );
  expect(await shown()).toEqual(before);
});
