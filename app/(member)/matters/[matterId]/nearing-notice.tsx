import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import type { Day } from "@/lib/findings/types";
import type { Move, Nearing } from "@/lib/overview/lawful-moves";
import type { HappeningRow } from "@/lib/overview/matter-view";
import { MATTER_PAGES } from "./matter-pages";

interface NearingNoticeProps {
  matterId: string;
  nearing: Nearing;
  attempts: HappeningRow[];
  today: Day;
}

const MOST_ATTEMPTS = 5;

/** A date comes near and nothing may be released: what is lawful, and how often counsel was tried. */
export function NearingNotice({ matterId, nearing, attempts, today }: NearingNoticeProps) {
  return (
    <section
      aria-labelledby="nearing"
      className={`grid gap-4 border-l-4 py-1 pl-4 ${nearing.within === 5 ? "border-counsel" : "border-blocking"}`}
    >
      <div className="grid gap-1">
        <h2 id="nearing" className="font-semibold">
          <DayText on={nearing.by} today={today} />
        </h2>
        <p className="max-w-[62ch]">{nearing.says}</p>
      </div>
      <ol className="grid list-decimal gap-2 pl-5">
        {nearing.moves.map((move) => (
          <li key={move.key} className="max-w-[62ch] pl-1">
            <MoveLine matterId={matterId} move={move} />
          </li>
        ))}
      </ol>
      <div>
        <h3 className="text-note text-soft">Counsel, on record</h3>
        {attempts.length === 0 ? (
          <p>Nobody has tried to reach counsel yet. A call that is not answered is written down too.</p>
        ) : (
          <ul>
            {attempts.slice(0, MOST_ATTEMPTS).map(({ on, sentence }) => (
              <li key={`${on} ${sentence}`}>
                <DayText on={on} />: {sentence}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function MoveLine({ matterId, move }: { matterId: string; move: Move }) {
  if (!MATTER_PAGES.some(({ segment }) => segment === move.place)) return move.says;
  return (
    <Link prefetch={false} href={`/matters/${matterId}/${move.place}`} className="link">
      {move.says}
    </Link>
  );
}
