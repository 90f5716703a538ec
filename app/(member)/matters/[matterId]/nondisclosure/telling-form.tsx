"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import type { PersonTold } from "@/lib/nondisclosure/types";
import { noteTellingAction } from "./actions";
import { ScanField } from "./scan-field";

interface TellingFormProps {
  matterId: string;
  person: PersonTold;
  today: Day;
}

/** Notes what followed a telling: the notice, the signed sheet, leave to mail, the end of the naming. */
export function TellingForm({ matterId, person, today }: TellingFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(noteTellingAction, null);
  const [kind, setKind] = useState("sheet-signed");
  const [first] = useState(() => choicesFor(person));
  return (
    <form action={action} className="mt-3 grid w-full max-w-[44rem] gap-4" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="tellingId" value={person.id} />
      <SelectField
        label="What followed"
        name="kind"
        state={state}
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      >
        {first.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField label="On" name="on" type="date" defaultValue={today} state={state} />
      {kind === "sheet-signed" && (
        <ScanField label="Scan of the signed sheet" matterId={matterId} optional state={state} />
      )}
      {kind === "mail-allowed" && (
        <TextField
          label="Address"
          hint="The mail says that there is something to look at, and nothing else. A link handed over in person says less."
          name="address"
          type="email"
          state={state}
        />
      )}
      <TextArea
        label="Note"
        optional
        hint={kind === "sheet-signed" ? "Without a scan: where the signed sheet is kept." : undefined}
        name="note"
        rows={2}
        state={state}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="quiet" disabled={pending}>
          Note it
        </Button>
      </div>
    </form>
  );
}

function choicesFor({ saw, noticeGivenOn, named, ground }: PersonTold): [string, string][] {
  const choices: [string, string][] = [["sheet-signed", "The gag sheet was signed"]];
  if (!noticeGivenOn) choices.push(["notice-given", "The notice was given"]);
  if (saw === "could-see" && !noticeGivenOn) choices.push(["saw-nothing", "She saw nothing of it"]);
  choices.push(["mail-allowed", "A mail without content is allowed"], ["mail-withdrawn", "No mail any more"]);
  if (named && ground !== "custodian") choices.push(["naming-ended", "She need not see it any more"]);
  return choices;
}
