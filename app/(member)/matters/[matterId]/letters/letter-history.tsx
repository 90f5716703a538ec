import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import type { LetterEvent } from "@/lib/letters/letter-state";

const WORDS: Record<LetterEvent["kind"], string> = {
  "seen-by-counsel": "Seen by counsel",
  sent: "Sent",
  answered: "Answered",
  extended: "More time agreed",
  "set-aside": "Set aside",
};

interface LetterHistoryProps {
  events: readonly LetterEvent[];
  draftedBy: string;
  on: Day;
}

/** What became of a letter, the oldest first. */
export function LetterHistory({ events, draftedBy, on }: LetterHistoryProps) {
  return (
    <section aria-labelledby="history" className="grid gap-2 border-t border-hair pt-5">
      <h2 id="history" className="text-note text-soft">
        Its course
      </h2>
      <ol className="grid gap-1.5">
        <li>
          {dayWords(on)} <span className="text-soft">· written by {draftedBy}</span>
        </li>
        {events.map(({ id, kind, happenedOn, how, party, untilOn, note, by }) => (
          <li key={id}>
            {dayWords(happenedOn)} · {WORDS[kind]}
            {[how, party].filter(Boolean).length > 0 && `, ${[how, party].filter(Boolean).join(", ")}`}
            {untilOn && `, until ${dayWords(untilOn)}`}
            <span className="text-soft"> · noted by {by}</span>
            {note && <span className="block max-w-[62ch] font-serif text-note">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
