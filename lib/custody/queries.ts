import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** A member to whom counsel can hand a sealed matter. */
export interface Successor {
  personId: string;
  name: string;
  role: "director" | "designee" | "staff";
  /** Answers for it now. */
  answers: boolean;
}

/** The members among whom the asking counsel can choose; nobody where no custody is hers to hand over. */
export async function listSuccessors(tx: Tx, matterId: string): Promise<Successor[]> {
  const { rows } = await tx.execute<{ person_id: string; name: string; role: Successor["role"]; answers: boolean }>(
    sql`select * from guards.who_could_take(${matterId}::uuid) order by name, person_id`,
  );
  return rows.map(({ person_id: personId, ...row }) => ({ personId, ...row }));
}
