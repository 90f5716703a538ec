"use client";

import type { Authority } from "@/lib/consultation/authorities";
import type { AnsweredDefect } from "@/lib/overview/counsel-view";
import { DEFECT_ANSWER_LABELS } from "@/messages/counsel";
import { Choices, TextArea } from "./field";
import type { FormState } from "./form-state";
import { SeverityMark } from "./severity";

const OPTIONS = Object.entries(DEFECT_ANSWER_LABELS).map(([value, { label }]) => ({ value, label }));

/** A defect that waits for counsel: what it is, what speaks for it and against it, and her answer in writing. */
export function DefectQuestion({ defect, state }: { defect: AnsweredDefect; state: FormState }) {
  const { paper, rule, answer, authorities } = defect;
  const pages = [...new Set(defect.evidence.map(({ page }) => page))];
  const complaint = state?.fields?.[`because.${paper}.${rule}`];
  return (
    <li data-rule={rule} className="group grid gap-2 border-b border-hair py-4 last:border-b-0 print:gap-0 print:py-1">
      <h3 className="flex items-baseline gap-2 font-semibold">
        <SeverityMark severity={defect.severity} />
        <span className="min-w-0 flex-1">{defect.title}</span>
        {pages.length > 0 && <span className="text-note font-normal text-soft">p. {pages.join(", ")}</span>}
      </h3>
      <p>{defect.reason}</p>
      <p className="text-note text-soft">
        Rests on <span className="font-serif">{defect.basis.join("; ")}</span>. {defect.cure}
      </p>
      {authorities && (
        <details className="print:hidden">
          <summary className="link min-h-9 py-1.5 text-note">Authorities for and against</summary>
          <div className="grid gap-3 border-l-2 border-hair py-1 pl-3 sm:grid-cols-2">
            <Cited title="For" list={authorities.supports} />
            <Cited title="Against" list={authorities.against} />
          </div>
        </details>
      )}
      <Choices
        legend={<span className="sr-only">Your answer: {defect.title}</span>}
        name={`defect.${paper}.${rule}`}
        options={OPTIONS}
        defaultValue={answer?.answer}
        state={state}
        row
      />
      <div
        className={
          complaint
            ? "block"
            : "hidden group-has-[[value=is-none]:checked]:block group-has-[[value=is-cured]:checked]:block"
        }
      >
        <TextArea
          label="Your reasons, in writing"
          name={`because.${paper}.${rule}`}
          rows={2}
          maxLength={20_000}
          defaultValue={answer?.reasons}
          state={state}
        />
      </div>
    </li>
  );
}

function Cited({ title, list }: { title: string; list: Authority[] }) {
  return (
    <div className="grid content-start gap-1.5 text-note">
      <h4 className="font-semibold">{title}</h4>
      <ul className="grid gap-1.5">
        {list.map(({ citation, says }) => (
          <li key={citation}>
            <span className="font-serif">{citation}</span>
            <span className="block text-soft">{says}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
