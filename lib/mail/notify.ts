import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { noticeEvents } from "@/db/schema/notices";
import { now } from "@/lib/clock";
import { newId } from "@/lib/ids";
import type { NoticeEvent } from "./notice-events";

/** How long one event waits for others, so that they go out in one mail. */
const TOGETHER_MS = 10 * 60_000;

interface Happened {
  matterId: string;
  event: NoticeEvent;
  /** The day that is near, `2026-03-10`. */
  on?: string;
  /** What makes it one event and no second: told once under this, however often it is said. */
  about?: string;
}

/**
 * Notes that something happened in a matter, in the caller's transaction and for any actor who sees it. Colleagues who
 * want to know are told by mail, together with what else happens within ten minutes, if the matter is open when the mail
 * is made: closed and sealed ones are left out. A report at the desk is told at once, always in the same words, to who acts.
 */
export async function notify(tx: Tx, { matterId, event, on, about }: Happened): Promise<void> {
  const id = newId();
  const happenedAt = now();
  await tx.insert(noticeEvents).values({
    libraryId: sql`guards.current_library()`,
    matterId,
    id,
    event,
    about: about ?? id,
    on: on ?? null,
    causedBy: sql`guards.current_person()`,
    happenedAt,
  });
  const startAfter = new Date(happenedAt.getTime() + TOGETHER_MS);
  await enqueue(tx, "tell-people", { matterId, rowId: id, ...(event !== "desk-report" && { startAfter }) });
}
