import Link from "next/link";
import { dayWords } from "@/lib/deadlines/day-words";
import type { HappeningRow } from "@/lib/overview/matter-view";

/** All that happened, each a sentence and its day, the oldest first: as one would tell it. */
export function Timeline({ matterId, happenings }: { matterId: string; happenings: HappeningRow[] }) {
  return (
    <section aria-labelledby="happened">
      <h2 id="happened" className="border-b border-rule pb-1 font-serif font-semibold">
        What happened
      </h2>
      <ol>
        {happenings.map(({ on, sentence, by, instrumentId }, index) => {
          const again = happenings[index - 1]?.on === on;
          return (
            <li
              key={`${on} ${sentence} ${happenings.slice(0, index).filter((other) => other.sentence === sentence).length}`}
              className="grid gap-x-6 border-b border-hair py-2 sm:grid-cols-[9.5rem_minmax(0,1fr)]"
            >
              <time dateTime={on} className={again ? "text-soft max-sm:sr-only sm:opacity-0" : "text-soft"}>
                {dayWords(on)}
              </time>
              <span>
                {instrumentId ? (
                  <Link
                    prefetch={false}
                    href={`/matters/${matterId}/instruments/${instrumentId}`}
                    className="hover:underline hover:decoration-1 hover:underline-offset-4"
                  >
                    {sentence}
                  </Link>
                ) : (
                  sentence
                )}
                {by && <span className="text-note text-soft"> {by}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
