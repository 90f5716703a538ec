import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import { authorityWords } from "@/lib/nondisclosure/authorities";
import { untilWords } from "@/lib/nondisclosure/gag-sheet";
import type { Bar } from "@/lib/nondisclosure/types";
import { EventForm } from "./event-form";
import { EVENT_WORDS } from "./words";

interface BarSectionProps {
  matterId: string;
  bar: Bar;
  decides: boolean;
  today: Day;
}

/** One bar on telling, what became of it, and what can be noted. */
export function BarSection({ matterId, bar, decides, today }: BarSectionProps) {
  const words = authorityWords(bar.authority);
  return (
    <article className="grid gap-4 border-b border-hair pb-5">
      <h3 className="font-serif font-semibold">
        {words.label}
        {bar.citation && <span className="font-normal text-soft"> · {bar.citation}</span>}
        {bar.ended && <span className="font-normal text-soft"> · ended</span>}
      </h3>
      {bar.authority === "none-found" && (
        <p className="border-l-4 border-counsel py-1 pl-4 font-semibold">
          No authority was found on the paper. Tell nobody until counsel has answered.
        </p>
      )}
      <dl className="grid gap-x-6 gap-y-2 md:grid-cols-[12rem_minmax(0,1fr)] [&>dd]:max-w-[68ch] [&>dt]:text-soft">
        <dt>Forbids</dt>
        <dd>{bar.forbids}</dd>
        <dt>Binds</dt>
        <dd>{bar.binds}</dd>
        <dt>May be told</dt>
        <dd>{bar.mayBeTold}</dd>
        <dt>Until when</dt>
        <dd>
          {untilWords(bar)}
          {bar.endsOn && (
            <span className="text-soft">
              {" "}
              (<DayText on={bar.endsOn} today={today} />)
            </span>
          )}
        </dd>
        <dt>Challenge</dt>
        <dd>{bar.challenge}</dd>
        <dt>What lifts it</dt>
        <dd>{bar.liftedBy}</dd>
        {(bar.issuedBy || bar.issuedOn) && (
          <>
            <dt>Issued</dt>
            <dd>{[bar.issuedOn && dayWords(bar.issuedOn), bar.issuedBy].filter(Boolean).join(", by ")}</dd>
          </>
        )}
      </dl>
      {bar.events.length > 0 && (
        <ol className="grid gap-1">
          {bar.events.map(({ id, kind, on, endsOn, note, fileId }) => (
            <li key={id} className="max-w-[72ch]">
              <DayText on={on} />: {EVENT_WORDS[kind]}
              {endsOn && ` to ${dayWords(endsOn)}`}. {note && <span className="text-soft">{note}</span>}{" "}
              {fileId && (
                <a className="link" href={`/api/signed-papers/${fileId}`}>
                  The paper
                </a>
              )}
            </li>
          ))}
        </ol>
      )}
      {decides && !bar.ended && (
        <div className="grid gap-2">
          <details>
            <summary className="link inline-block min-h-6">Note an extension, a challenge, a review</summary>
            <EventForm matterId={matterId} barId={bar.barId} today={today} />
          </details>
          <p>
            <Link prefetch={false} href={`/matters/${matterId}/nondisclosure/record?bar=${bar.barId}`} className="link">
              Say it anew
            </Link>
          </p>
        </div>
      )}
    </article>
  );
}
