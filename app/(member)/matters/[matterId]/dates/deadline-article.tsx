import { DayText } from "@/app/_ui/day";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Day } from "@/lib/findings/types";

const SET_BY = { paper: "Set by the paper", rule: "Set by a rule", agreement: "Agreed in writing" };

/** One day: what it is for, what sets it, and each step of its count as on a wall calendar. */
export function DeadlineArticle({ deadline, today }: { deadline: Deadline; today: Day }) {
  const { title, by, says, setBy, basis, steps } = deadline;
  const past = by < today;
  return (
    <article className="grid gap-x-10 gap-y-3 border-t border-hair pt-5 md:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid content-start gap-2">
        <h3 className="font-semibold">{title}</h3>
        <p className={`font-serif text-title ${past ? "text-soft" : ""}`}>
          <DayText on={by} today={today} />
        </p>
        <p className="max-w-[58ch]">{says}</p>
        <p className="text-note text-soft">{[SET_BY[setBy], ...basis].join(" · ")}</p>
      </div>
      <ol aria-label={`How it was counted: ${title}`} className="content-start text-note">
        {steps.map((step, index) => (
          <li
            key={`${step.on} ${step.says}`}
            className={`grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 border-b border-hair py-1.5 ${index === steps.length - 1 ? "font-semibold" : ""}`}
          >
            <time dateTime={step.on}>{dayWords(step.on)}</time>
            <span>{step.says}</span>
          </li>
        ))}
      </ol>
    </article>
  );
}
