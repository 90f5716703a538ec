import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import { STATUSES } from "@/lib/overview/status";
import type { Purge } from "@/lib/purge/queries";
import { KIND_WORDS } from "./determination/words";

/** A purged matter's own page: its days, what was decided, and the certificate. */
export function PurgedSheet({ matterId, purge, by }: { matterId: string; purge: Purge; by: string }) {
  const { purgedOn, receivedOn, decisions } = purge;
  return (
    <main id="content" className="mx-auto grid w-full max-w-[52rem] gap-6 px-5 py-8">
      <header className="grid gap-1">
        <h1 className="font-serif text-title font-semibold">
          Purged matter <span className="font-mono">{purge.matter}</span>
        </h1>
        <p className="text-soft">{STATUSES.purged.means}</p>
      </header>
      <ul className="grid gap-2">
        <li>
          Received <DayText on={receivedOn} />
        </li>
        {decisions.map(({ kind, decidedOn, reference }) => (
          <li key={reference}>
            {KIND_WORDS[kind].label}, <DayText on={decidedOn} /> (decision{" "}
            <span className="font-mono">{reference}</span>)
          </li>
        ))}
        <li>
          Purged <DayText on={purgedOn} /> by {by}
        </li>
      </ul>
      <p>
        <Link prefetch={false} href={`/matters/${matterId}/retention`} className="link">
          Certificate {purge.reference}
        </Link>
      </p>
    </main>
  );
}
