import type { Tx } from "@/db/client";
import { getMatterKey } from "@/lib/files/queries";

/** Rows with what is sealed in them opened; nothing is asked of the keys where there are none. */
export async function opened<R extends { libraryId: string; matterId: string }, O>(
  tx: Tx,
  rows: readonly R[],
  open: (row: R, key: Buffer) => O,
): Promise<O[]> {
  const [first] = rows;
  if (!first) return [];
  const key = await getMatterKey(tx, first.libraryId, first.matterId);
  if (!key) throw new Error("A matter's key is missing.");
  return rows.map((row) => open(row, key));
}
