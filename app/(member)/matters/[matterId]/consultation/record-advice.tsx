"use client";

import { Choices, SelectField, TextField } from "@/app/_ui/field";
import { FilesField } from "@/app/_ui/files-field";
import { OpinionForm } from "@/app/_ui/opinion-form";
import type { ConsultationView } from "@/lib/overview/consultation-view";
import type { Act } from "./consultation-sheet";

const SOURCES = [
  { value: "letter", label: "By letter" },
  { value: "e-mail", label: "By e-mail" },
  { value: "telephone", label: "By telephone", hint: "It counts once she has confirmed it." },
  { value: "in-person", label: "In person", hint: "It counts once she has confirmed it." },
];

/** Advice that came otherwise, written down with whose it is, how it came and when. */
export function RecordAdvice({ view, record }: { view: ConsultationView; record: Act }) {
  const current = view.current!;
  const people = view.people.filter(({ state }) => state !== "declined");
  if (people.length === 0) return null;
  return (
    <details>
      <summary className="link min-h-11 py-2">Write down advice that came by letter, e-mail or word of mouth</summary>
      <div className="max-w-[48rem] py-3">
        <OpinionForm
          key={view.opinions[0]?.id ?? "first"}
          matterId={view.matterId}
          consultationId={current.id}
          follows={view.opinions[0]?.id ?? null}
          questions={current.questions}
          defects={view.defects}
          draft={null}
          send={record}
          submit="Write it down"
        >
          {(state) => (
            <div className="grid gap-5 sm:grid-cols-2">
              <SelectField label="Whose advice it is" name="invitationId" state={state}>
                {people.map(({ invitationId, name }) => (
                  <option key={invitationId} value={invitationId}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <TextField
                label="Dated"
                name="givenOn"
                type="date"
                defaultValue={view.today}
                max={view.today}
                state={state}
              />
              <Choices legend="How it came" name="source" options={SOURCES} state={state} />
              <FilesField
                matterId={view.matterId}
                name="fileId"
                label="The letter itself"
                hint="A scan of the letter, or the e-mail as a file. It is encrypted and stays in this matter."
              />
            </div>
          )}
        </OpinionForm>
      </div>
    </details>
  );
}
