import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import type { MatterView } from "@/lib/overview/matter-view";

/** The next days of the papers that count, and the way to how they were counted. */
export function DaysAside({ matter }: { matter: MatterView }) {
  const all = matter.dated
    .flatMap(({ deadlines, id }) => deadlines.map((deadline) => ({ ...deadline, id })))
    .sort((a, b) => a.by.localeCompare(b.by));
  const ahead = all.filter(({ by }) => by >= matter.today);
  // Where every day has passed, the last of them is what matters.
  const days = ahead.length > 0 ? ahead : all.slice(-1);
  return (
    <section aria-labelledby="days" className="grid gap-2">
      <h2 id="days" className="border-b border-rule pb-1 font-serif font-semibold">
        Dates
      </h2>
      {days.length === 0 ? (
        <p className="text-soft">No day is set yet.</p>
      ) : (
        <ul className="grid gap-2">
          {days.slice(0, 4).map(({ id, key, title, by }) => (
            <li key={`${id} ${key}`}>
              <DayText on={by} today={matter.today} />
              <span className="block text-note">{title}</span>
            </li>
          ))}
        </ul>
      )}
      <Link prefetch={false} href={`/matters/${matter.id}/dates`} className="link justify-self-start text-note">
        How they are counted
      </Link>
    </section>
  );
}
