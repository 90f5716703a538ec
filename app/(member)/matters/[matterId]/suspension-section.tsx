import Link from "next/link";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { listOperative, standingOf } from "@/lib/findings/queries";
import type { RecordCategory } from "@/lib/findings/types";
import { coverage, stillDeleting } from "@/lib/holdings/coverage";
import { listHoldings, listSuspensions } from "@/lib/holdings/queries";
import { listInstruments } from "@/lib/intake/queries";
import { getMatter, listNames } from "@/lib/matter/queries";
import { getPolicy } from "@/lib/policy/queries";
import { listNewestReadings } from "@/lib/text/queries";
import { RECORD_LABELS } from "@/messages/labels";
import { SuspensionRow } from "./suspension/suspension-row";

/**
 * The first prompt of a matter: stop routine deletion of what is asked for, system by system. What a vendor holds under a
 * policy of its own is marked so.
 */
export async function SuspensionSection({ matterId }: { matterId: string }) {
  const view = await asMember(async (tx, { libraryId, library, name }) => {
    const matter = await getMatter(tx, libraryId, matterId);
    if (!matter) return null;
    const instruments = await listInstruments(tx, libraryId, [matterId]);
    const readings = await listNewestReadings(
      tx,
      libraryId,
      instruments.map(({ id }) => id),
    );
    const operative = await listOperative(tx, readings, ["records"]);
    const { pack } = await getPolicy(tx, libraryId, matter.policyVersionId);
    return {
      asked: [...operative.values()].flatMap((paper) => {
        const records = paper.get("records");
        return records ? ((standingOf(records).value as RecordCategory[] | null) ?? []) : [];
      }),
      holdings: await listHoldings(tx, libraryId),
      newest: await listSuspensions(tx, matterId),
      names: await listNames(tx, libraryId),
      vendorClause: pack.clauses.find(({ id }) => pack.grounds.vendor.includes(id)) ?? null,
      day: today(library.timeZone),
      name,
      concluded: matter.concludedAt !== null,
    };
  });
  if (!view) return null;
  const { asked, holdings, newest, names, vendorClause, day, name } = view;
  // What is not read yet may ask for anything: all is shown, and nothing is pressed for.
  const known = asked.length > 0;
  const noted = newest.map(({ category }) => category as RecordCategory);
  const rows = coverage(known ? [...asked, ...noted] : ["all-records"], holdings, newest);
  const open = stillDeleting(rows);
  const categories = [...new Set(rows.map(({ category }) => category))];

  return (
    <section aria-labelledby="deletion" className="grid gap-3">
      <h2 id="deletion" className="border-b border-rule pb-1 font-serif font-semibold">
        Stop routine deletion
      </h2>
      <p className="max-w-[68ch]">
        {known
          ? open.length > 0
            ? `Before anything else: see that nothing of what is asked for is deleted by routine. Open: ${open.map(labelOf).join(", ")}.`
            : "Nothing of what is asked for is deleted by routine any more, as far as it is in the library’s hands."
          : "What is asked for is not read yet. If you know it already, stop its deletion now; keeping too much for a few days harms nobody."}
      </p>
      {holdings.length === 0 && (
        <p>
          The table of what the library holds is empty.{" "}
          <Link prefetch={false} href="/settings/holdings" className="link">
            Fill it in once
          </Link>
          , and each matter asks by system.
        </p>
      )}
      <details open={known && open.length > 0}>
        <summary className="link w-fit py-2">
          {known ? `${rows.length === 1 ? "1 system" : `${rows.length} systems`}, one by one` : "Every kind of record"}
        </summary>
        <div className="grid gap-5 pt-2">
          {categories.map((category) => (
            <div key={category}>
              <h3 className="text-note font-semibold text-soft">{labelOf(category)}</h3>
              <ul className="border-t border-hair">
                {rows
                  .filter((row) => row.category === category)
                  .map(({ system, holding, noted, state }) => (
                    <SuspensionRow
                      key={system}
                      matterId={matterId}
                      category={category}
                      system={system}
                      holding={holding}
                      noted={noted && { ...noted, by: names.get(noted.recordedBy) ?? "somebody who has left" }}
                      state={state}
                      vendorClause={vendorClause && { at: vendorClause.at, says: vendorClause.says }}
                      today={day}
                      myName={name}
                    />
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </section>
  );
}

function labelOf(category: string): string {
  return RECORD_LABELS[category as RecordCategory]?.label ?? category;
}
