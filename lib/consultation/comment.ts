import type { Tx } from "@/db/client";
import { listInstruments } from "@/lib/intake/queries";
import { listComments } from "./answer-queries";
import type { SettleThread, WriteComment } from "./input";
import { type Hand, insertComment } from "./mutations";

/** Writes a remark down, by either side; in a thread it stands where the thread does. `null` where that is not there. */
export async function writeComment(tx: Tx, hand: Hand, input: WriteComment): Promise<true | null> {
  const papers = await listInstruments(tx, hand.libraryId, [input.matterId]);
  if (!papers.some(({ id }) => id === input.instrumentId)) return null;
  if (!input.thread) {
    await insertComment(tx, hand, { ...input, kind: "remark" });
    return true;
  }
  const first = (await listComments(tx, input.matterId)).find(({ id, thread }) => id === input.thread && !thread);
  if (!first) return null;
  const { instrumentId, place, paper, subject, page, box } = first;
  const where = { matterId: input.matterId, instrumentId, place, paper, subject: subject ?? "", page, box };
  await insertComment(tx, hand, { ...where, thread: first.id, kind: "remark", body: input.body });
  return true;
}

/** Settles a thread, or opens it again; `null` where it is not there. */
export async function settleThread(
  tx: Tx,
  hand: Hand,
  { matterId, threadId, settled }: SettleThread,
): Promise<true | null> {
  const first = (await listComments(tx, matterId)).find(({ id, thread }) => id === threadId && !thread);
  if (!first) return null;
  const { instrumentId, place, paper, subject, page, box } = first;
  const where = { matterId, instrumentId, place, paper, subject: subject ?? "", page, box };
  await insertComment(tx, hand, { ...where, thread: threadId, kind: settled, body: null });
  return true;
}
