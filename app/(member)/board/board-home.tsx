import Link from "next/link";
import { Sheet } from "@/app/_ui/sheet";
import { ASKS_WORDS, MEETING_WORDS } from "@/app/(member)/matters/[matterId]/board/words";
import type { BoardReferral, StandingResolution } from "@/lib/board/types";
import { daysLeft, dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import { EndForm, ResolutionForm } from "./resolution-forms";

interface BoardHomeProps {
  today: Day;
  referrals: (Pick<BoardReferral, "asks" | "meeting" | "meetingOn" | "agendaItem"> & {
    matterId: string;
    reference: string;
  })[];
  resolutions: StandingResolution[];
  /** Whether the reader keeps the resolutions. */
  keeps: boolean;
}

/** What is before the Board, and what it has resolved once and for all. */
export function BoardHome({ today, referrals, resolutions, keeps }: BoardHomeProps) {
  return (
    <Sheet
      title="Board"
      lede="What waits for the Board, and the resolutions by which the Director resists in its name."
    >
      <section aria-labelledby="waiting" className="grid gap-4">
        <h2 id="waiting" className="font-semibold">
          Before the Board
        </h2>
        {referrals.length === 0 && <p className="text-soft">Nothing.</p>}
        <ul className="grid gap-5">
          {referrals.map((one) => (
            <li key={one.matterId} className="grid gap-1 border-l-2 border-rule pl-4">
              <Link prefetch={false} href={`/matters/${one.matterId}/board`} className="link font-semibold">
                {ASKS_WORDS[one.asks].label}
              </Link>
              <p className="text-note text-soft">
                {MEETING_WORDS[one.meeting]}
                {one.meetingOn && `, ${dayWords(one.meetingOn)}, ${daysLeft(one.meetingOn, today)}`} · {one.reference}
              </p>
              <p className="font-serif">{one.agendaItem}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="resolutions" className="grid gap-4 border-t border-hair pt-6">
        <h2 id="resolutions" className="font-semibold">
          Standing resolutions
        </h2>
        {resolutions.length === 0 && <p className="text-soft">None is entered.</p>}
        <ul className="grid gap-6">
          {resolutions.map((one) => (
            <li key={one.id} className="grid gap-1 border-l-2 border-rule pl-4">
              <p className="whitespace-pre-line font-serif">{one.resolved}</p>
              <p className="text-note text-soft">
                Adopted {dayWords(one.adoptedOn)}
                {one.minutes && `, ${one.minutes}`}
                {one.endedOn && `. Ended ${dayWords(one.endedOn)}`}.
              </p>
              {keeps && !one.endedOn && <EndForm id={one.id} version={one.version} today={today} />}
            </li>
          ))}
        </ul>
        {keeps ? <ResolutionForm today={today} /> : <p className="text-soft">The director enters them.</p>}
      </section>
    </Sheet>
  );
}
