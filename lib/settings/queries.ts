import { eq, inArray, isNotNull } from "drizzle-orm";
import { withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { libraries, settings } from "@/db/schema/libraries";

/** Whether a library is served here; until one is, the set-up is open to whoever holds its link. */
export async function isAnyLibrarySetUp(): Promise<boolean> {
  const rows = await withActor({ kind: "public" }, (tx) =>
    tx.select({ id: libraries.id }).from(libraries).where(isNotNull(libraries.setUpAt)).limit(1),
  );
  return rows.length > 0;
}

/** What one upload may have: megabytes of all its files together, and pages. The library's own setting, or 100 and 300. */
export async function getUploadLimits(tx: Tx): Promise<{ megabytes: number; pages: number }> {
  const rows = await tx
    .select({ key: settings.key, value: settings.value })
    .from(settings)
    .where(inArray(settings.key, ["upload-megabytes", "upload-pages"]));
  const set = (key: string, otherwise: number) => {
    const value = Number(rows.find((row) => row.key === key)?.value ?? Number.NaN);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  return { megabytes: set("upload-megabytes", 100), pages: set("upload-pages", 300) };
}

/** What the settings page shows of the member's library. */
export async function getLibrarySettings(tx: Tx, libraryId: string) {
  const [library] = await tx
    .select({
      name: libraries.name,
      city: libraries.city,
      state: libraries.state,
      timeZone: libraries.timeZone,
      aliases: libraries.aliases,
      publicAddress: libraries.publicAddress,
      publicAddressCheckedAt: libraries.publicAddressCheckedAt,
    })
    .from(libraries)
    .where(eq(libraries.id, libraryId));
  if (!library) throw new Error("The member's library is gone.");
  return { library, limits: await getUploadLimits(tx) };
}
