"use client";

import { useActionState } from "react";
import { ButtonLink } from "@/app/_ui/button";
import { Choices, SelectField, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import type { LetterKind } from "@/lib/letters/define-letter";
import { noteAnswerAction } from "../actions";
import { type Noted, NoteForm } from "./noted";

interface AnswerFormProps extends Noted {
  kind: LetterKind;
  /** The other papers of the matter. */
  answers: { id: string; title: string }[];
}

const REQUESTER = [
  { value: "re-served", label: "A corrected paper came" },
  { value: "explained", label: "An explanation, and no new paper" },
  { value: "insists", label: "They insist on the paper as it is" },
  { value: "withdrawn", label: "They withdrew it" },
  { value: "none", label: "Nothing that helps" },
];
const PATRON = [
  { value: "objects", label: "She objects" },
  { value: "consents", label: "She consents" },
  { value: "none", label: "Neither" },
];

/** Notes what came in answer; a corrected paper is taken in beside it, and read like any other. */
export function AnswerForm({ kind, answers, ...noted }: AnswerFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(noteAnswerAction, null);
  return (
    <div className="grid gap-4">
      {kind === "cure" && (
        <p className="max-w-[62ch]">
          When a corrected paper comes, take it in first: it is read like any other, and what it cures is shown.{" "}
          <ButtonLink tone="plain" href={`/matters/new?matter=${noted.matterId}`}>
            Take it in
          </ButtonLink>
        </p>
      )}
      <NoteForm {...noted} {...{ state, action, pending }} submit="Note the answer">
        <Choices
          legend="What came"
          name="outcome"
          state={state}
          options={kind === "patron-notice" ? PATRON : REQUESTER}
        />
        <SelectField label="How it came" name="how" defaultValue="by e-mail" state={state}>
          <option>by e-mail</option>
          <option>by mail</option>
          <option>by fax</option>
          <option>by telephone</option>
          <option>in person</option>
          <option>with a new paper</option>
        </SelectField>
        <TextField label="From" optional name="party" state={state} />
        {kind !== "patron-notice" && answers.length > 0 && (
          <SelectField label="The paper that came" optional name="answerId" defaultValue="" state={state}>
            <option value="">None</option>
            {answers.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
      </NoteForm>
    </div>
  );
}
