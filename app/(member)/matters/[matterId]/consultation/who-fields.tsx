"use client";

import { Choices, SelectField, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import type { ConsultationView } from "@/lib/overview/consultation-view";
import { ROLE_LABELS } from "@/messages/counsel";

interface WhoFieldsProps {
  view: Pick<ConsultationView, "mail">;
  state: FormState;
  given?: { name?: string; email?: string; role?: string };
}

const BY_WORD = [
  { value: "paper", label: "On paper", hint: "You print the packet and write down what she answers." },
  { value: "telephone", label: "By telephone", hint: "You write down what she says." },
];

const WAYS = [
  { value: "link", label: "By a link to her e-mail", hint: "The mail says nothing of what it is about." },
  ...BY_WORD,
];
const IN_PERSON = {
  value: "link",
  label: "By a link, handed over in person",
  hint: "No mail is sent. Her address is what she types with the code.",
};

/** Who is asked, as what, and how she is reached. */
export function WhoFields({ view, state, given = {} }: WhoFieldsProps) {
  const ways = view.mail === "yes" ? WAYS : view.mail === "silenced" ? [IN_PERSON, ...BY_WORD] : BY_WORD;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField label="Her name" name="name" defaultValue={given.name} maxLength={200} state={state} />
      <SelectField label="Who she is" name="role" defaultValue={given.role ?? "city-attorney"} state={state}>
        {Object.entries(ROLE_LABELS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <Choices legend="How she is reached" name="how" options={ways} defaultValue={ways[0]!.value} state={state} />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        optional={view.mail === "no-address"}
        defaultValue={given.email}
        state={state}
      />
    </div>
  );
}
