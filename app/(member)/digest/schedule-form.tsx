"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";

interface ScheduleFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  given: Record<string, string>;
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function ScheduleForm({ action: save, given }: ScheduleFormProps) {
  const [state, action, pending] = useActionState(save, { values: given });
  return (
    <form action={action} className="grid gap-6" noValidate>
      <Choices
        legend="When it goes out"
        name="schedule"
        state={state}
        options={[
          { value: "weekly", label: "Every week, on the day below" },
          { value: "monthly", label: "Every month, on the date below" },
          { value: "meeting", label: "Before each meeting of the Board" },
          { value: "none", label: "Only when it is sent by hand" },
        ]}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField label="Day of the week" name="weekday" state={state}>
          {DAYS.map((day, index) => (
            <option key={day} value={index}>
              {day}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Day of the month"
          name="monthDay"
          inputMode="numeric"
          hint="31 is the last day of a shorter month."
          state={state}
        />
      </div>
      <TextArea
        label="Dates of the meetings"
        name="meetings"
        hint="One a line, such as 2026-04-14."
        rows={3}
        state={state}
        optional
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          label="Days before a meeting"
          name="daysBefore"
          inputMode="numeric"
          hint="So that it makes the packet."
          state={state}
        />
        <TextField label="At" name="time" type="time" hint="By the clock on the library’s wall." state={state} />
      </div>
      <TextField
        label="Count by itself from"
        name="band"
        inputMode="numeric"
        hint="A kind of records, or of requester, that comes up less often is told as “fewer than” this, so that nothing points at a person."
        state={state}
        className="sm:max-w-40"
      />
      {state?.done && (
        <Notice tone="done" live>
          Saved.
        </Notice>
      )}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Save</Button>
      </div>
    </form>
  );
}
