import { eq } from "drizzle-orm";
import { withActor } from "@/db/actor";
import { noticeEvents } from "@/db/schema/notices";
import { listDatedDays } from "@/lib/calendar/queries";
import { addDays } from "@/lib/deadlines/days";
import type { Day } from "@/lib/findings/types";
import { notify } from "@/lib/mail/notify";

/** How many days before a date people are told that it is near. */
const BEFORE = [7, 3, 1];

/** Notes which dates of open matters are near, each once for each number of days; as the calendar's actor, who sees days alone. */
export async function remindOfDates(libraryId: string, today: Day): Promise<void> {
  await withActor({ kind: "feed", libraryId }, async (tx) => {
    const told = await tx
      .select({ matterId: noticeEvents.matterId, about: noticeEvents.about })
      .from(noticeEvents)
      .where(eq(noticeEvents.event, "date-near"));
    const known = new Set(told.map(({ matterId, about }) => `${matterId} ${about}`));
    const days = await listDatedDays(tx, libraryId);
    for (const before of BEFORE) {
      for (const { matterId, on } of days.filter((one) => one.on === addDays(today, before))) {
        const about = `${on} in ${before}`;
        if (known.has(`${matterId} ${about}`)) continue;
        known.add(`${matterId} ${about}`);
        await notify(tx, { matterId, event: "date-near", on, about });
      }
    }
  });
}
