import type { ReactNode } from "react";
import { DayText } from "@/app/_ui/day";
import { Notice } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import type { Hold, Retention } from "@/lib/retention/queries";
import { instantWords } from "../determination/instant-words";
import { LiftHoldForm, PlaceHoldForm, TermForm } from "./keeping-forms";
import { GROUND_WORDS, monthsWords } from "./words";

interface RetentionSheetProps {
  matterId: string;
  retention: Retention;
  today: Day;
  timeZone: string;
  names: Record<string, string>;
  decides: boolean;
  /** What a purge takes, and the purge itself, for a closed matter. */
  children: ReactNode;
}

/** How long a matter is kept, what holds it longer, and, once its day has come, its purge. */
export function RetentionSheet(props: RetentionSheetProps) {
  const { retention, children } = props;
  return (
    <main id="content" className="mx-auto grid w-full max-w-[72rem] gap-10 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Keeping</h1>
        <p className="max-w-[68ch]">
          <Sentence {...props} />
        </p>
        <p className="max-w-[68ch] text-soft">
          Nothing is ever purged by itself. How long a closed matter is kept is for your library’s records schedule, and
          for counsel.
        </p>
      </header>
      {retention.closedOn && <Period {...props} />}
      <Holds {...props} />
      {children}
    </main>
  );
}

function Sentence({ retention: { closedOn, until, ripe, terms, holds }, today }: RetentionSheetProps) {
  if (!closedOn) return "This matter is open: no period runs.";
  if (!until) return `Closed on ${dayWords(closedOn)}, and kept until somebody says otherwise.`;
  const months = monthsWords(terms[0]?.months ?? null);
  if (ripe) return `Kept for ${months} after it was closed, until ${dayWords(until)}. It may be purged now.`;
  if (until <= today && holds.some(({ lifted }) => !lifted)) {
    return `Kept for ${months} after it was closed, until ${dayWords(until)}. A hold keeps it longer.`;
  }
  return (
    <>
      Kept for {months} after it was closed on {dayWords(closedOn)}: until <DayText on={until} today={today} />. Then it
      may be purged.
    </>
  );
}

function Period({ retention: { terms }, matterId, names, timeZone, decides }: RetentionSheetProps) {
  return (
    <section aria-labelledby="period" className="grid gap-3">
      <h2 id="period" className="border-b border-rule pb-1 font-serif font-semibold">
        The period
      </h2>
      <ul className="grid gap-2">
        {terms.map(({ id, months, reason, setBy, setAt }, index) => (
          <li key={id} className={index > 0 ? "text-soft" : undefined}>
            {months === null ? "Kept until somebody says otherwise" : `Kept for ${monthsWords(months)}`}
            {reason === null ? ", as the library usually does." : `. ${reason}`}
            <span className="block text-note text-soft">
              {names[setBy] ?? "Somebody who has left"}, {instantWords(setAt, timeZone)}
            </span>
          </li>
        ))}
        {terms.length === 0 && <li>None was set. It is kept until somebody says otherwise.</li>}
      </ul>
      {decides && (
        <details key={terms.length}>
          <summary className="link w-fit cursor-pointer py-2">Set another period for this matter</summary>
          <div className="max-w-[40rem] pt-3">
            <TermForm
              key={terms[0]?.id}
              matterId={matterId}
              follows={terms[0]?.id ?? null}
              months={terms[0]?.months ?? null}
            />
          </div>
        </details>
      )}
    </section>
  );
}

function Holds(props: RetentionSheetProps) {
  const { retention, matterId, decides } = props;
  return (
    <section aria-labelledby="holds" className="grid gap-3">
      <h2 id="holds" className="border-b border-rule pb-1 font-serif font-semibold">
        Holds
      </h2>
      {retention.holds.length === 0 && (
        <p className="max-w-[68ch] text-soft">
          None. Place one where a lawsuit, a demand to preserve or counsel asks that the matter be kept longer.
        </p>
      )}
      <ul className="grid gap-4">
        {retention.holds.map((hold) => (
          <HoldRow key={hold.id} {...props} hold={hold} />
        ))}
      </ul>
      {decides && (
        <details key={retention.holds.length}>
          <summary className="link w-fit cursor-pointer py-2">Place a hold</summary>
          <div className="max-w-[40rem] pt-3">
            <PlaceHoldForm matterId={matterId} />
          </div>
        </details>
      )}
    </section>
  );
}

function HoldRow({ hold, matterId, names, timeZone, decides }: RetentionSheetProps & { hold: Hold }) {
  const { id, ground, placed, lifted } = hold;
  const who = ({ by, at }: { by: string; at: Date }) =>
    `${names[by] ?? "Somebody who has left"}, ${instantWords(at, timeZone)}`;
  return (
    <li className="grid gap-1">
      <Notice
        tone={lifted ? "plain" : "attention"}
        title={lifted ? `${GROUND_WORDS[ground].label}, lifted` : GROUND_WORDS[ground].label}
      >
        <p>{placed.reason}</p>
        <p className="text-note text-soft">Placed by {who(placed)}</p>
        {lifted && (
          <>
            <p>{lifted.reason}</p>
            <p className="text-note text-soft">Lifted by {who(lifted)}</p>
          </>
        )}
      </Notice>
      {!lifted && decides && (
        <details>
          <summary className="link w-fit cursor-pointer py-1">Lift it</summary>
          <div className="max-w-[40rem] pt-3">
            <LiftHoldForm matterId={matterId} holdId={id} />
          </div>
        </details>
      )}
    </li>
  );
}
