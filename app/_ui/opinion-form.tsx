"use client";

import { type ReactNode, useActionState, useRef, useState } from "react";
import type { Question } from "@/lib/consultation/types";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import type { AnsweredDefect } from "@/lib/overview/counsel-view";
import { ADVICE_LABELS, ANSWER_LABELS } from "@/messages/counsel";
import { RECORD_LABELS } from "@/messages/labels";
import { Button } from "./button";
import { DefectQuestion } from "./defect-question";
import { Choices, TextArea, Tick } from "./field";
import type { FormState } from "./form-state";
import { FormMessage, Notice } from "./notice";

interface OpinionFormProps {
  matterId: string;
  consultationId: string;
  /** The opinion that this one follows. */
  follows: string | null;
  questions: Question[];
  defects: AnsweredDefect[];
  draft: Record<string, string> | null;
  send: (before: FormState, form: FormData) => Promise<FormState>;
  /** Keeps what is typed while it is typed. */
  keep?: (fields: Record<string, string>) => Promise<boolean>;
  submit: string;
  /** What stands before the questions: how advice came that is written down for counsel. */
  children?: (state: FormState) => ReactNode;
}

const ANSWERS = Object.entries(ANSWER_LABELS).map(([value, label]) => ({ value, label }));
const PAUSE_MS = 1200;

/** The policy's questions, the defects, and what the library should do: one form, whoever fills it in. */
export function OpinionForm(props: OpinionFormProps) {
  const { questions, defects, draft, keep } = props;
  const [sent, action, sending] = useActionState(props.send, null);
  const [kept, setKept] = useState<"kept" | "lost" | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const state: FormState = sent ?? (draft ? { values: draft } : null);
  const asked = defects.filter(({ severity }) => severity !== "advisory");

  function keepLater(form: HTMLFormElement) {
    if (!keep) return;
    clearTimeout(waiting.current);
    waiting.current = setTimeout(async () => {
      const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string"));
      setKept((await keep(fields as Record<string, string>)) ? "kept" : "lost");
    }, PAUSE_MS);
  }

  if (sent?.done) return <Notice tone="done" live title="It is submitted, with today’s date." />;
  return (
    <form
      action={action}
      noValidate
      className="grid gap-8 print:gap-4"
      onChange={(event) => keepLater(event.currentTarget)}
      onInput={(event) => keepLater(event.currentTarget)}
    >
      <input type="hidden" name="matterId" value={props.matterId} />
      <input type="hidden" name="consultationId" value={props.consultationId} />
      <input type="hidden" name="follows" value={props.follows ?? ""} />
      {props.children?.(state)}

      <section aria-label="The policy’s questions" className="grid gap-6 print:gap-3">
        {questions.map(({ id, asks }, index) => (
          <div key={id} className="grid gap-2">
            <input type="hidden" name={`asked.${id}`} value="on" />
            <Choices legend={`${index + 1}. ${asks}`} name={`answer.${id}`} options={ANSWERS} state={state} row />
            <TextArea label="Why" optional name={`why.${id}`} rows={2} maxLength={20_000} state={state} />
          </div>
        ))}
      </section>

      {asked.length > 0 && (
        <section aria-labelledby="answer-defects" className="grid gap-3">
          <h2 id="answer-defects" className="border-b border-rule pb-1 font-serif font-semibold">
            What is wrong with it, as the library sees it
          </h2>
          <p className="text-note text-soft print:hidden">
            Answer what you can. What you leave open holds a release back. That one is none, or is cured, needs your
            reasons in writing; there is no waiver.
          </p>
          <ul className="grid">
            {asked.map((defect) => (
              <DefectQuestion key={`${defect.paper} ${defect.rule}`} defect={defect} state={state} />
            ))}
          </ul>
        </section>
      )}

      <section aria-labelledby="advise" className="group grid gap-4">
        <h2 id="advise" className="border-b border-rule pb-1 font-serif font-semibold">
          Advise
        </h2>
        <Choices
          legend="What should the library do?"
          name="advice"
          options={Object.entries(ADVICE_LABELS).map(([value, { label, means }]) => ({ value, label, hint: means }))}
          state={state}
          columns
        />
        <fieldset className="hidden gap-1 group-has-[[value=release-in-part]:checked]:grid">
          <legend className="mb-1 font-semibold">Which records may be released?</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {RECORD_CATEGORIES.map((category) => (
              <Tick
                key={category}
                name={`category.${category}`}
                label={RECORD_LABELS[category].label}
                defaultChecked={state?.values?.[`category.${category}`] === "on"}
              />
            ))}
          </div>
          {state?.fields?.categories && (
            <p className="text-note font-semibold text-blocking">{state.fields.categories}</p>
          )}
        </fieldset>
        <TextArea label="Your reasons" name="reasons" rows={5} maxLength={20_000} state={state} />
      </section>

      <div className="grid gap-3 print:hidden">
        <FormMessage>{sent?.message ?? missing(sent)}</FormMessage>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button disabled={sending}>{props.submit}</Button>
          <span role="status" className="text-note text-soft">
            {kept === "kept" && "Kept as a draft. You can come back to it."}
            {kept === "lost" && "The draft could not be kept. Stay on this page until you have submitted it."}
          </span>
        </div>
        <p className="text-note text-soft">
          A submitted opinion is dated and does not change. Another one can follow it.
        </p>
      </div>
    </form>
  );
}

function missing(state: FormState): string | undefined {
  const count = Object.keys(state?.fields ?? {}).length;
  if (count === 0) return undefined;
  return count === 1 ? "One thing is missing above." : `${count} things are missing above.`;
}
