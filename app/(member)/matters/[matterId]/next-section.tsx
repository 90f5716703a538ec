import { ButtonLink } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import type { MatterView } from "@/lib/overview/matter-view";
import type { NextStep } from "@/lib/overview/next-step";
import { stepHref } from "../step-href";

const WHO: Record<NextStep["who"], string> = {
  you: "Next, for you",
  custodian: "Next, for your custodian",
  reader: "The program is at work",
  counsel: "Waiting for counsel",
  requester: "Waiting for the requester",
  board: "Waiting for the Board",
  court: "Waiting for a court",
  nobody: "",
};

/** The one thing to do next, or whom it waits for, and by when. Silence is asked above, and a closed matter asks nothing. */
export function NextSection({ matter }: { matter: MatterView }) {
  const { nextStep } = matter;
  if (nextStep.place === "silence" || nextStep.waitingFor === "nobody") return null;
  const href = stepHref(matter);
  const leads = href !== `/matters/${matter.id}`;
  return (
    <section aria-labelledby="next" className="grid justify-items-start gap-3">
      <h2 id="next" className="text-note text-soft">
        {WHO[nextStep.who]}
      </h2>
      {leads ? (
        <ButtonLink href={href} tone={nextStep.waitingFor === "you" ? "primary" : "quiet"}>
          {nextStep.sentence}
        </ButtonLink>
      ) : (
        <p className="font-serif text-title">{nextStep.sentence}</p>
      )}
      {nextStep.by && (
        <p>
          by <DayText on={nextStep.by} today={matter.today} />
        </p>
      )}
    </section>
  );
}
