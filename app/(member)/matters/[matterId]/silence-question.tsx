"use client";

import Link from "next/link";
import { type ReactNode, useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import type { MatterRow, SilenceView } from "@/lib/overview/matter-view";

interface SilenceQuestionProps {
  matterId: string;
  standing: MatterRow["standing"];
  silence: SilenceView;
  answer: (before: FormState, form: FormData) => Promise<FormState>;
  /** What was heard at the desk, which the paper may not say. */
  heard?: ReactNode;
}

const ANSWERS = [
  { value: "yes", label: "Yes", means: "It is sealed: no one sees that it exists but you and whom you name." },
  { value: "no", label: "No", means: "It opens to your library's members. Nothing else changes." },
  {
    value: "not-sure",
    label: "Not sure",
    means: "It stays as it is, seen by you and who brought it in, until counsel has answered.",
  },
] as const;

/** The question that comes before all others. Reading may suggest an answer; only the custodian gives one. */
export function SilenceQuestion({ matterId, standing, silence, answer, heard }: SilenceQuestionProps) {
  const [again, setAgain] = useState(false);
  if (silence.answer !== null && !again) {
    return <Answered standing={standing} silence={silence} onAgain={() => setAgain(true)} />;
  }
  return (
    <section aria-labelledby="silence" className="grid gap-4 border-y-2 border-green py-5">
      <h2 id="silence" className="font-serif text-title font-semibold">
        Does anything here bind anyone to silence?
      </h2>
      <p className="max-w-[68ch]">
        A court, a statute or a letter may forbid to tell that it came. Until this is answered, no one else in the
        library can see this matter.
      </p>
      {heard}
      {silence.suggestion && (
        <p className="max-w-[68ch] border-l-[3px] border-rule pl-3">
          {silence.suggestion.sentence}{" "}
          <Link
            prefetch={false}
            href={`/matters/${matterId}/instruments/${silence.suggestion.instrumentId}`}
            className="link"
          >
            Open the paper
          </Link>
        </p>
      )}
      {silence.mayAnswer ? (
        <AnswerForm matterId={matterId} answer={answer} onAnswered={() => setAgain(false)} />
      ) : (
        <p className="text-soft">Your custodian answers this. You need do nothing more.</p>
      )}
    </section>
  );
}

function AnswerForm({
  matterId,
  answer,
  onAnswered,
}: Pick<SilenceQuestionProps, "matterId" | "answer"> & { onAnswered: () => void }) {
  const [state, send, sending] = useActionState(async (before: FormState, form: FormData) => {
    const after = await answer(before, form);
    if (after?.done) onAnswered();
    return after;
  }, null);
  return (
    <form action={send} className="grid gap-5">
      <input type="hidden" name="matterId" value={matterId} />
      <TextField
        label="Why"
        optional
        hint="What you rest it on: a line of the paper, a word of counsel."
        name="reason"
        maxLength={2000}
        state={state}
        className="max-w-[44rem]"
      />
      <ul className="grid gap-4 md:grid-cols-3">
        {ANSWERS.map(({ value, label, means }) => (
          <li key={value} className="grid content-start gap-2">
            <Button
              name="answer"
              value={value}
              tone="quiet"
              className="font-semibold"
              disabled={sending}
              aria-describedby={`means-${value}`}
            >
              {label}
            </Button>
            <span id={`means-${value}`} className="text-note text-soft">
              {means}
            </span>
          </li>
        ))}
      </ul>
      <FormMessage>{state?.message ?? state?.fields?.answer}</FormMessage>
    </form>
  );
}

function Answered({
  standing,
  silence,
  onAgain,
}: Pick<SilenceQuestionProps, "standing" | "silence"> & { onAgain: () => void }) {
  return (
    <section aria-label="Silence" className="border-y border-hair py-3">
      <p>
        <span className="font-semibold">{SAID[silence.answer!]}</span>{" "}
        {standing === "sealed" && "It is sealed: no one sees that it exists but you and whom you name. "}
        <span className="text-soft">
          {silence.answeredBy && `Answered by ${silence.answeredBy}`}
          {silence.answeredOn && `, ${dayWords(silence.answeredOn)}`}.{silence.reason && ` “${silence.reason}”`}
        </span>{" "}
        {silence.mayAnswer && standing !== "sealed" && (
          <button type="button" onClick={onAgain} className="link">
            Answer again
          </button>
        )}
      </p>
    </section>
  );
}

const SAID = {
  yes: "Something here binds to silence.",
  no: "Nothing here binds anyone to silence.",
  "not-sure": "Not sure whether anything here binds to silence: ask counsel. Until then it stays as it is.",
};
