import type { Place, StoredComment } from "./types";

/** A remark with what was said to it, and whether it is settled. */
export interface Thread extends Place {
  id: string;
  instrumentId: string;
  remarks: { id: string; by: string; byCounsel: boolean; body: string; at: Date }[];
  resolved: { by: string; at: Date } | null;
}

/** The threads that rows make up, in the order in which they were begun; a thread is resolved while nothing reopened it. */
export function toThreads(rows: readonly StoredComment[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const row of rows) {
    const { place, paper, subject, page, box, instrumentId } = row;
    const thread =
      threads.get(row.thread ?? row.id) ??
      ({ id: row.id, instrumentId, place, paper, subject, page, box, remarks: [], resolved: null } satisfies Thread);
    threads.set(thread.id, thread);
    if (row.body) {
      const { id, byName: by, invitationId, writtenAt: at } = row;
      thread.remarks.push({ id, by, byCounsel: invitationId !== null, body: row.body, at });
    }
    // Whoever answers in a thread that was resolved opens it again.
    thread.resolved = row.kind === "resolved" ? { by: row.byName, at: row.writtenAt } : null;
  }
  return [...threads.values()];
}

/** How many threads nobody has resolved. */
export function openThreads(rows: readonly StoredComment[]): number {
  return toThreads(rows).filter(({ resolved }) => !resolved).length;
}
