import { DayText } from "@/app/_ui/day";
import { OpinionSheet } from "@/app/_ui/opinion-sheet";
import type { EarlierConsultation } from "@/lib/overview/consultation-view";

/** What was asked and advised about papers in whose place others have come: kept, and past. */
export function EarlierAdvice({ earlier }: { earlier: readonly EarlierConsultation[] }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="grid gap-5">
      <h2 id="earlier" className="border-b border-rule pb-1 font-serif font-semibold">
        Asked before
      </h2>
      {earlier.map(({ id, sentence, questions, askedOn, paper, opinions }) => (
        <details key={id}>
          <summary className="link min-h-11 py-2">
            {paper.title}, received <DayText on={paper.receivedOn} />
          </summary>
          <div className="grid gap-5 py-3">
            <p>
              <span className="font-serif">{sentence}</span>{" "}
              <span className="text-note text-soft">
                · asked <DayText on={askedOn} />
              </span>
            </p>
            {opinions.length === 0 && <p className="text-soft">She gave no advice on it.</p>}
            {opinions.map((opinion, index) => (
              <OpinionSheet key={opinion.id} opinion={opinion} questions={questions} followed={index > 0} />
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}
