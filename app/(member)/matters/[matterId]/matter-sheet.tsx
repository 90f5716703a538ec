import type { ReactNode } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import type { FormState } from "@/app/_ui/form-state";
import type { MatterView } from "@/lib/overview/matter-view";
import { stepHref } from "../step-href";
import { PaperList } from "./paper-list";
import { SilenceQuestion } from "./silence-question";

interface MatterSheetProps {
  matter: MatterView;
  answerSilence: (before: FormState, form: FormData) => Promise<FormState>;
  /** What other parts of the program know of it: the desk's report, deletion, who asks. */
  children?: ReactNode;
}

/** A matter's own page: the question of silence until it is answered, the next step, and what has come in. */
export function MatterSheet({ matter, answerSilence, children }: MatterSheetProps) {
  const { nextStep } = matter;
  return (
    <main id="content" className="mx-auto grid w-full max-w-[64rem] gap-8 px-5 py-8">
      <header className="grid gap-1">
        <h1 className="font-serif text-title font-semibold">{matter.title}</h1>
        <p className="text-soft">
          Received <DayText on={matter.receivedOn} today={matter.today} /> · brought in by {matter.openedBy}
        </p>
      </header>

      <SilenceQuestion
        matterId={matter.id}
        standing={matter.standing}
        silence={matter.silence}
        answer={answerSilence}
      />

      {nextStep.place !== "silence" && nextStep.waitingFor !== "nobody" && (
        <section aria-labelledby="next" className="grid justify-items-start gap-3">
          <h2 id="next" className="text-note text-soft">
            {nextStep.waitingFor === "you" ? "Next, for you" : "Next, for others"}
          </h2>
          {nextStep.place === "instrument" ? (
            <ButtonLink href={stepHref(matter)}>{nextStep.sentence}</ButtonLink>
          ) : (
            <p className="font-serif text-title">{nextStep.sentence}</p>
          )}
          {nextStep.by && (
            <p>
              by <DayText on={nextStep.by} today={matter.today} />
            </p>
          )}
        </section>
      )}

      <PaperList matter={matter} />
      {children}
    </main>
  );
}
