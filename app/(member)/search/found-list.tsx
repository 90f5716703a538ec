import Link from "next/link";
import { dayWords } from "@/lib/deadlines/day-words";
import { STATUSES } from "@/lib/overview/status";
import type { FoundPlace } from "@/lib/search/find-in-matter";
import type { FoundMatter } from "@/lib/search/queries";

/** The matters in which words were found, each with the places where they stand. */
export function FoundList({ matters }: { matters: readonly FoundMatter[] }) {
  return (
    <ul className="border-t border-rule">
      {matters.map((matter) => (
        <li key={matter.id} className="grid gap-2 border-b border-hair py-4">
          <div>
            <Link
              prefetch={false}
              href={`/matters/${matter.id}`}
              className="font-serif hover:underline hover:decoration-1 hover:underline-offset-4"
            >
              {matter.title}
            </Link>
            <p className="text-note text-soft">
              {STATUSES[matter.status].label}, received {dayWords(matter.receivedOn)}
            </p>
          </div>
          <ul className="grid gap-x-6 gap-y-2">
            {matter.places.map((place) => (
              <li key={nameOf(place)} className="grid gap-x-6 sm:grid-cols-[11rem_minmax(0,1fr)] sm:items-baseline">
                <Where matterId={matter.id} place={place} />
                <p className="font-serif wrap-anywhere">
                  {place.excerpt.map(({ from, text, sought }) => (sought ? <mark key={from}>{text}</mark> : text))}
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Where({ matterId, place: { where, instrumentId, page } }: { matterId: string; place: FoundPlace }) {
  if (!instrumentId) return <span className="text-note text-soft">{where}</span>;
  const paper = `/matters/${matterId}/instruments/${instrumentId}`;
  return (
    <Link
      prefetch={false}
      href={page === null ? paper : `${paper}#page-${page}`}
      className="link justify-self-start text-note pointer-coarse:py-1.5"
    >
      {where}
    </Link>
  );
}

const nameOf = ({ where, instrumentId, page, excerpt }: FoundPlace) =>
  [where, instrumentId, page, ...excerpt.map(({ text }) => text)].join(" ");
