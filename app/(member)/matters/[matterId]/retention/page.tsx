import { notFound } from "next/navigation";
import { asMember, asPerson } from "@/lib/auth/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { listFactors } from "@/lib/auth/second-factor";
import { today } from "@/lib/clock";
import { isId } from "@/lib/ids";
import { listNames, mayDecide } from "@/lib/matter/queries";
import { inventoryHash } from "@/lib/purge/inventory";
import { getInventory, getPurge } from "@/lib/purge/queries";
import { getRetention } from "@/lib/retention/queries";
import { CertificateSheet } from "./certificate-sheet";
import { BeforeIt, InventorySection } from "./inventory-section";
import { PurgeForm } from "./purge-form";
import { RetentionSheet } from "./retention-sheet";

export default async function RetentionPage({ params }: PageProps<"/matters/[matterId]/retention">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, { libraryId, library }) => {
    const retention = await getRetention(tx, libraryId, matterId);
    const { timeZone } = library;
    return {
      library: library.name,
      purge: retention ? null : await getPurge(tx, libraryId, matterId),
      inventory: retention?.closedOn ? await getInventory(tx, libraryId, matterId) : null,
      retention,
      decides: retention !== null && (await mayDecide(tx, matterId)),
      names: Object.fromEntries(await listNames(tx, libraryId)),
      today: today(timeZone),
      timeZone,
    };
  });
  const { retention, purge, inventory, decides } = found;
  if (purge) return <CertificateSheet purge={purge} library={found.library} />;
  if (!retention) notFound();
  const { passkeys } = await asPerson(listFactors);
  const passkey = passkeys > 0 && canHavePasskeys(await requestOrigin());
  return (
    <RetentionSheet {...found} matterId={matterId} retention={retention}>
      {inventory && (
        <section aria-labelledby="purge" className="grid gap-6">
          <div className="grid gap-1">
            <h2 id="purge" className="font-serif text-title font-semibold">
              What a purge takes
            </h2>
            <p className="max-w-[68ch] text-soft">
              A purge destroys the key under which all of this lies, and deletes the rest. It cannot be undone.
              {!retention.ripe && " It is not possible yet."}
              {retention.ripe && !decides && " The custodian does it."}
            </p>
          </div>
          <InventorySection inventory={inventory} />
          <BeforeIt {...inventory} />
          {retention.ripe && decides && (
            <PurgeForm
              matterId={matterId}
              shown={inventoryHash(inventory)}
              signed={inventory.decisions.filter(({ paper }) => paper !== null).length}
              passkey={passkey}
            />
          )}
        </section>
      )}
    </RetentionSheet>
  );
}
