import { isNotNull } from "drizzle-orm";
import { withActor } from "@/db/actor";
import { libraries } from "@/db/schema/libraries";

/** Whether a library is served here; until one is, the set-up is open to whoever holds its link. */
export async function isAnyLibrarySetUp(): Promise<boolean> {
  const rows = await withActor({ kind: "public" }, (tx) =>
    tx.select({ id: libraries.id }).from(libraries).where(isNotNull(libraries.setUpAt)).limit(1),
  );
  return rows.length > 0;
}
