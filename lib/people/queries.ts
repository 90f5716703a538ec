import { asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { memberships } from "@/db/schema/people";
import type { Day } from "@/lib/findings/types";

export interface Membership {
  id: string;
  personId: string;
  name: string;
  role: "director" | "designee" | "staff";
  from: Day;
  until: Day | null;
}

/** Everybody who acts, acted or will act for the library, by their first day. */
export async function listMemberships(tx: Tx, libraryId: string): Promise<Membership[]> {
  return tx
    .select({
      id: memberships.id,
      personId: memberships.personId,
      name: memberships.name,
      role: memberships.role,
      from: memberships.from,
      until: memberships.until,
    })
    .from(memberships)
    .where(eq(memberships.libraryId, libraryId))
    .orderBy(asc(memberships.from), asc(memberships.name));
}
