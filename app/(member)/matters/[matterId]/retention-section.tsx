import Link from "next/link";
import { asMember } from "@/lib/auth/actor";
import { dayWords } from "@/lib/deadlines/day-words";
import { getRetention, type Retention } from "@/lib/retention/queries";

/** Of a closed matter: how long it is kept, and the way to what a purge would take. */
export async function RetentionSection({ matterId }: { matterId: string }) {
  const retention = await asMember((tx, { libraryId }) => getRetention(tx, libraryId, matterId));
  if (!retention?.closedOn) return null;
  return (
    <section aria-labelledby="keeping" className="grid gap-3">
      <h2 id="keeping" className="border-b border-rule pb-1 font-serif font-semibold">
        How long it is kept
      </h2>
      <p className="max-w-[68ch]">
        {keptWords(retention)}{" "}
        <Link prefetch={false} href={`/matters/${matterId}/retention`} className="link">
          Periods, holds and the purge
        </Link>
      </p>
    </section>
  );
}

function keptWords({ until, ripe, holds }: Retention): string {
  if (ripe) return "It has been kept long enough, and may be purged. Nothing is purged by itself.";
  if (holds.some(({ lifted }) => !lifted)) return "A hold keeps it.";
  return until ? `Until ${dayWords(until)}; then it may be purged.` : "Until somebody says otherwise.";
}
