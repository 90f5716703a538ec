import type { ReactNode } from "react";
import type { Question } from "@/lib/consultation/types";
import type { OpinionView } from "@/lib/overview/counsel-view";
import { ADVICE_LABELS, ANSWER_LABELS, SOURCE_LABELS } from "@/messages/counsel";
import { RECORD_LABELS } from "@/messages/labels";
import { DayText } from "./day";

interface OpinionSheetProps {
  opinion: OpinionView;
  questions: Question[];
  /** Another one follows it. */
  followed: boolean;
  children?: ReactNode;
}

/** An opinion as it was given: what, why, by whom, how, and when. Nothing in it changes. */
export function OpinionSheet({ opinion, questions, followed, children }: OpinionSheetProps) {
  const { advice, categories, answers, source } = opinion;
  return (
    <article className={`grid gap-3 border-l-4 pl-4 ${followed ? "border-hair text-soft" : "border-green"}`}>
      <header className="grid gap-0.5">
        <h3 className="font-serif text-title font-semibold">
          {ADVICE_LABELS[advice].label}
          {categories.length > 0 && `: ${categories.map((category) => RECORD_LABELS[category].label).join(", ")}`}
        </h3>
        <p className="text-note text-soft">
          {opinion.by}, {SOURCE_LABELS[source]}, <DayText on={opinion.givenOn} />
          {opinion.writtenDownBy && ` · written down by ${opinion.writtenDownBy}`}
          {opinion.standing === "oral" && " · said, and not yet confirmed"}
          {opinion.standing === "not-hers" && " · counsel says that this is not her advice"}
          {opinion.confirmedOn && (
            <>
              {" "}
              · confirmed <DayText on={opinion.confirmedOn} />
            </>
          )}
        </p>
        {opinion.later && <p className="font-semibold">This came after the library had decided.</p>}
        {followed && <p className="text-note">Another opinion has followed this one.</p>}
      </header>
      <p className="max-w-[68ch] font-serif whitespace-pre-wrap">{opinion.reasons}</p>
      <dl className="grid gap-2">
        {answers.map(({ id, answer, reasons }) => (
          <div key={id}>
            <dt className="text-note text-soft">{questions.find((question) => question.id === id)?.asks ?? id}</dt>
            <dd>
              <span className="font-semibold">{ANSWER_LABELS[answer]}.</span> {reasons}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </article>
  );
}
