"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { FilesField } from "@/app/_ui/files-field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Day, RecordCategory } from "@/lib/findings/types";
import { handOverAction } from "./actions";
import { HOW_WORDS } from "./words";

interface HandOverFormProps {
  matterId: string;
  instrumentId: string;
  determinationId: string;
  category: RecordCategory;
  /** Of which days the paper asks. */
  period: { from: Day | null; to: Day | null } | null;
  today: Day;
}

/** Records the release of one category: what, to whom, how and when, with the files and their hashes. */
export function HandOverForm({ period, today, ...ids }: HandOverFormProps) {
  const [state, send, pending] = useActionState(handOverAction, null);
  return (
    <form action={send} noValidate className="grid gap-5 border-l-4 border-green pl-4">
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <HandedFields matterId={ids.matterId} today={today} state={state} ways={RELEASED} />
      {period && (period.from || period.to) && (
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            label="Records from"
            hint={period.from ? `Asked for from ${dayWords(period.from)}.` : undefined}
            optional
            type="date"
            name="recordsFrom"
            state={state}
          />
          <TextField
            label="Records to"
            hint={period.to ? `Asked for until ${dayWords(period.to)}.` : undefined}
            optional
            type="date"
            name="recordsTo"
            state={state}
          />
        </div>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Record the hand-over</Button>
      </div>
    </form>
  );
}

const RELEASED = ["in-person", "mail", "certified-mail", "e-mail", "portal", "fax", "shown"] as const;

interface HandedFieldsProps {
  matterId: string;
  today: Day;
  state: FormState;
  ways: readonly (keyof typeof HOW_WORDS)[];
  /** What the fields begin with. */
  first?: Partial<Record<"what" | "toWhom" | "handedOn" | "handedAtTime" | "receipt", string>> | null;
}

/** What, to whom, how, when, the receipt and the files: asked of everything that left the house. */
export function HandedFields({ matterId, today, state, ways, first }: HandedFieldsProps) {
  return (
    <>
      <TextArea label="What, exactly" rows={2} name="what" state={state} defaultValue={first?.what} maxLength={4000} />
      <TextField
        label="To whom"
        hint="Name, agency, badge."
        name="toWhom"
        state={state}
        defaultValue={first?.toWhom}
        maxLength={500}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <SelectField label="How" name="how" state={state} defaultValue={ways[0]}>
          {ways.map((way) => (
            <option key={way} value={way}>
              {HOW_WORDS[way]}
            </option>
          ))}
        </SelectField>
        <TextField
          label="On"
          type="date"
          name="handedOn"
          state={state}
          defaultValue={first?.handedOn ?? today}
          max={today}
        />
        <TextField
          label="At"
          optional
          type="time"
          name="handedAtTime"
          state={state}
          defaultValue={first?.handedAtTime}
        />
      </div>
      <TextField
        label="Receipt"
        hint="Its number, or who signed for it."
        optional
        name="receipt"
        state={state}
        defaultValue={first?.receipt}
      />
      <FilesField
        matterId={matterId}
        name="files"
        label="Files"
        hint="What left the library: kept encrypted, each with its hash."
        several
      />
    </>
  );
}
